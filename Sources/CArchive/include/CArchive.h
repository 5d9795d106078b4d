#ifndef SCRUBJAY_CARCHIVE_H
#define SCRUBJAY_CARCHIVE_H

#include <stdint.h>
#include <sys/types.h>
#include <time.h>

// What we use of libarchive, loaded when it is first needed: few inputs are archives, and the library
// brings many others with it. No header of it is needed to build; the functions and numbers below have
// been the same since its version 3.3 (archive.h, archive_entry.h).

struct archive;
struct archive_entry;

typedef ssize_t (*scrubjay_archive_read)(struct archive *, void *client, const void **buffer);
typedef int64_t (*scrubjay_archive_seek)(struct archive *, void *client, int64_t offset, int whence);
typedef ssize_t (*scrubjay_archive_write)(
    struct archive *, void *client, const void *buffer, size_t length);

enum {
  SCRUBJAY_ARCHIVE_EOF = 1,
  SCRUBJAY_ARCHIVE_OK = 0,
  SCRUBJAY_ARCHIVE_WARN = -20,
  SCRUBJAY_ARCHIVE_FAILED = -25,
  SCRUBJAY_ARCHIVE_FATAL = -30,

  SCRUBJAY_ARCHIVE_TAR = 0x30000,
  SCRUBJAY_ARCHIVE_PAX = 0x30002,
  SCRUBJAY_ARCHIVE_GNU_TAR = 0x30004,
  SCRUBJAY_ARCHIVE_7ZIP = 0xE0000,
};

/// Loads the library where that has not happened yet; 0 if it is not there.
int scrubjay_archive_load(void);

/// The version of the library, as 3006002; 0 if it is not loaded.
int scrubjay_archive_version(void);

// Reading. `seek` may be NULL.

/// A reader of tar, zip and 7z.
struct archive *scrubjay_archive_reader(
    void *client, scrubjay_archive_read read, scrubjay_archive_seek seek);

/// A reader of one compressed stream: xz, bzip2 or lz4.
struct archive *scrubjay_archive_decoder(void *client, scrubjay_archive_read read);

/// Goes on to the next member; one of the numbers above.
int scrubjay_archive_next(struct archive *, struct archive_entry **entry);

/// Reads what is in the member; less than 0 on failure.
ssize_t scrubjay_archive_data(struct archive *, void *buffer, size_t length);

int scrubjay_archive_format(struct archive *);
const char *scrubjay_archive_format_name(struct archive *);
void scrubjay_archive_end_reader(struct archive *);

// Members.

const char *scrubjay_archive_path(struct archive_entry *);
const char *scrubjay_archive_symlink(struct archive_entry *);
const char *scrubjay_archive_hardlink(struct archive_entry *);
unsigned scrubjay_archive_filetype(struct archive_entry *);
unsigned scrubjay_archive_permissions(struct archive_entry *);
/// The size in bytes; -1 where nobody knows.
int64_t scrubjay_archive_size(struct archive_entry *);
/// Whether the time is known, and it.
int scrubjay_archive_time(struct archive_entry *, time_t *seconds, long *nanoseconds);
int scrubjay_archive_is_encrypted(struct archive_entry *);

// Writing.

/// A writer of a container; `format` is one of the numbers above. NULL if it cannot be made.
struct archive *scrubjay_archive_writer(int format, void *client, scrubjay_archive_write write);

/// A writer of one compressed stream; `filter` is xz, bzip2 or lz4.
struct archive *scrubjay_archive_encoder(
    const char *filter, int level, void *client, scrubjay_archive_write write);

/// Begins a member; `link` is NULL but for links, `is_hard` tells which sort they are.
int scrubjay_archive_begin(
    struct archive *, const char *path, const char *link, int is_hard, unsigned filetype,
    unsigned permissions, int64_t size, int has_time, time_t seconds, long nanoseconds);

/// Writes what is in the member; less than 0 on failure.
ssize_t scrubjay_archive_put(struct archive *, const void *buffer, size_t length);

/// Writes the end of the container.
int scrubjay_archive_finish(struct archive *);
/// Lets go of it without writing its end, if that was not done.
void scrubjay_archive_end_writer(struct archive *);

#endif
