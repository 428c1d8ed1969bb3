/* A tree of boxes around faces that lie near each other, for questions about which faces meet. */
#ifndef PRINTDESK_TREE_H
#define PRINTDESK_TREE_H

#include "kernels.h"

enum { LEAF = 4 };

typedef struct {
    float low[3], high[3];
} Box;

/* A complete binary tree: node 1 is the root, 2 i and 2 i + 1 are the children of i, the leaves begin at `leaves`. */
typedef struct {
    const float *vertices;
    const int32_t *faces;
    int64_t count, leaves; /* of faces; a power of two, of which the last ones may be empty */
    int32_t *order;        /* (count,): leaf l holds the faces order[LEAF l ...] */
    Box *nodes;            /* (2 leaves,) */
} Tree;

static inline int boxes_meet(const Box *a, const Box *b) {
    return a->low[0] <= b->high[0] && b->low[0] <= a->high[0] && a->low[1] <= b->high[1] && b->low[1] <= a->high[1] &&
           a->low[2] <= b->high[2] && b->low[2] <= a->high[2];
}

static inline Box box_of_face(const Tree *tree, int32_t face) {
    Box box;
    const int32_t *corners = tree->faces + 3 * (int64_t)face;
    const float *a = tree->vertices + 3 * (int64_t)corners[0], *b = tree->vertices + 3 * (int64_t)corners[1];
    const float *c = tree->vertices + 3 * (int64_t)corners[2];
    for (int axis = 0; axis < 3; axis++) {
        float low = a[axis] < b[axis] ? a[axis] : b[axis], high = a[axis] < b[axis] ? b[axis] : a[axis];
        box.low[axis] = c[axis] < low ? c[axis] : low, box.high[axis] = c[axis] > high ? c[axis] : high;
    }
    return box;
}

#endif
