/* Where upright lines through the middle of each cell of a grid meet the faces. */
#include <math.h>

#include "kernels.h"

/* Faces one above the other on a line: more are no body, and sorting them would take too long. */
enum { CROWD = 1000, TOO_CROWDED = -2 };

typedef struct {
    double x, y;
} Spot;

/* Where the edge crosses the row; counted from its lower end, so that both faces at an edge say the same. */
static double at_row(const Spot *a, const Spot *b, double y) {
    const Spot *low = a->y <= b->y ? a : b, *high = a->y <= b->y ? b : a;
    return low->x + (y - low->y) * (high->x - low->x) / (high->y - low->y);
}

/*
 * points: (n, 3), in cells, so that the lines stand at whole numbers 0 <= x < wide, 0 <= y < deep; faces: (m, 3)
 * begins: (wide * deep + 1,) zero at first; gets where the crossings of each line begin
 * face, height: (room,), get the crossings of each line from below; those of one height in the order of the faces
 * Returns how many crossings there are; where they are more than `room`, nothing is written but `begins`. TOO_CROWDED where a line
 * has too many.
 */
EXPORT int64_t column_crossings(
    const double *points, const int32_t *faces, int64_t m, int64_t wide, int64_t deep, int64_t room, int64_t *begins, int32_t *face,
    double *height) {
    int64_t *next = NULL;
    for (int writing = 0; writing < 2; writing++) {
        for (int64_t f = 0; f < m; f++) {
            const double *p[3];
            Spot s[3];
            for (int k = 0; k < 3; k++) p[k] = points + 3 * (int64_t)faces[3 * f + k], s[k] = (Spot){p[k][0], p[k][1]};
            double low = smaller(s[0].y, smaller(s[1].y, s[2].y)), high = larger(s[0].y, larger(s[1].y, s[2].y));
            double ux = s[1].x - s[0].x, uy = s[1].y - s[0].y, vx = s[2].x - s[0].x, vy = s[2].y - s[0].y;
            double twice = ux * vy - uy * vx;
            if (twice == 0) continue;
            double uz = p[1][2] - p[0][2], vz = p[2][2] - p[0][2];
            double along_x = (uz * vy - vz * uy) / twice, along_y = (vz * ux - uz * vx) / twice;
            for (int64_t row = (int64_t)larger(0, ceil(low)); row < high && row < deep; row++) {
                double left = INFINITY, right = -INFINITY;
                for (int k = 0; k < 3; k++) {
                    const Spot *a = &s[k], *b = &s[(k + 1) % 3];
                    if ((a->y <= row) == (b->y <= row)) continue;
                    double x = at_row(a, b, (double)row);
                    left = smaller(left, x), right = larger(right, x);
                }
                if (!(left < right)) continue;
                for (int64_t x = (int64_t)larger(0, ceil(left)); x < right && x < wide; x++) {
                    int64_t line = row * wide + x;
                    if (!writing) {
                        begins[line + 1]++;
                        continue;
                    }
                    double z = p[0][2] + ((x - s[0].x) * along_x + (row - s[0].y) * along_y);
                    int64_t at = next[line]++;
                    for (; at > begins[line] && height[at - 1] > z; at--) height[at] = height[at - 1], face[at] = face[at - 1];
                    height[at] = z, face[at] = (int32_t)f;
                }
            }
        }
        if (writing) break;
        for (int64_t line = 0; line < wide * deep; line++) {
            if (begins[line + 1] > CROWD) return TOO_CROWDED;
            begins[line + 1] += begins[line];
        }
        if (begins[wide * deep] > room) return begins[wide * deep];
        next = malloc(sizeof(int64_t) * (size_t)(wide * deep));
        if (!next) return OUT_OF_MEMORY;
        memcpy(next, begins, sizeof(int64_t) * (size_t)(wide * deep));
    }
    free(next);
    return begins[wide * deep];
}
