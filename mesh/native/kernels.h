/* What the kernels have in common. All lengths are counts of elements, not bytes; every function is thread-safe. */
#ifndef PRINTDESK_KERNELS_H
#define PRINTDESK_KERNELS_H

#if defined(__linux__)
#include <sys/mman.h>
#endif

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

enum { OUT_OF_MEMORY = -1 };

/* Memory for large tables, in huge pages where the system has them: touching it for the first time costs a quarter. For free(). */
static inline void *roomy(size_t bytes) {
#if defined(__linux__)
    const size_t page = (size_t)1 << 21;
    if (bytes >= page) {
        void *memory = aligned_alloc(page, (bytes + page - 1) / page * page);
        if (memory) madvise(memory, bytes, MADV_HUGEPAGE);
        return memory;
    }
#endif
    return malloc(bytes ? bytes : 1);
}

/* Of two numbers: fmin and fmax also answer for NaN, and are calls because of that. */
static inline double smaller(double one, double other) { return one < other ? one : other; }

static inline double larger(double one, double other) { return one > other ? one : other; }

#endif
