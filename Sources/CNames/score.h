#ifndef SCRUBJAY_NAMES_SCORE_H
#define SCRUBJAY_NAMES_SCORE_H

#include "words.h"

/// Works out how the words of a batch are written, and how much of it is prose.
void scrubjay_names_survey(word_batch *batch);

/// Whether the word at `index` may be a part of a name, so that it is worth a score.
bool scrubjay_names_may_be(const word_batch *batch, size_t index);

/// The places of the weights of the features of the word at `index`.
void scrubjay_names_features(const word_batch *batch, size_t index, uint32_t *places);

/// Whether a name may go on from one word into the next.
bool scrubjay_names_go_on(const word *left, const word *right);

#endif
