/* A tree of boxes around faces that lie near each other, for questions about which faces meet. */
#ifndef PRINTDESK_TREE_H
#define PRINTDESK_TREE_H

#include "kernels.h"

enum { LEAF = 4, DEEPEST = 96 };

typedef struct {
    float low[3], high[3];
} Box;

/* Around the faces order[begin ... end); a leaf has no `right`, else the children are the next node and that one. */
typedef struct {
    Box box;
    int32_t begin, end, right;
} Node;

/* What is asked of a face lies in the order of the tree, beside that of its neighbours: the mesh itself may be in none. */
typedef struct {
    const float *vertices;
    const int32_t *faces;
    int64_t count; /* of faces */
    int32_t *order;
    Box *boxes;       /* of the faces, in that order */
    float *corners;   /* their places: (count, 3, 3) */
    int32_t *numbers; /* which vertices these are: (count, 3) */
    Node *nodes;
} Tree;

static inline int boxes_meet(const Box *a, const Box *b) {
    return a->low[0] <= b->high[0] && b->low[0] <= a->high[0] && a->low[1] <= b->high[1] && b->low[1] <= a->high[1] &&
           a->low[2] <= b->high[2] && b->low[2] <= a->high[2];
}

static inline void widen(Box *box, const Box *by) {
    for (int axis = 0; axis < 3; axis++) {
        box->low[axis] = by->low[axis] < box->low[axis] ? by->low[axis] : box->low[axis];
        box->high[axis] = by->high[axis] > box->high[axis] ? by->high[axis] : box->high[axis];
    }
}

#endif
