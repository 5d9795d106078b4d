#include <string.h>

#include "CTranscripts.h"
#include "masks.h"

/// What one block holds of the bytes that JSON is made of.
typedef struct {
  uint64_t quotes, backslashes, structure;
} json_masks;

static json_masks masks(const uint8_t *bytes) {
  const scrubjay_block block = scrubjay_load(bytes);
  json_masks masks;
  masks.quotes = scrubjay_mask(&block, '"', 0);
  masks.backslashes = scrubjay_mask(&block, '\\', 0);
  // Brackets and braces differ in one bit.
  masks.structure = scrubjay_mask(&block, ',', 0) | scrubjay_mask(&block, '{', 0x20)
      | scrubjay_mask(&block, '}', 0x20);
  return masks;
}

static json_masks masks_portable(const uint8_t *bytes) {
  json_masks masks;
  masks.quotes = scrubjay_mask_portable(bytes, '"', 0);
  masks.backslashes = scrubjay_mask_portable(bytes, '\\', 0);
  masks.structure = scrubjay_mask_portable(bytes, ',', 0)
      | scrubjay_mask_portable(bytes, '{', 0x20) | scrubjay_mask_portable(bytes, '}', 0x20);
  return masks;
}

/// The bytes that a backslash before them escapes; whether the byte behind the `count` ones is one, too, is
/// carried from block to block.
static inline uint64_t escaped_bytes(uint64_t backslashes, size_t count, uint8_t *is_escaped) {
  uint64_t escaped = *is_escaped;
  *is_escaped = 0;
  backslashes &= ~escaped;
  while (backslashes != 0) {
    const int place = __builtin_ctzll(backslashes);
    if (place == SCRUBJAY_BLOCK - 1) {
      *is_escaped = 1;
      return escaped;
    }
    escaped |= 2ULL << place;
    backslashes &= ~(3ULL << place);
  }
  if (count < SCRUBJAY_BLOCK) *is_escaped = (uint8_t)(escaped >> count & 1);
  return escaped;
}

static inline __attribute__((always_inline)) size_t walk(
    scrubjay_json_walk *walk, scrubjay_json_level *levels, size_t *stops, const uint8_t *text,
    size_t start, size_t end, json_masks (*look)(const uint8_t *)) {
  uint8_t last[SCRUBJAY_BLOCK];
  size_t depth = walk->depth;
  for (size_t block = start; block < end; block += SCRUBJAY_BLOCK) {
    const uint8_t *bytes = text + block;
    if (end - block < SCRUBJAY_BLOCK) {
      memset(last, 0, sizeof last);
      memcpy(last, bytes, end - block);
      bytes = last;
    }
    const json_masks found = look(bytes);
    uint64_t quotes = found.quotes;
    if ((found.backslashes | walk->is_escaped) != 0)
      quotes &= ~escaped_bytes(found.backslashes, end - block, &walk->is_escaped);
    const uint64_t strings = scrubjay_parity(quotes) ^ (walk->is_in_string ? ~0ULL : 0);
    uint64_t structure = found.structure & ~strings;
    while (structure != 0) {
      const size_t place = block + (size_t)__builtin_ctzll(structure);
      structure &= structure - 1;
      const uint8_t byte = text[place];
      if (byte == ',') {
        if (depth > 0) {
          levels[depth - 1].last = walk->origin + place;
          levels[depth - 1].commas++;
        }
        if (walk->origin + place < walk->cut_from) {
          walk->early_cut = walk->origin + place;
        } else if (depth <= walk->cut_depth) {
          walk->cut_depth = depth;
          walk->cut = walk->origin + place;
        }
        if (depth > walk->stop_depth) continue;
        stops[walk->stop_count++] = place;
        if (walk->stop_count < walk->stop_capacity) continue;
      } else if ((byte | 0x20) == '{') {
        if (depth < walk->level_capacity) {
          levels[depth].last = walk->origin + place;
          levels[depth].commas = 0;
          levels[depth].opener = byte;
          depth++;
          continue;
        }
        walk->is_too_deep = 1;
      } else {
        if (depth > 0) depth--;
        if (depth > 0) continue;
      }
      // Outside of strings, and so not behind a backslash that would count.
      walk->depth = depth;
      walk->is_in_string = 0;
      walk->is_escaped = 0;
      return place;
    }
    walk->is_in_string = (uint8_t)(strings >> 63);
  }
  walk->depth = depth;
  return end;
}

size_t scrubjay_json_structure(
    scrubjay_json_walk *state, scrubjay_json_level *levels, size_t *stops, const uint8_t *text,
    size_t start, size_t end) {
  return walk(state, levels, stops, text, start, end, masks);
}

size_t scrubjay_json_structure_portable(
    scrubjay_json_walk *state, scrubjay_json_level *levels, size_t *stops, const uint8_t *text,
    size_t start, size_t end) {
  return walk(state, levels, stops, text, start, end, masks_portable);
}
