#ifndef SCRUBJAY_NAMES_VECTORS_H
#define SCRUBJAY_NAMES_VECTORS_H

#include "glance.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#if defined(__SSE2__)

/// Of each byte all bits, if it is at least `first` and below `end`.
static inline __m128i between(__m128i bytes, uint8_t first, uint8_t end) {
  // What is to be told from the rest is moved to the lowest of the signed numbers.
  return _mm_cmplt_epi8(
      _mm_add_epi8(bytes, _mm_set1_epi8((char)(0x80 - first))), _mm_set1_epi8((char)(0x80 + end - first)));
}

/// Looks at `scrubjay_glance_bytes` bytes.
static inline scrubjay_glance glance_at(const uint8_t *bytes) {
  scrubjay_glance seen = {0, 0, 0, 0, 0};
  for (unsigned at = 0; at < scrubjay_glance_bytes; at += 16) {
    const __m128i v = _mm_loadu_si128((const __m128i *)(bytes + at));
    const __m128i letters = between(_mm_or_si128(v, _mm_set1_epi8(0x20)), 'a', 'z' + 1);
    const __m128i capitals = _mm_andnot_si128(_mm_slli_epi16(v, 2), letters);
    const __m128i digits = _mm_or_si128(between(v, '0', '9' + 1), _mm_cmpeq_epi8(v, _mm_set1_epi8('_')));
    const __m128i others = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\'')), v);
    seen.letters |= (uint64_t)(uint32_t)_mm_movemask_epi8(letters) << at;
    seen.capitals |= (uint64_t)(uint32_t)_mm_movemask_epi8(capitals) << at;
    seen.spaces |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(' '))) << at;
    seen.digits |= (uint64_t)(uint32_t)_mm_movemask_epi8(digits) << at;
    // The highest bit of the bytes themselves is set beyond ASCII.
    seen.others |= (uint64_t)(uint32_t)_mm_movemask_epi8(others) << at;
  }
  return seen;
}

#else

static inline scrubjay_glance glance_at(const uint8_t *bytes) { return scrubjay_names_glance_portable(bytes); }

#endif

#endif
