// Input is only read.
#define ZLIB_CONST
#include <zlib.h>

// What begins a stream is a macro each, which Swift does not import.

/// Prepares to decode gzip members, with the largest window.
static inline int scrubjay_inflate_gzip(z_streamp stream) { return inflateInit2(stream, 15 + 16); }

/// Prepares to encode deflate data without header and trailer, with the largest window.
static inline int scrubjay_deflate_raw(z_streamp stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}
