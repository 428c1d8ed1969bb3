/* Which triangles of a picture reach one of the spots that are looked at: all others leave no trace in it. */
#include <math.h>

#include "kernels.h"

/* Pixels by which a triangle may be drawn elsewhere than reckoned: whoever draws reckons in float32, too, and rounds to 1/256. */
static const float SLACK = 1.0f / 64;
static const float LARGE = 8.0f; /* pixels from which on a triangle is kept without a look */

/*
 * Where corners lie in a picture. vertices: (n, 3); middle: (3,), taken off first; matrix: (3, 4), rows for x and y, in pixels, and
 * for w, by which both are to be divided.
 * at: (n, 2), gets x and y; infinite, so that its triangles are kept, for what does not lie before the eye.
 */
EXPORT void seen_places(
    const float *restrict vertices, int64_t n, const float *restrict middle, const float *restrict matrix, float *restrict at) {
    const float *X = matrix, *Y = matrix + 4, *W = matrix + 8;
    for (int64_t i = 0; i < n; i++) {
        float x = vertices[3 * i] - middle[0], y = vertices[3 * i + 1] - middle[1], z = vertices[3 * i + 2] - middle[2];
        float w = W[0] * x + W[1] * y + W[2] * z + W[3];
        float right = (X[0] * x + X[1] * y + X[2] * z + X[3]) / w, up = (Y[0] * x + Y[1] * y + Y[2] * z + Y[3]) / w;
        at[2 * i] = w > 1e-6f ? right : INFINITY;
        at[2 * i + 1] = w > 1e-6f ? up : INFINITY;
    }
}

typedef struct {
    float low[2], high[2];
} Box;

static inline float least(float a, float b) { return a < b ? a : b; }

static inline float most(float a, float b) { return a > b ? a : b; }

static inline int32_t below(float value) { return (int32_t)(value + 16.0f) - 16; } /* floor, of what is above -16 */

/* Whether a place is outside one of the edges; turn: 1 for corners counter-clockwise, -1 for clockwise. */
static inline int outside(const float *a, const float *b, const float *c, float turn, float x, float y) {
    const float *corner[4] = {a, b, c, a};
    for (int k = 0; k < 3; k++) {
        float dx = corner[k + 1][0] - corner[k][0], dy = corner[k + 1][1] - corner[k][1];
        float inside = turn * (dx * (y - corner[k][1]) - dy * (x - corner[k][0]));
        if (inside < -SLACK * (fabsf(dx) + fabsf(dy))) return 1;
    }
    return 0;
}

/*
 * at: (n, 2) of `seen_places`; faces: (m, 3); runs: (r, 2), first face and number of faces of what is asked about
 * places: (s, 2), the spots of a pixel, 0 to 1; size: (2,) of the picture, pixels
 * facing: 1 where only triangles that run counter-clockwise in the picture are drawn, -1: clockwise, 0: both
 * kept: (k, 3), gets the corners of what has to be drawn, which: (k,), its number; both have room for all that is asked about.
 * Returns k.
 */
EXPORT int64_t seen_faces(
    const float *restrict at, const int32_t *restrict faces, const int64_t *restrict runs, int64_t r,
    const float *restrict places, int64_t s, const float *restrict size, float facing, int32_t *restrict kept,
    int32_t *restrict which) {
    int64_t k = 0;
    for (int64_t run = 0; run < r; run++)
        for (int64_t f = runs[2 * run], end = f + runs[2 * run + 1]; f < end; f++) {
            const float *a = at + 2 * (int64_t)faces[3 * f], *b = at + 2 * (int64_t)faces[3 * f + 1],
                        *c = at + 2 * (int64_t)faces[3 * f + 2];
            Box box;
            for (int axis = 0; axis < 2; axis++) {
                box.low[axis] = least(least(a[axis], b[axis]), c[axis]) - SLACK;
                box.high[axis] = most(most(a[axis], b[axis]), c[axis]) + SLACK;
            }
            float wide = box.high[0] - box.low[0], high = box.high[1] - box.low[1];
            int is_kept = 0;
            if (!(wide < LARGE && high < LARGE)) { /* or not finite */
                is_kept = 1;
            } else if (box.high[0] > 0 && box.high[1] > 0 && box.low[0] < size[0] && box.low[1] < size[1]) {
                float twice = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
                if (facing * twice < -SLACK * (wide + high)) continue;
                for (int64_t p = 0; p < s && !is_kept; p++) {
                    float x = places[2 * p], y = places[2 * p + 1];
                    int32_t left = below(box.low[0] - x), right = below(box.high[0] - x);
                    int32_t under = below(box.low[1] - y), over = below(box.high[1] - y);
                    if (left == right || under == over) continue;
                    is_kept = right - left > 1 || over - under > 1 ||
                              !outside(a, b, c, twice < 0 ? -1.0f : 1.0f, (float)right + x, (float)over + y);
                }
            }
            if (!is_kept) continue;
            memcpy(kept + 3 * k, faces + 3 * f, 3 * sizeof *kept);
            which[k++] = (int32_t)f;
        }
    return k;
}
