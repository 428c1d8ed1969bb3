/* The largest ball that a body holds near a point of its surface: shrunk until it holds no surface (Ma, Bae and Choi 2012, "3D
 * medial axis point approximation using nearest neighbors and the normal field", The Visual Computer 28, 7), here against whole
 * faces, then moved out of corners along the medial axis. The twin in numpy is `mesh.balls`. */
#include "nearest.h"

enum { SHRINKS = 40, STEPS = 60, HALVINGS = 3, MOST = 5, GILBERT = 60 };

/* Boxes looked into for one ball before it is given up: ten thousand are usual, and a crowd of faces in one place could take all. */
enum { PATIENCE = 60000 };

static const double SLACK = 1e-4; /* of the radius: how deep a ball may dip into the surface */
static const double UNSURE = 20;  /* times what counts as touching: a ball no larger is stuck in rounding */
static const double TIGHT = 3;    /* times its radius a ball may grow at once, where there is something to touch */
static const double HELD = 0.2;   /* what a step gains, of its length: less between two sides within 23 degrees of parallel */

typedef struct {
    double middle[3], one[3], other[3], radius;
} Ball;

static double between(const double *a, const double *b) {
    double x = a[0] - b[0], y = a[1] - b[1], z = a[2] - b[2];
    return sqrt(x * x + y * y + z * z);
}

/* The ball that touches the surface at `from`, with its middle along `inward`, and somewhere else; 0 where it finds nothing. */
static int shrunk(const Body *body, const double *from, const double *inward, double reach, Ball *ball) {
    int touches = 0;
    double point[3], off[3];
    ball->radius = reach;
    for (int axis = 0; axis < 3; axis++) ball->one[axis] = from[axis];
    for (int turn = 0; turn < SHRINKS; turn++) {
        for (int axis = 0; axis < 3; axis++) ball->middle[axis] = from[axis] + inward[axis] * ball->radius;
        if (nearest(body, ball->middle, ball->radius * (1 - SLACK), point) == INFINITY) break;
        for (int axis = 0; axis < 3; axis++) off[axis] = point[axis] - from[axis];
        double deep = dot(inward, off), radius = deep > 0 ? dot(off, off) / (2 * deep) : ball->radius;
        if (!(radius < ball->radius)) break;
        ball->radius = radius, touches = 1;
        for (int axis = 0; axis < 3; axis++) ball->other[axis] = point[axis];
    }
    return touches;
}

/* The way on which all of these unit vectors gain most: the point of their hull nearest to zero (Gilbert 1966, SIAM J. Control 4,
 * 61). Returns how much each gains at least; HELD and less where the ball is held from opposite sides. */
static double way_out(double ways[MOST][3], int count, double *out) {
    for (int axis = 0; axis < 3; axis++) out[axis] = ways[0][axis];
    for (int turn = 0; turn < GILBERT; turn++) {
        int least = 0;
        for (int k = 1; k < count; k++)
            if (dot(ways[k], out) < dot(ways[least], out)) least = k;
        double off[3];
        for (int axis = 0; axis < 3; axis++) off[axis] = ways[least][axis] - out[axis];
        double size = dot(off, off), step = size > 0 ? smaller(-dot(out, off) / size, 1) : 0;
        if (step <= 0) break;
        for (int axis = 0; axis < 3; axis++) out[axis] += step * off[axis];
    }
    double length = sqrt(dot(out, out));
    for (int axis = 0; axis < 3; axis++) out[axis] = length > 0 ? out[axis] / length : 0;
    return length;
}

static void way_from(const Ball *ball, const double *point, double *way) {
    double far = between(ball->middle, point);
    for (int axis = 0; axis < 3; axis++) way[axis] = far > 0 ? (ball->middle[axis] - point[axis]) / far : 0;
}

/* Moves the ball away from where it touches, to where it is larger: 1; 0 where it is held; -1 where it gets out. */
static int moved(const Body *body, double reach, Ball *ball) {
    double ways[MOST][3], out[3], point[3] = {0, 0, 0};
    way_from(ball, ball->one, ways[0]), way_from(ball, ball->other, ways[1]);
    for (int count = 2; count <= MOST; count++) {
        double gain = way_out(ways, count, out), size = 1;
        if (gain < HELD) return 0;
        for (int halving = 0; halving < HALVINGS; halving++, size /= 4) {
            double middle[3], along[3];
            for (int axis = 0; axis < 3; axis++) middle[axis] = ball->middle[axis] + out[axis] * ball->radius * size;
            double far = nearest(body, middle, ball->radius * (1 + 2 * size), point); /* where it touched is no farther */
            if (!(far < reach)) return -1;
            if (far <= ball->radius * (1 + size * gain / 2)) continue; /* in a wedge it gains twice that */
            for (int axis = 0; axis < 3; axis++) along[axis] = (middle[axis] - point[axis]) / far;
            return shrunk(body, point, along, smaller(TIGHT * far, reach), ball) || shrunk(body, point, along, reach, ball) ? 1 : -1;
        }
        if (count < MOST) way_from(ball, point, ways[count]); /* what is in the way */
    }
    return 0;
}

/* The diameter of the ball, moved out of corners for as long as it grows by that. */
static double grown(const Body *body, const double *from, const double *inward, double first, double reach) {
    Ball ball;
    if (!shrunk(body, from, inward, first, &ball)) return INFINITY;
    int more = 1;
    for (int step = 0; step < STEPS && more > 0; step++) more = moved(body, reach, &ball);
    return more >= 0 && *body->left >= 0 && ball.radius > UNSURE * body->near ? 2 * ball.radius : INFINITY;
}

/*
 * Balls [from, to) of those that begin at `origins` (k, 3) and lie along `inward` (k, 3), of length one; two threads may share
 * them. first: (k,), the largest radius to begin with; reach: the largest at all
 * group: (m,) or NULL, of each face; own: (k,), the group asked about. Faces of another group are not seen, but for those below 0
 * diameter: (k,), gets INFINITY where the ball touches nothing, is lost in rounding, or takes too long
 */
EXPORT void grow_balls(
    const void *tree, const double *origins, const double *inward, const double *first, const int32_t *group, const int32_t *own,
    int64_t from, int64_t to, double near, double reach, double *diameter) {
    for (int64_t k = from; k < to; k++) {
        int64_t left = PATIENCE;
        Body body = {tree, group, own[k], near, &left};
        diameter[k] = grown(&body, origins + 3 * k, inward + 3 * k, first[k], reach);
    }
}
