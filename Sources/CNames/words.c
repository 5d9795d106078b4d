#include "words.h"

#include "fold.inc"
#include "lexicon.h"

const uint8_t scrubjay_names_kinds[256] = {
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

#define kinds scrubjay_names_kinds

character scrubjay_names_decode(const uint8_t *text, size_t count, size_t at) {
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

/// The hash of a word that has neither case nor marks any more.
static uint32_t hash_folded(const uint8_t *bytes, size_t length) {
  uint64_t hash = length * HASH_OF_LENGTH;
  for (size_t at = 0; at < length; at += 8) hash = hash_of_eight(hash, eight(bytes + at, length - at));
  return mix(hash);
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
      const character c = scrubjay_names_decode(text, count, at);
      if (c.scalar == 0x2019 || c.scalar == 0x2BC) {
        if (letters == 0 || at + c.length >= count
            || !(kinds[text[at + c.length]] == 1 || (kinds[text[at + c.length]] == 3 && scrubjay_names_decode(text, count, at + c.length).letter)))
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
        && (kinds[text[at + 1]] == 1 || (kinds[text[at + 1]] == 3 && scrubjay_names_decode(text, count, at + 1).letter))) {
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

size_t scrubjay_names_read_any(
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

size_t scrubjay_names_end_of_word(const uint8_t *text, size_t count, size_t from) {
  uint8_t folded[LONGEST + 8];
  size_t apostrophe;
  word scratch;
  read_word(text, count, from, &scratch, folded, &apostrophe);
  return scratch.end;
}

bool scrubjay_names_is_opaque(const uint8_t *text, size_t count, size_t start, size_t end) {
  // So that a batch never ends inside, where parts of it are counted by themselves.
  if (count > 2 * BATCH || end - start < 3 || end - start > 64) return false;
  if (start > 0 && text[start - 1] != ' ') return false;
  if (end < count && (kinds[text[end]] || text[end] == '\'')) return false;
  bool has_digit = false;
  for (size_t at = start; at < end; at++) {
    const uint8_t byte = text[at];
    switch (kinds[byte]) {
      case 1: break;
      case 2: has_digit = true; break;
      case 3: return false;
      default:
        // One sign between two parts with a digit each.
        if (!has_digit || !kinds[text[at + 1]] || byte <= ' ' || byte == '\'' || byte == '<') return false;
        has_digit = false;
    }
  }
  return has_digit;
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
