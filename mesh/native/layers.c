/* What a body built in layers needs of all its faces: material per layer, centre of mass, and which way down is from each point. */
#include "kernels.h"

static inline int lower(const float *points, int32_t one, int32_t other) {
    const float a = points[3 * (size_t)one + 2], b = points[3 * (size_t)other + 2];
    return a < b || (a == b && one < other);
}

/* The lowest point next to each point over a face, itself where none is lower, then where that leads to in the end. Of points of the
   same height the first is the lower. down: (points,) */
EXPORT void run_down(const float *points, const int32_t *faces, int64_t count, int64_t vertices, int32_t *down) {
    for (int64_t v = 0; v < vertices; v++) down[v] = (int32_t)v;
    for (int64_t f = 0; f < count; f++) {
        const int32_t *corner = faces + 3 * f;
        int32_t low = corner[0];
        if (lower(points, corner[1], low)) low = corner[1];
        if (lower(points, corner[2], low)) low = corner[2];
        for (int k = 0; k < 3; k++)
            if (lower(points, low, down[corner[k]])) down[corner[k]] = low;
    }
    for (int64_t v = 0; v < vertices; v++) {
        int32_t end = down[v];
        while (down[end] != end) end = down[end];
        for (int32_t at = (int32_t)v; down[at] != end;) {
            const int32_t next = down[at];
            down[at] = end;
            at = next;
        }
    }
}

/* Faces whose corners do not all have the same label; how many. found: (count,) */
EXPORT int64_t mixed_faces(const int32_t *faces, int64_t count, const int32_t *label, int32_t *found) {
    int64_t many = 0;
    for (int64_t f = 0; f < count; f++) {
        const int32_t one = label[faces[3 * f]];
        if (one != label[faces[3 * f + 1]] || one != label[faces[3 * f + 2]]) found[many++] = (int32_t)f;
    }
    return many;
}

/* Areas of the level sections at low + (0.5, 1.5, …) steps, and the sums for the centre of mass: six times the volume, and 24 times
   its moments in x, y and z about the shift. areas: (2, planes + 1) of zeros: the shadow of the faces that begin at or above each plane
   and below the next, and of what is above it of those that it cuts; sums: (4,) of zeros. -1 where there are more cuts than patience: then the areas are
   of no use, and the sums are right. */
EXPORT int64_t layer_sums(const float *points, const int32_t *faces, int64_t count, const double *shift, double low, double step,
                       int64_t planes, int64_t patience, double *areas, double *sums) {
    for (int64_t f = 0; f < count; f++) {
        const float *a = points + 3 * (size_t)faces[3 * f], *b = points + 3 * (size_t)faces[3 * f + 1],
                    *c = points + 3 * (size_t)faces[3 * f + 2];
        const double ax = a[0] - shift[0], ay = a[1] - shift[1], az = a[2] - shift[2], bx = b[0] - shift[0],
                     by = b[1] - shift[1], bz = b[2] - shift[2], cx = c[0] - shift[0], cy = c[1] - shift[1],
                     cz = c[2] - shift[2];
        const double volume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
        sums[0] += volume;
        sums[1] += volume * (ax + bx + cx);
        sums[2] += volume * (ay + by + cy);
        sums[3] += volume * (az + bz + cz);
        const double shadow = ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / 2;
        if (shadow == 0 || step <= 0 || patience < 0) continue;
        double p = (a[2] - low) / step, q = (b[2] - low) / step, r = (c[2] - low) / step, swap;
        if (p > q) swap = p, p = q, q = swap;
        if (q > r) swap = q, q = r, r = swap;
        if (p > q) swap = p, p = q, q = swap;
        int64_t plane = p > 0.5 ? (int64_t)(p - 0.5) : 0;
        while (plane < planes && plane + 0.5 < p) plane++;
        areas[plane] += shadow; /* of all planes below this one; summed up by the caller */
        for (; plane < planes && plane + 0.5 < r; plane++) {
            if (--patience < 0) break;
            const double at = plane + 0.5;
            const double above = at < q ? 1 - (at - p) * (at - p) / ((q - p) * (r - p)) : (r - at) * (r - at) / ((r - q) * (r - p));
            areas[plane + planes + 1] += shadow * above;
        }
    }
    return patience < 0 ? -1 : 0;
}
