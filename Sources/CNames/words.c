#include "words.h"

#include "fold.inc"

#include <string.h>

/// What a byte is: 0 none of these, 1 a letter of ASCII, 2 a digit or a low line, 3 beyond ASCII.
static const uint8_t kinds[256] = {
    ['0'] = 2, ['1'] = 2, ['2'] = 2, ['3'] = 2, ['4'] = 2, ['5'] = 2, ['6'] = 2, ['7'] = 2, ['8'] = 2,
    ['9'] = 2, ['_'] = 2,
    ['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1, ['G'] = 1, ['H'] = 1, ['I'] = 1,
    ['J'] = 1, ['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1, ['O'] = 1, ['P'] = 1, ['Q'] = 1, ['R'] = 1,
    ['S'] = 1, ['T'] = 1, ['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1,
    ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1, ['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1,
    ['j'] = 1, ['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1, ['q'] = 1, ['r'] = 1,
    ['s'] = 1, ['t'] = 1, ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1, ['y'] = 1, ['z'] = 1,
    [0x80 ... 0xFF] = 3,
};

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

/// A character beyond ASCII: `letter` is 0 where it is none, 1 for one without case, 2 lower, 3 upper.
typedef struct {
  uint32_t scalar;
  uint8_t length, letter;
} character;

static character decode(const uint8_t *text, size_t count, size_t at) {
  const uint8_t a = text[at];
  character result = {0xFFFD, 1, 0};
  size_t length = a >= 0xF0 ? 4 : a >= 0xE0 ? 3 : 2;
  if (a < 0xC2 || a > 0xF4 || at + length > count) return result;
  uint32_t scalar = a & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; i++) {
    if ((text[at + i] & 0xC0) != 0x80) return result;
    scalar = scalar << 6 | (text[at + i] & 0x3Fu);
  }
  result.scalar = scalar;
  result.length = (uint8_t)length;
  if (scalar < 0xC0) {
    result.letter = scalar == 0xAA || scalar == 0xBA;
  } else if (scalar < 0x250 || (scalar >= 0x1E00 && scalar < 0x1F00)) {
    const char base = scalar < 0x250 ? latin[scalar - 0xC0] : latin_additional[scalar - 0x1E00];
    result.letter = base == '.' ? 0 : base >= 'a' ? 2 : 3;
  } else if (scalar >= 0x370 && scalar < 0x530) {
    if (scalar < 0x400) {
      result.letter = scalar < 0x386 || scalar == 0x387 ? 0 : (scalar >= 0x3AC && scalar != 0x3CF) || scalar == 0x390 ? 2 : 3;
    } else if (scalar < 0x460) {
      result.letter = scalar < 0x430 ? 3 : 2;
    } else {
      result.letter = (scalar >= 0x482 && scalar < 0x48A) ? 0 : scalar & 1 ? 2 : 3;
    }
  } else if (scalar >= 0x531 && scalar < 0x588) {
    result.letter = scalar < 0x557 ? 3 : scalar >= 0x561 ? 2 : 0;
  } else if (scalar < 0x2000) {
    result.letter = 1;
  } else if (scalar < 0x2E80) {
    result.letter = scalar >= 0x2C00 && scalar < 0x2E00;
  } else if (scalar < 0x3005 || (scalar >= 0x3007 && scalar < 0x3031)) {
    result.letter = 0;
  } else {
    result.letter = !((scalar >= 0xE000 && scalar < 0xF900) || (scalar >= 0xFE00 && scalar < 0xFE70)
        || (scalar >= 0xFF00 && scalar < 0xFF21) || (scalar >= 0xFFE0 && scalar < 0x10000)
        || scalar >= 0x1F000);
  }
  return result;
}

/// Writes a letter beyond ASCII without case and marks; gives how many bytes that takes.
static size_t fold(character letter, const uint8_t *text, uint8_t *to) {
  uint32_t scalar = letter.scalar;
  if (scalar >= 0x300 && scalar < 0x370) return 0;
  if (scalar < 0x250 || (scalar >= 0x1E00 && scalar < 0x1F00)) {
    const char base = scalar < 0xC0 ? 'q' : scalar < 0x250 ? latin[scalar - 0xC0] : latin_additional[scalar - 0x1E00];
    to[0] = (uint8_t)(base | 0x20);
    return 1;
  }
  if (scalar >= 0x370 && scalar < 0x588) {
    switch (scalar) {
      case 0x386: case 0x3AC: scalar = 0x3B1; break;
      case 0x388: case 0x3AD: scalar = 0x3B5; break;
      case 0x389: case 0x3AE: scalar = 0x3B7; break;
      case 0x38A: case 0x3AF: case 0x390: case 0x3CA: scalar = 0x3B9; break;
      case 0x38C: case 0x3CC: scalar = 0x3BF; break;
      case 0x38E: case 0x3CD: case 0x3B0: case 0x3CB: scalar = 0x3C5; break;
      case 0x38F: case 0x3CE: scalar = 0x3C9; break;
      case 0x3C2: scalar = 0x3C3; break;
      case 0x401: case 0x451: scalar = 0x435; break;
      default:
        if (scalar >= 0x391 && scalar < 0x3AC) scalar += 0x20;
        else if (scalar >= 0x400 && scalar < 0x410) scalar += 0x50;
        else if (scalar >= 0x410 && scalar < 0x430) scalar += 0x20;
        else if (scalar >= 0x460 && scalar < 0x530) scalar |= 1;
        else if (scalar >= 0x531 && scalar < 0x557) scalar += 0x30;
    }
    to[0] = (uint8_t)(0xC0 | scalar >> 6);
    to[1] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 2;
  }
  memcpy(to, text, letter.length);
  return letter.length;
}

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

/// The hash of a word that has neither case nor marks any more.
static uint32_t hash_folded(const uint8_t *bytes, size_t length) {
  uint64_t hash = length * 0x9E3779B97F4A7C15u;
  for (size_t at = 0; at < length; at += 8) {
    hash = (hash ^ eight(bytes + at, length - at)) * 0x9FB21C651E98DF25u;
    hash ^= hash >> 29;
  }
  return mix(hash);
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

#define LONGEST 48

/// Reads one word: letters of any script, and an apostrophe between letters.
///
/// Its bytes without case and marks go to `folded`.
static size_t read_word(
    const uint8_t *text, size_t count, size_t from, word *out, uint8_t *folded, size_t *apostrophe) {
  size_t at = from, length = 0, letters = 0;
  unsigned upper = 0, lower = 0, caseless = 0;
  bool first_upper = false;
  bool technical = false;
  *apostrophe = 0;
  size_t folded_at_apostrophe = 0;
  while (at < count) {
    const uint8_t byte = text[at];
    const uint8_t kind = kinds[byte];
    if (kind == 1) {
      const bool is_upper = byte < 'a';
      if (letters == 0) first_upper = is_upper;
      upper += is_upper;
      lower += !is_upper;
      if (length < LONGEST) folded[length++] = byte | 0x20;
      letters++;
      at++;
    } else if (kind == 3) {
      const character c = decode(text, count, at);
      if (c.scalar == 0x2019 || c.scalar == 0x2BC) {
        if (letters == 0 || at + c.length >= count
            || !(kinds[text[at + c.length]] == 1 || (kinds[text[at + c.length]] == 3 && decode(text, count, at + c.length).letter)))
          break;
        *apostrophe = at;
        folded_at_apostrophe = length;
        if (length < LONGEST) folded[length++] = '\'';
        at += c.length;
        continue;
      }
      if (!c.letter) break;
      if (letters == 0) first_upper = c.letter == 3;
      upper += c.letter == 3;
      lower += c.letter == 2;
      caseless += c.letter == 1 && !(c.scalar >= 0x300 && c.scalar < 0x370);
      if (length + 4 <= LONGEST) length += fold(c, text + at, folded + length);
      letters++;
      at += c.length;
    } else if (kind == 2) {
      technical = true;
      at++;
    } else if (byte == '\'' && letters > 0 && at + 1 < count
        && (kinds[text[at + 1]] == 1 || (kinds[text[at + 1]] == 3 && decode(text, count, at + 1).letter))) {
      *apostrophe = at;
      folded_at_apostrophe = length;
      if (length < LONGEST) folded[length++] = '\'';
      at++;
    } else {
      break;
    }
  }
  out->start = (uint32_t)from;
  out->end = (uint32_t)at;
  out->length = (uint8_t)length;
  out->technical = false;
  out->tag = 0;
  if (technical || letters == 0 || length >= LONGEST) {
    out->shape = OPAQUE;
    *apostrophe = 0;
  } else if (caseless > upper + lower) {
    out->shape = CASELESS;
  } else if (upper == 0) {
    out->shape = LOWER;
  } else if (letters == 1) {
    out->shape = INITIAL;
  } else if (lower == 0) {
    out->shape = UPPER;
  } else if (first_upper && upper == 1) {
    out->shape = CAPITALIZED;
  } else {
    out->shape = first_upper ? MIXED : LOWER;
    // A capital inside of a word without one before is no way to write a name, but for "O'Neill" alike.
    if (!first_upper) out->shape = OPAQUE;
  }
  // "O'Neill", "D'Angelo" and "McDonald" are written as capitalized words are.
  if (out->shape == MIXED && upper == 2 && (*apostrophe || folded[0] == 'm' || folded[0] == 'd' || folded[0] == 'l'))
    out->shape = CAPITALIZED;
  return folded_at_apostrophe;
}

static void finish(const scrubjay_names_model *model, word *out, const uint8_t *folded, size_t length) {
  out->length = (uint8_t)length;
  out->hash = hash_folded(folded, length);
  out->facts = facts_of(model, out->hash);
  out->first = (uint32_t)eight(folded, length < 4 ? length : 4);
  out->last = length < 4 ? out->first : (uint32_t)eight(folded + length - 4, 4);
}

/// What the gap says that ends at a word, with what was said of it so far.
static inline uint8_t stronger(uint8_t left, uint8_t right) { return left > right ? left : right; }

/// For each byte of ASCII that is a letter, its highest bit; bytes beyond ASCII are none.
static inline uint64_t letters_of(uint64_t bytes) {
  const uint64_t ones = 0x0101010101010101u, high = 0x80 * ones;
  const uint64_t low = (bytes | 0x20 * ones) & ~high;
  return (low + (0x80 - 'a') * ones) & ~(low + (0x80 - 'z' - 1) * ones) & high & ~bytes;
}

/// Reads a word of up to sixteen letters of ASCII behind which something else than a part of a word stands;
/// gives whether it is one, as most words are.
static inline bool read_plain(
    const scrubjay_names_model *model, const uint8_t *text, size_t count, size_t room, size_t from, word *out) {
  if (from + 17 > room) return false;
  uint64_t a = eight(text + from, 8), b = 0;
  const uint64_t ones = 0x0101010101010101u;
  const uint64_t others = ~letters_of(a) & 0x80 * ones;
  size_t length = others ? (size_t)__builtin_ctzll(others) / 8 : 8;
  uint64_t capitals, all, more_capitals = 0, more_all = 0;
  if (length < 8) {
    const uint64_t mask = ((uint64_t)1 << 8 * length) - 1;
    all = 0x20 * ones & mask;
    capitals = ~a & all;
    a = (a | 0x20 * ones) & mask;
  } else {
    b = eight(text + from + 8, 8);
    const uint64_t rest = ~letters_of(b) & 0x80 * ones;
    if (!rest) return false;
    const size_t more = (size_t)__builtin_ctzll(rest) / 8;
    const uint64_t mask = ((uint64_t)1 << 8 * more) - 1;
    all = 0x20 * ones;
    more_all = all & mask;
    capitals = ~a & all;
    more_capitals = ~b & more_all;
    a |= all;
    b = (b | all) & mask;
    length += more;
  }
  if (from + length >= count) {
    // What stands behind the line says nothing of it.
    if (from + length > count) return false;
  } else {
    const uint8_t next = text[from + length];
    if (kinds[next] || next == '\'') return false;
  }
  if ((capitals | more_capitals) == 0) out->shape = LOWER;
  else if (capitals == 0x20 && more_capitals == 0) out->shape = length == 1 ? INITIAL : CAPITALIZED;
  else if (capitals == all && more_capitals == more_all) out->shape = UPPER;
  else return false;
  uint64_t hash = length * 0x9E3779B97F4A7C15u;
  hash = (hash ^ a) * 0x9FB21C651E98DF25u;
  hash ^= hash >> 29;
  if (length > 8) {
    hash = (hash ^ b) * 0x9FB21C651E98DF25u;
    hash ^= hash >> 29;
  }
  out->start = (uint32_t)from;
  out->end = (uint32_t)(from + length);
  out->hash = mix(hash);
  out->facts = facts_of(model, out->hash);
  out->length = (uint8_t)length;
  out->technical = false;
  out->tag = 0;
  out->first = (uint32_t)a;
  if (length <= 4) out->last = (uint32_t)a;
  else if (length <= 8) out->last = (uint32_t)(a >> 8 * (length - 4));
  else if (length >= 12) out->last = (uint32_t)(b >> 8 * (length - 12));
  else out->last = (uint32_t)(a >> 8 * (length - 4) | b << 8 * (12 - length));
  return true;
}

/// Reads any word and what the lists say of it; gives where the text goes on.
static size_t read_any(
    const scrubjay_names_model *model, const uint8_t *text, size_t count, size_t from, word *out) {
  uint8_t folded[LONGEST + 8];
  size_t apostrophe;
  const size_t kept = read_word(text, count, from, out, folded, &apostrophe);
  const size_t end = out->end;
  if (out->shape == OPAQUE) {
    out->facts = 0;
    out->hash = 0;
    out->first = out->last = 0;
    return end;
  }
  finish(model, out, folded, out->length);
  if (!apostrophe || out->facts != 0) return end;
  // "John's" is John's; "don't" and "i'm" are words by themselves.
  if (out->length - kept - 1 != 1 || folded[kept + 1] != 's') return end;
  out->end = (uint32_t)apostrophe;
  finish(model, out, folded, kept);
  if (out->shape == MIXED || out->shape == CAPITALIZED) {
    // Without the "s" it may be written in capitals.
    bool all = true;
    for (size_t i = out->start; i < out->end; i++)
      if (text[i] >= 'a') all = false;
    if (all) out->shape = kept == 1 ? INITIAL : UPPER;
  }
  return end;
}

void scrubjay_names_divide(
    const scrubjay_names_model *model, const uint8_t *text, size_t count, size_t room, size_t from,
    word_batch *batch) {
  size_t at = from;
  uint8_t folded[LONGEST + 8];
  uint8_t gap = batch->count == 0 && from == 0 ? GAP_EDGE : GAP_NONE;
  bool sentence = gap == GAP_EDGE;
  while (at < count && batch->count < BATCH + 6) {
    const uint8_t byte = text[at];
    const uint8_t kind = kinds[byte];
    if (byte == ' ') {
      gap += gap == GAP_NONE;
      at++;
      continue;
    }
    if (kind == 0) {
      if (byte == '<') {
        // What stands for a value that was replaced: one opaque word.
        size_t end = at + 1;
        while (end < count && end - at < 80 && (kinds[text[end]] == 2 || (text[end] >= 'A' && text[end] <= 'Z'))) end++;
        if (end > at + 1 && end < count && text[end] == '>' && text[at + 1] >= 'A' && text[at + 1] <= 'Z') {
          end++;
          word *previous = batch->count ? &batch->words[batch->count - 1] : 0;
          size_t apostrophe;
          word tail;
          if (end < count && kinds[text[end]]) {
            read_word(text, count, end, &tail, folded, &apostrophe);
            end = tail.end > end ? tail.end : end;
          }
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
          gap = GAP_NONE;
          sentence = false;
          at = end;
          continue;
        }
      }
      const uint8_t own = gaps[byte];
      if (own == GAP_POINT || own == GAP_QUESTION || own == GAP_BAR) sentence = true;
      if (gap != GAP_EDGE || own != GAP_SPACE) {
        if (gap == GAP_EDGE) sentence = true;
        gap = stronger(gap == GAP_EDGE ? GAP_EDGE : gap, own);
      }
      // What ends in such a sign is no word: "user@", "key=".
      if (own == GAP_TECHNICAL && byte != '/' && byte != '#' && batch->count && batch->words[batch->count - 1].end == at)
        batch->words[batch->count - 1].technical = true;
      at++;
      continue;
    }
    if (kind == 3) {
      const character c = decode(text, count, at);
      if (!c.letter) {
        uint8_t own = GAP_OTHER;
        if (c.scalar == 0xA0 || c.scalar == 0x202F || c.scalar == 0x3000 || (c.scalar >= 0x2000 && c.scalar <= 0x200B)) own = GAP_SPACE;
        else if (c.scalar == 0x2013 || c.scalar == 0x2014) own = GAP_DASH;
        else if (c.scalar == 0x2010 || c.scalar == 0x2011) own = GAP_HYPHEN;
        else if (c.scalar == 0x2018 || c.scalar == 0x2019) own = GAP_APOSTROPHE;
        else if (c.scalar == 0x201C || c.scalar == 0x201D || c.scalar == 0x201E || c.scalar == 0xAB || c.scalar == 0xBB) own = GAP_QUOTE;
        else if (c.scalar == 0x3001 || c.scalar == 0xFF0C) own = GAP_COMMA;
        else if (c.scalar == 0x3002) own = GAP_POINT;
        else if (c.scalar == 0xFF1A) own = GAP_COLON;
        if (gap == GAP_EDGE) sentence = true;
        gap = stronger(gap, own);
        at += c.length;
        continue;
      }
    }
    word *next = &batch->words[batch->count];
    if (kind == 1 && read_plain(model, text, count, room, at, next)) {
      at = next->end;
    } else {
      at = read_any(model, text, count, at, next);
    }
    next->gap = gap;
    next->opening = gap == GAP_EDGE ? 2 : sentence;
    if (gap == GAP_SPACE && next->shape != OPAQUE) {
      batch->count++;
      gap = GAP_NONE;
      sentence = false;
      continue;
    }
    // What is glued to something that is no word: parts of addresses, paths, identifiers, numbers.
    if (batch->count && gap != GAP_EDGE) {
      word *previous = next - 1;
      const bool glued = next->start - previous->end == 1;
      if (glued && text[previous->end] == '/' && previous->start > 0 && text[previous->start - 1] == '/')
        previous->technical = true;
      if (glued && (text[previous->end] == '.' || text[previous->end] == '@' || text[previous->end] == '=' || text[previous->end] == '\\'
              || text[previous->end] == ':' || (text[previous->end] == '/' && (previous->technical || previous->shape == OPAQUE)))) {
        // "J.Smith" is no address.
        if (!(text[previous->end] == '.' && (previous->shape == INITIAL || (previous->facts & SCRUBJAY_NAMES_TITLE)) && next->shape != LOWER)
            && !(text[previous->end] == ':' && next->shape != LOWER && next->shape != OPAQUE)) {
          next->technical = true;
          if (text[previous->end] != ':') previous->technical = true;
        }
      } else if (next->start > 0 && next->start > previous->end
          && (text[next->start - 1] == '@' || text[next->start - 1] == '#' || text[next->start - 1] == '\\'
              || (text[next->start - 1] == '/' && next->start >= 2 && (text[next->start - 2] == '/' || text[next->start - 2] == ' ')))) {
        next->technical = true;
      }
    } else if (next->start > 0 && (text[next->start - 1] == '@' || text[next->start - 1] == '#')) {
      next->technical = true;
    }
    // One opaque word, however many there are side by side.
    if (next->shape == OPAQUE && batch->count && (next - 1)->shape == OPAQUE
        && (gap == GAP_NONE || (next->start - (next - 1)->end == 1 && gap != GAP_SPACE))) {
      (next - 1)->end = next->end;
    } else {
      batch->count++;
    }
    gap = GAP_NONE;
    sentence = false;
  }
  batch->next = at;
}

uint32_t scrubjay_names_hash(const uint8_t *bytes, size_t count) {
  uint8_t folded[LONGEST + 8];
  word scratch;
  size_t apostrophe;
  read_word(bytes, count, 0, &scratch, folded, &apostrophe);
  return scratch.end == count && scratch.shape != OPAQUE ? hash_folded(folded, scratch.length) : 0;
}

uint32_t scrubjay_names_lookup(const scrubjay_names_model *model, const uint8_t *bytes, size_t count) {
  const uint32_t hash = scrubjay_names_hash(bytes, count);
  return hash ? facts_of(model, hash) : 0;
}
