#include <string.h>

#include "CTranscripts.h"
#include "masks.h"

/// What one block holds of the bytes that rows are made of.
typedef struct {
  uint64_t quotes, delimiters, newlines;
} csv_masks;

static csv_masks masks(const uint8_t *bytes, const scrubjay_csv_walk *walk) {
  const scrubjay_block block = scrubjay_load(bytes);
  csv_masks masks;
  masks.quotes = walk->has_quote ? scrubjay_mask(&block, walk->quote, 0) : 0;
  masks.delimiters = masks.quotes != 0 ? scrubjay_mask(&block, walk->delimiter, 0) : 0;
  masks.newlines = scrubjay_mask(&block, '\n', 0);
  return masks;
}

static csv_masks masks_portable(const uint8_t *bytes, const scrubjay_csv_walk *walk) {
  csv_masks masks;
  masks.quotes = walk->has_quote ? scrubjay_mask_portable(bytes, walk->quote, 0) : 0;
  masks.delimiters = scrubjay_mask_portable(bytes, walk->delimiter, 0);
  masks.newlines = scrubjay_mask_portable(bytes, '\n', 0);
  return masks;
}

static inline __attribute__((always_inline)) void rows(
    scrubjay_csv_walk *walk, const uint8_t *text, size_t start, size_t end,
    csv_masks (*look)(const uint8_t *, const scrubjay_csv_walk *)) {
  uint8_t last[SCRUBJAY_BLOCK];
  for (size_t block = start; block < end; block += SCRUBJAY_BLOCK) {
    const uint8_t *bytes = text + block;
    const size_t count = end - block < SCRUBJAY_BLOCK ? end - block : SCRUBJAY_BLOCK;
    const uint64_t valid = count < SCRUBJAY_BLOCK ? (1ULL << count) - 1 : ~0ULL;
    if (count < SCRUBJAY_BLOCK) {
      memset(last, 0, sizeof last);
      memcpy(last, bytes, count);
      bytes = last;
    }
    const csv_masks found = look(bytes, walk);
    uint64_t newlines = found.newlines & valid;
    uint64_t quotes = found.quotes & valid;
    if (quotes != 0 || walk->state == SCRUBJAY_CSV_QUOTED || walk->state == SCRUBJAY_CSV_CLOSING) {
      const uint64_t starts = (found.delimiters | newlines) << 1
          | (walk->state == SCRUBJAY_CSV_START ? 1 : 0);
      uint64_t inside = 0;
      // Where the quoted stretch begins that is open; what stands before it is dealt with.
      int open = walk->state == SCRUBJAY_CSV_QUOTED ? 0 : -1;
      int from = 0;
      if (walk->state == SCRUBJAY_CSV_CLOSING && (quotes & 1) != 0) {
        open = 0;
        from = 1;
      }
      uint64_t rest = from < SCRUBJAY_BLOCK ? quotes & ~0ULL << from : 0;
      uint8_t is_closing = 0;
      while (rest != 0) {
        const int place = __builtin_ctzll(rest);
        rest &= rest - 1;
        if (open < 0) {
          if ((starts >> place & 1) != 0) open = place;
          continue;
        }
        if (place == (int)count - 1) {
          // The next block tells whether it is one of two.
          is_closing = 1;
        } else if ((quotes >> (place + 1) & 1) != 0) {
          rest &= rest - 1;
          continue;
        }
        inside |= (2ULL << place) - (1ULL << open);
        open = -1;
      }
      if (open >= 0) inside |= ~0ULL << open;
      newlines &= ~inside;
      if (open >= 0) {
        walk->state = SCRUBJAY_CSV_QUOTED;
      } else if (is_closing) {
        walk->state = SCRUBJAY_CSV_CLOSING;
      } else {
        const uint8_t byte = bytes[count - 1];
        const int is_start = (byte == '\n' || byte == walk->delimiter)
            && (inside >> (count - 1) & 1) == 0;
        walk->state = is_start ? SCRUBJAY_CSV_START : SCRUBJAY_CSV_PLAIN;
      }
    } else {
      const uint8_t byte = bytes[count - 1];
      walk->state =
          byte == '\n' || byte == walk->delimiter ? SCRUBJAY_CSV_START : SCRUBJAY_CSV_PLAIN;
    }
    if (newlines != 0) {
      const size_t ends = (size_t)__builtin_popcountll(newlines);
      if (walk->first_end == SIZE_MAX) walk->first_end = block + (size_t)__builtin_ctzll(newlines);
      walk->last_end = block + 63 - (size_t)__builtin_clzll(newlines);
      walk->rows += ends;
    }
  }
}

void scrubjay_csv_rows(scrubjay_csv_walk *walk, const uint8_t *text, size_t start, size_t end) {
  rows(walk, text, start, end, masks);
}

void scrubjay_csv_rows_portable(
    scrubjay_csv_walk *walk, const uint8_t *text, size_t start, size_t end) {
  rows(walk, text, start, end, masks_portable);
}

static size_t cell_copy_portable(
    const uint8_t *text, size_t i, size_t end, uint8_t delimiter, uint8_t *to) {
  for (; i < end; i++) {
    const uint8_t byte = text[i];
    if (byte == delimiter || byte == '\n') break;
    *to++ = byte;
  }
  return i;
}

#if defined(__x86_64__)

size_t scrubjay_cell_copy(
    const uint8_t *text, size_t start, size_t end, uint8_t delimiter, uint8_t *to) {
  const __m128i wanted = _mm_set1_epi8((char)delimiter);
  const __m128i newline = _mm_set1_epi8('\n');
  size_t i = start;
  for (; i + 16 <= end; i += 16, to += 16) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(text + i));
    _mm_storeu_si128((__m128i *)to, bytes);
    const __m128i stops =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, wanted), _mm_cmpeq_epi8(bytes, newline));
    const unsigned mask = (unsigned)_mm_movemask_epi8(stops);
    if (mask != 0) return i + (size_t)__builtin_ctz(mask);
  }
  return cell_copy_portable(text, i, end, delimiter, to);
}

#elif defined(__aarch64__)

size_t scrubjay_cell_copy(
    const uint8_t *text, size_t start, size_t end, uint8_t delimiter, uint8_t *to) {
  const uint8x16_t wanted = vdupq_n_u8(delimiter);
  const uint8x16_t newline = vdupq_n_u8('\n');
  size_t i = start;
  for (; i + 16 <= end; i += 16, to += 16) {
    const uint8x16_t bytes = vld1q_u8(text + i);
    const uint8x16_t stops = vorrq_u8(vceqq_u8(bytes, wanted), vceqq_u8(bytes, newline));
    if (vmaxvq_u8(stops) != 0) break;
    vst1q_u8(to, bytes);
  }
  return cell_copy_portable(text, i, end, delimiter, to);
}

#else

size_t scrubjay_cell_copy(
    const uint8_t *text, size_t start, size_t end, uint8_t delimiter, uint8_t *to) {
  return cell_copy_portable(text, start, end, delimiter, to);
}

#endif
