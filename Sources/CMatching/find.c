#include "CMatching.h"

#include <string.h>

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

size_t scrubjay_find(
    const uint8_t *text, size_t count, size_t from, const uint8_t *literal, size_t length) {
  size_t place = from;
#if defined(__x86_64__)
  // Sixteen places at a time: where the first and the last byte both stand where they should, the
  // rest is compared. Texts have few such places unless the literal is made of what they are made of.
  const __m128i first = _mm_set1_epi8((char)literal[0]);
  const __m128i last = _mm_set1_epi8((char)literal[length - 1]);
  while (place + length + 15 <= count) {
    const __m128i heads = _mm_loadu_si128((const __m128i *)(text + place));
    const __m128i tails = _mm_loadu_si128((const __m128i *)(text + place + length - 1));
    unsigned found = (unsigned)_mm_movemask_epi8(
        _mm_and_si128(_mm_cmpeq_epi8(heads, first), _mm_cmpeq_epi8(tails, last)));
    while (found) {
      const size_t candidate = place + (size_t)__builtin_ctz(found);
      if (memcmp(text + candidate, literal, length) == 0) return candidate;
      found &= found - 1;
    }
    place += 16;
  }
#endif
  while (place + length <= count) {
    const uint8_t *head = memchr(text + place, literal[0], count - place - length + 1);
    if (!head) return count;
    place = (size_t)(head - text);
    if (memcmp(head, literal, length) == 0) return place;
    place++;
  }
  return count;
}

/// Whether one of the literals stands at the start of `text`.
static int any_stands(const uint8_t *text, size_t count, const scrubjay_literals *literals) {
  size_t start = 0;
  for (size_t i = 0; i < literals->count; i++) {
    const size_t length = literals->ends[i] - start;
    if (length <= count && memcmp(text, literals->bytes + start, length) == 0) return 1;
    start = literals->ends[i];
  }
  return 0;
}

size_t scrubjay_find_any(
    const uint8_t *text, size_t count, size_t from, const scrubjay_literals *literals) {
  size_t place = from;
#if defined(__x86_64__)
  // Sixteen places at a time: where some literal's first byte stands and some literal's second one
  // behind it, they are compared.
  while (place + 17 <= count) {
    const __m128i heads = _mm_loadu_si128((const __m128i *)(text + place));
    const __m128i tails = _mm_loadu_si128((const __m128i *)(text + place + 1));
    __m128i follows = _mm_setzero_si128();
    for (unsigned i = 0; i < literals->second_count; i++) {
      const __m128i second = _mm_set1_epi8((char)literals->seconds[i]);
      follows = _mm_or_si128(follows, _mm_cmpeq_epi8(tails, second));
    }
    if (_mm_movemask_epi8(follows) != 0) {
      __m128i begins = _mm_setzero_si128();
      for (unsigned i = 0; i < literals->first_count; i++) {
        const __m128i first = _mm_set1_epi8((char)literals->firsts[i]);
        begins = _mm_or_si128(begins, _mm_cmpeq_epi8(heads, first));
      }
      unsigned found = (unsigned)_mm_movemask_epi8(_mm_and_si128(begins, follows));
      while (found) {
        const size_t candidate = place + (size_t)__builtin_ctz(found);
        if (any_stands(text + candidate, count - candidate, literals)) return candidate;
        found &= found - 1;
      }
    }
    place += 16;
  }
#endif
  while (place < count && !any_stands(text + place, count - place, literals)) place++;
  return place;
}

size_t scrubjay_find_byte(const uint8_t *text, size_t count, size_t from, uint8_t byte) {
  if (from >= count) return count;
  const uint8_t *place = memchr(text + from, byte, count - from);
  return place ? (size_t)(place - text) : count;
}

size_t scrubjay_find_byte_back(const uint8_t *text, size_t from, size_t end, uint8_t byte) {
#if defined(__x86_64__)
  const __m128i wanted = _mm_set1_epi8((char)byte);
  while (end - from >= 16) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(text + end - 16));
    const unsigned found = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted));
    if (found) return end + 16 - (size_t)__builtin_clz(found);
    end -= 16;
  }
#endif
  while (end > from && text[end - 1] != byte) end--;
  return end;
}
