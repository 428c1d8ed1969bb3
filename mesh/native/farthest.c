/* Which points lie the farthest in each of many directions. */
#include "kernels.h"

/*
 * points: (n, 3), counted from `first`; ways: (3, k), the directions, axis by axis
 * reach: (k,), found: (k,): how far the farthest point known is in each direction, and its number; both get what is farther
 */
EXPORT void farthest(
    const float *restrict points, int64_t n, int32_t first, const float *restrict ways, int64_t k, float *restrict reach,
    int32_t *restrict found) {
    for (int64_t i = 0; i < n; i++) {
        const float x = points[3 * i], y = points[3 * i + 1], z = points[3 * i + 2];
        const int32_t number = first + (int32_t)i;
        for (int64_t j = 0; j < k; j++) {
            float far = ways[j] * x + ways[k + j] * y + ways[2 * k + j] * z;
            found[j] = far > reach[j] ? number : found[j];
            reach[j] = far > reach[j] ? far : reach[j];
        }
    }
}
