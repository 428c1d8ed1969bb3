/* The nearest point of a surface, from the tree: boxes nearest first; each face by Ericson 2005, Real-Time Collision Detection, 5.1.5. */
#ifndef PRINTDESK_NEAREST_H
#define PRINTDESK_NEAREST_H

#include <math.h>

#include "tree.h"

typedef struct {
    const Tree *tree;
    const int32_t *group;
    int32_t own; /* the group asked about */
    double near;
    int64_t *left; /* boxes that may still be looked into */
} Body;

static inline double dot(const double *a, const double *b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

static inline void weigh(const double *a, const double *ab, const double *ac, double v, double w, double *at) {
    for (int axis = 0; axis < 3; axis++) at[axis] = a[axis] + v * ab[axis] + w * ac[axis];
}

static inline double share(double part, double rest) { return part + rest > 0 ? part / (part + rest) : 0; }

/* corners: (3, 3) */
static inline void nearest_of(const float *corners, const double *to, double *at) {
    double p[3][3], ab[3], ac[3], from[3][3], one[3], other[3];
    for (int axis = 0; axis < 3; axis++) {
        for (int k = 0; k < 3; k++) {
            p[k][axis] = corners[3 * k + axis];
            from[k][axis] = to[axis] - p[k][axis];
        }
        ab[axis] = p[1][axis] - p[0][axis], ac[axis] = p[2][axis] - p[0][axis];
    }
    for (int k = 0; k < 3; k++) one[k] = dot(ab, from[k]), other[k] = dot(ac, from[k]);
    double vc = one[0] * other[1] - one[1] * other[0], vb = one[2] * other[0] - one[0] * other[2];
    double va = one[1] * other[2] - one[2] * other[1];
    if (one[0] <= 0 && other[0] <= 0) return weigh(p[0], ab, ac, 0, 0, at);
    if (one[1] >= 0 && other[1] <= one[1]) return weigh(p[0], ab, ac, 1, 0, at);
    if (vc <= 0 && one[0] >= 0 && one[1] <= 0) return weigh(p[0], ab, ac, share(one[0], -one[1]), 0, at);
    if (other[2] >= 0 && one[2] <= other[2]) return weigh(p[0], ab, ac, 0, 1, at);
    if (vb <= 0 && other[0] >= 0 && other[2] <= 0) return weigh(p[0], ab, ac, 0, share(other[0], -other[2]), at);
    double b = other[1] - one[1], c = one[2] - other[2];
    if (va <= 0 && b >= 0 && c >= 0) return weigh(p[0], ab, ac, 1 - share(b, c), share(b, c), at);
    double all = va + vb + vc;
    weigh(p[0], ab, ac, all > 0 ? vb / all : 0, all > 0 ? vc / all : 0, at);
}

static inline double squared_to(const Box *box, const double *from) {
    double sum = 0;
    for (int axis = 0; axis < 3; axis++) {
        double off = larger(larger(box->low[axis] - from[axis], from[axis] - box->high[axis]), 0);
        sum += off * off;
    }
    return sum;
}

/* The nearest point of the surface that is nearer than `within`: how far, INFINITY where there is none. */
static inline double nearest(const Body *body, const double *from, double within, double *point) {
    const Tree *tree = body->tree;
    double least = within * within, found = INFINITY, far[DEEPEST];
    int32_t stack[DEEPEST], top = 0;
    stack[top] = 0, far[top++] = squared_to(&tree->nodes[0].box, from);
    while (top) {
        int32_t at = stack[--top];
        if (far[top] >= least) continue;
        if (--*body->left < 0) return INFINITY;
        const Node *node = &tree->nodes[at];
        if (node->right) {
            double left = squared_to(&tree->nodes[at + 1].box, from), right = squared_to(&tree->nodes[node->right].box, from);
            int left_first = left <= right;
            stack[top] = left_first ? node->right : at + 1, far[top++] = left_first ? right : left;
            stack[top] = left_first ? at + 1 : node->right, far[top++] = left_first ? left : right;
            continue;
        }
        for (int32_t i = node->begin; i < node->end; i++) {
            int32_t face = tree->order[i];
            if (body->group && body->own >= 0 && body->group[face] >= 0 && body->group[face] != body->own) continue;
            if (squared_to(&tree->boxes[i], from) >= least) continue;
            double at_face[3], off[3];
            nearest_of(tree->corners + 9 * (int64_t)i, from, at_face);
            for (int axis = 0; axis < 3; axis++) off[axis] = from[axis] - at_face[axis];
            double squared = dot(off, off);
            if (squared < least) {
                least = found = squared;
                for (int axis = 0; axis < 3; axis++) point[axis] = at_face[axis];
            }
        }
    }
    return sqrt(found);
}

#endif
