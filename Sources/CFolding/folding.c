#include "CFolding.h"

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#define ALWAYS_INLINE static inline __attribute__((always_inline))

// The value of each character of base64 (RFC 4648, sections 4 and 5), 64 for all others.
static const uint8_t sextets[256] = {
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 62, 64, 62, 64, 63,
    52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 64, 64, 64, 64, 64, 64, 64, 0,  1,  2,  3,  4,  5,  6,
    7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 64, 64, 64, 64, 63,
    64, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48,
    49, 50, 51, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
};

// The shortest stretch of base64 that is looked at.
enum { SHORTEST = 16 };

// What a byte may be the beginning of.
ALWAYS_INLINE int is_base64(uint8_t byte) { return sextets[byte] < 64; }

ALWAYS_INLINE int is_special(uint8_t byte) {
  switch (byte) {
  case '%': case '&':
  case 0xC2: case 0xD9: case 0xDB: case 0xDF:
  case 0xE0: case 0xE1: case 0xE2: case 0xE3: case 0xEA: case 0xEF: case 0xF0:
    return 1;
  default: return 0;
  }
}

ALWAYS_INLINE int is_hex(uint8_t byte) {
  return (uint8_t)(byte - '0') < 10 || (uint8_t)((byte | 0x20) - 'a') < 6;
}

// A bit for each second byte (0x80...0xBF) of the blocks that hold decimal digits or spaces.
ALWAYS_INLINE int is_one_of(uint64_t set, uint8_t byte) {
  return (byte & 0xC0) == 0x80 && (set >> (byte & 0x3F) & 1) != 0;
}

#define BIT(byte) (1ull << ((byte) & 0x3F))

// Whether something may begin at `at`, where a special byte stands.
static int may_fold(const uint8_t *text, size_t at, size_t count) {
  const uint8_t *p = text + at;
  const size_t left = count - at;
  if (left < 2) return 0;
  switch (p[0]) {
  case '%': return left > 2 && is_hex(p[1]) && is_hex(p[2]);
  case '&': {
    if (p[1] != '#' && (uint8_t)((p[1] | 0x20) - 'a') >= 26) return 0;
    const size_t reach = left < 13 ? left : 13;
    for (size_t i = 2; i < reach; i++) {
      if (p[i] == ';') return 1;
    }
    return 0;
  }
  case 0xC2: return p[1] == 0xA0 || p[1] == 0xAD;
  case 0xD9: return p[1] >= 0xA0 && p[1] <= 0xA9;
  case 0xDB: return p[1] >= 0xB0 && p[1] <= 0xB9;
  case 0xDF: return p[1] >= 0x80 && p[1] <= 0x89;
  default: break;
  }
  if (left < 3) return 0;
  switch (p[0]) {
  case 0xE0:
    if (p[1] == 0xB9 || p[1] == 0xBB) return p[2] >= 0x90 && p[2] <= 0x99;
    if (p[1] == 0xBC) return p[2] >= 0xA0 && p[2] <= 0xA9;
    return p[2] >= 0xA6 && p[2] <= 0xAF &&
           is_one_of(
               BIT(0xA5) | BIT(0xA7) | BIT(0xA9) | BIT(0xAB) | BIT(0xAD) | BIT(0xAF) | BIT(0xB1) |
                   BIT(0xB3) | BIT(0xB5) | BIT(0xB7),
               p[1]);
  case 0xE1:
    return is_one_of(BIT(0x81) | BIT(0x82) | BIT(0x9A) | BIT(0x9F) | BIT(0xA0) | BIT(0xA5) |
                         BIT(0xA7) | BIT(0xAA) | BIT(0xAD) | BIT(0xAE) | BIT(0xB1),
                     p[1]);
  case 0xE2:
    if (p[1] == 0x80) return p[2] <= 0x8F || (p[2] >= 0xAA && p[2] <= 0xAF);
    if (p[1] == 0x84) return p[2] >= 0x82 && p[2] <= 0xB4;
    if (p[1] == 0x92) return p[2] >= 0xB6;
    if (p[1] == 0x93) return p[2] <= 0xA9;
    return p[1] == 0x81 && (p[2] == 0x9F || p[2] == 0xA0 || (p[2] >= 0xA6 && p[2] <= 0xA9));
  case 0xE3: return p[1] == 0x80 && p[2] == 0x80;
  case 0xEA:
    return is_one_of(
        BIT(0x98) | BIT(0xA3) | BIT(0xA4) | BIT(0xA7) | BIT(0xA9) | BIT(0xAF), p[1]);
  case 0xEF:
    if (p[1] == 0xBC || p[1] == 0xBD) return 1;
    return (p[1] == 0xBB && p[2] == 0xBF) || (p[1] == 0xB8 && p[2] <= 0x8F);
  case 0xF0:
    if (left < 4) return 0;
    return is_one_of(
               BIT(0x90) | BIT(0x91) | BIT(0x96) | BIT(0x9C) | BIT(0x9D) | BIT(0x9E), p[1]) ||
           (p[1] == 0x9F && p[2] == 0xAF);
  default: return 0;
  }
}

// Whether 12 characters of base64 decode to nine bytes that text may begin with: well-formed UTF-8, of
// which one byte at most is a control character other than white space.
static int may_be_text(const uint8_t *text) {
  unsigned pending = 0;
  unsigned controls = 0;
  uint32_t bits[3];
  for (int group = 0; group < 3; group++) {
    const uint8_t *p = text + 4 * group;
    bits[group] = (uint32_t)sextets[p[0]] << 18 | (uint32_t)sextets[p[1]] << 12 |
                  (uint32_t)sextets[p[2]] << 6 | sextets[p[3]];
  }
  // Most is thrown out at once: of the first eight bytes none beyond ASCII may stand alone.
  const uint64_t first = (uint64_t)bits[0] << 40 | (uint64_t)bits[1] << 16 | bits[2] >> 8;
  const uint64_t beyond = first & 0x8080808080808080;
  if ((beyond & ~(beyond << 8 | beyond >> 8) & ~0x80ull) != 0) return 0;
  for (int group = 0; group < 3; group++) {
    for (int shift = 16; shift >= 0; shift -= 8) {
      const uint8_t byte = (uint8_t)(bits[group] >> shift);
      if (pending > 0) {
        if ((byte & 0xC0) != 0x80) return 0;
        pending--;
      } else if (byte >= 0x80) {
        if (byte < 0xC2 || byte > 0xF4) return 0;
        pending = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
      } else if (byte < 0x20 ? byte != '\t' && byte != '\n' && byte != '\r' : byte == 0x7F) {
        if (++controls > 1) return 0;
      }
    }
  }
  return 1;
}

// Whether 16 characters, `0x` at the beginning aside, are pairs of hexadecimal digits that write printable characters
// of ASCII, white space, or parts of what lies beyond ASCII.
static int may_be_hex_text(const uint8_t *text) {
  for (int i = text[0] == '0' && (text[1] | 0x20) == 'x' ? 2 : 0; i < SHORTEST; i += 2) {
    const uint8_t high = text[i];
    const uint8_t low = text[i + 1];
    if (!is_hex(high) || !is_hex(low)) return 0;
    if (high == '0' ? low != '9' && (low | 0x20) != 'a' && (low | 0x20) != 'd' : high == '1') return 0;
  }
  return 1;
}

// Whether base64 or hexadecimal digits may begin at `at`, where one of their characters stands.
static int may_be_blob(const uint8_t *text, size_t at, size_t count) {
  if (count - at < SHORTEST) return 0;
  if (at > 0 && is_base64(text[at - 1]) && text[at - 1] != '/') return 0;
  for (size_t i = 1; i < SHORTEST; i++) {
    if (!is_base64(text[at + i])) return 0;
  }
  return may_be_text(text + at) || may_be_hex_text(text + at);
}

ALWAYS_INLINE size_t next_bytewise(
    const uint8_t *text, size_t from, size_t to, size_t count, unsigned wanted) {
  for (size_t i = from; i < to; i++) {
    if (is_base64(text[i])) {
      if (wanted & SCRUBJAY_FOLDING_BASE64 && may_be_blob(text, i, count)) return i;
    } else if (
        wanted & SCRUBJAY_FOLDING_IN_PLACE && is_special(text[i]) && may_fold(text, i, count)) {
      return i;
    }
  }
  return to;
}

size_t scrubjay_folding_next_portable(
    const uint8_t *text, size_t from, size_t count, unsigned wanted) {
  return next_bytewise(text, from, count, count, wanted);
}

// 64 bytes as sets of bits: those of base64 and those at which something else may begin.
typedef struct {
  uint64_t base64;
  uint64_t special;
} masks;

// The loop over blocks, with `CLASSIFY` and `SLASHES` for what differs between processors. A stretch may reach into
// the next block, so each step looks at 64 bytes and decides on the starts in the first 48.
#define DEFINE_NEXT(NAME, TARGET, CLASSIFY, SLASHES)                                                        \
  TARGET static size_t NAME(                                                                       \
      const uint8_t *text, size_t from, size_t count, unsigned wanted) {                           \
    const uint64_t decided = (1ull << 48) - 1;                                                     \
    const uint64_t keep_special = wanted & SCRUBJAY_FOLDING_IN_PLACE ? decided : 0;                \
    const uint64_t keep_base64 = wanted & SCRUBJAY_FOLDING_BASE64 ? decided : 0;                   \
    uint64_t inside = from > 0 && is_base64(text[from - 1]);                                       \
    size_t at = from;                                                                              \
    while (count - at >= 64) {                                                                     \
      const masks block = CLASSIFY(text + at);                                                     \
      const uint64_t m = block.base64;                                                             \
      uint64_t runs = m & m >> 1;                                                                  \
      runs &= runs >> 2;                                                                           \
      runs &= runs >> 4;                                                                           \
      runs &= runs >> 8;                                                                           \
      runs &= keep_base64;                                                                         \
      uint64_t places = block.special & keep_special;                                              \
      if ((runs | places) != 0) {                                                                  \
        const uint64_t inner = m << 1 | inside;                                                    \
        /* Inside of a stretch one begins behind a slash alone. */                                 \
        if ((runs & inner) != 0) {                                                                 \
          const uint64_t slash = at > 0 && text[at - 1] == '/';                                    \
          runs &= ~inner | SLASHES(text + at) << 1 | slash;                                        \
        }                                                                                          \
        places |= runs;                                                                            \
        while (places != 0) {                                                                      \
          const size_t place = at + (size_t)__builtin_ctzll(places);                               \
          if (is_base64(text[place]) ? may_be_text(text + place) || may_be_hex_text(text + place)  \
                                     : may_fold(text, place, count))                               \
            return place;                                                                          \
          places &= places - 1;                                                                    \
        }                                                                                          \
      }                                                                                            \
      inside = m >> 47 & 1;                                                                        \
      at += 48;                                                                                    \
    }                                                                                              \
    return next_bytewise(text, at, count, count, wanted);                                          \
  }

#if defined(__x86_64__)

// Two sets of 16 nibbles, of which a byte belongs to a class where both of its nibbles have the
// class's bit: 1 A-O a-o, 2 P-Z p-z, 4 digits, 8 + - /, 16 the low line; 32 % &, 64 C2 D9 DB DF,
// 128 E0-E3 EA EF F0. The last two hold some rarer bytes, too; these are told apart later.
#define LOW_NIBBLES                                                                                \
  (char)(2 | 4 | 128), (char)(1 | 2 | 4 | 128), (char)(1 | 2 | 4 | 64 | 128),                 \
      (char)(1 | 2 | 4 | 128), 1 | 2 | 4, 1 | 2 | 4 | 32, 1 | 2 | 4 | 32, 1 | 2 | 4, 1 | 2 | 4,    \
      1 | 2 | 4 | 64, (char)(1 | 2 | 128), 1 | 8 | 64, 1, 1 | 8, 1, (char)(1 | 8 | 16 | 64 | 128)
#define HIGH_NIBBLES                                                                               \
  0, 0, 8 | 32, 4, 1, 2 | 16, 1, 2, 0, 0, 0, 0, 64, 64, (char)128, (char)128

__attribute__((target("avx2"))) ALWAYS_INLINE masks classify_avx2(const uint8_t *text) {
  const __m256i low = _mm256_broadcastsi128_si256(_mm_setr_epi8(LOW_NIBBLES));
  const __m256i high = _mm256_broadcastsi128_si256(_mm_setr_epi8(HIGH_NIBBLES));
  const __m256i nibble = _mm256_set1_epi8(0x0F);
  const __m256i base64 = _mm256_set1_epi8(31);
  masks result = {0, 0};
  for (int half = 0; half < 2; half++) {
    const __m256i bytes = _mm256_loadu_si256((const __m256i *)(text + 32 * half));
    // Bytes beyond ASCII look up nothing by themselves, so their low nibbles are cut out, too.
    const __m256i classes = _mm256_and_si256(
        _mm256_shuffle_epi8(low, _mm256_and_si256(bytes, nibble)),
        _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble)));
    const __m256i zero = _mm256_setzero_si256();
    const uint32_t others = (uint32_t)_mm256_movemask_epi8(
        _mm256_cmpeq_epi8(_mm256_and_si256(classes, base64), zero));
    const uint32_t none = (uint32_t)_mm256_movemask_epi8(
        _mm256_cmpeq_epi8(_mm256_andnot_si256(base64, classes), zero));
    result.base64 |= (uint64_t)~others << 32 * half;
    result.special |= (uint64_t)~none << 32 * half;
  }
  return result;
}

// Without a shuffle: comparisons. Whether a byte is at most `n` is whether subtracting `n` saturates.
ALWAYS_INLINE __m128i at_most(__m128i bytes, int n) {
  return _mm_cmpeq_epi8(_mm_subs_epu8(bytes, _mm_set1_epi8((char)n)), _mm_setzero_si128());
}

ALWAYS_INLINE __m128i equals(__m128i bytes, int n) {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)n));
}

ALWAYS_INLINE __m128i between(__m128i bytes, int first, int last) {
  return at_most(_mm_sub_epi8(bytes, _mm_set1_epi8((char)first)), last - first);
}

ALWAYS_INLINE masks classify_sse2(const uint8_t *text) {
  masks result = {0, 0};
  for (int quarter = 0; quarter < 4; quarter++) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(text + 16 * quarter));
    const __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    __m128i base64 = _mm_or_si128(between(folded, 'a', 'z'), between(bytes, '0', '9'));
    base64 = _mm_or_si128(base64, _mm_or_si128(equals(bytes, '+'), equals(bytes, '-')));
    base64 = _mm_or_si128(base64, _mm_or_si128(equals(bytes, '/'), equals(bytes, '_')));
    __m128i special = between(bytes, '%', '&');
    if (_mm_movemask_epi8(bytes) != 0) {
      special = _mm_or_si128(special, _mm_or_si128(equals(bytes, 0xC2), equals(bytes, 0xD9)));
      special = _mm_or_si128(special, _mm_or_si128(equals(bytes, 0xDB), equals(bytes, 0xDF)));
      special = _mm_or_si128(special, _mm_or_si128(between(bytes, 0xE0, 0xE3), equals(bytes, 0xEA)));
      special = _mm_or_si128(special, between(bytes, 0xEF, 0xF0));
    }
    result.base64 |= (uint64_t)(uint32_t)_mm_movemask_epi8(base64) << 16 * quarter;
    result.special |= (uint64_t)(uint32_t)_mm_movemask_epi8(special) << 16 * quarter;
  }
  return result;
}

// The slashes among 64 bytes; asked for rarely.
ALWAYS_INLINE uint64_t slashes_sse2(const uint8_t *text) {
  uint64_t result = 0;
  for (int quarter = 0; quarter < 4; quarter++) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(text + 16 * quarter));
    result |= (uint64_t)(uint32_t)_mm_movemask_epi8(equals(bytes, '/')) << 16 * quarter;
  }
  return result;
}

DEFINE_NEXT(next_avx2, __attribute__((target("avx2,bmi"))), classify_avx2, slashes_sse2)
DEFINE_NEXT(next_sse2, , classify_sse2, slashes_sse2)

size_t scrubjay_folding_next_baseline(
    const uint8_t *text, size_t from, size_t count, unsigned wanted) {
  return next_sse2(text, from, count, wanted);
}

size_t scrubjay_folding_next(const uint8_t *text, size_t from, size_t count, unsigned wanted) {
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")) {
    return next_avx2(text, from, count, wanted);
  }
  return next_sse2(text, from, count, wanted);
}

#elif defined(__aarch64__)

static const uint8_t low_nibbles[16] = {
    2 | 4 | 128, 1 | 2 | 4 | 128, 1 | 2 | 4 | 64 | 128, 1 | 2 | 4 | 128,
    1 | 2 | 4, 1 | 2 | 4 | 32, 1 | 2 | 4 | 32, 1 | 2 | 4,
    1 | 2 | 4, 1 | 2 | 4 | 64, 1 | 2 | 128, 1 | 8 | 64,
    1, 1 | 8, 1, 1 | 8 | 16 | 64 | 128};
static const uint8_t high_nibbles[16] = {
    0, 0, 8 | 32, 4, 1, 2 | 16, 1, 2, 0, 0, 0, 0, 64, 64, 128, 128};

// The highest bit of each of 64 bytes, which are all ones or all zeros.
ALWAYS_INLINE uint64_t bits_of(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t weight = vld1q_u8(weights);
  const uint8x16_t ab = vpaddq_u8(vandq_u8(a, weight), vandq_u8(b, weight));
  const uint8x16_t cd = vpaddq_u8(vandq_u8(c, weight), vandq_u8(d, weight));
  const uint8x16_t abcd = vpaddq_u8(ab, cd);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(abcd, abcd)), 0);
}

ALWAYS_INLINE masks classify_neon(const uint8_t *text) {
  const uint8x16_t low = vld1q_u8(low_nibbles);
  const uint8x16_t high = vld1q_u8(high_nibbles);
  uint8x16_t base64[4];
  uint8x16_t special[4];
  for (int quarter = 0; quarter < 4; quarter++) {
    const uint8x16_t bytes = vld1q_u8(text + 16 * quarter);
    const uint8x16_t classes = vandq_u8(
        vqtbl1q_u8(low, vandq_u8(bytes, vdupq_n_u8(0x0F))),
        vqtbl1q_u8(high, vshrq_n_u8(bytes, 4)));
    base64[quarter] = vtstq_u8(classes, vdupq_n_u8(31));
    special[quarter] = vtstq_u8(classes, vdupq_n_u8(0xE0));
  }
  masks result = {
      bits_of(base64[0], base64[1], base64[2], base64[3]),
      bits_of(special[0], special[1], special[2], special[3])};
  return result;
}

ALWAYS_INLINE uint64_t slashes_neon(const uint8_t *text) {
  uint8x16_t slashes[4];
  for (int quarter = 0; quarter < 4; quarter++) {
    slashes[quarter] = vceqq_u8(vld1q_u8(text + 16 * quarter), vdupq_n_u8('/'));
  }
  return bits_of(slashes[0], slashes[1], slashes[2], slashes[3]);
}

DEFINE_NEXT(next_neon, , classify_neon, slashes_neon)

size_t scrubjay_folding_next_baseline(
    const uint8_t *text, size_t from, size_t count, unsigned wanted) {
  return next_neon(text, from, count, wanted);
}

size_t scrubjay_folding_next(const uint8_t *text, size_t from, size_t count, unsigned wanted) {
  return next_neon(text, from, count, wanted);
}

#else

size_t scrubjay_folding_next_baseline(
    const uint8_t *text, size_t from, size_t count, unsigned wanted) {
  return scrubjay_folding_next_portable(text, from, count, wanted);
}

size_t scrubjay_folding_next(const uint8_t *text, size_t from, size_t count, unsigned wanted) {
  return scrubjay_folding_next_portable(text, from, count, wanted);
}

#endif

// Whether bytes are text, one after the other.
typedef struct {
  unsigned pending;
  uint8_t least, most; // of the next byte of a sequence (Unicode Standard, table 3-7)
  size_t count, controls;
} text_check;

static int goes_on(text_check *check, uint8_t byte) {
  check->count++;
  if (check->pending > 0) {
    if (byte < check->least || byte > check->most) return 0;
    check->least = 0x80;
    check->most = 0xBF;
    check->pending--;
    return 1;
  }
  if (byte < 0x80) {
    if ((byte >= 0x20 && byte < 0x7F) || byte == '\t' || byte == '\n' || byte == '\r') return 1;
    check->controls++;
    return check->controls * 8 <= check->count + 8;
  }
  if (byte < 0xC2 || byte > 0xF4) return 0;
  check->pending = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
  check->least = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
  check->most = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
  return 1;
}

scrubjay_base64 scrubjay_base64_decode(const uint8_t *text, size_t count, uint8_t *decoded) {
  scrubjay_base64 result = {count + 1, 0, 0, 0};
  text_check check = {0, 0x80, 0xBF, 0, 0};
  size_t written = 0;
  if ((count & 3) == 1) return result;
  for (size_t at = 0; at < count; at += 4) {
    const size_t length = count - at < 4 ? count - at : 4;
    uint32_t bits = 0;
    for (size_t i = 0; i < 4; i++) {
      const uint8_t value = i < length ? sextets[text[at + i]] : 0;
      if (value > 63) return result;
      if (value >= 62) {
        const int is_standard = text[at + i] == '+' || text[at + i] == '/';
        result.has_standard |= is_standard;
        result.has_url |= !is_standard;
      }
      bits = bits << 6 | value;
    }
    // Three bytes of printable ASCII, as nearly always: none below 0x20, none above 0x7E.
    if (length == 4 && check.pending == 0 &&
        (((bits - 0x202020) | bits | (bits + 0x010101)) & 0x808080) == 0) {
      check.count += 3;
      if (decoded) {
        decoded[written] = (uint8_t)(bits >> 16);
        decoded[written + 1] = (uint8_t)(bits >> 8);
        decoded[written + 2] = (uint8_t)bits;
      }
      written += 3;
      continue;
    }
    // The bits that no byte takes are zero, or what is encoded anew would be another.
    if (length < 4 && (bits & (length == 2 ? 0xFFFF : 0xFF)) != 0) return result;
    for (size_t i = 0; i + 1 < length; i++) {
      const uint8_t byte = (uint8_t)(bits >> (16 - 8 * i));
      if (!goes_on(&check, byte)) {
        result.stop = at;
        return result;
      }
      if (decoded) decoded[written] = byte;
      written++;
    }
  }
  if (check.pending > 0 || (result.has_standard && result.has_url)) return result;
  result.stop = count;
  result.length = written;
  return result;
}
