#include "CMatching.h"

#include <string.h>

// A short entry holds what stands before a start, how many bytes count, and these bytes; 0 is no entry.
static uint64_t short_key(uint64_t bytes, unsigned context, int is_shortest) {
  const uint64_t head = (uint64_t)(context << 2 | (unsigned)is_shortest << 1 | 1) << 56;
  return head | (bytes & (is_shortest ? UINT64_C(0xffffffff) : UINT64_C(0x00ffffffffffffff)));
}

// Multiplicative hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4.
static size_t short_index(uint64_t key) {
  return (size_t)(key * UINT64_C(0x9e3779b97f4a7c15) >> (64 - scrubjay_short_bits));
}

static size_t long_index(uint64_t low, uint64_t high) {
  const uint64_t mixed = low * UINT64_C(0x9e3779b97f4a7c15) ^ high * UINT64_C(0xc2b2ae3d27d4eb4f);
  return (size_t)(mixed * UINT64_C(0x9e3779b97f4a7c15) >> (64 - scrubjay_long_bits));
}

static uint64_t eight_bytes(const uint8_t *text) {
  uint64_t bytes;
  memcpy(&bytes, text, sizeof bytes);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  bytes = __builtin_bswap64(bytes);
#endif
  return bytes;
}

static uint64_t long_high(const uint8_t *text) {
  uint32_t bytes;
  memcpy(&bytes, text, sizeof bytes);
  return bytes;
}

void scrubjay_note_dead_end(
    const uint8_t *text, size_t count, size_t place, size_t depth, const uint8_t *contexts,
    uint64_t *shorts, uint64_t *longs) {
  if (place == 0 || place + scrubjay_dead_end > count || depth > scrubjay_dead_end) return;
  const unsigned context = contexts[text[place - 1]];
  if (context == scrubjay_no_context) return;
  const uint64_t bytes = eight_bytes(text + place);
  if (depth <= 7) {
    const uint64_t key = short_key(bytes, context, depth <= 4);
    shorts[short_index(key)] = key;
  } else {
    const uint64_t high = long_high(text + place + 8) | (uint64_t)(context + 1) << 32;
    uint64_t *entry = longs + 2 * long_index(bytes, high);
    entry[0] = bytes;
    entry[1] = high;
  }
}

void scrubjay_leave_out_dead_ends(
    const uint8_t *text, size_t count, size_t from, size_t blocks, const uint8_t *contexts,
    const uint64_t *shorts, const uint64_t *longs, uint64_t *places) {
  for (size_t i = 0; i < blocks; i++) {
    uint64_t rest = places[i], kept = 0;
    while (rest) {
      const uint64_t bit = rest & -rest;
      const size_t place = from + 64 * i + (size_t)__builtin_ctzll(rest);
      rest ^= bit;
      if (place == 0 || place + scrubjay_dead_end > count) {
        kept |= bit;
        continue;
      }
      const unsigned context = contexts[text[place - 1]];
      const uint64_t bytes = eight_bytes(text + place);
      const uint64_t four = short_key(bytes, context, 1), seven = short_key(bytes, context, 0);
      const uint64_t high = long_high(text + place + 8) | (uint64_t)(context + 1) << 32;
      const uint64_t *entry = longs + 2 * long_index(bytes, high);
      const int dead = (shorts[short_index(four)] == four) | (shorts[short_index(seven)] == seven) |
                       ((entry[0] == bytes) & (entry[1] == high));
      // No branches: which of these it is cannot be foreseen.
      kept |= bit & ((uint64_t)(dead & (context != scrubjay_no_context)) - 1);
    }
    places[i] = kept;
  }
}
