#include "lexicon.h"
#include "vectors.h"
#include "words.h"

/// What a byte of ASCII between words says.
static const uint8_t gaps[128] = {
    [0 ... 8] = GAP_OTHER, [9] = GAP_BAR, [10 ... 12] = GAP_OTHER, [13] = GAP_SPACE, [14 ... 31] = GAP_OTHER,
    [' '] = GAP_SPACE, ['-'] = GAP_HYPHEN, ['\''] = GAP_APOSTROPHE, ['`'] = GAP_QUOTE, [','] = GAP_COMMA,
    ['"'] = GAP_QUOTE, ['('] = GAP_OPEN, ['['] = GAP_OPEN, ['{'] = GAP_OPEN, [')'] = GAP_CLOSE,
    [']'] = GAP_CLOSE, ['}'] = GAP_CLOSE, [';'] = GAP_DASH, ['~'] = GAP_OTHER, ['^'] = GAP_OTHER,
    ['$'] = GAP_OTHER, ['%'] = GAP_OTHER, [':'] = GAP_COLON, ['.'] = GAP_POINT, ['!'] = GAP_QUESTION,
    ['?'] = GAP_QUESTION, ['|'] = GAP_BAR, ['*'] = GAP_BAR, ['<'] = GAP_OTHER, ['>'] = GAP_BAR,
    ['/'] = GAP_TECHNICAL, ['\\'] = GAP_TECHNICAL, ['@'] = GAP_TECHNICAL, ['#'] = GAP_TECHNICAL,
    ['&'] = GAP_OTHER, ['='] = GAP_TECHNICAL, ['+'] = GAP_OTHER, [127] = GAP_OTHER,
};

/// For each sign that may stand before a space and behind a word what it says, with the highest bit set where a
/// sentence ends; 0 for what takes more than a look.
static const uint8_t usual_signs[256] = {
    [' '] = GAP_SPACE, [','] = GAP_COMMA, ['"'] = GAP_QUOTE, [')'] = GAP_CLOSE, [']'] = GAP_CLOSE, [';'] = GAP_DASH,
    [':'] = GAP_COLON, ['.'] = GAP_POINT | 0x80, ['!'] = GAP_QUESTION | 0x80, ['?'] = GAP_QUESTION | 0x80,
};

/// What the gap says that ends at a word, with what was said of it so far.
static inline uint8_t stronger(uint8_t left, uint8_t right) { return left > right ? left : right; }

static inline uint8_t kind_of(uint8_t byte) { return scrubjay_names_kinds[byte]; }

/// How many letters a word has at most that is read at once; longer ones are rare.
enum { longest_plain = 16 };

/// The bytes of a line from `base` on, and what they are.
typedef struct {
  const uint8_t *bytes;
  /// Where they begin, and where what is not looked at yet does.
  size_t base, end;
  scrubjay_glance seen;
  /// A copy of the last bytes of a text, behind which nothing may be read.
  uint8_t copy[scrubjay_glance_bytes + scrubjay_glance_margin];
} window;

/// Looks at the bytes from `at` on; behind the line's end there is nothing.
static void look(window *window, const uint8_t *text, size_t count, size_t room, size_t at) {
  const size_t left = count - at;
  window->base = at;
  window->bytes = text + at;
  if (room - at < sizeof window->copy) {
    memset(window->copy, 0, sizeof window->copy);
    memcpy(window->copy, text + at, left < sizeof window->copy ? left : sizeof window->copy);
    window->bytes = window->copy;
  }
  window->seen = glance_at(window->bytes);
  window->end = at + (left < scrubjay_glance_bytes ? left : scrubjay_glance_bytes);
  if (left < scrubjay_glance_bytes) {
    const uint64_t inside = ((uint64_t)1 << left) - 1;
    window->seen.letters &= inside;
    window->seen.capitals &= inside;
    window->seen.spaces &= inside;
    window->seen.digits &= inside;
    window->seen.others &= inside;
  }
}

/// Whether a word is no part of a name unless the word before is one, whatever else stands around it.
static inline bool is_dull(uint8_t shape, uint16_t facts) {
  const uint32_t listed_or_common = SCRUBJAY_NAMES_GIVEN | SCRUBJAY_NAMES_SURNAME | SCRUBJAY_NAMES_COMMON;
  const bool is_known = facts & SCRUBJAY_NAMES_NEVER || (facts & listed_or_common) == SCRUBJAY_NAMES_COMMON;
  return shape == OPAQUE || (shape == LOWER && is_known);
}

/// The letters from `letters` on that belong to a word of `length`, at most eight of them.
static inline uint64_t letters_at(const uint8_t *letters, unsigned length) {
  const unsigned rest = length < 8 ? 64 - 8 * length : 0;
  return (eight(letters, 8) | 0x2020202020202020u) << rest >> rest;
}

/// Makes a word of `length` letters, at most sixteen, at `bit` of the window.
///
/// Nothing branches on what cannot be foreseen, such as how long a word is.
static inline __attribute__((always_inline)) void make_word(
    const scrubjay_names_model *model, scrubjay_names_memory *memory, const window *window, unsigned bit,
    unsigned length, uint8_t shape, uint8_t gap, uint8_t opening, word *out) {
  const uint8_t *bytes = window->bytes + bit;
  const uint64_t first = letters_at(bytes, length);
  const uint64_t more = letters_at(bytes + 8, length > 8 ? length - 8 : 1);
  const uint64_t rest = length > 8 ? more : 0;
  // Mostly it was asked for a moment ago.
  scrubjay_names_known *known =
      &memory->known[(first ^ rest << 1) * HASH_OF_LENGTH >> (64 - SCRUBJAY_NAMES_MEMORY_BITS)];
  if (known->first != first || known->rest != rest) {
    uint64_t hash = hash_of_eight(length * HASH_OF_LENGTH, first);
    if (length > 8) hash = hash_of_eight(hash, rest);
    known->first = first;
    known->rest = rest;
    known->hash = mix(hash);
    known->facts = facts_of(model, known->hash);
  }
  const uint32_t start = (uint32_t)(window->base + bit);
  *out = (word){
      .start = start, .end = start + length, .hash = known->hash, .facts = known->facts, .shape = shape, .gap = gap,
      .length = (uint8_t)length, .opening = opening, .technical = false, .tag = 0,
      .is_dull = is_dull(shape, known->facts), .is_plain = true, .first = (uint32_t)first,
  };
}

/// How a word of `length` letters is written of which those in `capitals` are capital; `MIXED` where that takes more
/// than a look.
static inline uint8_t shape_of(uint64_t capitals, unsigned length) {
  const uint8_t one = length == 1 ? INITIAL : CAPITALIZED;
  const uint8_t several = capitals == ((uint64_t)1 << length) - 1 ? UPPER : MIXED;
  return capitals == 0 ? LOWER : capitals == 1 ? one : several;
}

/// Reads the word of `length` letters and digits at `bit` of the window, if that takes no more than a look; gives
/// whether it does.
static inline bool read_plain(
    const scrubjay_names_model *model, scrubjay_names_memory *memory, const window *window, unsigned bit,
    unsigned length, uint8_t gap, uint8_t opening, word *out) {
  const uint64_t inside = ~(uint64_t)0 >> (scrubjay_glance_bytes - length);
  if (window->seen.digits >> bit & inside) {
    const uint32_t start = (uint32_t)(window->base + bit);
    *out = (word){.start = start, .end = start + length, .shape = OPAQUE, .gap = gap, .opening = opening, .is_dull = true};
    return true;
  }
  if (length > longest_plain) return false;
  const uint8_t shape = shape_of(window->seen.capitals >> bit & inside, length);
  if (shape == MIXED) return false;
  make_word(model, memory, window, bit, length, shape, gap, opening, out);
  return true;
}

/// Keeps in mind that the word is worth a look, if it is.
static inline void note(word_batch *batch, const word *next) {
  batch->notable[batch->notable_count] = (uint8_t)(next - batch->words);
  batch->notable_count += !next->is_dull;
}

/// Reads words with a space before each, and perhaps one usual sign before that, as most of a text are.
///
/// Begins behind the word that ends at `at`, and gives where the last one ends.
static inline size_t read_on(
    const scrubjay_names_model *model, scrubjay_names_memory *memory, window *window, const uint8_t *text,
    size_t count, size_t room, size_t at, word_batch *batch) {
  while (at < count) {
    if (at >= window->end) look(window, text, count, room, at);
    const uint64_t letters = window->seen.letters, capitals = window->seen.capitals;
    const uint64_t spaces = window->seen.spaces, behind = ~(letters | window->seen.digits | window->seen.others);
    unsigned bit = (unsigned)(at - window->base);
    const unsigned begin = bit;
    bool goes_on = false;
    while (batch->count < BATCH + 6) {
      const uint64_t rest = letters >> bit;
      const unsigned distance = rest ? (unsigned)__builtin_ctzll(rest) : scrubjay_glance_bytes;
      const unsigned start = bit + distance;
      if (start >= scrubjay_glance_bytes) break;
      const uint64_t others = ~(letters >> start);
      const unsigned length = others ? (unsigned)__builtin_ctzll(others) : scrubjay_glance_bytes;
      const unsigned end = start + length;
      if (end >= scrubjay_glance_bytes) {
        goes_on = window->end < count;
        break;
      }
      const uint8_t sign = window->bytes[bit];
      const bool is_usual = distance <= 2 && spaces >> (start - 1) & 1 && behind >> end & 1 && length <= longest_plain;
      const uint8_t shape = shape_of(capitals >> start & (((uint64_t)1 << (length & 63)) - 1), length);
      if (!is_usual || usual_signs[sign] == 0 || shape == MIXED) break;
      const uint8_t gap = usual_signs[sign] & 0x0F;
      make_word(model, memory, window, start, length, shape, gap, usual_signs[sign] >> 7, &batch->words[batch->count]);
      note(batch, &batch->words[batch->count]);
      batch->count++;
      bit = end;
    }
    at = window->base + bit;
    if (!goes_on || begin == bit) break;
    look(window, text, count, room, at);
  }
  return at;
}

/// Takes in what stands for a value that was replaced, as one opaque word; gives its end, or `at` if there is none.
static size_t take_placeholder(
    const uint8_t *text, size_t count, size_t at, uint8_t gap, bool sentence, word_batch *batch) {
  size_t end = at + 1;
  while (end < count && end - at < 80 && (kind_of(text[end]) == 2 || (text[end] >= 'A' && text[end] <= 'Z'))) end++;
  if (!(end > at + 1 && end < count && text[end] == '>' && text[at + 1] >= 'A' && text[at + 1] <= 'Z')) return at;
  end++;
  if (end < count && kind_of(text[end])) {
    const size_t tail = scrubjay_names_end_of_word(text, count, end);
    end = tail > end ? tail : end;
  }
  word *previous = batch->count ? &batch->words[batch->count - 1] : 0;
  if (previous && previous->end == at) {
    previous->shape = OPAQUE;
    previous->facts = 0;
    previous->end = (uint32_t)end;
  } else {
    word *next = &batch->words[batch->count++];
    memset(next, 0, sizeof *next);
    next->start = (uint32_t)at;
    next->end = (uint32_t)end;
    next->shape = OPAQUE;
    next->gap = gap;
    next->opening = gap == GAP_EDGE ? 2 : sentence;
  }
  return end;
}

/// What a character beyond ASCII between words says.
static uint8_t gap_of(uint32_t scalar) {
  switch (scalar) {
    case 0xA0: case 0x202F: case 0x3000: return GAP_SPACE;
    case 0x2013: case 0x2014: return GAP_DASH;
    case 0x2010: case 0x2011: return GAP_HYPHEN;
    case 0x2018: case 0x2019: return GAP_APOSTROPHE;
    case 0x201C: case 0x201D: case 0x201E: case 0xAB: case 0xBB: return GAP_QUOTE;
    case 0x3001: case 0xFF0C: return GAP_COMMA;
    case 0x3002: return GAP_POINT;
    case 0xFF1A: return GAP_COLON;
    default: return scalar >= 0x2000 && scalar <= 0x200B ? GAP_SPACE : GAP_OTHER;
  }
}

/// Marks what is glued to something that is no word: parts of addresses, paths, identifiers, numbers.
static void mark_glued(const uint8_t *text, word *next, uint8_t gap, bool is_first) {
  if (is_first || gap == GAP_EDGE) {
    if (next->start > 0 && (text[next->start - 1] == '@' || text[next->start - 1] == '#')) next->technical = true;
    return;
  }
  word *previous = next - 1;
  const bool glued = next->start - previous->end == 1;
  const uint8_t behind = text[previous->end];
  if (glued && behind == '/' && previous->start > 0 && text[previous->start - 1] == '/') previous->technical = true;
  if (glued && (behind == '.' || behind == '@' || behind == '=' || behind == '\\' || behind == ':'
          || (behind == '/' && (previous->technical || previous->shape == OPAQUE)))) {
    // "J.Smith" is no address.
    const bool is_name = behind == '.' && next->shape != LOWER
        && (previous->shape == INITIAL || previous->facts & SCRUBJAY_NAMES_TITLE);
    if (!is_name && !(behind == ':' && next->shape != LOWER && next->shape != OPAQUE)) {
      next->technical = true;
      if (behind != ':') previous->technical = true;
    }
  } else if (next->start > 0 && next->start > previous->end) {
    const uint8_t before = text[next->start - 1];
    if (before == '@' || before == '#' || before == '\\'
        || (before == '/' && next->start >= 2 && (text[next->start - 2] == '/' || text[next->start - 2] == ' ')))
      next->technical = true;
  }
}

void scrubjay_names_divide(
    const scrubjay_names_model *model, scrubjay_names_memory *memory, const uint8_t *text, size_t count,
    size_t room, size_t from, word_batch *batch) {
  batch->text = text;
  size_t at = from;
  uint8_t gap = batch->count == 0 && from == 0 ? GAP_EDGE : GAP_NONE;
  bool sentence = gap == GAP_EDGE;
  window window;
  window.end = from;
  while (at < count && batch->count < BATCH + 6) {
    if (at >= window.end) look(&window, text, count, room, at);
    unsigned bit = (unsigned)(at - window.base);
    if (window.seen.spaces >> bit & 1) {
      const uint64_t rest = ~(window.seen.spaces >> bit);
      gap += gap == GAP_NONE;
      at += rest ? (unsigned)__builtin_ctzll(rest) : scrubjay_glance_bytes;
      if (at >= window.end) continue;
      bit = (unsigned)(at - window.base);
    }
    word *next = &batch->words[batch->count];
    bool is_plain = false;
    const uint64_t run = (window.seen.letters | window.seen.digits) >> bit;
    if (run & 1) {
      const unsigned length = run + 1 ? (unsigned)__builtin_ctzll(~run) : scrubjay_glance_bytes;
      const unsigned end = bit + length;
      if (end >= scrubjay_glance_bytes && bit > 0 && window.end < count) {
        // It goes on behind the window.
        look(&window, text, count, room, at);
        continue;
      }
      // What stands behind the line says nothing of it.
      if (end < scrubjay_glance_bytes ? !(window.seen.others >> end & 1) : window.end == count)
        is_plain = read_plain(model, memory, &window, bit, length, gap, gap == GAP_EDGE ? 2 : sentence, next);
    }
    if (is_plain) {
      at = next->end;
    } else {
      const uint8_t byte = text[at];
      const uint8_t kind = kind_of(byte);
      if (kind == 0) {
        const size_t end = byte == '<' ? take_placeholder(text, count, at, gap, sentence, batch) : at;
        if (end > at) {
          gap = GAP_NONE;
          sentence = false;
          at = end;
          continue;
        }
        const uint8_t own = gaps[byte];
        if (own == GAP_POINT || own == GAP_QUESTION || own == GAP_BAR) sentence = true;
        if (gap != GAP_EDGE || own != GAP_SPACE) {
          if (gap == GAP_EDGE) sentence = true;
          gap = stronger(gap, own);
        }
        // What ends in such a sign is no word: "user@", "key=".
        if (own == GAP_TECHNICAL && byte != '/' && byte != '#' && batch->count && (next - 1)->end == at)
          (next - 1)->technical = true;
        at++;
        continue;
      }
      if (kind == 3) {
        const character c = scrubjay_names_decode(text, count, at);
        if (!c.letter) {
          if (gap == GAP_EDGE) sentence = true;
          gap = stronger(gap, gap_of(c.scalar));
          at += c.length;
          continue;
        }
      }
      at = scrubjay_names_read_any(model, text, count, at, next);
      next->gap = gap;
      next->opening = gap == GAP_EDGE ? 2 : sentence;
      next->is_dull = is_dull(next->shape, next->facts);
      next->is_plain = false;
    }
    const bool is_opaque = next->shape == OPAQUE;
    // Behind a space nothing is glued.
    if (is_opaque || (next->start > 0 && text[next->start - 1] != ' ')) mark_glued(text, next, gap, batch->count == 0);
    // One opaque word, however many there are side by side.
    if (is_opaque && batch->count && (next - 1)->shape == OPAQUE
        && (gap == GAP_NONE || (next->start - (next - 1)->end == 1 && gap != GAP_SPACE))) {
      (next - 1)->end = next->end;
    } else {
      note(batch, next);
      batch->count++;
    }
    gap = GAP_NONE;
    sentence = false;
    if (is_plain && !is_opaque) at = read_on(model, memory, &window, text, count, room, at, batch);
  }
  batch->next = at;
}
