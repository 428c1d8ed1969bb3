/* Which faces of a surface run through each other. What counts as that is told at `mesh.intersect.self_intersections`. */
#include <math.h>

#include "tree.h"

enum { BLOCK = 64, CROWD = 1024 };

typedef struct {
    double corner[3][3], normal[3];
} Face;

static double dot(const double *a, const double *b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

static void cross(const double *a, const double *b, double *out) {
    out[0] = a[1] * b[2] - a[2] * b[1], out[1] = a[2] * b[0] - a[0] * b[2], out[2] = a[0] * b[1] - a[1] * b[0];
}

static void minus(const double *a, const double *b, double *out) {
    for (int axis = 0; axis < 3; axis++) out[axis] = a[axis] - b[axis];
}

/* Of length one; 0 where there is no length, and then it stays zero. */
static int unit(double *v) {
    double length = sqrt(dot(v, v));
    for (int axis = 0; axis < 3; axis++) v[axis] = length > 0 ? v[axis] / length : 0;
    return length > 0;
}

/* Without its normal; place: in the order of the tree. */
static Face face_at(const Tree *tree, int32_t place, const double *shift) {
    Face face;
    const float *corners = tree->corners + 9 * (int64_t)place;
    for (int k = 0; k < 3; k++)
        for (int axis = 0; axis < 3; axis++) face.corner[k][axis] = (double)corners[3 * k + axis] - shift[axis];
    return face;
}

static void add_normal(Face *face) {
    double ab[3], ac[3];
    minus(face->corner[1], face->corner[0], ab), minus(face->corner[2], face->corner[0], ac);
    cross(ab, ac, face->normal);
    unit(face->normal);
}

/* Signed distances of the corners of `of` from the plane. Returns whether they are on both sides of it, or all in it. */
static int straddles(const Face *of, const Face *plane, double near, double *heights) {
    double offset = dot(plane->corner[0], plane->normal);
    for (int k = 0; k < 3; k++) heights[k] = dot(of->corner[k], plane->normal) - offset;
    double low = smaller(smaller(heights[0], heights[1]), heights[2]), high = larger(larger(heights[0], heights[1]), heights[2]);
    return (low < -near && high > near) || (low >= -near && high <= near);
}

static int within(const double *heights, double near) {
    return fabs(heights[0]) <= near && fabs(heights[1]) <= near && fabs(heights[2]) <= near;
}

/* Whether an edge of `one`, with these heights over `other`, goes through the inside of it, farther than `near` from its rim. */
static int edge_through(const Face *one, const double *heights, const Face *other, double near) {
    for (int k = 0; k < 3; k++) {
        double here = heights[k], there = heights[(k + 1) % 3], at[3];
        if (!((here > near && there < -near) || (here < -near && there > near))) continue;
        double share = here / (here - there);
        for (int axis = 0; axis < 3; axis++)
            at[axis] = one->corner[k][axis] + (one->corner[(k + 1) % 3][axis] - one->corner[k][axis]) * share;
        int inside = 1;
        for (int side = 0; side < 3 && inside; side++) {
            double edge[3], rim[3], from[3];
            minus(other->corner[(side + 1) % 3], other->corner[side], edge), minus(at, other->corner[side], from);
            cross(other->normal, edge, rim);
            unit(rim);
            inside = dot(rim, from) > near;
        }
        if (inside) return 1;
    }
    return 0;
}

static int same_corners(const Face *one, const Face *other) {
    for (int axis = 0; axis < 3; axis++) {
        double a[3], b[3];
        for (int k = 0; k < 3; k++) a[k] = one->corner[k][axis], b[k] = other->corner[k][axis];
        for (int k = 0; k < 3; k++) /* three values are sorted by three exchanges */
            for (int i = k % 2; i < 2; i += 2) {
                double t = a[i], u = b[i];
                if (a[i] > a[i + 1]) a[i] = a[i + 1], a[i + 1] = t;
                if (b[i] > b[i + 1]) b[i] = b[i + 1], b[i + 1] = u;
            }
        if (a[0] != b[0] || a[1] != b[1] || a[2] != b[2]) return 0;
    }
    return 1;
}

/* Whether two faces of one plane that face the same way overlap (separating edges). */
static int lie_on_each_other(const Face *one, const Face *other, double near) {
    if (dot(one->normal, other->normal) <= 0.5 || same_corners(one, other)) return 0;
    for (int turn = 0; turn < 2; turn++) {
        const Face *first = turn ? other : one, *second = turn ? one : other;
        for (int k = 0; k < 3; k++) {
            double edge[3], rim[3], farthest = -INFINITY;
            minus(first->corner[(k + 1) % 3], first->corner[k], edge);
            cross(one->normal, edge, rim);
            if (!unit(rim)) return 0;
            for (int j = 0; j < 3; j++) {
                double from[3];
                minus(second->corner[j], first->corner[k], from);
                farthest = larger(farthest, dot(rim, from));
            }
            if (farthest <= near) return 0;
        }
    }
    return 1;
}

/* mine: with its normal; other: without, for most neighbours lie on one side of a face. first: whether mine is to be asked first */
static int pierce(const Face *mine, Face *other, int first, double near) {
    double over_mine[3], over_other[3];
    if (!straddles(other, mine, near, over_mine)) return 0;
    add_normal(other);
    if (!straddles(mine, other, near, over_other)) return 0;
    if (within(over_other, near) || within(over_mine, near))
        return first ? lie_on_each_other(mine, other, near) : lie_on_each_other(other, mine, near);
    return edge_through(mine, over_other, other, near) || edge_through(other, over_mine, mine, near);
}

static int shared_corners(const int32_t *a, const int32_t *b) {
    int shared = 0;
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++) shared += a[i] == b[j];
    return shared;
}

/* The same question for all faces of a leaf at once, from that leaf onward. */
typedef struct {
    const Tree *tree;
    const double *shift;
    double near;
    uint8_t *crossing;
    int64_t pairs, spent;
} Search;

static void against(Search *search, const Node *mine, const Face *own, const Node *leaf) {
    const Tree *tree = search->tree;
    for (int32_t j = leaf->begin; j < leaf->end; j++) {
        const int32_t *numbers = tree->numbers + 3 * (int64_t)j;
        Face other;
        int known = 0;
        for (int32_t i = mine->begin; i < mine->end && i < j; i++) {
            if (!boxes_meet(&tree->boxes[i], &tree->boxes[j])) continue;
            search->spent++;
            if (shared_corners(tree->numbers + 3 * (int64_t)i, numbers) > 1) continue;
            if (!known) other = face_at(tree, j, search->shift), known = 1;
            int32_t here = tree->order[i], there = tree->order[j];
            if (pierce(&own[i - mine->begin], &other, here < there, search->near)) /* in the order that the twin asks in */
                search->pairs++, search->crossing[here] = search->crossing[there] = 1;
        }
    }
}

/* The nodes of at most BLOCK faces that meet a block of leaves and do not lie before it: what all its leaves begin from. */
static int around(Search *search, const Node *block, int32_t *nodes) {
    int32_t stack[DEEPEST], top = 0;
    int count = 0;
    stack[top++] = 0;
    while (top) {
        int32_t there = stack[--top];
        const Node *node = &search->tree->nodes[there];
        if (node->end <= block->begin || !boxes_meet(&node->box, &block->box)) continue;
        search->spent++;
        if (node->right && node->end - node->begin > BLOCK) {
            stack[top++] = node->right, stack[top++] = there + 1;
            continue;
        }
        if (count == CROWD) return nodes[0] = 0, 1; /* too many to keep: from the root then */
        nodes[count++] = there;
    }
    return count;
}

/* All pairs of the faces of a leaf and those after them; 0 where patience ran out. */
static int from_leaf(Search *search, const Node *mine, const int32_t *nodes, int count, int64_t patience) {
    const Tree *tree = search->tree;
    Face own[LEAF];
    for (int32_t i = mine->begin; i < mine->end; i++) {
        own[i - mine->begin] = face_at(tree, i, search->shift);
        add_normal(&own[i - mine->begin]);
    }
    for (int k = 0; k < count; k++) {
        int32_t stack[DEEPEST], top = 0;
        stack[top++] = nodes[k];
        while (top) {
            int32_t there = stack[--top];
            const Node *node = &tree->nodes[there];
            if (node->end <= mine->begin || !boxes_meet(&node->box, &mine->box)) continue;
            if (++search->spent > patience) return 0;
            if (node->right)
                stack[top++] = node->right, stack[top++] = there + 1;
            else
                against(search, mine, own, node);
        }
    }
    return 1;
}

/*
 * The pairs of faces that run through each other, the first of which (in the order of the tree) is in [from, to): two threads can
 * share the work. shift: (3,), near the middle of the body; near: what float32 cannot tell apart
 * crossing: (m,), gets 1 for the faces concerned. patience: boxes looked at before it is given up
 * Returns how many pairs there are, or -1 where patience ran out.
 */
EXPORT int64_t crossing_pairs(
    const void *tree_, int64_t from, int64_t to, const double *shift, double near, int64_t patience, uint8_t *crossing) {
    const Tree *tree = tree_;
    Search search = {tree, shift, near, crossing, 0, 0};
    int32_t waiting[DEEPEST], nodes[CROWD], top = 0, known = 0; /* known: up to which face `nodes` hold */
    int count = 0;
    waiting[top++] = 0;
    while (top) {
        int32_t at = waiting[--top];
        const Node *mine = &tree->nodes[at];
        if (mine->end <= from || mine->begin >= to) continue;
        if (mine->begin >= known && (mine->end - mine->begin <= BLOCK || !mine->right))
            count = around(&search, mine, nodes), known = mine->end;
        if (mine->right)
            waiting[top++] = mine->right, waiting[top++] = at + 1;
        else if (mine->begin >= from && !from_leaf(&search, mine, nodes, count, patience)) /* else the other thread's */
            return -1;
    }
    return search.pairs;
}
