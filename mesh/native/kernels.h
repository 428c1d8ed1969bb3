/* What the kernels have in common. All lengths are counts of elements, not bytes; every function is thread-safe. */
#ifndef PRINTDESK_KERNELS_H
#define PRINTDESK_KERNELS_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

enum { OUT_OF_MEMORY = -1 };

#endif
