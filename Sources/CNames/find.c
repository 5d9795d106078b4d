#include "score.h"

#include <string.h>

static int32_t margin_of(const scrubjay_names_model *model, const word_batch *batch, size_t index) {
  uint32_t places[SCRUBJAY_NAMES_FEATURES];
  scrubjay_names_features(batch, index, places);
  int32_t margin = 0;
  for (int i = 0; i < SCRUBJAY_NAMES_FEATURES; i++) margin += model->weights[places[i]];
  return margin;
}

static int32_t probability(const scrubjay_names_model *model, int32_t margin) {
  if (margin < -SCRUBJAY_NAMES_FARTHEST) margin = -SCRUBJAY_NAMES_FARTHEST;
  if (margin > SCRUBJAY_NAMES_FARTHEST) margin = SCRUBJAY_NAMES_FARTHEST;
  const uint8_t *entry = model->probabilities + 2 * (margin + SCRUBJAY_NAMES_FARTHEST);
  return entry[0] | entry[1] << 8;
}

/// The words of a line, part by part; each is looked at once, with three neighbors on both sides.
typedef struct {
  word_batch batch;
  /// The words to look at.
  size_t first, end;
  /// Where the rest of the line begins.
  size_t from;
} walk;

static void begin(walk *walk) {
  walk->batch.count = 0;
  walk->batch.notable_count = 0;
  walk->first = walk->end = walk->from = 0;
}

/// Reads the next part; gives whether there is one.
static bool advance(
    const scrubjay_names_model *model, scrubjay_names_memory *memory, const uint8_t *text, size_t count,
    size_t room, walk *walk) {
  word_batch *batch = &walk->batch;
  if (walk->from >= count && walk->end == batch->count) return false;
  const size_t kept = walk->end < 3 ? walk->end : 3;
  const size_t base = walk->end - kept;
  memmove(batch->words, batch->words + base, (batch->count - base) * sizeof(word));
  batch->count -= base;
  batch->notable_count = 0;
  for (size_t i = 0; i < batch->count; i++) {
    if (!batch->words[i].is_dull) batch->notable[batch->notable_count++] = (uint8_t)i;
  }
  scrubjay_names_divide(model, memory, text, count, room, walk->from, batch);
  walk->from = batch->next;
  walk->first = kept;
  walk->end = walk->from >= count ? batch->count : batch->count - 3;
  return true;
}

/// Whether a word that is no name by itself is a part of the one beside it: "Ann" of "Ann-Marie", "J." of
/// "J. Smith".
static bool belongs(const word *part, const word *right, const word *name) {
  if (part->technical || part->tag) return false;
  if (right->gap == GAP_HYPHEN)
    return (part->shape == CAPITALIZED || part->shape == MIXED) && !(part->facts & SCRUBJAY_NAMES_NEVER);
  return part != right && part->shape == INITIAL && part->first != 'i' && name == right
      && scrubjay_names_go_on(part, right);
}

/// What was found in a line so far.
typedef struct {
  const scrubjay_names_model *model;
  int32_t least;
  scrubjay_name *names;
  size_t capacity;
  /// How many names there are, and the last of them.
  size_t found;
  scrubjay_name name;
} search;

/// Scores the word at `i`, and makes a name of it or goes on with the one before if it is likely enough.
static void score(search *search, word_batch *batch, size_t i) {
  word *w = &batch->words[i];
  scrubjay_name *name = &search->name;
  const int32_t margin = margin_of(search->model, batch, i);
  int32_t likely = probability(search->model, margin);
  if (likely < 5000 && i > 0 && (w - 1)->tag && belongs(w, w, w - 1)) likely = 5000;
  w->tag = likely >= 5000;
  if (likely < search->least) return;
  if (search->found && i > 0 && name->end == (w - 1)->end && scrubjay_names_go_on(w - 1, w)) {
    name->end = w->end;
    if (margin > name->margin) {
      name->margin = margin;
      name->probability = likely;
    }
  } else {
    const word *first = w;
    while (first > batch->words && belongs(first - 1, first, first)
        && (search->found == 0 || (first - 1)->start >= name->end))
      first--;
    *name = (scrubjay_name){first->start, w->end, margin, likely};
    search->found++;
  }
  if (search->found <= search->capacity) search->names[search->found - 1] = *name;
}

size_t scrubjay_names_find(
    const scrubjay_names_model *model, scrubjay_names_memory *memory, const uint8_t *text, size_t count,
    size_t room, int32_t least, scrubjay_name *names, size_t capacity) {
  walk walk;
  begin(&walk);
  word_batch *batch = &walk.batch;
  search search = {model, least, names, capacity, 0, {0, 0, 0, 0}};
  while (advance(model, memory, text, count, room, &walk)) {
    if (batch->notable_count == 0) continue;
    scrubjay_names_survey(batch);
    if (batch->density == 3) continue;
    size_t noted = 0;
    for (size_t i = walk.first;; i++) {
      // A dull word may go on with the name before it, and that alone.
      if (i == 0 || !batch->words[i - 1].tag) {
        while (noted < batch->notable_count && batch->notable[noted] < i) noted++;
        if (noted == batch->notable_count) break;
        i = batch->notable[noted];
      }
      if (i >= walk.end) break;
      if (scrubjay_names_may_be(batch, i)) score(&search, batch, i);
    }
  }
  return search.found;
}

size_t scrubjay_names_explain(
    const scrubjay_names_model *model, const uint8_t *text, size_t count,
    scrubjay_name_word *words, size_t capacity) {
  scrubjay_names_memory memory = {0};
  walk walk;
  begin(&walk);
  size_t found = 0;
  while (advance(model, &memory, text, count, count, &walk)) {
    scrubjay_names_survey(&walk.batch);
    for (size_t i = walk.first; i < walk.end; i++) {
      word *w = &walk.batch.words[i];
      if (!scrubjay_names_may_be(&walk.batch, i)) continue;
      uint32_t places[SCRUBJAY_NAMES_FEATURES];
      scrubjay_names_features(&walk.batch, i, places);
      scrubjay_name_word told = {.start = w->start, .end = w->end, .margin = 0};
      for (int k = 0; k < SCRUBJAY_NAMES_FEATURES; k++) {
        told.weights[k] = model->weights[places[k]];
        told.margin += told.weights[k];
      }
      w->tag = probability(model, told.margin) >= 5000;
      if (found < capacity) words[found] = told;
      found++;
    }
  }
  return found;
}

size_t scrubjay_names_examples(
    const scrubjay_names_model *model, const uint8_t *text, size_t count, const uint8_t *labels,
    uint32_t seed, uint32_t *features, uint8_t *outcomes, size_t capacity, size_t *lost) {
  scrubjay_names_memory memory = {0};
  size_t made = 0, line = 0;
  *lost = 0;
  while (line < count) {
    const uint8_t *end = memchr(text + line, '\n', count - line);
    const size_t length = end ? (size_t)(end - text) - line : count - line;
    walk walk;
    begin(&walk);
    while (advance(model, &memory, text + line, length, count - line, &walk)) {
      word_batch *batch = &walk.batch;
      scrubjay_names_survey(batch);
      uint8_t truth[BATCH + 8];
      for (size_t i = walk.first; i < batch->count; i++) {
        word *w = &batch->words[i];
        size_t sums[3] = {0, 0, 0};
        for (size_t k = w->start; k < w->end; k++) sums[labels[line + k] > 2 ? 2 : labels[line + k]]++;
        truth[i] = sums[1] * 2 > w->end - w->start ? 1 : sums[2] || sums[1] ? 2 : 0;
        w->tag = truth[i] == 1;
        if (seed && truth[i] == 1 && (w->hash ^ seed) * 0x9E3779B1u >> 30 == 0)
          w->facts &= SCRUBJAY_NAMES_PARTICLE | SCRUBJAY_NAMES_TITLE;
      }
      for (size_t i = walk.first; i < walk.end && made < capacity; i++) {
        if (truth[i] == 2) continue;
        if (!scrubjay_names_may_be(batch, i)) {
          *lost += truth[i];
          continue;
        }
        scrubjay_names_features(batch, i, features + made * SCRUBJAY_NAMES_FEATURES);
        outcomes[made++] = truth[i];
      }
    }
    line += length + 1;
  }
  return made;
}
