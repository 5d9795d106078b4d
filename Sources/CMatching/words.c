#include "CMatching.h"

#include <string.h>

uint32_t scrubjay_word_index(uint32_t value) {
  // Multiplicative hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4.
  return value * UINT32_C(0x9e3779b1) >> (32 - scrubjay_word_bits);
}

uint32_t scrubjay_follower_index(uint64_t value) {
  return (uint32_t)((value << 16) * UINT64_C(0x9e3779b97f4a7c15) >> (64 - scrubjay_word_bits));
}

uint32_t scrubjay_beginning_index(uint32_t value) {
  return (value & 0x1f) | (value >> 3 & 0x3e0) | (value >> 6 & 0x7c00);
}

void scrubjay_keep_words(
    const uint8_t *text, size_t count, size_t from, size_t blocks, const uint64_t *beginnings,
    const uint64_t *cells, const uint64_t *followers, uint64_t *words) {
  for (size_t i = 0; i < blocks; i++) {
    uint64_t rest = words[i], kept = 0;
    while (rest) {
      const uint64_t bit = rest & -rest;
      const size_t place = from + 64 * i + (size_t)__builtin_ctzll(rest);
      rest ^= bit;
      if (place + 8 > count) {
        kept |= bit;
        continue;
      }
      uint64_t bytes;
      memcpy(&bytes, text + place, sizeof bytes);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
      bytes = __builtin_bswap64(bytes);
#endif
      bytes |= UINT64_C(0x2020202020202020);
      const uint32_t three = scrubjay_beginning_index((uint32_t)bytes);
      const uint32_t four = scrubjay_word_index((uint32_t)bytes);
      const uint32_t next = scrubjay_follower_index(bytes);
      const uint64_t beginning = beginnings[three >> 5] >> (2 * (three & 31));
      const uint64_t cell = cells[four >> 5] >> (2 * (four & 31));
      const uint64_t follower = followers[next >> 6] >> (next & 63);
      // No branches: which of these it takes cannot be foreseen.
      const uint64_t passes = (beginning | (beginning >> 1 & (cell | (cell >> 1 & follower)))) & 1;
      kept |= bit & -passes;
    }
    words[i] = kept;
  }
}
