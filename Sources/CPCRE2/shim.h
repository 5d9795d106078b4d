// pcre2.h refuses to compile unless the width of a code unit is chosen first.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

// Swift imports plain numbers but not macros with a cast in them.

/// What PCRE2 writes as the offsets of a group that took no part in a match.
static inline PCRE2_SIZE scrubjay_pcre2_unset(void) { return PCRE2_UNSET; }
