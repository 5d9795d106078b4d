#include "CMatching.h"

size_t scrubjay_agreeing(
    const uint32_t *windows, size_t count, const uint32_t *bucket, uint64_t *agreeing) {
  size_t many = 0;
  for (size_t i = 0; i < count; i++) {
    if ((i & 63) == 0) agreeing[i >> 6] = 0;
    const uint32_t *window = windows + i * scrubjay_window;
    size_t k = 0;
    while (k < scrubjay_window && (window[k] & ~bucket[k]) == 0) k++;
    const uint64_t agrees = k == scrubjay_window;
    agreeing[i >> 6] |= agrees << (i & 63);
    many += agrees;
  }
  return many;
}
