/* Builds the tree bottom-up over the faces in the order of a curve that fills space (Morton 1966; Karras 2012 for the use here). */
#include "tree.h"

#include <math.h>

enum { BITS = 10, DIGIT = 1 << BITS };

static uint32_t spread(uint32_t cell) {
    cell = (cell | cell << 16) & 0x030000FFu;
    cell = (cell | cell << 8) & 0x0300F00Fu;
    cell = (cell | cell << 4) & 0x030C30C3u;
    return (cell | cell << 2) & 0x09249249u;
}

/* Keys of 3 * BITS bits with the faces that they belong to, sorted by key; the faces end in `order`. */
static void sorted(uint32_t *keys, int32_t *order, uint32_t *spare_keys, int32_t *spare, int64_t count) {
    for (int pass = 0; pass < 3; pass++) {
        int64_t starts[DIGIT + 1] = {0};
        int shift = pass * BITS;
        for (int64_t i = 0; i < count; i++) starts[(keys[i] >> shift & (DIGIT - 1)) + 1]++;
        for (int d = 0; d < DIGIT; d++) starts[d + 1] += starts[d];
        for (int64_t i = 0; i < count; i++) {
            int64_t at = starts[keys[i] >> shift & (DIGIT - 1)]++;
            spare_keys[at] = keys[i], spare[at] = order[i];
        }
        uint32_t *k = keys;
        int32_t *o = order;
        keys = spare_keys, order = spare, spare_keys = k, spare = o;
    }
    memcpy(spare, order, (size_t)count * sizeof *order); /* after three passes the answer lies in what came as spare */
}

static int ordered(Tree *tree) {
    int64_t count = tree->count;
    uint32_t *keys = roomy((size_t)count * sizeof *keys), *spare_keys = roomy((size_t)count * sizeof *keys);
    int32_t *spare = roomy((size_t)count * sizeof *spare);
    int fits = keys && spare_keys && spare;
    if (fits) {
        float low[3] = {INFINITY, INFINITY, INFINITY}, high[3] = {-INFINITY, -INFINITY, -INFINITY}, span = 1e-30f;
        for (int64_t f = 0; f < count; f++) {
            const float *a = tree->vertices + 3 * (int64_t)tree->faces[3 * f];
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = a[axis] < low[axis] ? a[axis] : low[axis];
                high[axis] = a[axis] > high[axis] ? a[axis] : high[axis];
            }
        }
        for (int axis = 0; axis < 3; axis++) span = high[axis] - low[axis] > span ? high[axis] - low[axis] : span;
        for (int64_t f = 0; f < count; f++) {
            Box box = box_of_face(tree, (int32_t)f);
            uint32_t key = 0;
            for (int axis = 0; axis < 3; axis++) {
                float cell = ((box.low[axis] + box.high[axis]) / 2 - low[axis]) / span * (DIGIT - 1);
                key |= spread(cell <= 0 ? 0 : cell >= DIGIT - 1 ? DIGIT - 1 : (uint32_t)cell) << axis;
            }
            keys[f] = key, tree->order[f] = (int32_t)f;
        }
        sorted(keys, tree->order, spare_keys, spare, count);
    }
    free(keys), free(spare_keys), free(spare);
    return fits;
}

EXPORT void tree_free(void *tree) {
    Tree *own = tree;
    if (own) free(own->order), free(own->nodes), free(own);
}

/* faces: (m,) of the vertices, m > 0; both must stay where they are until `tree_free`. NULL where there is no memory. */
EXPORT void *tree_of(const float *vertices, const int32_t *faces, int64_t m) {
    Tree *tree = calloc(1, sizeof *tree);
    if (!tree) return NULL;
    tree->vertices = vertices, tree->faces = faces, tree->count = m, tree->leaves = 1;
    while (tree->leaves * LEAF < m) tree->leaves *= 2;
    tree->order = roomy((size_t)m * sizeof *tree->order);
    tree->nodes = roomy((size_t)(2 * tree->leaves) * sizeof *tree->nodes);
    if (!tree->order || !tree->nodes || !ordered(tree)) {
        tree_free(tree);
        return NULL;
    }
    const Box nothing = {{INFINITY, INFINITY, INFINITY}, {-INFINITY, -INFINITY, -INFINITY}};
    for (int64_t node = 2 * tree->leaves - 1; node > 0; node--) {
        Box box = nothing;
        int64_t first = node >= tree->leaves ? (node - tree->leaves) * LEAF : 2 * node;
        int64_t stop = node >= tree->leaves ? (first + LEAF < m ? first + LEAF : m) : 2 * node + 2;
        for (int64_t i = first; i < stop; i++) {
            Box own = node >= tree->leaves ? box_of_face(tree, tree->order[i]) : tree->nodes[i];
            for (int axis = 0; axis < 3; axis++) {
                if (own.low[axis] < box.low[axis]) box.low[axis] = own.low[axis];
                if (own.high[axis] > box.high[axis]) box.high[axis] = own.high[axis];
            }
        }
        tree->nodes[node] = box;
    }
    return tree;
}
