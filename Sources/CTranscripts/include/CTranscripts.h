#ifndef SCRUBJAY_CTRANSCRIPTS_H
#define SCRUBJAY_CTRANSCRIPTS_H

#include <stddef.h>
#include <stdint.h>

/// How often `byte` stands in `text`.
size_t scrubjay_count(const uint8_t *text, size_t count, uint8_t byte);

/// The same, one byte after the other; for tests.
size_t scrubjay_count_portable(const uint8_t *text, size_t count, uint8_t byte);

/// The first place from `start` on, and before `end`, of a byte that ends the plain run of a JSON string: a
/// quote, a backslash or a control character; `end` if there is none.
///
/// `is_ascii` becomes 0 where one of the bytes before it is not ASCII.
size_t scrubjay_string_stop(const uint8_t *text, size_t start, size_t end, int *is_ascii);

/// The same, one byte after the other; for tests.
size_t scrubjay_string_stop_portable(
    const uint8_t *text, size_t start, size_t end, int *is_ascii);

/// The same as `scrubjay_string_stop`, and copies what it passes over to `to`, which has room for all of it
/// and 16 bytes more.
size_t scrubjay_string_copy(const uint8_t *text, size_t start, size_t end, uint8_t *to);

#endif
