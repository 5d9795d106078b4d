#ifndef SCRUBJAY_CTRANSCRIPTS_H
#define SCRUBJAY_CTRANSCRIPTS_H

#include <stddef.h>
#include <stdint.h>

#include "disk.h"

/// How often `byte` stands in `text`.
size_t scrubjay_count(const uint8_t *text, size_t count, uint8_t byte);

/// The same, one byte after the other; for tests.
size_t scrubjay_count_portable(const uint8_t *text, size_t count, uint8_t byte);

/// How many characters of UTF-8 begin in `text`, and how many words: stretches without white space of ASCII.
void scrubjay_measure(const uint8_t *text, size_t count, size_t *characters, size_t *words);

/// The first place from `start` on, and before `end`, of a byte that ends the plain run of a JSON string: a
/// quote, a backslash or a control character; `end` if there is none.
///
/// `is_ascii` becomes 0 where one of the bytes before it is not ASCII.
size_t scrubjay_string_stop(const uint8_t *text, size_t start, size_t end, int *is_ascii);

/// The same, one byte after the other; for tests.
size_t scrubjay_string_stop_portable(
    const uint8_t *text, size_t start, size_t end, int *is_ascii);

/// The same as `scrubjay_string_stop`, and copies what it passes over to `to`, which has room for all of it
/// and 16 bytes more.
size_t scrubjay_string_copy(const uint8_t *text, size_t start, size_t end, uint8_t *to);

/// One open container of a JSON text.
typedef struct {
  /// Where its last comma stands so far, or its bracket.
  uint64_t last;
  /// How many commas of its own were passed.
  uint64_t commas;
  /// Its bracket.
  uint8_t opener;
} scrubjay_json_level;

/// A walk over the brackets and commas of JSON that stand outside of strings.
///
/// It takes the text for JSON and checks nothing: whatever it is given, it says the same of it however the
/// text is cut into calls.
typedef struct {
  /// What is added to places in the text of a call to have places that last.
  uint64_t origin;
  /// How many containers are open.
  size_t depth;
  /// How many there may be.
  size_t level_capacity;
  /// The commas in no more containers than `stop_depth` are noted in `stops`, as many as there is room for.
  size_t stop_depth;
  size_t stop_capacity;
  size_t stop_count;
  /// Of the commas from `cut_from` on, the last of those at the least depth is noted in `cut`, where that is
  /// not below `cut_depth`; of those before it the last one in `early_cut`.
  uint64_t cut_from;
  uint64_t cut;
  uint64_t early_cut;
  size_t cut_depth;
  uint8_t is_in_string;
  uint8_t is_escaped;
  uint8_t is_too_deep;
} scrubjay_json_walk;

/// Walks from `start` to `end`.
///
/// Returns `end`, or the place of what it stopped at: a bracket that closes the outermost container or one
/// that was never opened, a bracket that opens more than there may be, or the comma with which `stops` is
/// full. A walk goes on behind what it stopped at.
size_t scrubjay_json_structure(
    scrubjay_json_walk *walk, scrubjay_json_level *levels, size_t *stops, const uint8_t *text,
    size_t start, size_t end);

/// The same, one byte after the other; for tests.
size_t scrubjay_json_structure_portable(
    scrubjay_json_walk *walk, scrubjay_json_level *levels, size_t *stops, const uint8_t *text,
    size_t start, size_t end);

/// Where a walk over rows of cells is.
enum {
  /// A cell begins here.
  SCRUBJAY_CSV_START,
  /// In a cell that is not quoted, or behind the quoted part of one.
  SCRUBJAY_CSV_PLAIN,
  /// Between quotes.
  SCRUBJAY_CSV_QUOTED,
  /// Behind a quote that closes unless another one follows.
  SCRUBJAY_CSV_CLOSING,
};

/// A walk over rows of cells, of which only the first byte can be the quote that opens.
typedef struct {
  /// How many rows have ended.
  size_t rows;
  /// The first line end of those, SIZE_MAX if there was none, and the last one.
  size_t first_end;
  size_t last_end;
  uint8_t delimiter;
  uint8_t quote;
  uint8_t has_quote;
  uint8_t state;
} scrubjay_csv_walk;

/// Walks from `start` to `end`.
void scrubjay_csv_rows(scrubjay_csv_walk *walk, const uint8_t *text, size_t start, size_t end);

/// The same, one byte after the other; for tests.
void scrubjay_csv_rows_portable(
    scrubjay_csv_walk *walk, const uint8_t *text, size_t start, size_t end);

/// Copies what stands from `start` on before a delimiter or a line end to `to`, which has room for all before
/// `end` and 16 bytes more; returns the place of that byte, or `end`.
size_t scrubjay_cell_copy(
    const uint8_t *text, size_t start, size_t end, uint8_t delimiter, uint8_t *to);

#endif
