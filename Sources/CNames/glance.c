#include "vectors.h"

#include <string.h>

static const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;

/// The highest bit of each byte, the first one lowest.
static inline uint64_t gather(uint64_t bytes) {
  return (bytes >> 7 & ones) * 0x0102040810204080u >> 56;
}

/// Of each byte below 0x80 the highest bit, if it is at least `first` and below `end`.
static inline uint64_t in_range(uint64_t bytes, uint8_t first, uint8_t end) {
  return (bytes + (0x80u - first) * ones) & ~(bytes + (0x80u - end) * ones) & high;
}

scrubjay_glance scrubjay_names_glance_portable(const uint8_t *bytes) {
  scrubjay_glance seen = {0, 0, 0, 0, 0};
  for (unsigned at = 0; at < scrubjay_glance_bytes; at += 8) {
    uint64_t eight;
    memcpy(&eight, bytes + at, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    const uint64_t beyond = eight & high, plain = eight & ~high;
    const uint64_t letters = in_range(plain | 0x20 * ones, 'a', 'z' + 1) & ~beyond;
    const uint64_t digits = (in_range(plain, '0', '9' + 1) | in_range(plain, '_', '_' + 1)) & ~beyond;
    seen.letters |= gather(letters) << at;
    seen.capitals |= gather(letters & ~(eight << 2)) << at;
    seen.spaces |= gather(in_range(plain, ' ', ' ' + 1) & ~beyond) << at;
    seen.digits |= gather(digits) << at;
    seen.others |= gather(in_range(plain, '\'', '\'' + 1) | beyond) << at;
  }
  return seen;
}

scrubjay_glance scrubjay_names_glance(const uint8_t *bytes) { return glance_at(bytes); }
