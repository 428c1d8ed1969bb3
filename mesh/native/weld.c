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

static int32_t *empty_table(uint64_t size) {
    int32_t *table = malloc(size * sizeof *table);
    if (table) memset(table, 0xFF, size * sizeof *table);
    return table;
}

/* Twice the room, with the first `found` points in their new places. */
static int32_t *grown(int32_t *table, uint64_t *mask, const Bits *vertices, int32_t found, uint64_t seed) {
    uint64_t size = 2 * (*mask + 1);
    free(table);
    table = empty_table(size);
    if (!table) return NULL;
    *mask = size - 1;
    for (int32_t i = 0; i < found; i++) {
        uint64_t at = mixed(vertices[i], seed) & *mask;
        while (table[at] >= 0) at = (at + 1) & *mask;
        table[at] = i;
    }
    return table;
}

/*
 * points: groups of `per_group` points of 12 bytes each, a group every `stride` bytes, of any alignment; groups * per_group < 2^31
 * vertices: room for all points; gets the distinct ones in the order of their first use. index: gets the number of each point.
 * seed: random, so that nobody can write a file whose points all fall into one place of the table
 * Returns how many are distinct, or OUT_OF_MEMORY.
 */
EXPORT int64_t weld_points(
    const char *points, int64_t stride, int64_t per_group, int64_t groups, uint64_t seed, void *vertices, int32_t *index) {
    Bits *kept = vertices, batch[BATCH];
    uint64_t hashes[BATCH], mask = 1023;
    int64_t count = groups * per_group, group = 0, within = 0;
    while (mask < (uint64_t)count / 4) mask = 2 * mask + 1;
    int32_t found = 0, *table = empty_table(mask + 1);
    if (!table) return OUT_OF_MEMORY;
    for (int64_t done = 0; done < count; done += BATCH) {
        int many = count - done < BATCH ? (int)(count - done) : BATCH;
        if ((uint64_t)found + BATCH > (mask + 1) / 2) {
            table = grown(table, &mask, kept, found, seed);
            if (!table) return OUT_OF_MEMORY;
        }
        for (int i = 0; i < many; i++) {
            memcpy(&batch[i], points + group * stride + within * 12, 12);
            if (++within == per_group) within = 0, group++;
            batch[i].x = plain(batch[i].x), batch[i].y = plain(batch[i].y), batch[i].z = plain(batch[i].z);
            hashes[i] = mixed(batch[i], seed);
            __builtin_prefetch(&table[hashes[i] & mask]);
        }
        for (int i = 0; i < many; i++) {
            uint64_t at = hashes[i] & mask;
            int32_t there;
            while ((there = table[at]) >= 0 &&
                   (kept[there].x != batch[i].x || kept[there].y != batch[i].y || kept[there].z != batch[i].z))
                at = (at + 1) & mask;
            if (there < 0) {
                kept[found] = batch[i];
                table[at] = there = found++;
            }
            index[done + i] = there;
        }
    }
    free(table);
    return found;
}
