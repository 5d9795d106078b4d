#ifndef SCRUBJAY_NAMES_LEXICON_H
#define SCRUBJAY_NAMES_LEXICON_H

#include "CNames.h"

#include <stdbool.h>
#include <string.h>

/// So many bytes of `text` as are there, at most eight, the first of them lowest.
static inline uint64_t eight(const uint8_t *text, size_t left) {
  uint64_t value = 0;
  if (left >= 8) memcpy(&value, text, 8);
  else memcpy(&value, text, left);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  value = __builtin_bswap64(value);
#endif
  return value;
}

static inline uint32_t mix(uint64_t hash) {
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93u;
  return (uint32_t)(hash >> 32);
}

/// A word's hash begins with this for each byte that it has.
#define HASH_OF_LENGTH 0x9E3779B97F4A7C15u

/// Takes eight more bytes of a word into its hash.
static inline uint64_t hash_of_eight(uint64_t hash, uint64_t bytes) {
  hash = (hash ^ bytes) * 0x9FB21C651E98DF25u;
  return hash ^ hash >> 29;
}

/// Looks a word up in one table, four fingerprints at a time; gives whether it is there.
static inline bool look_up(const uint8_t *table, uint32_t bits, uint32_t hash, uint16_t *facts) {
  const uint64_t ones = 0x0001000100010001u, high = 0x8000800080008000u;
  const uint32_t mask = (1u << bits) - 1;
  const uint64_t wanted = ones * ((hash >> 16) | 1);
  // No table is full.
  for (uint32_t bucket = hash & mask;; bucket = (bucket + 1) & mask) {
    const uint8_t *entry = table + 16 * (size_t)bucket;
    const uint64_t prints = eight(entry, 8);
    const uint64_t other = prints ^ wanted;
    // The lowest bit that is set marks the first lane that is zero.
    const uint64_t same = (other - ones) & ~other & high;
    if (same) {
      *facts = (uint16_t)(eight(entry + 8, 8) >> (__builtin_ctzll(same) & 48));
      return true;
    }
    if ((prints - ones) & ~prints & high) return false;
  }
}

/// What the lists say of a word by its hash.
static inline uint16_t facts_of(const scrubjay_names_model *model, uint32_t hash) {
  uint16_t facts = 0;
  // Most words of a text are among the few that a processor has at hand.
  if (look_up(model->lexicon, SCRUBJAY_NAMES_FREQUENT_BITS, hash, &facts)) return facts;
  look_up(model->lexicon + (16u << SCRUBJAY_NAMES_FREQUENT_BITS), SCRUBJAY_NAMES_LEXICON_BITS, hash, &facts);
  return facts;
}

#endif
