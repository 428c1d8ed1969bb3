/* Builds the tree from the top: every node is cut where boxes of its halves are likely to be met least (surface area heuristic,
 * Goldsmith and Salmon 1987, IEEE CG&A 7, 14; by bins, Wald 2007, IEEE Symp. Interactive Ray Tracing 33). */
#include "tree.h"

#include <math.h>

enum { BINS = 8, FEW = 64 };

static const Box NOTHING = {{INFINITY, INFINITY, INFINITY}, {-INFINITY, -INFINITY, -INFINITY}};

typedef struct {
    Box box;
    int32_t count;
} Bin;

/* Half the surface: what a node costs is in proportion to it. */
static float surface(const Box *box) {
    float x = box->high[0] - box->low[0], y = box->high[1] - box->low[1], z = box->high[2] - box->low[2];
    return x >= 0 ? x * y + y * z + z * x : 0;
}

/* Twice the middle, which is as good to sort by. */
static float middle(const Box *box, int axis) { return box->low[axis] + box->high[axis]; }

static int bin_of(const Box *box, int axis, float low, float scale) {
    int bin = (int)((middle(box, axis) - low) * scale);
    return bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin;
}

/* The best cut of the bins along one axis: how many of them go left. Lowers `least` and returns it, or returns 0. */
static int cut_of(const Bin *bins, float *least) {
    float right_cost[BINS];
    Box box = NOTHING;
    int32_t count = 0;
    int best = 0;
    for (int bin = BINS - 1; bin > 0; bin--) {
        widen(&box, &bins[bin].box), count += bins[bin].count;
        right_cost[bin] = surface(&box) * (float)count;
    }
    box = NOTHING, count = 0;
    for (int bin = 0; bin < BINS - 1; bin++) {
        widen(&box, &bins[bin].box), count += bins[bin].count;
        float cost = surface(&box) * (float)count + right_cost[bin + 1];
        if (count > 0 && right_cost[bin + 1] > 0 && cost < *least) *least = cost, best = bin + 1;
    }
    return best;
}

static void swap(Tree *tree, int32_t one, int32_t other) {
    Box box = tree->boxes[one];
    int32_t face = tree->order[one];
    tree->boxes[one] = tree->boxes[other], tree->order[one] = tree->order[other];
    tree->boxes[other] = box, tree->order[other] = face;
}

/* Many faces are parted in the middle of their box, which is nearly as good and needs one look at each. */
static int32_t parted_midway(Tree *tree, const Box *around, int32_t begin, int32_t end) {
    int axis = 0;
    for (int other = 1; other < 3; other++)
        if (around->high[other] - around->low[other] > around->high[axis] - around->low[axis]) axis = other;
    float cut = middle(around, axis);
    int32_t left = begin, right = end;
    while (left < right) {
        if (middle(&tree->boxes[left], axis) < cut)
            left++;
        else
            swap(tree, left, --right);
    }
    return left;
}

/* Sorts the faces [begin, end) into two halves and returns where the second begins. */
static int32_t parted(Tree *tree, const Box *around, int32_t begin, int32_t end) {
    if (end - begin > FEW) {
        int32_t cut = parted_midway(tree, around, begin, end);
        if (cut - begin > (end - begin) / 8 && end - cut > (end - begin) / 8) return cut;
    }
    float low[3] = {INFINITY, INFINITY, INFINITY}, high[3] = {-INFINITY, -INFINITY, -INFINITY}, scale[3], least = INFINITY;
    for (int32_t i = begin; i < end; i++)
        for (int axis = 0; axis < 3; axis++) {
            float at = middle(&tree->boxes[i], axis);
            low[axis] = at < low[axis] ? at : low[axis], high[axis] = at > high[axis] ? at : high[axis];
        }
    int longest = high[1] - low[1] > high[0] - low[0] ? 1 : 0, along = -1, cut = 0;
    if (high[2] - low[2] > high[longest] - low[longest]) longest = 2;
    for (int axis = 0; axis < 3; axis++) {
        scale[axis] = BINS * 0.9999f / (high[axis] - low[axis]);
        if (!(high[axis] > low[axis]) || !isfinite(scale[axis]) || (end - begin > FEW && axis != longest)) continue;
        Bin bins[BINS];
        for (int bin = 0; bin < BINS; bin++) bins[bin] = (Bin){NOTHING, 0};
        for (int32_t i = begin; i < end; i++) {
            Bin *bin = &bins[bin_of(&tree->boxes[i], axis, low[axis], scale[axis])];
            widen(&bin->box, &tree->boxes[i]), bin->count++;
        }
        int here = cut_of(bins, &least);
        if (here) along = axis, cut = here;
    }
    if (along < 0) return begin + (end - begin) / 2; /* all in one place, or flat: any halves do */
    int32_t left = begin, right = end;
    while (left < right) {
        if (bin_of(&tree->boxes[left], along, low[along], scale[along]) < cut)
            left++;
        else
            swap(tree, left, --right);
    }
    return left > begin && left < end ? left : begin + (end - begin) / 2;
}

/* The subtree of faces [begin, end) at a node and behind it: it takes up to 2 (end - begin) - 1 nodes. Returns the next free node. */
static int32_t grown(Tree *tree, int32_t at, int32_t begin, int32_t end, int depth) {
    Node *node = &tree->nodes[at];
    *node = (Node){NOTHING, begin, end, 0};
    for (int32_t i = begin; i < end; i++) widen(&node->box, &tree->boxes[i]);
    if (end - begin <= LEAF) return at + 1;
    /* A path that gets long is halved from there on, so that the stack of a question has an end. */
    int32_t cut = depth < DEEPEST / 2 ? parted(tree, &node->box, begin, end) : begin + (end - begin) / 2;
    node->right = grown(tree, at + 1, begin, cut, depth + 1);
    return grown(tree, node->right, cut, end, depth + 1);
}

EXPORT void tree_free(void *tree) {
    Tree *own = tree;
    if (own) free(own->order), free(own->boxes), free(own->corners), free(own->numbers), free(own->nodes), free(own);
}

/*
 * faces: (m,) of the vertices, m > 0; both must stay where they are until `tree_free`. NULL where there is no memory.
 * Then `tree_box` has to be called for both halves of the faces, `tree_part` once, and `tree_grow` for both sides; two threads can
 * share the two calls.
 */
EXPORT void *tree_of(const float *vertices, const int32_t *faces, int64_t m) {
    Tree *tree = calloc(1, sizeof *tree);
    if (!tree) return NULL;
    tree->vertices = vertices, tree->faces = faces, tree->count = m;
    tree->order = roomy((size_t)m * sizeof *tree->order), tree->boxes = roomy((size_t)m * sizeof *tree->boxes);
    tree->corners = roomy((size_t)(9 * m) * sizeof *tree->corners), tree->numbers = roomy((size_t)(3 * m) * sizeof *tree->numbers);
    tree->nodes = roomy((size_t)(2 * m) * sizeof *tree->nodes);
    if (!tree->order || !tree->boxes || !tree->corners || !tree->numbers || !tree->nodes) {
        tree_free(tree);
        return NULL;
    }
    return tree;
}

/* The box around each face of one half, 0 or 1. */
EXPORT void tree_box(void *tree_, int64_t half) {
    Tree *tree = tree_;
    for (int64_t f = half ? tree->count / 2 : 0; f < (half ? tree->count : tree->count / 2); f++) {
        Box *box = &tree->boxes[f];
        *box = NOTHING, tree->order[f] = (int32_t)f;
        for (int k = 0; k < 3; k++) {
            const float *at = &tree->vertices[3 * (int64_t)tree->faces[3 * f + k]];
            for (int axis = 0; axis < 3; axis++) {
                box->low[axis] = at[axis] < box->low[axis] ? at[axis] : box->low[axis];
                box->high[axis] = at[axis] > box->high[axis] ? at[axis] : box->high[axis];
            }
        }
    }
}

/* The root, and its faces in two parts. */
EXPORT void tree_part(void *tree_) {
    Tree *tree = tree_;
    Node *root = &tree->nodes[0];
    *root = (Node){NOTHING, 0, (int32_t)tree->count, 0};
    for (int64_t f = 0; f < tree->count; f++) widen(&root->box, &tree->boxes[f]);
    if (tree->count > LEAF) root->right = 2 * parted(tree, &root->box, 0, (int32_t)tree->count);
}

/* The corners of the faces [begin, end) of the order; what comes next is fetched while these are written. */
static void gather(Tree *tree, int32_t begin, int32_t end) {
    enum { AHEAD = 16 };
    for (int32_t i = begin; i < end; i++) {
        if (i + 2 * AHEAD < end) __builtin_prefetch(&tree->faces[3 * (int64_t)tree->order[i + 2 * AHEAD]]);
        if (i + AHEAD < end) {
            const int32_t *next = &tree->faces[3 * (int64_t)tree->order[i + AHEAD]];
            for (int k = 0; k < 3; k++) __builtin_prefetch(&tree->vertices[3 * (int64_t)next[k]]);
        }
        const int32_t *face = &tree->faces[3 * (int64_t)tree->order[i]];
        for (int k = 0; k < 3; k++) {
            tree->numbers[3 * (int64_t)i + k] = face[k];
            memcpy(&tree->corners[9 * (int64_t)i + 3 * k], &tree->vertices[3 * (int64_t)face[k]], 3 * sizeof(float));
        }
    }
}

/* side: 0 or 1 */
EXPORT void tree_grow(void *tree_, int64_t side) {
    Tree *tree = tree_;
    int32_t cut = tree->nodes[0].right / 2, begin = side ? cut : 0, end = side ? (int32_t)tree->count : cut;
    if (cut) grown(tree, side ? 2 * cut : 1, begin, end, 1);
    gather(tree, begin, end);
}

/* rank: (m,), gets the place of each face in the order of the tree */
EXPORT void tree_ranks(const void *tree_, int32_t *rank) {
    const Tree *tree = tree_;
    for (int64_t i = 0; i < tree->count; i++) rank[tree->order[i]] = (int32_t)i;
}
