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
  /// Whether it is no part of a name unless the word before is one.
  bool is_dull;
  /// Whether it is of ASCII, without an apostrophe; `last` is to be read from the text then.
  bool is_plain;
  /// Its first four bytes and its last four, without marks and in lower case.
  uint32_t first, last;
} word;

/// Words are looked at so many at a time.
#define BATCH 192

/// The words of a part of a line.
typedef struct {
  word words[BATCH + 8];
  size_t count;
  /// The numbers of those that are not dull, ascending.
  uint8_t notable[BATCH + 8];
  size_t notable_count;
  /// Where the next word is looked for.
  size_t next;
  /// The line.
  const uint8_t *text;
  /// How the words are written: 0 as usual, 1 without capitals, 2 in capitals, 3 with nearly all capitalized.
  uint8_t mode;
  /// How much of it is no prose: 0 little to 3 nearly all.
  uint8_t density;
} word_batch;

/// What a byte is: 0 none of these, 1 a letter of ASCII, 2 a digit or a low line, 3 beyond ASCII.
extern const uint8_t scrubjay_names_kinds[256];

/// A character beyond ASCII: `letter` is 0 where it is none, 1 for one without case, 2 lower, 3 upper.
typedef struct {
  uint32_t scalar;
  uint8_t length, letter;
} character;

/// The character beyond ASCII that begins at `at`.
character scrubjay_names_decode(const uint8_t *text, size_t count, size_t at);

/// Reads any word and what the lists say of it; gives where the text goes on.
size_t scrubjay_names_read_any(
    const scrubjay_names_model *model, const uint8_t *text, size_t count, size_t from, word *out);

/// Where the word ends that begins at `from`.
size_t scrubjay_names_end_of_word(const uint8_t *text, size_t count, size_t from);

/// Divides `text` from `from` on into words, until there are `BATCH` of them.
///
/// So many bytes as `room` says may be read, though those behind `count` say nothing.
void scrubjay_names_divide(
    const scrubjay_names_model *model, scrubjay_names_memory *memory, const uint8_t *text, size_t count,
    size_t room, size_t from, word_batch *batch);

#endif
