#ifndef SCRUBJAY_NAMES_WORDS_H
#define SCRUBJAY_NAMES_WORDS_H

#include "CNames.h"

#include <stdbool.h>

/// How a word is written.
enum { LOWER, CAPITALIZED, UPPER, INITIAL, MIXED, CASELESS, OPAQUE };

/// What stands between two words, the strongest of it.
enum {
  GAP_NONE, GAP_SPACE, GAP_HYPHEN, GAP_APOSTROPHE, GAP_COMMA, GAP_QUOTE, GAP_OPEN, GAP_CLOSE, GAP_DASH,
  GAP_OTHER, GAP_COLON, GAP_POINT, GAP_QUESTION, GAP_BAR, GAP_TECHNICAL, GAP_EDGE,
};

/// A word of a line.
typedef struct {
  uint32_t start, end;
  uint32_t hash;
  /// What the lists say of it.
  uint16_t facts;
  uint8_t shape;
  /// What stands before it.
  uint8_t gap;
  /// How many bytes it has without marks.
  uint8_t length;
  /// Whether a sentence begins with it, or the line: 1 and 2.
  uint8_t opening;
  /// Whether it is one with what stands beside it: a part of an address, a path, an identifier.
  bool technical;
  /// Whether it is, or is held to be, a part of a name.
  uint8_t tag;
  /// Its first four bytes and its last four, without marks and in lower case.
  uint32_t first, last;
} word;

/// Words are looked at so many at a time.
#define BATCH 192

/// The words of a part of a line.
typedef struct {
  word words[BATCH + 8];
  size_t count;
  /// Where the next word is looked for.
  size_t next;
  /// How the words are written: 0 as usual, 1 without capitals, 2 in capitals, 3 with nearly all capitalized.
  uint8_t mode;
  /// How much of it is no prose: 0 little to 3 nearly all.
  uint8_t density;
} word_batch;

/// Divides `text` from `from` on into words, until there are `BATCH` of them.
///
/// So many bytes as `room` says may be read, though those behind `count` say nothing.
void scrubjay_names_divide(
    const scrubjay_names_model *model, const uint8_t *text, size_t count, size_t room, size_t from,
    word_batch *batch);

#endif
