#include "CTranscripts.h"

// What is vectorized here takes the instructions that every machine of its kind has, SSE2 and NEON: with
// those it costs so little beside reading the bytes at all that wider ones do not show.

size_t scrubjay_count_portable(const uint8_t *text, size_t count, uint8_t byte) {
  size_t found = 0;
  for (size_t i = 0; i < count; i++) found += text[i] == byte;
  return found;
}

void scrubjay_measure(const uint8_t *text, size_t count, size_t *characters, size_t *words) {
  size_t begun = 0, found = 0;
  uint8_t was_space = 1;
  for (size_t i = 0; i < count; i++) {
    const uint8_t byte = text[i];
    const uint8_t is_space = (uint8_t)(byte == ' ') | (uint8_t)((uint8_t)(byte - 9) < 5);
    begun += (byte & 0xC0) != 0x80;
    found += was_space & (is_space ^ 1);
    was_space = is_space;
  }
  *characters = begun;
  *words = found;
}

size_t scrubjay_string_stop_portable(
    const uint8_t *text, size_t start, size_t end, int *is_ascii) {
  uint8_t seen = 0;
  size_t i = start;
  for (; i < end; i++) {
    const uint8_t byte = text[i];
    if (byte == '"' || byte == '\\' || byte < 0x20) break;
    seen |= byte;
  }
  if (seen & 0x80) *is_ascii = 0;
  return i;
}

static size_t string_copy_portable(const uint8_t *text, size_t i, size_t end, uint8_t *to) {
  for (; i < end; i++) {
    const uint8_t byte = text[i];
    if (byte == '"' || byte == '\\' || byte < 0x20) break;
    *to++ = byte;
  }
  return i;
}

#if defined(__x86_64__)
#include <emmintrin.h>

size_t scrubjay_count(const uint8_t *text, size_t count, uint8_t byte) {
  const __m128i wanted = _mm_set1_epi8((char)byte);
  const __m128i zero = _mm_setzero_si128();
  __m128i sums = zero;
  size_t i = 0;
  while (count - i >= 64) {
    // Each lane counts for itself, for as long as a byte can hold what it counts.
    size_t rounds = (count - i) / 64;
    if (rounds > 63) rounds = 63;
    __m128i lanes = zero;
    for (; rounds > 0; rounds--, i += 64) {
      const __m128i *block = (const __m128i *)(text + i);
      const __m128i first = _mm_add_epi8(
          _mm_cmpeq_epi8(_mm_loadu_si128(block), wanted),
          _mm_cmpeq_epi8(_mm_loadu_si128(block + 1), wanted));
      const __m128i second = _mm_add_epi8(
          _mm_cmpeq_epi8(_mm_loadu_si128(block + 2), wanted),
          _mm_cmpeq_epi8(_mm_loadu_si128(block + 3), wanted));
      lanes = _mm_sub_epi8(lanes, _mm_add_epi8(first, second));
    }
    sums = _mm_add_epi64(sums, _mm_sad_epu8(lanes, zero));
  }
  size_t found = (size_t)_mm_cvtsi128_si64(sums)
      + (size_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(sums, sums));
  return found + scrubjay_count_portable(text + i, count - i, byte);
}

size_t scrubjay_string_stop(const uint8_t *text, size_t start, size_t end, int *is_ascii) {
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i backslash = _mm_set1_epi8('\\');
  const __m128i last_control = _mm_set1_epi8(0x1f);
  unsigned seen = 0;
  size_t i = start;
  for (; i + 16 <= end; i += 16) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(text + i));
    const __m128i stops = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)),
        _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes));
    const unsigned mask = (unsigned)_mm_movemask_epi8(stops);
    const unsigned high = (unsigned)_mm_movemask_epi8(bytes);
    if (mask != 0) {
      // Only what stands before the first of them counts.
      if ((seen | (high & (mask - 1) & ~mask)) != 0) *is_ascii = 0;
      return i + (size_t)__builtin_ctz(mask);
    }
    seen |= high;
  }
  if (seen != 0) *is_ascii = 0;
  return scrubjay_string_stop_portable(text, i, end, is_ascii);
}

size_t scrubjay_string_copy(const uint8_t *text, size_t start, size_t end, uint8_t *to) {
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i backslash = _mm_set1_epi8('\\');
  const __m128i last_control = _mm_set1_epi8(0x1f);
  size_t i = start;
  for (; i + 16 <= end; i += 16, to += 16) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(text + i));
    _mm_storeu_si128((__m128i *)to, bytes);
    const __m128i stops = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)),
        _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes));
    const unsigned mask = (unsigned)_mm_movemask_epi8(stops);
    if (mask != 0) return i + (size_t)__builtin_ctz(mask);
  }
  return string_copy_portable(text, i, end, to);
}

#elif defined(__aarch64__)
#include <arm_neon.h>

size_t scrubjay_count(const uint8_t *text, size_t count, uint8_t byte) {
  const uint8x16_t wanted = vdupq_n_u8(byte);
  size_t found = 0;
  size_t i = 0;
  while (count - i >= 16) {
    // Each lane counts for itself, for as long as a byte can hold what it counts.
    size_t rounds = (count - i) / 16;
    if (rounds > 255) rounds = 255;
    uint8x16_t lanes = vdupq_n_u8(0);
    for (; rounds > 0; rounds--, i += 16)
      lanes = vsubq_u8(lanes, vceqq_u8(vld1q_u8(text + i), wanted));
    found += vaddlvq_u8(lanes);
  }
  return found + scrubjay_count_portable(text + i, count - i, byte);
}

size_t scrubjay_string_stop(const uint8_t *text, size_t start, size_t end, int *is_ascii) {
  const uint8x16_t quote = vdupq_n_u8('"');
  const uint8x16_t backslash = vdupq_n_u8('\\');
  const uint8x16_t space = vdupq_n_u8(0x20);
  uint8x16_t seen = vdupq_n_u8(0);
  size_t i = start;
  for (; i + 16 <= end; i += 16) {
    const uint8x16_t bytes = vld1q_u8(text + i);
    const uint8x16_t stops = vorrq_u8(
        vorrq_u8(vceqq_u8(bytes, quote), vceqq_u8(bytes, backslash)), vcltq_u8(bytes, space));
    if (vmaxvq_u8(stops) != 0) break;
    seen = vorrq_u8(seen, bytes);
  }
  if (vmaxvq_u8(seen) >= 0x80) *is_ascii = 0;
  return scrubjay_string_stop_portable(text, i, end, is_ascii);
}

size_t scrubjay_string_copy(const uint8_t *text, size_t start, size_t end, uint8_t *to) {
  const uint8x16_t quote = vdupq_n_u8('"');
  const uint8x16_t backslash = vdupq_n_u8('\\');
  const uint8x16_t space = vdupq_n_u8(0x20);
  size_t i = start;
  for (; i + 16 <= end; i += 16, to += 16) {
    const uint8x16_t bytes = vld1q_u8(text + i);
    const uint8x16_t stops = vorrq_u8(
        vorrq_u8(vceqq_u8(bytes, quote), vceqq_u8(bytes, backslash)), vcltq_u8(bytes, space));
    if (vmaxvq_u8(stops) != 0) break;
    vst1q_u8(to, bytes);
  }
  return string_copy_portable(text, i, end, to);
}

#else

size_t scrubjay_string_copy(const uint8_t *text, size_t start, size_t end, uint8_t *to) {
  return string_copy_portable(text, start, end, to);
}

size_t scrubjay_count(const uint8_t *text, size_t count, uint8_t byte) {
  return scrubjay_count_portable(text, count, byte);
}

size_t scrubjay_string_stop(const uint8_t *text, size_t start, size_t end, int *is_ascii) {
  return scrubjay_string_stop_portable(text, start, end, is_ascii);
}

#endif
