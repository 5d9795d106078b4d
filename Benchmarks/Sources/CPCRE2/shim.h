// pcre2.h refuses to compile unless the width of a code unit is chosen first.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
