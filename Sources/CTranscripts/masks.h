#ifndef SCRUBJAY_MASKS_H
#define SCRUBJAY_MASKS_H

#include <stddef.h>
#include <stdint.h>

// Sixty-four bytes at a time as bits: bit i tells whether byte i is the one that is looked for. With the
// instructions that every machine of its kind has; `portable` goes byte by byte, for tests and the rest.

enum { SCRUBJAY_BLOCK = 64 };

static inline uint64_t scrubjay_mask_portable(const uint8_t *block, uint8_t byte, uint8_t folded) {
  uint64_t mask = 0;
  for (int i = 0; i < SCRUBJAY_BLOCK; i++)
    mask |= (uint64_t)((block[i] | folded) == byte) << i;
  return mask;
}

#if defined(__x86_64__)
#include <emmintrin.h>

typedef struct {
  __m128i part[4];
} scrubjay_block;

static inline scrubjay_block scrubjay_load(const uint8_t *bytes) {
  scrubjay_block block;
  for (int i = 0; i < 4; i++) block.part[i] = _mm_loadu_si128((const __m128i *)bytes + i);
  return block;
}

/// Where bytes are `byte` once the bits of `folded` are set in them.
static inline uint64_t scrubjay_mask(const scrubjay_block *block, uint8_t byte, uint8_t folded) {
  const __m128i wanted = _mm_set1_epi8((char)byte);
  const __m128i bits = _mm_set1_epi8((char)folded);
  uint64_t mask = 0;
  for (int i = 0; i < 4; i++) {
    const __m128i hits = _mm_cmpeq_epi8(_mm_or_si128(block->part[i], bits), wanted);
    mask |= (uint64_t)(unsigned)_mm_movemask_epi8(hits) << (16 * i);
  }
  return mask;
}

#elif defined(__aarch64__)
#include <arm_neon.h>

typedef struct {
  uint8x16_t part[4];
} scrubjay_block;

static inline scrubjay_block scrubjay_load(const uint8_t *bytes) {
  scrubjay_block block;
  for (int i = 0; i < 4; i++) block.part[i] = vld1q_u8(bytes + 16 * i);
  return block;
}

static inline uint64_t scrubjay_mask(const scrubjay_block *block, uint8_t byte, uint8_t folded) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t weight = vld1q_u8(weights);
  const uint8x16_t wanted = vdupq_n_u8(byte);
  const uint8x16_t bits = vdupq_n_u8(folded);
  uint8x16_t hits[4];
  for (int i = 0; i < 4; i++)
    hits[i] = vandq_u8(vceqq_u8(vorrq_u8(block->part[i], bits), wanted), weight);
  // Neighbors are added until each byte holds the bits of eight.
  const uint8x16_t low = vpaddq_u8(hits[0], hits[1]);
  const uint8x16_t high = vpaddq_u8(hits[2], hits[3]);
  const uint8x16_t both = vpaddq_u8(low, high);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(both, both)), 0);
}

#else

typedef struct {
  uint8_t part[SCRUBJAY_BLOCK];
} scrubjay_block;

static inline scrubjay_block scrubjay_load(const uint8_t *bytes) {
  scrubjay_block block;
  for (int i = 0; i < SCRUBJAY_BLOCK; i++) block.part[i] = bytes[i];
  return block;
}

static inline uint64_t scrubjay_mask(const scrubjay_block *block, uint8_t byte, uint8_t folded) {
  return scrubjay_mask_portable(block->part, byte, folded);
}

#endif

/// A bit is set where an odd number of bits is set at or below it.
static inline uint64_t scrubjay_parity(uint64_t bits) {
  for (int shift = 1; shift < 64; shift <<= 1) bits ^= bits << shift;
  return bits;
}

#endif
