/* Area, signed volume and flatness of every face in one pass over the corners, in double and from a given point. */
#include <math.h>

#include "kernels.h"

/*
 * vertices: (n, 3); faces: (m, 3); centre: (3,), the apex that the signed volumes (m,) are counted from
 * flat: (m,), gets 1 where the height over the longest edge is not more than `thin` of it
 * Returns the area of all.
 */
EXPORT double measure_faces(
    const float *vertices, const int32_t *faces, int64_t m, const double *centre, double thin, double *volume, uint8_t *flat) {
    double area = 0;
    const int64_t block = 4096;
    for (int64_t start = 0; start < m; start += block) {
        double sum = 0; /* by blocks, so that rounding does not grow with the number of faces */
        int64_t stop = start + block < m ? start + block : m;
        for (int64_t f = start; f < stop; f++) {
            double p[3][3];
            for (int k = 0; k < 3; k++)
                for (int axis = 0; axis < 3; axis++) p[k][axis] = (double)vertices[3 * (int64_t)faces[3 * f + k] + axis] - centre[axis];
            double ab[3], ac[3], longest = 0, lab = 0, lac = 0, lbc = 0;
            for (int axis = 0; axis < 3; axis++) {
                ab[axis] = p[1][axis] - p[0][axis], ac[axis] = p[2][axis] - p[0][axis];
                double bc = p[2][axis] - p[1][axis];
                lab += ab[axis] * ab[axis], lac += ac[axis] * ac[axis], lbc += bc * bc;
            }
            longest = lab > lac ? lab : lac;
            if (lbc > longest) longest = lbc;
            double x = ab[1] * ac[2] - ab[2] * ac[1], y = ab[2] * ac[0] - ab[0] * ac[2], z = ab[0] * ac[1] - ab[1] * ac[0];
            double twice = sqrt(x * x + y * y + z * z);
            sum += twice;
            volume[f] = (x * p[0][0] + y * p[0][1] + z * p[0][2]) / 6;
            flat[f] = twice <= thin * longest;
        }
        area += sum;
    }
    return area / 2;
}

/* normals: (m, 3), get unit normals, zero for faces without area; areas: (m,). Of the faces [from, to): two threads can share them. */
EXPORT void face_normals(
    const float *vertices, const int32_t *faces, int64_t from, int64_t to, float *normals, double *areas) {
    for (int64_t f = from; f < to; f++) {
        double ab[3], ac[3];
        for (int axis = 0; axis < 3; axis++) {
            double here = vertices[3 * (int64_t)faces[3 * f] + axis];
            ab[axis] = vertices[3 * (int64_t)faces[3 * f + 1] + axis] - here;
            ac[axis] = vertices[3 * (int64_t)faces[3 * f + 2] + axis] - here;
        }
        double n[] = {ab[1] * ac[2] - ab[2] * ac[1], ab[2] * ac[0] - ab[0] * ac[2], ab[0] * ac[1] - ab[1] * ac[0]};
        double twice = sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        for (int axis = 0; axis < 3; axis++) normals[3 * f + axis] = twice > 0 ? (float)(n[axis] / twice) : 0;
        areas[f] = twice / 2;
    }
}

/* The box around each shell, from the shell of each face (m,), -1 for none. lower, upper: (shells, 3), get +-inf where empty. */
EXPORT void shell_boxes(
    const float *vertices, const int32_t *faces, int64_t m, const int32_t *shell, int64_t shells, float *lower, float *upper) {
    for (int64_t i = 0; i < 3 * shells; i++) lower[i] = INFINITY, upper[i] = -INFINITY;
    for (int64_t f = 0; f < m; f++) {
        if (shell[f] < 0) continue;
        float *low = lower + 3 * (int64_t)shell[f], *high = upper + 3 * (int64_t)shell[f];
        for (int k = 0; k < 3; k++) {
            const float *point = vertices + 3 * (int64_t)faces[3 * f + k];
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = point[axis] < low[axis] ? point[axis] : low[axis];
                high[axis] = point[axis] > high[axis] ? point[axis] : high[axis];
            }
        }
    }
}
