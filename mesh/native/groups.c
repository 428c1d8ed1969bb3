/* Connected groups by union-find with path halving (Tarjan and van Leeuwen 1984); the lower number is the root. */
#include "kernels.h"

static int32_t root(int32_t *parent, int32_t one) {
    while (parent[one] != one) {
        parent[one] = parent[parent[one]];
        one = parent[one];
    }
    return one;
}

static void link_up(int32_t *parent, int32_t one, int32_t other) {
    one = root(parent, one), other = root(parent, other);
    if (one < other)
        parent[other] = one;
    else
        parent[one] = other;
}

/* Parents become numbers in the order of first members; what is not kept gets -1. Works because a parent is never the higher one. */
static int64_t numbered(int32_t *label, int64_t count, const uint8_t *kept) {
    int64_t groups = 0;
    for (int64_t i = 0; i < count; i++) {
        int32_t up = label[i];
        if (kept && !kept[i])
            label[i] = -1;
        else
            label[i] = up == i ? (int32_t)groups++ : label[up];
    }
    return groups;
}

/* label: (count,), gets the group of each thing; links: pairs one[i], other[i] in [0, count). Returns how many groups there are. */
EXPORT int64_t connect(int64_t count, const int32_t *one, const int32_t *other, int64_t links, int32_t *label) {
    for (int64_t i = 0; i < count; i++) label[i] = (int32_t)i;
    for (int64_t i = 0; i < links; i++) link_up(label, one[i], other[i]);
    return numbered(label, count, NULL);
}

/* The connected surface of each live face, -1 for the others: faces hang together where their half-edges are mates (3 m,). */
EXPORT int64_t shells(int64_t m, const int32_t *mate, const uint8_t *live, int32_t *label) {
    for (int64_t f = 0; f < m; f++) label[f] = (int32_t)f;
    for (int64_t f = 0; f < m; f++)
        for (int64_t h = 3 * f; h < 3 * f + 3; h++)
            if (mate[h] > h) link_up(label, (int32_t)f, mate[h] / 3);
    return numbered(label, m, live);
}

static int32_t next_of(int32_t half) { return half % 3 == 2 ? half - 2 : half + 1; }

/* The fan that each corner (3 m,) of faces (m, 3) belongs to: around a vertex, faces hang together where half-edges are mates (3 m,). */
EXPORT int64_t corner_fans(int64_t m, const int32_t *faces, const int32_t *mate, int32_t *label) {
    for (int64_t i = 0; i < 3 * m; i++) label[i] = (int32_t)i;
    for (int32_t one = 0; one < 3 * m; one++) {
        int32_t other = mate[one];
        if (other <= one) continue;
        int same_way = faces[one] == faces[other];
        link_up(label, one, same_way ? other : next_of(other));
        link_up(label, next_of(one), same_way ? next_of(other) : other);
    }
    return numbered(label, 3 * m, NULL);
}
