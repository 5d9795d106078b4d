#ifndef SCRUBJAY_CNAMES_H
#define SCRUBJAY_CNAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How many features a word has, one weight each.
#define SCRUBJAY_NAMES_FEATURES 34
/// How many bits of a feature's hash choose its weight.
#define SCRUBJAY_NAMES_WEIGHT_BITS 17
/// How many bits of a word's hash choose its bucket among the frequent words.
#define SCRUBJAY_NAMES_FREQUENT_BITS 13
/// How many bits of a word's hash choose its bucket among the others.
#define SCRUBJAY_NAMES_LEXICON_BITS 17
/// Margins are whole numbers; so many of them are one unit of log odds.
#define SCRUBJAY_NAMES_UNIT 20
/// Behind what margin the table of probabilities ends, to both sides.
#define SCRUBJAY_NAMES_FARTHEST 256

/// What the lists say of a word: bits of `scrubjay_names_lookup`.
enum {
  /// How frequent it is as a given name: 0 not at all to 3.
  SCRUBJAY_NAMES_GIVEN = 3,
  /// How frequent it is as a surname, in the same steps.
  SCRUBJAY_NAMES_SURNAME = 3 << 2,
  /// How common it is as an ordinary word: 0 not at all to 3.
  SCRUBJAY_NAMES_COMMON = 3 << 4,
  /// How often it is written with a capital: 0 unknown, 1 rarely to 3 nearly always.
  SCRUBJAY_NAMES_CAPITAL = 3 << 6,
  /// It is the name of a place.
  SCRUBJAY_NAMES_PLACE = 1 << 8,
  /// Where it stands, a name may be near: "is", "dear", "here".
  SCRUBJAY_NAMES_FRAME = 1 << 9,
  /// It is a form of address: "Mr", "Frau", "Dra".
  SCRUBJAY_NAMES_TITLE = 1 << 10,
  /// It is a part of names that is no name: "van", "de", "bin".
  SCRUBJAY_NAMES_PARTICLE = 1 << 11,
  /// It is a day, a month, a brand, a product, a part of an organization's name.
  SCRUBJAY_NAMES_THING = 1 << 12,
  /// It is never a name.
  SCRUBJAY_NAMES_NEVER = 1 << 13,
  /// It is so common that the word itself is a feature.
  SCRUBJAY_NAMES_WORD = 1 << 14,
};

/// The lists and the weights.
typedef struct {
  /// Two tables of open addressing, frequent words and the others. A bucket has sixteen bytes, little-endian:
  /// the fingerprints of four words, 0 where there is none, and what is said of each.
  const uint8_t *lexicon;
  /// The weights, by the hash of the feature.
  const int8_t *weights;
  /// The probability of each margin from -FARTHEST to FARTHEST, in ten-thousandths, little-endian.
  const uint8_t *probabilities;
} scrubjay_names_model;

/// The model that the binary carries.
extern const scrubjay_names_model scrubjay_names_builtin;

/// How many bits choose a place in the memory of words.
#define SCRUBJAY_NAMES_MEMORY_BITS 12

/// A word of at most sixteen letters of ASCII, small, and what the lists say of it.
typedef struct {
  /// The first eight letters and the others, the first one lowest; 0 where there is none.
  uint64_t first, rest;
  uint32_t hash;
  uint16_t facts;
} scrubjay_names_known;

/// What was looked up of late, as most words of a text come again and again; zero to begin with.
///
/// What is found does not depend on it. Not to be used by two at a time, or with two models.
typedef struct {
  scrubjay_names_known known[1 << SCRUBJAY_NAMES_MEMORY_BITS];
} scrubjay_names_memory;

/// A stretch of text that may be a name.
typedef struct {
  /// Where it begins and ends, in bytes.
  size_t start, end;
  /// The margin of the word in it that is most like a name.
  int32_t margin;
  /// How likely it is that this is a name, in ten-thousandths.
  int32_t probability;
} scrubjay_name;

/// Finds names in one line.
///
/// What is found depends on the bytes of the line alone.
///
/// - Parameters:
///   - model: the lists and the weights.
///   - memory: what this worker has looked up.
///   - text: the line, without its end.
///   - count: how many bytes it has.
///   - room: how many bytes may be read, at least `count`; those behind the line say nothing.
///   - least: the lowest probability of a name, in ten-thousandths.
///   - names: memory for the names, ascending and disjoint.
///   - capacity: how many of them are given.
/// - Returns: how many there are.
size_t scrubjay_names_find(
    const scrubjay_names_model *model, scrubjay_names_memory *memory, const uint8_t *text, size_t count,
    size_t room, int32_t least, scrubjay_name *names, size_t capacity);

/// What decided about one word.
typedef struct {
  size_t start, end;
  int32_t margin;
  /// The weight of each feature, in the order of the features.
  int32_t weights[SCRUBJAY_NAMES_FEATURES];
} scrubjay_name_word;

/// The words of a line that were scored, with the weight of each feature, as `scrubjay_names_find` adds them up.
///
/// - Returns: how many there are, of which the first `capacity` are given.
size_t scrubjay_names_explain(
    const scrubjay_names_model *model, const uint8_t *text, size_t count,
    scrubjay_name_word *words, size_t capacity);

/// Whether what stands from `start` to `end` of a line is one word without letters to look at, such as a number or
/// an address, and the words around it are those that they would be if a placeholder stood there.
///
/// May be false where that is so, never true where it is not.
bool scrubjay_names_is_opaque(const uint8_t *text, size_t count, size_t start, size_t end);

/// What the lists say of a word; 0 where they say nothing.
uint32_t scrubjay_names_lookup(
    const scrubjay_names_model *model, const uint8_t *word, size_t count);

/// The hash of a word by which the lists know it, whatever its case and its marks.
uint32_t scrubjay_names_hash(const uint8_t *word, size_t count);

/// The words of a line that would be scored, for training.
///
/// - Parameters:
///   - labels: for each byte, 1 where it is a part of a name and 2 where nobody knows.
///   - seed: where it is not 0, one in four of the names is taken for one that no list has.
///   - features: memory for the hashes of the features of `capacity` words.
///   - outcomes: what each word is: 1 a name, 0 none.
///   - lost: how many words of names are not scored.
/// - Returns: how many there are.
size_t scrubjay_names_examples(
    const scrubjay_names_model *model, const uint8_t *text, size_t count, const uint8_t *labels,
    uint32_t seed, uint32_t *features, uint8_t *outcomes, size_t capacity, size_t *lost);

#endif
