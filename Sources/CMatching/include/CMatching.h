#ifndef SCRUBJAY_CMATCHING_H
#define SCRUBJAY_CMATCHING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How many bytes around a place a fingerprint looks at, and how many of these stand before it.
enum { scrubjay_window = 10, scrubjay_before = 2 };

/// The size of the tables: for each byte of the window eight tables of sixteen bytes, in this order: what
/// the low half of the byte allows in buckets 0 to 7, what the high half does, then the same for
/// buckets 8 to 15 and so on up to 31. Behind these come two tables about what long starts are made of: a
/// byte is if what its low half has there and what its high half has share a bit.
enum {
  scrubjay_run_table = scrubjay_window * 8 * 16,
  scrubjay_table_size = scrubjay_run_table + 2 * 16,
};

/// How many of the 32 buckets are for starts and for words, in this order; the last two are for long starts and
/// for inner bytes.
enum { scrubjay_start_buckets = 20, scrubjay_word_buckets = 10 };

/// How many bytes a long start is made of at least.
enum { scrubjay_long_run = 32 };

/// The code of a byte, whose halves of four bits the tables are about.
///
/// Letters, digits, the low line, bytes beyond ASCII and the signs from `,` to `/` keep their values, the
/// space gets 0 and the colon 0x2a; control characters and the other signs of ASCII share 0x10 to 0x1f.
/// So upper halves tell the space, what stands between digits, other signs, digits, capital and small
/// letters apart, and the lower halves of what stands between digits are those of no digit.
uint8_t scrubjay_code(uint8_t byte);

/// The ways in which places can be marked, all with the same result.
enum {
  scrubjay_portable = 0,
  scrubjay_vectors_128 = 1,
  scrubjay_vectors_256 = 2,
  scrubjay_vectors_512 = 3,
};

/// The fastest way that this machine knows.
int scrubjay_fastest_level(void);

/// Marks the places of `text` at which a match may begin.
///
/// Bit `j` of the words `i` is about the place `from + 64 * i + j`. It is set in `starts` where the bytes
/// around that place agree with one of the buckets for starts, in `words` where they agree with one of those
/// for words, in `longs` where they agree with bucket 30 and a long start is made of the bytes from
/// that place on, and in `anchors` where they agree with bucket 31. In all but `words` and `longs` it is set,
/// too, where the window reaches over the start or the end of the text. It is never set at or behind the
/// end. A long start may be made of what lies behind the last place that is asked for.
void scrubjay_mark(
    const uint8_t *text, size_t count, size_t from, size_t blocks, const uint8_t *tables, int level,
    uint64_t *starts, uint64_t *words, uint64_t *longs, uint64_t *anchors);

/// Tells which of `count` windows of text agree with a bucket, and how many.
///
/// A window, as a bucket, has `scrubjay_window` numbers, each with a bit for each lower half of a byte's code
/// in bits 0 to 15 and for each upper one above: in a window there is one of either kind. Bit `i & 63` of
/// the number `i >> 6` of `agreeing` is about the window `i`.
size_t scrubjay_agreeing(
    const uint32_t *windows, size_t count, const uint32_t *bucket, uint64_t *agreeing);

/// How many bits the number of a cell of a table of words has.
enum { scrubjay_word_bits = 19 };

/// The number of the cell for four bytes, the first of them lowest, that have the bit 0x20 set each.
uint32_t scrubjay_word_index(uint32_t value);

/// The number of the bit for six bytes, the first of them lowest, that have the bit 0x20 set each.
uint32_t scrubjay_follower_index(uint64_t value);

/// A table of words.
///
/// Of each byte the lowest five bits count first, which are those of a letter: three bytes choose two bits
/// of `beginnings`. The lower one says that a word may stand there whatever follows, the upper one that
/// the first four bytes are to be looked up, which choose two bits of `cells`. Of these the lower one says
/// the same, the upper one that a word may stand there if the first six bytes have their bit of `followers`
/// set.
typedef struct {
  const uint64_t *beginnings;
  const uint64_t *cells;
  const uint64_t *followers;
} scrubjay_words;

/// The number of the cell for three bytes, the first of them lowest.
uint32_t scrubjay_beginning_index(uint32_t value);

/// How many bits that number has.
enum { scrubjay_beginning_bits = 15 };

/// What a stretch of letters, digits, low lines and bytes beyond ASCII may be.
enum {
  /// A word that begins like one of the filter.
  scrubjay_listed_word = 0,
  /// A word that does not, but ends in a low line or is as long as a token.
  scrubjay_odd_word = 1,
  /// One or more words, some of them perhaps with bytes beyond ASCII: where it ends is not looked at.
  scrubjay_unread_words = 2,
};

/// A stretch that is worth a look.
typedef struct {
  uint64_t offset;
  uint32_t length;
  uint32_t kind;
} scrubjay_stretch;

/// Which words are worth a look: those whose first eight bytes, with the bit 0x20 set in each and zeros
/// behind the word, have their bit in a filter, and those of at least `longest` bytes.
typedef struct {
  const uint64_t *bits;
  unsigned shift;
  unsigned longest;
} scrubjay_word_filter;

/// How far a search for words has come.
typedef struct {
  uint64_t position;
  /// Whether the byte before it belongs to a stretch.
  uint32_t is_inside;
  /// Whether a byte beyond ASCII was seen.
  uint32_t is_beyond_ascii;
} scrubjay_word_search;

/// How many stretches begin in what is looked at at once; the room that is needed for them at least.
enum { scrubjay_most_stretches = 32 };

/// Lists the stretches that are worth a look and begin before `last`, and goes on until there may be no room
/// for more or all are found. What stands at `end` or behind it is no part of them. Gives back how many there
/// are.
size_t scrubjay_find_words(
    const uint8_t *text, size_t last, size_t end, size_t count, const scrubjay_word_filter *filter,
    scrubjay_word_search *search, scrubjay_stretch *stretches, size_t room);

/// The number of the bit for the first eight bytes of a word.
uint64_t scrubjay_prefix_index(uint64_t prefix, unsigned shift);

/// The first place at or behind `from` where `byte` stands; `count` if there is none.
size_t scrubjay_find_byte(const uint8_t *text, size_t count, size_t from, uint8_t byte);

/// The first place at or behind `from` where the bytes of `literal` stand, of which there is at least one;
/// `count` if there is none.
size_t scrubjay_find(
    const uint8_t *text, size_t count, size_t from, const uint8_t *literal, size_t length);

/// Some literals of two bytes or more, one behind the other, with the ends of each; and which bytes they begin
/// with, and have in second place.
typedef struct {
  const uint8_t *bytes;
  const uint32_t *ends;
  size_t count;
  const uint8_t *firsts;
  const uint8_t *seconds;
  unsigned first_count;
  unsigned second_count;
} scrubjay_literals;

/// The first place at or behind `from` where one of the literals stands; `count` if there is none.
size_t scrubjay_find_any(
    const uint8_t *text, size_t count, size_t from, const scrubjay_literals *literals);

/// How many bytes from a start on are read to tell dead ends, of which all but the last count, and what stands for a byte before a
/// start that does not tell the context by itself.
enum { scrubjay_dead_end = 16, scrubjay_no_context = 62 };

/// How many bits the numbers of the entries have in the two tables of dead ends; those of the second are
/// pairs of numbers.
enum { scrubjay_short_bits = 14, scrubjay_long_bits = 13 };

/// Starts behind which nothing can match, told by four, seven, twelve or fifteen bytes and the context before them,
/// which `contexts` has for each byte.
typedef struct {
  const uint8_t *contexts;
  uint64_t *shorts;
  uint64_t *longs;
} scrubjay_dead_ends;

/// What is set in a place behind which a long start may stand.
enum { scrubjay_long_start = 1 << 12 };

/// Lists the places of `starts`, `words` and `longs`, as `scrubjay_mark` has set them, counted from `from`,
/// but for those at which a dead end is known and those of words at which no word of the table may begin.
///
/// `places` needs room for `64 * blocks` of them. Gives back how many there are.
size_t scrubjay_sift(
    const uint8_t *text, size_t count, size_t from, size_t blocks, const uint64_t *starts,
    const uint64_t *words, const uint64_t *longs, const scrubjay_words *table,
    const scrubjay_dead_ends *dead_ends, uint16_t *places);

/// Remembers that a run from `place` has ended in vain after `depth` bytes, if that is not too many.
void scrubjay_note_dead_end(
    const uint8_t *text, size_t count, size_t place, bool is_long, size_t depth,
    const scrubjay_dead_ends *dead_ends);

/// An automaton, as far as it is built.
///
/// The row `r` of its transitions begins at `memory + (r << shift)` and has one for each class of bytes:
/// the next row, if that is below `ordinary`; 0 where nothing can match any more; else something that
/// somebody has to look into. All transitions of row 0 are 0. `start_rows` has two rows to begin with for
/// each context, the second one for long starts, or UINT16_MAX where there is none yet.
typedef struct {
  const uint8_t *classes;
  const uint16_t *memory;
  const uint16_t *start_rows;
  unsigned shift;
  uint16_t ordinary;
} scrubjay_automaton;

/// What `set` is where a state consumes nothing: it goes two ways, or a match may end.
enum { scrubjay_splits = -1, scrubjay_accepts = -2 };

/// A state of an automaton that is not deterministic.
///
/// It consumes a byte of a set and goes on with `next`, or goes on with `next` and with `other`.
typedef struct {
  int32_t set, next, other, pattern;
} scrubjay_state;

/// Some states that are possible at once, and memory to find them.
typedef struct {
  /// Those that consume something, in any order, without those of patterns that a match of may end here.
  int32_t *members;
  size_t member_count;
  /// These patterns, ascending.
  int32_t *accepts;
  size_t accept_count;
  /// Room for three numbers for each state of the automaton, as `members` and `accepts` have for one.
  int32_t *pending;
  /// A number for each state, 0 to begin with; `round` for members.
  uint32_t *marks;
  uint32_t round;
  size_t state_count;
} scrubjay_subset;

/// Finds the states that are possible where runs from `entries` begin.
void scrubjay_begin_subset(
    const scrubjay_state *states, const int32_t *entries, size_t count, scrubjay_subset *subset);

/// Finds the states that are possible behind a byte, where `members` were before it; `membership` says for each set
/// whether it has the byte.
void scrubjay_step_subset(
    const scrubjay_state *states, const int32_t *members, size_t count, const bool *membership,
    scrubjay_subset *subset);

/// A number that is the same for the same members and patterns.
uint64_t scrubjay_hash_subset(const scrubjay_subset *subset);

/// Whether the members are just these, in whatever order.
bool scrubjay_has_members(const scrubjay_subset *subset, const int32_t *members, size_t count);

/// A run that somebody has to go on with: at `place`, counted like the places of `scrubjay_sift`, it has
/// come to `row` after `depth` bytes.
typedef struct {
  uint32_t place;
  uint32_t depth;
  uint16_t row;
  uint16_t is_long;
} scrubjay_run;

/// What the row of a run is that has not begun.
enum { scrubjay_not_begun = 0xffff };

/// Lets the automaton run from the places that `scrubjay_sift` has listed, and lists the runs that are not
/// at their end. Of the others the dead ends are remembered.
size_t scrubjay_follow(
    const uint8_t *text, size_t count, size_t from, const uint16_t *places, size_t listed,
    const scrubjay_automaton *automaton, const scrubjay_dead_ends *dead_ends,
    scrubjay_run *unfinished);

/// How many blocks may be asked for at a time.
enum { scrubjay_most_blocks = 64 };

#endif
