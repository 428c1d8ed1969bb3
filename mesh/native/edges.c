/* Which half-edges belong to one edge: a counting sort by the lower end point, then each point's few edges by the higher one. */
#include "kernels.h"

typedef struct {
    int32_t high, half;
} End;

static int before(End a, End b) { return a.high != b.high ? a.high < b.high : a.half < b.half; }

static int compared(const void *a, const void *b) {
    return before(*(const End *)b, *(const End *)a) - before(*(const End *)a, *(const End *)b);
}

static void sorted(End *ends, int64_t count) {
    if (count > 48) {
        qsort(ends, (size_t)count, sizeof *ends, compared);
        return;
    }
    for (int64_t i = 1; i < count; i++) {
        End one = ends[i];
        int64_t at = i;
        for (; at > 0 && before(one, ends[at - 1]); at--) ends[at] = ends[at - 1];
        ends[at] = one;
    }
}

/*
 * The edges whose lower end point is in [from, to), so that two threads can share the work.
 * faces: (m, 3), every index in [0, n). Half-edge 3 f + k runs from corner k of face f to corner k + 1; a face of less than three
 * different corners is dead and has no edges.
 * mate: (3 m,), gets the other half-edge of each edge of just two, -1 for the other half-edges of these edges.
 * clashing: gets those of the pairs that run the same way; boundary: the half-edges that are alone; crowded: those of edges of
 * more than two, edge by edge, with the number of the edge among these in `crowd`. Each has room for 3 m.
 * counts: edges, boundary, crowded, crowds, odd edges, clashing. Returns 0 or OUT_OF_MEMORY.
 */
EXPORT int64_t pair_edges(
    const int32_t *faces, int64_t m, int32_t from, int32_t to, int32_t *mate, int32_t *clashing, int32_t *boundary,
    int32_t *crowded, int64_t *crowd, int64_t *counts) {
    int64_t held = 0, room = (int64_t)(to - from) + 2;
    int32_t *starts = roomy((size_t)room * sizeof *starts); /* 3 m < 2^31: a half-edge has an int32 for its name */
    if (!starts) return OUT_OF_MEMORY;
    memset(starts, 0, (size_t)room * sizeof *starts);
    for (int64_t f = 0; f < m; f++) {
        int32_t a = faces[3 * f], b = faces[3 * f + 1], c = faces[3 * f + 2];
        if (a == b || b == c || c == a) continue;
        int32_t low[] = {a < b ? a : b, b < c ? b : c, c < a ? c : a};
        for (int k = 0; k < 3; k++)
            if (low[k] >= from && low[k] < to) starts[low[k] - from + 2]++, held++;
    }
    for (int64_t v = 2; v < to - from + 2; v++) starts[v] += starts[v - 1];
    End *ends = roomy((size_t)(held + 1) * sizeof *ends);
    if (!ends) {
        free(starts);
        return OUT_OF_MEMORY;
    }
    for (int64_t f = 0; f < m; f++) {
        int32_t a = faces[3 * f], b = faces[3 * f + 1], c = faces[3 * f + 2];
        if (a == b || b == c || c == a) continue;
        int32_t low[] = {a < b ? a : b, b < c ? b : c, c < a ? c : a}, high[] = {a < b ? b : a, b < c ? c : b, c < a ? a : c};
        for (int k = 0; k < 3; k++)
            if (low[k] >= from && low[k] < to) ends[starts[low[k] - from + 1]++] = (End){high[k], (int32_t)(3 * f + k)};
    }
    int64_t edges = 0, alone = 0, many = 0, crowds = 0, odd = 0, clashes = 0;
    for (int64_t v = 0; v < to - from; v++) {
        int64_t stop = starts[v + 1];
        sorted(ends + starts[v], stop - starts[v]);
        for (int64_t at = starts[v], next; at < stop; at = next) {
            for (next = at + 1; next < stop && ends[next].high == ends[at].high;) next++;
            int32_t one = ends[at].half;
            edges++;
            odd += (next - at) & 1;
            if (next - at == 2) {
                int32_t other = ends[at + 1].half;
                mate[one] = other, mate[other] = one;
                if (faces[one] == faces[other]) clashing[clashes++] = one;
            } else if (next - at == 1) {
                mate[one] = -1;
                boundary[alone++] = one;
            } else {
                for (; at < next; at++) mate[ends[at].half] = -1, crowded[many] = ends[at].half, crowd[many++] = crowds;
                crowds++;
            }
        }
    }
    free(ends);
    free(starts);
    int64_t told[] = {edges, alone, many, crowds, odd, clashes};
    memcpy(counts, told, sizeof told);
    return 0;
}
