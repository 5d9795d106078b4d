#include "CFolding.h"

#include <string.h>

#define ALWAYS_INLINE static inline __attribute__((always_inline))

ALWAYS_INLINE uint32_t hash(uint32_t key) { return (key * 0x9E3779B1u) >> 18; }

uint32_t scrubjay_words_hash(uint32_t key) { return hash(key); }

ALWAYS_INLINE int is_word(uint8_t byte) {
  return (uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10 || byte >= 0x80;
}

typedef uint8_t bytes64 __attribute__((vector_size(64)));
typedef _Bool bits64 __attribute__((ext_vector_type(64)));

// A bit for each of 64 bytes that is part of a word, and for each beyond ASCII.
typedef struct {
  uint64_t word, beyond;
} word_masks;

ALWAYS_INLINE word_masks classify(const uint8_t *text) {
  bytes64 bytes;
  memcpy(&bytes, text, sizeof bytes);
  const bytes64 folded = (bytes | 0x20) - 'a';
  const bytes64 digit = bytes - '0';
  const bytes64 plain = (bytes64)(folded < 26) | (bytes64)(digit < 10);
  const bits64 plain_bits = __builtin_convertvector(plain, bits64);
  const bits64 beyond_bits = __builtin_convertvector((bytes64)(bytes >= 0x80), bits64);
  word_masks result;
  memcpy(&result.word, &plain_bits, sizeof result.word);
  memcpy(&result.beyond, &beyond_bits, sizeof result.beyond);
  result.word |= result.beyond;
  return result;
}

// Whether a letter of Greek, Cyrillic, Armenian or Cherokee begins with these bytes.
ALWAYS_INLINE int may_look_alike(const uint8_t *p, size_t left) {
  return left > 1 && ((p[0] >= 0xCE && p[0] <= 0xD6) || (p[0] == 0xE1 && (p[1] == 0x8E || p[1] == 0x8F)));
}

// Where the letter begins that touches a letter or digit of ASCII at `at`, on one side or the other, and may look like
// one, and one behind; 0 where there is none.
static size_t look_alike(const uint8_t *text, size_t from, size_t at, size_t count) {
  if (text[at] >= 0x80) return may_look_alike(text + at, count - at) ? at + 1 : 0;
  for (size_t back = 2; back <= 3 && at >= from + back; back++) {
    if (text[at - back] >= 0xC0) return may_look_alike(text + at - back, back) ? at - back + 1 : 0;
  }
  return 0;
}

// The last words that may count.
typedef struct {
  size_t mark;       // where the last of `marks` began, and one behind, or 0
  size_t letters[2]; // the last two single letters, likewise, the later first
  size_t digit;      // the first of a run of single digits, likewise
  unsigned digits;   // how many there are in the run
} near_words;

enum { NEAR_MARKS = 20, NEAR_LETTERS = 8, DIGITS_IN_A_ROW = 7 };

ALWAYS_INLINE int has(const uint64_t *set, uint32_t bit) { return set[bit >> 6] >> (bit & 63) & 1; }

static int on_one_line(const uint8_t *text, size_t from, size_t to) {
  return memchr(text + from, '\n', to - from) == NULL;
}

// Whether a word follows the letter at `at` that says which letter it is, as in "S as in Sam".
static int is_explained(const uint8_t *text, size_t at, size_t count) {
  static const char *const words[] = {" as in ", " for ", " like ", " wie ", " comme ", " de ", " como "};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    const size_t length = strlen(words[i]);
    if (count - at > length && memcmp(text + at + 1, words[i], length) == 0) return 1;
  }
  return 0;
}

// Notes a single letter or digit. Returns where something begins, and one behind, or 0.
static size_t note_single(const uint8_t *text, size_t at, size_t count, near_words *last) {
  const uint8_t byte = text[at];
  if ((uint8_t)(byte - '0') < 10) {
    if (last->digits > 0 && at + 1 == last->digit + 2 * last->digits && text[at - 1] != '\n') {
      last->digits++;
    } else {
      last->digit = at + 1;
      last->digits = 1;
    }
    return last->digits == DIGITS_IN_A_ROW ? last->digit : 0;
  }
  if (at > 0 && text[at - 1] == '\'') return 0;
  const size_t first = last->letters[1];
  last->letters[1] = last->letters[0];
  last->letters[0] = at + 1;
  if (first > 0 && at + 1 - first <= NEAR_LETTERS && on_one_line(text, first - 1, at)) return first;
  if (!is_explained(text, at, count)) return 0;
  const size_t mark = last->mark;
  last->mark = at + 1;
  return mark > 0 && at + 1 - mark <= NEAR_MARKS && on_one_line(text, mark - 1, at) ? mark : 0;
}

ALWAYS_INLINE size_t words_near(
    const uint8_t *text, size_t from, size_t count, const uint64_t *marks, const uint64_t *strong) {
  near_words last = {0, {0, 0}, 0, 0};
  uint64_t inside = from > 0 && is_word(text[from - 1]);
  uint64_t was_beyond = from > 0 && text[from - 1] >= 0x80;
  for (size_t at = from; at < count; at += 64) {
    word_masks block = {0, 0};
    if (count - at >= 64) {
      block = classify(text + at);
    } else {
      for (size_t i = 0; i < count - at; i++) {
        block.word |= (uint64_t)is_word(text[at + i]) << i;
        block.beyond |= (uint64_t)(text[at + i] >= 0x80) << i;
      }
    }
    const uint64_t word = block.word;
    const uint64_t starts = word & ~(word << 1 | inside);
    // Where ASCII and what is beyond it touch, inside of a word.
    const uint64_t edges = word & (word << 1 | inside) & (block.beyond ^ (block.beyond << 1 | was_beyond));
    uint64_t places = starts | edges;
    inside = word >> 63;
    was_beyond = block.beyond >> 63;
    while (places != 0) {
      const unsigned bit = (unsigned)__builtin_ctzll(places);
      places &= places - 1;
      const size_t place = at + bit;
      if (edges >> bit & 1) {
        const size_t letter = look_alike(text, from, place, count);
        if (letter > 0) return letter - 1;
        continue;
      }
      uint32_t key = 0;
      if (bit <= 60 && count - place >= 4) {
        // The bytes of the word among the next four.
        const uint64_t rest = ~(word >> bit) | 16;
        const unsigned length = (unsigned)__builtin_ctzll(rest);
        memcpy(&key, text + place, 4);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        key = __builtin_bswap32(key);
#endif
        key = (key | 0x20202020u) & (uint32_t)((1ull << 8 * length) - 1);
      } else {
        for (unsigned i = 0; i < 4 && place + i < count && is_word(text[place + i]); i++) {
          key |= (uint32_t)(text[place + i] | 0x20) << 8 * i;
        }
      }
      if (key < 0x100) {
        const size_t found = note_single(text, place, count, &last);
        if (found > 0) return found - 1;
        continue;
      }
      const uint32_t value = hash(key);
      if (!has(marks, value)) continue;
      if (has(strong, value)) return place;
      const size_t mark = last.mark;
      last.mark = place + 1;
      if (mark > 0 && place + 1 - mark <= NEAR_MARKS && on_one_line(text, mark - 1, place)) {
        return mark - 1;
      }
    }
  }
  return count;
}

#if defined(__x86_64__)

__attribute__((target("avx2,bmi"))) static size_t words_near_avx2(
    const uint8_t *text, size_t from, size_t count, const uint64_t *marks, const uint64_t *strong) {
  return words_near(text, from, count, marks, strong);
}

static size_t words_near_baseline(
    const uint8_t *text, size_t from, size_t count, const uint64_t *marks, const uint64_t *strong) {
  return words_near(text, from, count, marks, strong);
}

size_t scrubjay_words_near(
    const uint8_t *text, size_t from, size_t count, const uint64_t *marks, const uint64_t *strong) {
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")) {
    return words_near_avx2(text, from, count, marks, strong);
  }
  return words_near_baseline(text, from, count, marks, strong);
}

#else

size_t scrubjay_words_near(
    const uint8_t *text, size_t from, size_t count, const uint64_t *marks, const uint64_t *strong) {
  return words_near(text, from, count, marks, strong);
}

#endif
