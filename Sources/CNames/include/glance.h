#ifndef SCRUBJAY_GLANCE_H
#define SCRUBJAY_GLANCE_H

#include <stddef.h>
#include <stdint.h>

/// How many bytes are looked at at once, and how many may be read behind these.
enum { scrubjay_glance_bytes = 64, scrubjay_glance_margin = 16 };

/// What some bytes are, a bit for each, the first one lowest.
typedef struct {
  /// Letters of ASCII, and those of them that are capital.
  uint64_t letters, capitals;
  /// Spaces.
  uint64_t spaces;
  /// Digits and the low line.
  uint64_t digits;
  /// What takes more than a look beside a word: the apostrophe, what is beyond ASCII.
  uint64_t others;
} scrubjay_glance;

/// Looks at `scrubjay_glance_bytes` bytes, without vectors.
scrubjay_glance scrubjay_names_glance_portable(const uint8_t *bytes);

/// Looks at `scrubjay_glance_bytes` bytes, in the fastest way.
scrubjay_glance scrubjay_names_glance(const uint8_t *bytes);

#endif
