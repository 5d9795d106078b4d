#ifndef SCRUBJAY_CFOLDING_H
#define SCRUBJAY_CFOLDING_H

#include <stddef.h>
#include <stdint.h>

/// What `scrubjay_folding_next` looks for: characters and encodings that are folded where they stand.
#define SCRUBJAY_FOLDING_IN_PLACE 1u
/// What `scrubjay_folding_next` looks for: stretches that may be text in base64.
#define SCRUBJAY_FOLDING_BASE64 2u

/// The next place at or after `from` at which something may begin that is not looked at as it stands.
///
/// It may say "maybe" where there is nothing, and never passes over anything:
/// - the first byte of a character beyond ASCII that may be a decimal digit, a full-width form, a space
///   or invisible;
/// - `&`, where a name or number may follow and a `;` stands within 12 bytes;
/// - `%`, where two hexadecimal digits follow;
/// - the start of 16 or more characters of base64 (standard or URL-safe), behind a byte that is none
///   or behind a `/`, of which the first 12 decode to what may be the beginning of text.
///
/// The byte at the place tells them apart: only base64 begins with a letter, a digit or one of `+-/_`.
///
/// - Parameters:
///   - text: the bytes; what stands before `from` is looked at for where a stretch begins.
///   - count: how many bytes there are.
///   - wanted: the sum of what is looked for.
/// - Returns: the place, or `count` where there is none.
size_t scrubjay_folding_next(const uint8_t *text, size_t from, size_t count, unsigned wanted);

/// The same, byte by byte: what the fast ways are tested against.
size_t scrubjay_folding_next_portable(
    const uint8_t *text, size_t from, size_t count, unsigned wanted);

/// The same with the instructions that every processor of this kind has.
size_t scrubjay_folding_next_baseline(
    const uint8_t *text, size_t from, size_t count, unsigned wanted);

/// What became of a stretch of base64.
typedef struct {
  /// Where decoding stopped: at the end if it is text, at the group that is none if it is not, and behind
  /// the end where the stretch is not whole: of a length or with last bits that no encoder leaves, or in
  /// two alphabets at once.
  size_t stop;
  /// How many bytes it decodes to, if it is text.
  size_t length;
  /// Whether `+` or `/` stands in it.
  int has_standard;
  /// Whether `-` or `_` stands in it.
  int has_url;
} scrubjay_base64;

/// Decodes base64 without padding (RFC 4648, sections 4 and 5) as long as it is text.
///
/// Text is well-formed UTF-8 in which at most one byte in eight, and one more, is a control character
/// other than white space.
///
/// - Parameters:
///   - text: the characters, all of base64.
///   - count: how many there are.
///   - decoded: room for three bytes for each four characters begun; null to look whether it is text.
scrubjay_base64 scrubjay_base64_decode(const uint8_t *text, size_t count, uint8_t *decoded);

/// Where words that somebody may say a value with begin to stand near one another, at or after `from`.
///
/// A word is a run of letters, digits and bytes beyond ASCII. Two sets of 16384 bits say which words are
/// looked for, by `scrubjay_words_hash`: words of `marks` count where two begin within 20 bytes, a word of
/// `strong` counts by itself. Single letters count where three begin within eight bytes, single digits
/// where seven stand in a row. A letter that a word explains ("S as in …") is a word of `marks`.
/// Nothing counts across a line end. A letter of Greek, Cyrillic, Armenian or Cherokee right beside a letter
/// or digit of ASCII counts, too: it may be there to look like one. It may say "maybe" where there is nothing.
///
/// - Parameters:
///   - text: the bytes; what stands before `from` is looked at for where a word begins.
///   - count: how many bytes there are.
///   - marks: which words count with others.
///   - strong: which words count alone.
/// - Returns: the place of the first of the words that are near one another, or of the letter, or `count`.
size_t scrubjay_words_near(
    const uint8_t *text, size_t from, size_t count, const uint64_t *marks, const uint64_t *strong);

/// Which bit of 16384 a word has whose first four bytes are `key`, the first in the lowest bits, zeros
/// behind a shorter one, each with the bit 0x20 set.
uint32_t scrubjay_words_hash(uint32_t key);

#endif
