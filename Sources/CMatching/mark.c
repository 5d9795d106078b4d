#include "CMatching.h"

#include <string.h>

// Bytes are looked at by their halves of four bits, so they are put into an order first in which the
// classes that patterns are made of fill whole upper halves: see scrubjay_code.
//
// A bucket lets a place pass if it allows each of the ten bytes around it; it allows a byte if both its
// halves are allowed. So one table look-up with a vector of halves settles eight buckets for a whole
// vector of places, and the conjunction over the window is all there is to do (the idea is that of
// "Teddy" in Hyperscan: Wang et al., NSDI 2019, section 4.3; here the window begins before the place).

// How many places one word of marks is about, and for how many words codes are made at a time.
enum { block = 64, coded = 16 };

// Which of the eight buckets from 16 on are for starts and for words, and which of those from 24 on for words.
enum { starts_of_third = 0x0f, words_of_third = 0xf0, words_of_fourth = 0x3f };
_Static_assert(scrubjay_start_buckets == 20 && scrubjay_word_buckets == 10, "the masks are about these");

// What is known of 64 places each: which agree with the buckets for starts, with those for words, with
// the one for inner bytes and with the one for long starts, and at which stands what these are made of.
typedef struct {
  uint64_t starts, words, anchors, beginnings, runs;
} marks;

typedef void marker(const uint8_t *text, size_t blocks, const uint8_t *tables, marks *found);

// What kind of byte is not its own code, by its halves: bit 0 for the signs of upper half 3, bit 1 for
// those of 4 and 6, bit 2 for 5, bit 3 for 7, bit 4 for control characters, bit 5 for the signs from `!`
// to `+`.
static const uint8_t sign_low[16] = {18, 48, 48, 48, 48, 48, 48, 48,
                                     48, 48, 49, 61, 29, 29, 29, 25};
static const uint8_t sign_high[16] = {16, 16, 32, 1, 2, 4, 2, 8};

// The codes of control characters, by their lower half: newline, return and tab have one of their own.
static const uint8_t control[16] = {0x13, 0x13, 0x13, 0x13, 0x13, 0x13, 0x13, 0x13,
                                    0x13, 0x16, 0x14, 0x13, 0x13, 0x15, 0x13, 0x13};

enum { code_of_colon = 0x2a };

uint8_t scrubjay_code(uint8_t byte) {
  if (byte == ' ') return 0;
  if (byte == ':') return code_of_colon;
  const uint8_t kind = sign_low[byte & 15] & sign_high[byte >> 4];
  if (kind == 0) return byte;
  return kind == 16 ? control[byte & 15] : 0x10 | (byte & 15);
}

static void mark_portable(
    const uint8_t *text, size_t blocks, const uint8_t *tables, marks *found) {
  for (size_t i = 0; i < blocks; i++, text += block) {
    marks here = {0, 0, 0, 0, 0};
    for (size_t j = 0; j < block; j++) {
      uint8_t passed[4] = {0xff, 0xff, 0xff, 0xff};
      const uint8_t *run = tables + scrubjay_run_table, own = scrubjay_code(text[j]);
      here.runs |= (uint64_t)((run[own & 15] & run[16 + (own >> 4)]) != 0) << j;
      for (size_t k = 0; k < scrubjay_window; k++) {
        const uint8_t byte = scrubjay_code(text[(ptrdiff_t)(j + k) - scrubjay_before]);
        const uint8_t *table = tables + 128 * k;
        for (size_t group = 0; group < 4; group++) {
          passed[group] &=
              table[32 * group + (byte & 15)] & table[32 * group + 16 + (byte >> 4)];
        }
      }
      here.starts |= (uint64_t)((passed[0] | passed[1] | (passed[2] & starts_of_third)) != 0) << j;
      here.words |= (uint64_t)(((passed[2] & words_of_third) | (passed[3] & words_of_fourth)) != 0) << j;
      here.anchors |= (uint64_t)(passed[3] >> 7) << j;
      here.beginnings |= (uint64_t)(passed[3] >> 6 & 1) << j;
    }
    found[i] = here;
  }
}

#if defined(__x86_64__)
#include <immintrin.h>

#define NAME mark_128
#define CODES codes_128
#define TARGET __attribute__((target("ssse3")))
#define VECTOR __m128i
#define WIDTH 16
#define LOAD(p) _mm_loadu_si128((const __m128i *)(p))
#define TABLE(p) _mm_loadu_si128((const __m128i *)(p))
#define SPLAT(x) _mm_set1_epi8((char)(x))
#define AND(a, b) _mm_and_si128(a, b)
#define OR(a, b) _mm_or_si128(a, b)
#define LOW(v, m) _mm_and_si128(v, m)
#define HIGH(v, m) _mm_and_si128(_mm_srli_epi16(v, 4), m)
#define LOOKUP(t, v) _mm_shuffle_epi8(t, v)
#define IS_ZERO(v) (_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_setzero_si128())) == 0xffff)
#define NONZERO(v) \
  (uint64_t)(uint16_t)~_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_setzero_si128()))
#define BIT(v, n) (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_slli_epi16(v, 7 - (n)))
#define STORE(p, v) _mm_storeu_si128((__m128i *)(p), v)
#define IF_EQUAL(a, b, x, y) SELECT(_mm_cmpeq_epi8(a, b), x, y)
#define SELECT(c, x, y) _mm_or_si128(_mm_and_si128(c, x), _mm_andnot_si128(c, y))
#include "mark.inc"

#define NAME mark_256
#define CODES codes_256
#define TARGET __attribute__((target("avx2")))
#define VECTOR __m256i
#define WIDTH 32
#define LOAD(p) _mm256_loadu_si256((const __m256i *)(p))
#define TABLE(p) _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(p)))
#define SPLAT(x) _mm256_set1_epi8((char)(x))
#define AND(a, b) _mm256_and_si256(a, b)
#define OR(a, b) _mm256_or_si256(a, b)
#define LOW(v, m) _mm256_and_si256(v, m)
#define HIGH(v, m) _mm256_and_si256(_mm256_srli_epi16(v, 4), m)
#define LOOKUP(t, v) _mm256_shuffle_epi8(t, v)
#define IS_ZERO(v) _mm256_testz_si256(v, v)
#define NONZERO(v) \
  (uint64_t)(uint32_t)~_mm256_movemask_epi8(_mm256_cmpeq_epi8(v, _mm256_setzero_si256()))
#define BIT(v, n) (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_slli_epi16(v, 7 - (n)))
#define STORE(p, v) _mm256_storeu_si256((__m256i *)(p), v)
#define IF_EQUAL(a, b, x, y) _mm256_blendv_epi8(y, x, _mm256_cmpeq_epi8(a, b))
#include "mark.inc"

#define NAME mark_512
#define CODES codes_512
#define TARGET __attribute__((target("avx512bw")))
#define VECTOR __m512i
#define WIDTH 64
#define LOAD(p) _mm512_loadu_si512(p)
#define TABLE(p) _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)(p)))
#define SPLAT(x) _mm512_set1_epi8((char)(x))
#define AND(a, b) _mm512_and_si512(a, b)
#define OR(a, b) _mm512_or_si512(a, b)
#define LOW(v, m) _mm512_and_si512(v, m)
#define HIGH(v, m) _mm512_and_si512(_mm512_srli_epi16(v, 4), m)
#define LOOKUP(t, v) _mm512_shuffle_epi8(t, v)
#define IS_ZERO(v) (_mm512_test_epi8_mask(v, v) == 0)
#define NONZERO(v) (uint64_t)_mm512_test_epi8_mask(v, v)
#define BIT(v, n) (uint64_t)_mm512_test_epi8_mask(v, _mm512_set1_epi8((char)(1 << (n))))
#define STORE(p, v) _mm512_storeu_si512(p, v)
#define IF_EQUAL(a, b, x, y) _mm512_mask_blend_epi8(_mm512_cmpeq_epi8_mask(a, b), y, x)
#include "mark.inc"

int scrubjay_fastest_level(void) {
  if (__builtin_cpu_supports("avx512bw")) return scrubjay_vectors_512;
  if (__builtin_cpu_supports("avx2")) return scrubjay_vectors_256;
  if (__builtin_cpu_supports("ssse3")) return scrubjay_vectors_128;
  return scrubjay_portable;
}

#elif defined(__aarch64__)
#include <arm_neon.h>

// The bits of sixteen bytes that are 0x00 or 0xff.
static inline uint64_t bits(uint8x16_t bytes) {
  const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t weighted = vandq_u8(bytes, weights);
  return (uint64_t)vaddv_u8(vget_low_u8(weighted)) |
         (uint64_t)vaddv_u8(vget_high_u8(weighted)) << 8;
}

#define NAME mark_128
#define CODES codes_128
#define TARGET
#define VECTOR uint8x16_t
#define WIDTH 16
#define LOAD(p) vld1q_u8(p)
#define TABLE(p) vld1q_u8(p)
#define SPLAT(x) vdupq_n_u8(x)
#define AND(a, b) vandq_u8(a, b)
#define OR(a, b) vorrq_u8(a, b)
#define LOW(v, m) vandq_u8(v, m)
#define HIGH(v, m) vshrq_n_u8(v, 4)
#define LOOKUP(t, v) vqtbl1q_u8(t, v)
#define IS_ZERO(v) (vmaxvq_u8(v) == 0)
#define NONZERO(v) bits(vtstq_u8(v, v))
#define BIT(v, n) bits(vtstq_u8(v, vdupq_n_u8(1 << (n))))
#define STORE(p, v) vst1q_u8(p, v)
#define IF_EQUAL(a, b, x, y) vbslq_u8(vceqq_u8(a, b), x, y)
#include "mark.inc"

int scrubjay_fastest_level(void) { return scrubjay_vectors_128; }

#else

int scrubjay_fastest_level(void) { return scrubjay_portable; }

#endif

static marker *marker_of(int level) {
#if defined(__x86_64__)
  switch (level) {
    case scrubjay_vectors_512: return mark_512;
    case scrubjay_vectors_256: return mark_256;
    case scrubjay_vectors_128: return mark_128;
    default: return mark_portable;
  }
#elif defined(__aarch64__)
  return level == scrubjay_portable ? mark_portable : mark_128;
#else
  return mark_portable;
#endif
}

// The places among 64 from which on a run of `scrubjay_long_run` goes, which may reach into the next 64.
static uint64_t long_runs(uint64_t runs, uint64_t next) {
  // At first runs of one, then of twice as many each time.
  for (unsigned length = 1; length < scrubjay_long_run; length *= 2) {
    runs &= runs >> length | next << (64 - length);
    next &= next >> length | ~(uint64_t)0 << (64 - length);
  }
  return runs;
}

void scrubjay_mark(
    const uint8_t *text, size_t count, size_t from, size_t blocks, const uint8_t *tables, int level,
    uint64_t *starts, uint64_t *words, uint64_t *longs, uint64_t *anchors) {
  enum { behind = scrubjay_window - scrubjay_before };
  marker *mark = marker_of(level);
  marks found[scrubjay_most_blocks + 1];
  if (blocks > scrubjay_most_blocks) blocks = scrubjay_most_blocks;
  size_t i = 0;
  while (i < blocks) {
    const size_t place = from + block * i;
    if (place >= scrubjay_before && place + block + behind <= count) {
      size_t inside = (count - place - behind) / block;
      if (inside > blocks - i) inside = blocks - i;
      mark(text + place, inside, tables, found + i);
      i += inside;
      continue;
    }
    // At the edges a copy with room on both sides is looked at.
    uint8_t copy[scrubjay_before + block + behind] = {0};
    const size_t first = place < scrubjay_before ? scrubjay_before - place : 0;
    const size_t start = place + first - scrubjay_before;
    size_t length = sizeof copy - first;
    if (start >= count) length = 0;
    else if (length > count - start) length = count - start;
    memcpy(copy + first, text + start, length);
    mark(copy + scrubjay_before, 1, tables, found + i);
    uint64_t edge = 0, outside = 0;
    for (size_t j = 0; j < block; j++) {
      const uint64_t bit = (uint64_t)1 << j;
      if (place + j >= count) outside |= bit;
      else if (place + j < scrubjay_before || place + j + behind > count) edge |= bit;
    }
    found[i].starts = (found[i].starts | edge) & ~outside;
    found[i].anchors = (found[i].anchors | edge) & ~outside;
    found[i].words &= ~(edge | outside);
    found[i].beginnings = (found[i].beginnings | edge) & ~outside;
    found[i].runs |= outside;
    i++;
  }
  found[blocks].runs = ~(uint64_t)0;
  for (i = 0; i < blocks; i++) {
    starts[i] = found[i].starts;
    words[i] = found[i].words & ~starts[i];
    longs[i] = found[i].beginnings;
    if (longs[i]) longs[i] &= long_runs(found[i].runs, found[i + 1].runs);
    anchors[i] = found[i].anchors;
  }
}
