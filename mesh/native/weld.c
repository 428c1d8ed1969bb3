/* Numbers equal points: an open-addressed hash table over the bits of three float32, growing with what it finds. */
#include "kernels.h"

#define BATCH 32

typedef struct {
    uint32_t x, y, z;
} Bits;

static uint64_t mixed(Bits b, uint64_t seed) {
    uint64_t h = seed ^ ((uint64_t)b.x | (uint64_t)b.y << 32);
    h = (h ^ h >> 32) * 0x9E3779B97F4A7C15u;
    h ^= (uint64_t)b.z * 0xC2B2AE3D27D4EB4Fu;
    h = (h ^ h >> 29) * 0xBF58476D1CE4E5B9u;
    return h ^ h >> 32;
}

/* -0.0 counts as 0.0 */
static uint32_t plain(uint32_t bits) { return bits == 0x80000000u ? 0 : bits; }

/* A place of the table: the point itself beside its number, so that looking it up touches memory once; number -1 where it is free. */
typedef struct {
    Bits point;
    int32_t number;
} Slot;

static Slot *empty_table(uint64_t size) {
    Slot *table = roomy(size * sizeof *table);
    if (table) memset(table, 0xFF, size * sizeof *table);
    return table;
}

/* What one mesh's points have led to so far. */
typedef struct {
    Bits *kept;
    int32_t *index, found;
    Slot *table;
    int64_t done;
    uint64_t mask, seed;
} Welding;

/* Twice the room, with the points found so far in their new places. */
static int grown(Welding *w) {
    uint64_t size = 2 * (w->mask + 1);
    free(w->table);
    w->table = empty_table(size);
    if (!w->table) return 0;
    w->mask = size - 1;
    for (int32_t i = 0; i < w->found; i++) {
        uint64_t at = mixed(w->kept[i], w->seed) & w->mask;
        while (w->table[at].number >= 0) at = (at + 1) & w->mask;
        w->table[at] = (Slot){w->kept[i], i};
    }
    return 1;
}

/*
 * Begins with no points. count: how many there will be at most, < 2^31
 * vertices: room for all; gets the distinct ones in the order of their first use. index: gets the number of each point.
 * seed: random, so that nobody can write a file whose points all fall into one place of the table
 * Returns what the other two want, NULL where there is no memory.
 */
EXPORT void *weld_begin(int64_t count, uint64_t seed, void *vertices, int32_t *index) {
    Welding *w = malloc(sizeof *w);
    if (!w) return NULL;
    *w = (Welding){.kept = vertices, .index = index, .mask = 1023, .seed = seed};
    while (w->mask < (uint64_t)count / 4) w->mask = 2 * w->mask + 1;
    w->table = empty_table(w->mask + 1);
    if (w->table) return w;
    free(w);
    return NULL;
}

/*
 * points: groups of `per_group` points of 12 bytes each, a group every `stride` bytes, of any alignment
 * Returns 0 or OUT_OF_MEMORY.
 */
EXPORT int64_t weld_more(void *welding, const char *points, int64_t stride, int64_t per_group, int64_t groups) {
    Welding *w = welding;
    Bits batch[BATCH];
    uint64_t hashes[BATCH];
    int64_t count = groups * per_group, group = 0, within = 0;
    for (int64_t done = 0; done < count; done += BATCH) {
        int many = count - done < BATCH ? (int)(count - done) : BATCH;
        if ((uint64_t)w->found + BATCH > (w->mask + 1) / 2 && !grown(w)) return OUT_OF_MEMORY;
        for (int i = 0; i < many; i++) {
            memcpy(&batch[i], points + group * stride + within * 12, 12);
            if (++within == per_group) within = 0, group++;
            batch[i].x = plain(batch[i].x), batch[i].y = plain(batch[i].y), batch[i].z = plain(batch[i].z);
            hashes[i] = mixed(batch[i], w->seed);
            __builtin_prefetch(&w->table[hashes[i] & w->mask]);
        }
        for (int i = 0; i < many; i++) {
            Slot *slot = &w->table[hashes[i] & w->mask];
            const Bits one = batch[i];
            while (slot->number >= 0 && (slot->point.x != one.x || slot->point.y != one.y || slot->point.z != one.z))
                slot = slot == w->table + w->mask ? w->table : slot + 1;
            if (slot->number < 0) {
                w->kept[w->found] = one;
                *slot = (Slot){one, w->found++};
            }
            w->index[w->done++] = slot->number;
        }
    }
    return 0;
}

/* Frees it and returns how many points are distinct. */
EXPORT int64_t weld_end(void *welding) {
    Welding *w = welding;
    int64_t found = w->found;
    free(w->table);
    free(w);
    return found;
}
