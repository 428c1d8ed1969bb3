/* How far points lie from a surface. The twin in numpy is `mesh.nearest`. */
#include "nearest.h"

/*
 * Points [from, to) of those at `points` (k, 3); two threads may share them.
 * within: how far is asked; patience: boxes that may be looked into for all of them
 * distance: (k,), gets INFINITY where no face is nearer than that; foot: (k, 3), gets the nearest point of the surface where one is
 * Returns how much patience is left, below 0 where it has run out; then the rest holds nothing.
 */
EXPORT int64_t nearest_points(
    const void *tree, const double *points, int64_t from, int64_t to, double within, int64_t patience, double *distance, double *foot) {
    Body body = {tree, NULL, -1, 0, &patience};
    for (int64_t k = from; k < to && patience >= 0; k++) distance[k] = nearest(&body, points + 3 * k, within, foot + 3 * k);
    return patience;
}
