#include "CMatching.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// How many bytes are looked at at once, and how many of these are the block's own: of a word that begins
/// there the rest shows enough.
enum { block_size = 64, own_bytes = 56 };

/// A bit for each byte of a block.
typedef struct {
  uint64_t words;
  uint64_t beyond_ascii;
} masks;

#if defined(__SSE2__)

static inline masks look(const uint8_t *bytes) {
  masks found = {0, 0};
  for (int i = 0; i < 4; i++) {
    const __m128i v = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    const __m128i small = _mm_or_si128(v, _mm_set1_epi8(0x20));
    // What is to be told from the rest is moved to the lowest of the signed numbers.
    const __m128i letter = _mm_cmplt_epi8(
        _mm_add_epi8(small, _mm_set1_epi8((char)(0x80 - 'a'))), _mm_set1_epi8((char)(0x80 + 26)));
    const __m128i digit = _mm_cmplt_epi8(
        _mm_add_epi8(v, _mm_set1_epi8((char)(0x80 - '0'))), _mm_set1_epi8((char)(0x80 + 10)));
    const __m128i line = _mm_cmpeq_epi8(v, _mm_set1_epi8('_'));
    const __m128i word = _mm_or_si128(_mm_or_si128(letter, digit), line);
    found.words |= (uint64_t)(uint32_t)_mm_movemask_epi8(word) << (16 * i);
    found.beyond_ascii |= (uint64_t)(uint32_t)_mm_movemask_epi8(v) << (16 * i);
  }
  return found;
}

#else

static inline masks look(const uint8_t *bytes) {
  masks found = {0, 0};
  for (int i = 0; i < block_size; i++) {
    const uint8_t b = bytes[i];
    const uint8_t small = b | 0x20;
    const uint64_t word =
        (small >= 'a' && small <= 'z') || (b >= '0' && b <= '9') || b == '_';
    found.words |= word << i;
    found.beyond_ascii |= (uint64_t)(b >> 7) << i;
  }
  return found;
}

#endif

static const uint64_t small_letters = 0x2020202020202020;

uint64_t scrubjay_prefix_index(uint64_t prefix, unsigned shift) {
  return ((prefix | small_letters) * 0x9E3779B97F4A7C15) >> shift;
}

static inline uint64_t eight_bytes(const uint8_t *bytes) {
  uint64_t eight;
  memcpy(&eight, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  eight = __builtin_bswap64(eight);
#endif
  return eight;
}

size_t scrubjay_find_words(
    const uint8_t *text, size_t last, size_t end, size_t count, const scrubjay_word_filter *filter,
    scrubjay_word_search *search, scrubjay_stretch *stretches, size_t room) {
  size_t listed = 0;
  uint8_t edge[block_size + 8];
  const uint64_t *const bits = filter->bits;
  const unsigned shift = filter->shift;
  uint64_t position = search->position;
  while (position < last && listed + scrubjay_most_stretches <= room) {
    const uint8_t *bytes = text + position;
    const uint64_t left = end - position;
    if (count - position < sizeof edge) {
      memset(edge, 0, sizeof edge);
      memcpy(edge, bytes, count - position);
      bytes = edge;
    }
    masks found = look(bytes);
    if (left < block_size) {
      const uint64_t inside = ((uint64_t)1 << left) - 1;
      found.words &= inside;
      found.beyond_ascii &= inside;
    }
    const uint64_t stretch = found.words | found.beyond_ascii;
    search->is_beyond_ascii |= found.beyond_ascii != 0;
    const uint64_t ahead = last - position;
    uint64_t starts = stretch & ~(stretch << 1 | search->is_inside) & (((uint64_t)1 << own_bytes) - 1);
    if (ahead < own_bytes) starts &= ((uint64_t)1 << ahead) - 1;
    while (starts != 0) {
      const unsigned start = (unsigned)__builtin_ctzll(starts);
      starts &= starts - 1;
      const uint64_t behind = ~(stretch >> start);
      // All of the 64 bits are set only where the block is one stretch from its first byte on.
      const unsigned length = behind == 0 ? block_size : (unsigned)__builtin_ctzll(behind);
      const uint64_t own = length == block_size ? ~(uint64_t)0 : ((uint64_t)1 << length) - 1;
      const int is_unread =
          start + length >= block_size || ((found.beyond_ascii >> start) & own) != 0;
      const unsigned kept = length < 8 ? length : 8;
      const uint64_t prefix = eight_bytes(bytes + start) & (~(uint64_t)0 >> (64 - 8 * kept));
      const uint64_t index = scrubjay_prefix_index(prefix, shift);
      const int is_listed = (bits[index >> 6] >> (index & 63)) & 1;
      const int is_odd = length >= filter->longest || bytes[start + length - 1] == '_';
      stretches[listed].offset = position + start;
      stretches[listed].length = length;
      stretches[listed].kind = is_unread ? scrubjay_unread_words
                               : is_listed ? scrubjay_listed_word
                                           : scrubjay_odd_word;
      listed += is_unread | is_listed | is_odd;
    }
    search->is_inside = (uint32_t)(stretch >> (own_bytes - 1)) & 1;
    position += own_bytes;
  }
  search->position = position;
  return listed;
}
