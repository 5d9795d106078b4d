#include "CNames.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t lexicon[] = {
#embed "lexicon.bin"
};

static const uint8_t weights[] = {
#embed "weights.bin"
};

_Static_assert(
    sizeof lexicon == (16u << SCRUBJAY_NAMES_FREQUENT_BITS) + (16u << SCRUBJAY_NAMES_LEXICON_BITS),
    "the lexicon is two tables");
_Static_assert(
    sizeof weights == (1u << SCRUBJAY_NAMES_WEIGHT_BITS) + 2 * (2 * SCRUBJAY_NAMES_FARTHEST + 1),
    "the weights are those of these features");

const scrubjay_names_model scrubjay_names_builtin = {
    .lexicon = lexicon,
    .weights = (const int8_t *)weights,
    .probabilities = weights + (1u << SCRUBJAY_NAMES_WEIGHT_BITS),
};
