#include "CMatching.h"

#include <string.h>

static uint64_t eight_bytes(const uint8_t *text) {
  uint64_t bytes;
  memcpy(&bytes, text, sizeof bytes);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  bytes = __builtin_bswap64(bytes);
#endif
  return bytes;
}

// MARK: Words

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

// What the first three of `bytes` tell: the lower bit is set where a word may stand there whatever
// follows, the upper one where more is to be looked up.
static inline uint64_t beginning_of(const scrubjay_words *table, uint64_t bytes) {
  const uint32_t three = scrubjay_beginning_index((uint32_t)bytes);
  return table->beginnings[three >> 5] >> (2 * (three & 31));
}

// What the others tell where more is to be looked up: whether a word may stand there, 1 or 0.
static inline uint64_t may_go_on(const scrubjay_words *table, uint64_t bytes) {
  bytes |= UINT64_C(0x2020202020202020);
  const uint32_t four = scrubjay_word_index((uint32_t)bytes);
  const uint32_t next = scrubjay_follower_index(bytes);
  const uint64_t cell = table->cells[four >> 5] >> (2 * (four & 31));
  const uint64_t follower = table->followers[next >> 6] >> (next & 63);
  return (cell | (cell >> 1 & follower)) & 1;
}

// MARK: Dead ends

// What kind of start the place is: its context, and whether a long start may stand there.
static inline unsigned start_of(
    const scrubjay_dead_ends *dead_ends, const uint8_t *place, unsigned is_long) {
  return 2u * dead_ends->contexts[place[-1]] + is_long;
}

// A short entry holds the kind of start, counted from 1 so that 0 is no entry, how many bytes count, and these
// bytes.
static inline uint64_t short_key(uint64_t bytes, unsigned start, unsigned is_shortest) {
  const uint64_t head = (uint64_t)((start + 1) << 1 | is_shortest) << 56;
  return head | (bytes & (is_shortest ? UINT64_C(0xffffffff) : UINT64_C(0x00ffffffffffffff)));
}

static inline size_t short_index(uint64_t key) {
  return (size_t)(key * UINT64_C(0x9e3779b97f4a7c15) >> (64 - scrubjay_short_bits));
}

// The second of the two numbers of a long entry, which is never 0; the first are eight bytes.
static inline uint64_t long_key(const uint8_t *place, unsigned start, unsigned is_longest) {
  const uint64_t bytes = eight_bytes(place + 8);
  const uint64_t head = (uint64_t)((start + 1) << 1 | is_longest) << 56;
  return head | (bytes & (is_longest ? UINT64_C(0x00ffffffffffffff) : UINT64_C(0xffffffff)));
}

static inline size_t long_index(uint64_t low, uint64_t high) {
  const uint64_t mixed = low * UINT64_C(0x9e3779b97f4a7c15) ^ high * UINT64_C(0xc2b2ae3d27d4eb4f);
  return 2 * (size_t)(mixed * UINT64_C(0x9e3779b97f4a7c15) >> (64 - scrubjay_long_bits));
}

static inline uint64_t is_digit(uint64_t bytes) { return (uint8_t)(bytes - '0') < 10; }

// Whether the entry of these two numbers is there.
static inline uint64_t is_long_known(const scrubjay_dead_ends *dead_ends, uint64_t low, uint64_t high) {
  const uint64_t *entry = dead_ends->longs + long_index(low, high);
  return (entry[0] == low) & (entry[1] == high);
}

// Remembers that nothing can match at `place`, told by the start and `depth` bytes, at most fifteen.
static void note_dead_end(
    const uint8_t *place, unsigned start, size_t depth, const scrubjay_dead_ends *dead_ends) {
  const uint64_t bytes = eight_bytes(place);
  // Numbers are seldom the same for long.
  if (depth > 4 && is_digit(bytes)) return;
  if (depth <= 7) {
    const uint64_t key = short_key(bytes, start, depth <= 4);
    dead_ends->shorts[short_index(key)] = key;
  } else {
    const uint64_t high = long_key(place, start, depth > 12);
    uint64_t *entry = dead_ends->longs + long_index(bytes, high);
    entry[0] = bytes;
    entry[1] = high;
  }
}

void scrubjay_note_dead_end(
    const uint8_t *text, size_t count, size_t place, bool is_long, size_t depth,
    const scrubjay_dead_ends *dead_ends) {
  if (place == 0 || count - place < scrubjay_dead_end || depth >= scrubjay_dead_end) return;
  const unsigned start = start_of(dead_ends, text + place, is_long);
  if (start < 2 * scrubjay_no_context) note_dead_end(text + place, start, depth, dead_ends);
}

// MARK: Sifting

enum { most_places = 64 * scrubjay_most_blocks };

// What is set in a place that needs no further look at its word.
enum { settled = 1 << 15 };

// Lists the places of the bits that are no words of the table's: those of words that begin like one, and
// all others.
static inline size_t list_block(
    const uint8_t *text, size_t first, uint64_t bits, uint64_t words, const scrubjay_words *table,
    uint16_t *places, size_t count) {
  // No branches: which place passes cannot be foreseen.
  for (; bits; bits &= bits - 1) {
    const unsigned bit = (unsigned)__builtin_ctzll(bits);
    const uint64_t beginning = beginning_of(table, eight_bytes(text + bit));
    const uint64_t passes = (beginning | ~words >> bit) & 1;
    places[count] = (uint16_t)((first + bit) | passes * settled);
    count += passes | (beginning >> 1 & 1);
  }
  return count;
}

size_t scrubjay_sift(
    const uint8_t *text, size_t count, size_t from, size_t blocks, const uint64_t *starts,
    const uint64_t *words, const uint64_t *longs, const scrubjay_words *table,
    const scrubjay_dead_ends *dead_ends, uint16_t *places) {
  if (blocks > scrubjay_most_blocks) blocks = scrubjay_most_blocks;
  const uint8_t *base = text + from;
  const size_t first = from == 0 && blocks && ((starts[0] | words[0] | longs[0]) & 1);
  // What a table cannot tell stays as it is: the first place of a text, and those near its end.
  const size_t known =
      count - from < scrubjay_dead_end ? 0 : count - from - scrubjay_dead_end + 1;
  size_t next = 0;
  if (first) places[next++] = 0;
  size_t block = 0;
  for (; block < blocks && 64 * block < known; block++) {
    uint64_t bits = starts[block] | words[block] | longs[block];
    if (block == 0) bits &= ~(uint64_t)first;
    const size_t inside = known - 64 * block;
    if (inside < 64) bits &= (UINT64_C(1) << inside) - 1;
    next = list_block(
        base + 64 * block, 64 * block, bits, words[block] & ~longs[block], table, places, next);
  }
  size_t left = first;
  for (size_t i = first; i < next; i++) {
    const uint16_t place = places[i] & INT16_MAX;
    const uint64_t is_settled = places[i] / settled;
    // One and the same cell for all that are settled, so that the cache keeps those of words.
    const uint64_t bytes = eight_bytes(base + place) & (is_settled - 1);
    places[left] = place;
    left += is_settled | may_go_on(table, bytes);
  }
  next = left;
  left = first;
  for (size_t i = first; i < next; i++) {
    const uint16_t place = places[i];
    const unsigned is_long = longs[place >> 6] >> (place & 63) & 1;
    const unsigned start = start_of(dead_ends, base + place, is_long);
    const uint64_t bytes = eight_bytes(base + place);
    const uint64_t four = short_key(bytes, start, 1), seven = short_key(bytes, start, 0);
    places[left] = (uint16_t)(place | is_long * scrubjay_long_start);
    left += ((dead_ends->shorts[short_index(four)] != four) &
            (dead_ends->shorts[short_index(seven)] != seven));
  }
  next = left;
  left = first;
  for (size_t i = first; i < next; i++) {
    const uint16_t place = places[i] & (most_places - 1);
    const unsigned start = start_of(dead_ends, base + place, places[i] / scrubjay_long_start);
    const uint64_t low = eight_bytes(base + place);
    places[left] = places[i];
    left += !(is_long_known(dead_ends, low, long_key(base + place, start, 0)) |
              is_long_known(dead_ends, low, long_key(base + place, start, 1)));
  }
  if (first && longs[0] & 1) places[0] |= scrubjay_long_start;
  for (block = known / 64; block < blocks; block++) {
    uint64_t bits = starts[block] | words[block] | longs[block];
    if (block == 0) bits &= ~(uint64_t)first;
    if (64 * block < known) bits &= ~((UINT64_C(1) << (known - 64 * block)) - 1);
    for (; bits; bits &= bits - 1) {
      const unsigned bit = (unsigned)__builtin_ctzll(bits);
      const uint64_t is_long = longs[block] >> bit & 1;
      places[left++] = (uint16_t)((64 * block + bit) | is_long * scrubjay_long_start);
    }
  }
  return left;
}

// MARK: Runs

enum { lanes = 8, steps = 8 };

// Some runs side by side: what a run reads next depends on what it has read, and that takes its time.
typedef struct {
  const uint8_t *at[lanes];
  uint32_t row[lanes];
} group;

// Goes on by some steps with each run of the group as far as there is nothing to be done.
static inline void go_on(const scrubjay_automaton *automaton, group *runs) {
  const uint16_t *memory = automaton->memory;
  const uint8_t *classes = automaton->classes;
  const unsigned shift = automaton->shift;
  for (size_t step = 0; step < steps; step++) {
    for (size_t lane = 0; lane < lanes; lane++) {
      const uint16_t next =
          memory[((size_t)runs->row[lane] << shift) + classes[*runs->at[lane]]];
      // Neither dead nor accepting nor unknown, all in one comparison. Else the run stays where it is.
      const int goes_on = (uint16_t)(next - 1) < (uint16_t)(automaton->ordinary - 1);
      runs->row[lane] = goes_on ? next : runs->row[lane];
      runs->at[lane] += goes_on;
    }
  }
}

size_t scrubjay_follow(
    const uint8_t *text, size_t count, size_t from, const uint16_t *places, size_t listed,
    const scrubjay_automaton *automaton, const scrubjay_dead_ends *dead_ends,
    scrubjay_run *unfinished) {
  const uint8_t *base = text + from;
  size_t left = 0;
  for (size_t i = 0; i < listed; i += lanes) {
    const size_t many = listed - i < lanes ? listed - i : lanes;
    group runs;
    uint32_t begun = 0;
    for (size_t lane = 0; lane < lanes; lane++) {
      // A lane without a run stays where it is.
      runs.at[lane] = text;
      runs.row[lane] = 0;
      if (lane >= many) continue;
      const size_t place = places[i + lane] & (most_places - 1);
      const size_t is_long = places[i + lane] / scrubjay_long_start;
      if (from + place == 0 || from + place + 2 * steps + 1 > count) continue;
      const unsigned start = start_of(dead_ends, base + place, (unsigned)is_long);
      if (start >= 2 * scrubjay_no_context) continue;
      const uint16_t row = automaton->start_rows[start];
      if (row == UINT16_MAX) continue;
      runs.at[lane] = base + place;
      runs.row[lane] = row;
      begun |= 1u << lane;
    }
    if (begun) go_on(automaton, &runs);
    for (size_t lane = 0; lane < many; lane++) {
      const size_t place = places[i + lane] & (most_places - 1);
      const size_t is_long = places[i + lane] / scrubjay_long_start;
      scrubjay_run *run = unfinished + left;
      *run = (scrubjay_run){(uint32_t)place, 0, scrubjay_not_begun, (uint16_t)is_long};
      if (!(begun >> lane & 1)) {
        left++;
        continue;
      }
      const uint16_t *row = automaton->memory + ((size_t)runs.row[lane] << automaton->shift);
      const uint32_t depth = (uint32_t)(runs.at[lane] - base - (ptrdiff_t)place);
      run->depth = depth;
      run->row = (uint16_t)runs.row[lane];
      if (row[automaton->classes[*runs.at[lane]]] != 0) {
        left++;
      } else {
        const unsigned start = start_of(dead_ends, base + place, (unsigned)is_long);
        note_dead_end(base + place, start, depth + 1, dead_ends);
      }
    }
  }
  return left;
}
