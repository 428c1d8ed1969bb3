/* The first face that a ray meets: the tree from front to back; each face by Moeller and Trumbore 1997, J. Graphics Tools 2, 21. */
#include <math.h>

#include "tree.h"

/* Room for rounding: a ray along a seam of two faces must not slip through between them. */
static const double SEAM = 1e-9;

/* Boxes that a ray looks into: a hundred are usual. What a ray along a wide flat side needs beyond these it takes from a store for all
 * rays of a call, so many for each of them and once so many; where that is used up, as by a crowd of faces in one place, it is given up. */
enum { PATIENCE = 1000, STORE = 1000000 };

/* slack: how much wider the boxes are taken, for the same reason */
typedef struct {
    double from[3], along[3], inverse[3], slack;
} Ray;

/* Where the ray enters the box, INFINITY where it misses it or comes later than `nearest`. */
static double entry(const Box *box, const Ray *ray, double nearest) {
    double begin = 0, end = nearest;
    for (int axis = 0; axis < 3; axis++) {
        double one = (box->low[axis] - ray->slack - ray->from[axis]) * ray->inverse[axis];
        double other = (box->high[axis] + ray->slack - ray->from[axis]) * ray->inverse[axis];
        double low = one < other ? one : other, high = one < other ? other : one;
        if (low > begin) begin = low;
        if (high < end) end = high;
    }
    return begin <= end ? begin : INFINITY;
}

/* corners: (3, 3) */
static double distance_to(const float *corners, const Ray *ray) {
    double ab[3], ac[3], q[3], s[3], r[3];
    for (int axis = 0; axis < 3; axis++) {
        double at = corners[axis];
        ab[axis] = corners[3 + axis] - at, ac[axis] = corners[6 + axis] - at, s[axis] = ray->from[axis] - at;
    }
    const double *d = ray->along;
    q[0] = d[1] * ac[2] - d[2] * ac[1], q[1] = d[2] * ac[0] - d[0] * ac[2], q[2] = d[0] * ac[1] - d[1] * ac[0];
    double scale = ab[0] * q[0] + ab[1] * q[1] + ab[2] * q[2];
    if (scale == 0) return INFINITY;
    double u = (s[0] * q[0] + s[1] * q[1] + s[2] * q[2]) / scale;
    if (!(u >= -SEAM && u <= 1 + SEAM)) return INFINITY;
    r[0] = s[1] * ab[2] - s[2] * ab[1], r[1] = s[2] * ab[0] - s[0] * ab[2], r[2] = s[0] * ab[1] - s[1] * ab[0];
    double v = (d[0] * r[0] + d[1] * r[1] + d[2] * r[2]) / scale;
    if (!(v >= -SEAM && u + v <= 1 + SEAM)) return INFINITY;
    double far = (ac[0] * r[0] + ac[1] * r[1] + ac[2] * r[2]) / scale;
    return far > 0 ? far : INFINITY;
}

/*
 * Rays [from, to) of those that begin at `origins` (k, 3) and run along `along` (k, 3), of length one; two threads may share them.
 * turn: (k,), in which order they are cast: neighbours after each other find the same part of the tree in the cache
 * own: (k,), a face that the ray cannot meet
 * distance: (k,), gets how far the first face is, INFINITY where there is none, or the search is given up
 * met: (k,), gets that face, -1 for none
 */
EXPORT void cast_rays(
    const void *tree_, const double *origins, const double *along, const int32_t *own, const int32_t *turn, int64_t from, int64_t to,
    double *distance, int32_t *met) {
    const Tree *tree = tree_;
    const Box *all = &tree->nodes[0].box;
    double slack = 0;
    for (int axis = 0; axis < 3; axis++) slack = larger(slack, larger(fabs((double)all->low[axis]), fabs((double)all->high[axis])) * SEAM);
    int64_t store = STORE + PATIENCE * (to - from);
    for (int64_t i = from; i < to; i++) {
        int64_t k = turn[i];
        Ray ray = {.slack = slack};
        for (int axis = 0; axis < 3; axis++) {
            ray.from[axis] = origins[3 * k + axis], ray.along[axis] = along[3 * k + axis];
            ray.inverse[axis] = fabs(ray.along[axis]) > 1e-300 ? 1 / ray.along[axis] : 1e300; /* finite, so that 0 times it is 0 */
        }
        double nearest = INFINITY, entries[DEEPEST];
        int32_t stack[DEEPEST], top = 0, spent = 0;
        int32_t face = -1;
        stack[top] = 0, entries[top++] = entry(&tree->nodes[0].box, &ray, nearest);
        while (top) {
            int32_t at = stack[--top];
            if (entries[top] > nearest || entries[top] == INFINITY) continue;
            if (++spent > PATIENCE && --store < 0) {
                nearest = INFINITY, face = -1;
                break;
            }
            const Node *node = &tree->nodes[at];
            if (node->right) {
                double left = entry(&tree->nodes[at + 1].box, &ray, nearest), right = entry(&tree->nodes[node->right].box, &ray, nearest);
                int left_first = left <= right;
                double last = left_first ? right : left, first = left_first ? left : right;
                if (last < INFINITY) stack[top] = left_first ? node->right : at + 1, entries[top++] = last;
                if (first < INFINITY) stack[top] = left_first ? at + 1 : node->right, entries[top++] = first;
                continue;
            }
            for (int32_t i = node->begin; i < node->end; i++) {
                int32_t there = tree->order[i];
                double far = there == own[k] ? INFINITY : distance_to(tree->corners + 9 * (int64_t)i, &ray);
                if (far < nearest || (far == nearest && far < INFINITY && there < face)) nearest = far, face = there;
            }
        }
        distance[k] = nearest, met[k] = face;
    }
}
