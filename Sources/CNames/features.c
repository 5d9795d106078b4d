#include "score.h"

enum {
  GIVEN = SCRUBJAY_NAMES_GIVEN, SURNAME = SCRUBJAY_NAMES_SURNAME, COMMON = SCRUBJAY_NAMES_COMMON,
  CAPITAL = SCRUBJAY_NAMES_CAPITAL, PLACE = SCRUBJAY_NAMES_PLACE, FRAME = SCRUBJAY_NAMES_FRAME,
  TITLE = SCRUBJAY_NAMES_TITLE, PARTICLE = SCRUBJAY_NAMES_PARTICLE, THING = SCRUBJAY_NAMES_THING,
  NEVER = SCRUBJAY_NAMES_NEVER, WORD = SCRUBJAY_NAMES_WORD,
};

void scrubjay_names_survey(word_batch *batch) {
  // A byte for each shape: a batch has fewer than 256 words.
  _Static_assert(BATCH + 8 < 256 && OPAQUE < 8, "the numbers of words fit eight bytes");
  uint64_t sums = 0;
  for (size_t i = 0; i < batch->count; i++) {
    const word *w = &batch->words[i];
    sums += (uint64_t)1 << 8 * (w->technical ? OPAQUE : w->shape);
  }
  size_t counts[OPAQUE + 1];
  for (size_t shape = 0; shape <= OPAQUE; shape++) counts[shape] = sums >> 8 * shape & 0xFF;
  const size_t lower = counts[LOWER], capitalized = counts[CAPITALIZED] + counts[MIXED], upper = counts[UPPER],
               others = counts[OPAQUE];
  const size_t written = lower + capitalized + upper;
  batch->mode = 0;
  if (capitalized + upper == 0) batch->mode = 1;
  else if (upper * 10 > written * 7 && written > 1) batch->mode = 2;
  else if (capitalized * 10 > written * 7 && written > 3) batch->mode = 3;
  batch->density = 0;
  if (batch->count > 2) {
    if (others * 20 > batch->count * 11) batch->density = 3;
    else if (others * 20 > batch->count * 7) batch->density = 2;
    else if (others * 20 > batch->count * 3) batch->density = 1;
  }
}

static inline bool is_common(const word *w) { return (w->facts & COMMON) >= (2 << 4); }

bool scrubjay_names_go_on(const word *left, const word *right) {
  switch (right->gap) {
    case GAP_SPACE: case GAP_HYPHEN: case GAP_APOSTROPHE: return true;
    case GAP_POINT: return (left->shape == INITIAL || (left->facts & TITLE)) && right->start - left->end <= 2;
    default: return false;
  }
}

bool scrubjay_names_may_be(const word_batch *batch, size_t i) {
  const word *w = &batch->words[i];
  if (w->shape == OPAQUE || w->technical) return false;
  // "Mr" is said of a name and is none; "Don" may be both.
  if (w->facts & TITLE && !(w->facts & GIVEN)) return false;
  // "A." may begin a name, though "a" is no part of one.
  if (w->facts & NEVER && !(w->shape == INITIAL && w->first != 'i')) return false;
  const bool listed = w->facts & (GIVEN | SURNAME);
  if (w->shape == LOWER && !listed && (w->facts & COMMON) == COMMON && !(i > 0 && (w - 1)->tag)) return false;
  const word *left = i > 0 ? w - 1 : 0;
  const bool continues = left && left->tag == 1 && scrubjay_names_go_on(left, w);
  const word *right = i + 1 < batch->count ? w + 1 : 0;
  switch (w->shape) {
    case CASELESS: return listed;
    case INITIAL: return continues || (right && right->shape != LOWER && right->shape != OPAQUE && scrubjay_names_go_on(w, right));
    case CAPITALIZED: case MIXED:
      return true;
    case UPPER:
      if (batch->mode != 2) return listed || continues || (left && left->facts & (FRAME | TITLE));
      break;
    default: break;
  }
  // In lower case, or where all is in capitals: most words, and few names.
  if (continues) return true;
  if (listed && !is_common(w)) return true;
  const bool announced = left && left->facts & (FRAME | TITLE);
  const bool announced_before = i > 1 && (w - 2)->facts & FRAME && w->gap == GAP_SPACE;
  if (announced && (listed || (w->facts & COMMON) < (3 << 4))) return true;
  if (listed && (announced_before || i == 0 || (right && right->facts & (FRAME | GIVEN | SURNAME)))) return true;
  if (w->facts & COMMON) return false;
  if (w->facts & PARTICLE) return announced || announced_before;
  return announced_before || (right && right->facts & FRAME) || batch->count <= 4;
}

/// How the lists see a word, in few steps.
static inline uint32_t sort_of(const word *w) {
  const uint32_t facts = w->facts;
  uint32_t sort = (facts & GIVEN ? 1u : 0u) | (facts & SURNAME ? 2u : 0u);
  if (is_common(w)) sort |= 4;
  if (facts & (PLACE | THING)) sort |= 8;
  if (facts & (PARTICLE | TITLE)) sort = 16 + (facts & TITLE ? 1 : 0);
  return sort;
}

/// What a word is to its neighbors: itself if it is common, else how it looks.
static inline uint32_t identity(const word *w) {
  if (w->shape == OPAQUE || w->technical) return 1;
  if (w->facts & WORD) return w->hash | 0x80000000u;
  return 0x100 + sort_of(w) * 8 + w->shape;
}

static inline uint32_t place(uint32_t feature, uint32_t a, uint32_t b) {
  uint64_t hash = ((uint64_t)a << 32 | b) ^ (uint64_t)(feature + 1) * 0x9E3779B97F4A7C15u;
  hash *= 0xD6E8FEB86659FD93u;
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93u;
  return (uint32_t)(hash >> (64 - SCRUBJAY_NAMES_WEIGHT_BITS));
}

/// The last four bytes of a word, without marks and in lower case.
static uint32_t last_of(const word_batch *batch, const word *w) {
  if (!w->is_plain) return w->last;
  if (w->length < 4) return w->first;
  const uint8_t *end = batch->text + w->end;
  const uint32_t bytes = end[-4] | (uint32_t)end[-3] << 8 | (uint32_t)end[-2] << 16 | (uint32_t)end[-1] << 24;
  return bytes | 0x20202020;
}

void scrubjay_names_features(const word_batch *batch, size_t i, uint32_t *places) {
  const word *w = &batch->words[i];
  const uint32_t left = i > 0 ? identity(w - 1) : 2, left2 = i > 1 ? identity(w - 2) : 3,
                 left3 = i > 2 ? identity(w - 3) : 4;
  const uint32_t right = i + 1 < batch->count ? identity(w + 1) : 5,
                 right2 = i + 2 < batch->count ? identity(w + 2) : 6;
  const uint32_t left_sort = i > 0 ? sort_of(w - 1) : 32, right_sort = i + 1 < batch->count ? sort_of(w + 1) : 32;
  const uint32_t left_shape = i > 0 ? (w - 1)->shape : 8, right_shape = i + 1 < batch->count ? (w + 1)->shape : 8;
  const uint32_t gap = w->gap, next_gap = i + 1 < batch->count ? (w + 1)->gap : GAP_EDGE;
  const uint32_t sort = sort_of(w), shape = w->shape, mode = batch->mode, opening = w->opening;
  const uint32_t facts = w->facts & (GIVEN | SURNAME | COMMON | CAPITAL | PLACE | THING);
  const uint32_t own = w->facts & WORD ? w->hash : sort;
  const uint32_t tag = i > 0 && (w - 1)->tag == 1 ? (scrubjay_names_go_on(w - 1, w) ? 1 : 2) : 0;
  const uint32_t tag2 = i > 1 && (w - 2)->tag == 1 ? 1 : 0;
  const uint32_t words = batch->count < 4 ? (uint32_t)batch->count : batch->count < 8 ? 4 : 5;
  const uint32_t last = last_of(batch, w);
  uint32_t *p = places;
  *p++ = place(0, mode, batch->density);
  *p++ = place(1, shape | mode << 4, opening);
  *p++ = place(2, facts, shape);
  *p++ = place(3, facts, mode << 4 | opening);
  *p++ = place(4, own, shape | mode << 4);
  *p++ = place(5, left, 0);
  *p++ = place(6, left2, 0);
  *p++ = place(7, left3, 0);
  *p++ = place(8, right, 0);
  *p++ = place(9, right2, 0);
  *p++ = place(10, left, left2);
  *p++ = place(11, left, right);
  *p++ = place(12, left, sort);
  *p++ = place(13, right, sort);
  *p++ = place(14, gap | next_gap << 4, sort);
  *p++ = place(15, left, gap | shape << 4);
  *p++ = place(16, right, next_gap | shape << 4);
  *p++ = place(17, tag, sort | shape << 8);
  *p++ = place(18, tag, gap | left_sort << 8);
  *p++ = place(19, tag | tag2 << 2, shape | mode << 4);
  *p++ = place(20, left_sort | left_shape << 8, sort | shape << 8 | gap << 16);
  *p++ = place(21, right_sort | right_shape << 8, sort | shape << 8 | next_gap << 16);
  *p++ = place(22, last & 0xFFFFFF00, w->length < 4);
  *p++ = place(23, last & 0xFFFF0000, mode == 1);
  *p++ = place(24, w->first & 0xFFFFFF, w->length < 3);
  *p++ = place(25, w->length < 16 ? w->length : 16, shape | (uint32_t)(facts & (GIVEN | SURNAME | COMMON)) << 4);
  *p++ = place(26, batch->density, sort | shape << 8);
  *p++ = place(27, right, right2);
  *p++ = place(28, shape | left_shape << 4 | right_shape << 8, gap | next_gap << 4);
  *p++ = place(29, words, sort | (uint32_t)(i == 0) << 8 | (uint32_t)(i + 1 == batch->count) << 9 | shape << 10);
  *p++ = place(30, gap | opening << 4, sort | mode << 8);
  *p++ = place(31, left2, sort);
  *p++ = place(32, right_sort | (uint32_t)(right2 == 1) << 8, left_sort | sort << 8);
  *p++ = place(33, own, left);
}
