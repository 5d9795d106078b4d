#define _GNU_SOURCE
#include "CArchive.h"

#include <errno.h>
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#if defined(__APPLE__)
#include <xlocale.h>
#endif

typedef int (*open_callback)(struct archive *, void *);
typedef int (*close_callback)(struct archive *, void *);

// The functions of the library: what they return, their names, what they take.
#define FUNCTIONS(F)                                                                               \
  F(int, version_number, (void))                                                                   \
  F(struct archive *, read_new, (void))                                                            \
  F(int, read_free, (struct archive *))                                                            \
  F(int, read_support_format_tar, (struct archive *))                                              \
  F(int, read_support_format_zip, (struct archive *))                                              \
  F(int, read_support_format_7zip, (struct archive *))                                             \
  F(int, read_support_format_raw, (struct archive *))                                              \
  F(int, read_support_filter_xz, (struct archive *))                                               \
  F(int, read_support_filter_bzip2, (struct archive *))                                            \
  F(int, read_support_filter_lz4, (struct archive *))                                              \
  F(int, read_set_seek_callback, (struct archive *, scrubjay_archive_seek))                        \
  F(int, read_set_read_callback, (struct archive *, scrubjay_archive_read))                        \
  F(int, read_set_callback_data, (struct archive *, void *))                                       \
  F(int, read_open1, (struct archive *))                                                           \
  F(int, read_next_header, (struct archive *, struct archive_entry **))                            \
  F(ssize_t, read_data, (struct archive *, void *, size_t))                                        \
  F(int, format, (struct archive *))                                                               \
  F(const char *, format_name, (struct archive *))                                                 \
  F(const char *, entry_pathname, (struct archive_entry *))                                        \
  F(const char *, entry_symlink, (struct archive_entry *))                                         \
  F(const char *, entry_hardlink, (struct archive_entry *))                                        \
  F(mode_t, entry_filetype, (struct archive_entry *))                                              \
  F(mode_t, entry_perm, (struct archive_entry *))                                                  \
  F(int, entry_size_is_set, (struct archive_entry *))                                              \
  F(int64_t, entry_size, (struct archive_entry *))                                                 \
  F(int, entry_mtime_is_set, (struct archive_entry *))                                             \
  F(time_t, entry_mtime, (struct archive_entry *))                                                 \
  F(long, entry_mtime_nsec, (struct archive_entry *))                                              \
  F(int, entry_is_encrypted, (struct archive_entry *))                                             \
  F(struct archive *, write_new, (void))                                                           \
  F(int, write_free, (struct archive *))                                                           \
  F(int, write_close, (struct archive *))                                                          \
  F(int, write_fail, (struct archive *))                                                           \
  F(int, write_set_format_pax, (struct archive *))                                                 \
  F(int, write_set_format_pax_restricted, (struct archive *))                                      \
  F(int, write_set_format_gnutar, (struct archive *))                                              \
  F(int, write_set_format_7zip, (struct archive *))                                                \
  F(int, write_set_format_raw, (struct archive *))                                                 \
  F(int, write_add_filter_xz, (struct archive *))                                                  \
  F(int, write_add_filter_bzip2, (struct archive *))                                               \
  F(int, write_add_filter_lz4, (struct archive *))                                                 \
  F(int, write_set_filter_option, (struct archive *, const char *, const char *, const char *))    \
  F(int, write_set_bytes_per_block, (struct archive *, int))                                       \
  F(int, write_set_bytes_in_last_block, (struct archive *, int))                                   \
  F(int, write_open,                                                                               \
    (struct archive *, void *, open_callback, scrubjay_archive_write, close_callback))             \
  F(int, write_header, (struct archive *, struct archive_entry *))                                 \
  F(ssize_t, write_data, (struct archive *, const void *, size_t))                                 \
  F(int, write_finish_entry, (struct archive *))                                                   \
  F(struct archive_entry *, entry_new, (void))                                                     \
  F(void, entry_free, (struct archive_entry *))                                                    \
  F(void, entry_copy_pathname, (struct archive_entry *, const char *))                             \
  F(void, entry_copy_symlink, (struct archive_entry *, const char *))                              \
  F(void, entry_copy_hardlink, (struct archive_entry *, const char *))                             \
  F(void, entry_set_filetype, (struct archive_entry *, unsigned))                                  \
  F(void, entry_set_perm, (struct archive_entry *, mode_t))                                        \
  F(void, entry_set_size, (struct archive_entry *, int64_t))                                       \
  F(void, entry_set_mtime, (struct archive_entry *, time_t, long))

typedef struct {
#define MEMBER(result, name, parameters) result(*name) parameters;
  FUNCTIONS(MEMBER)
#undef MEMBER
} functions;

static functions library;
static int is_loaded;
static locale_t utf8;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#if defined(SCRUBJAY_ARCHIVE_LINKED)

#define DECLARE(result, name, parameters) result archive_##name parameters;
FUNCTIONS(DECLARE)
#undef DECLARE

/// Stands in for the one format that would bring libxml2 and ICU into a static binary, 30 MB of them; the
/// library refers to it where formats are chosen by name, which we never do.
int archive_write_set_format_xar(struct archive *archive) {
  (void)archive;
  return SCRUBJAY_ARCHIVE_FATAL;
}

static int find_functions(void) {
#define TAKE(result, name, parameters) library.name = archive_##name;
  FUNCTIONS(TAKE)
#undef TAKE
  return 1;
}

#else

#include <dlfcn.h>

static int find_functions(void) {
  static const char *const names[] = {
#if defined(__APPLE__)
      "/opt/homebrew/opt/libarchive/lib/libarchive.13.dylib",
      "/usr/local/opt/libarchive/lib/libarchive.13.dylib", "/usr/lib/libarchive.2.dylib",
#else
      "libarchive.so.13",
#endif
  };
  void *handle = NULL;
  for (size_t i = 0; handle == NULL && i < sizeof names / sizeof *names; i++)
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return 0;
#define FIND(result, name, parameters)                                                             \
  *(void **)&library.name = dlsym(handle, "archive_" #name);                                       \
  if (library.name == NULL) return 0;
  FUNCTIONS(FIND)
#undef FIND
  return library.version_number() >= 3003000;
}

#endif

static void load(void) {
  // Names are UTF-8 whatever the user's language: the library asks the locale of the thread.
  utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (utf8 == (locale_t)0) utf8 = newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0);
  is_loaded = find_functions();
}

int scrubjay_archive_load(void) {
  pthread_once(&once, load);
  return is_loaded;
}

static locale_t begin_utf8(void) { return utf8 ? uselocale(utf8) : (locale_t)0; }

static void end_utf8(locale_t before) {
  if (before) uselocale(before);
}

int scrubjay_archive_version(void) { return is_loaded ? library.version_number() : 0; }

static struct archive *opened(
    struct archive *archive, void *client, scrubjay_archive_read read, scrubjay_archive_seek seek) {
  library.read_set_read_callback(archive, read);
  if (seek != NULL) library.read_set_seek_callback(archive, seek);
  library.read_set_callback_data(archive, client);
  locale_t before = begin_utf8();
  int result = library.read_open1(archive);
  end_utf8(before);
  if (result >= SCRUBJAY_ARCHIVE_WARN) return archive;
  library.read_free(archive);
  return NULL;
}

struct archive *scrubjay_archive_reader(
    void *client, scrubjay_archive_read read, scrubjay_archive_seek seek) {
  struct archive *archive = library.read_new();
  if (archive == NULL) return NULL;
  library.read_support_format_tar(archive);
  library.read_support_format_zip(archive);
  library.read_support_format_7zip(archive);
  return opened(archive, client, read, seek);
}

struct archive *scrubjay_archive_decoder(void *client, scrubjay_archive_read read) {
  struct archive *archive = library.read_new();
  if (archive == NULL) return NULL;
  library.read_support_format_raw(archive);
  library.read_support_filter_xz(archive);
  library.read_support_filter_bzip2(archive);
  library.read_support_filter_lz4(archive);
  return opened(archive, client, read, NULL);
}

int scrubjay_archive_next(struct archive *archive, struct archive_entry **entry) {
  locale_t before = begin_utf8();
  int result = library.read_next_header(archive, entry);
  end_utf8(before);
  return result;
}

ssize_t scrubjay_archive_data(struct archive *archive, void *buffer, size_t length) {
  return library.read_data(archive, buffer, length);
}

int scrubjay_archive_format(struct archive *archive) { return library.format(archive); }

const char *scrubjay_archive_format_name(struct archive *archive) {
  return library.format_name(archive);
}

void scrubjay_archive_end_reader(struct archive *archive) { library.read_free(archive); }

const char *scrubjay_archive_path(struct archive_entry *entry) {
  locale_t before = begin_utf8();
  const char *path = library.entry_pathname(entry);
  end_utf8(before);
  return path;
}

const char *scrubjay_archive_symlink(struct archive_entry *entry) {
  locale_t before = begin_utf8();
  const char *path = library.entry_symlink(entry);
  end_utf8(before);
  return path;
}

const char *scrubjay_archive_hardlink(struct archive_entry *entry) {
  locale_t before = begin_utf8();
  const char *path = library.entry_hardlink(entry);
  end_utf8(before);
  return path;
}

unsigned scrubjay_archive_filetype(struct archive_entry *entry) {
  return library.entry_filetype(entry);
}

unsigned scrubjay_archive_permissions(struct archive_entry *entry) {
  return library.entry_perm(entry);
}

int64_t scrubjay_archive_size(struct archive_entry *entry) {
  return library.entry_size_is_set(entry) ? library.entry_size(entry) : -1;
}

int scrubjay_archive_time(struct archive_entry *entry, time_t *seconds, long *nanoseconds) {
  if (!library.entry_mtime_is_set(entry)) return 0;
  *seconds = library.entry_mtime(entry);
  *nanoseconds = library.entry_mtime_nsec(entry);
  return 1;
}

int scrubjay_archive_is_encrypted(struct archive_entry *entry) {
  return library.entry_is_encrypted(entry);
}

static struct archive *begun(
    struct archive *archive, int result, void *client, scrubjay_archive_write write) {
  if (result >= SCRUBJAY_ARCHIVE_WARN) {
    library.write_set_bytes_per_block(archive, 1 << 16);
    library.write_set_bytes_in_last_block(archive, 1);
    result = library.write_open(archive, client, NULL, write, NULL);
  }
  if (result >= SCRUBJAY_ARCHIVE_WARN) return archive;
  library.write_free(archive);
  return NULL;
}

struct archive *scrubjay_archive_writer(int format, void *client, scrubjay_archive_write write) {
  struct archive *archive = library.write_new();
  if (archive == NULL) return NULL;
  int result;
  switch (format) {
    case SCRUBJAY_ARCHIVE_7ZIP: result = library.write_set_format_7zip(archive); break;
    case SCRUBJAY_ARCHIVE_PAX: result = library.write_set_format_pax(archive); break;
    case SCRUBJAY_ARCHIVE_GNU_TAR: result = library.write_set_format_gnutar(archive); break;
    default: result = library.write_set_format_pax_restricted(archive);
  }
  return begun(archive, result, client, write);
}

struct archive *scrubjay_archive_encoder(
    const char *filter, int level, void *client, scrubjay_archive_write write) {
  struct archive *archive = library.write_new();
  if (archive == NULL) return NULL;
  int result = library.write_set_format_raw(archive);
  if (strcmp(filter, "xz") == 0)
    result = library.write_add_filter_xz(archive);
  else if (strcmp(filter, "bzip2") == 0)
    result = library.write_add_filter_bzip2(archive);
  else
    result = library.write_add_filter_lz4(archive);
  char number[16];
  snprintf(number, sizeof number, "%d", level);
  if (result >= SCRUBJAY_ARCHIVE_WARN)
    result = library.write_set_filter_option(archive, filter, "compression-level", number);
  archive = begun(archive, result, client, write);
  if (archive == NULL) return NULL;
  if (scrubjay_archive_begin(archive, "data", NULL, 0, S_IFREG, 0600, -1, 0, 0, 0) >=
      SCRUBJAY_ARCHIVE_WARN)
    return archive;
  scrubjay_archive_end_writer(archive);
  return NULL;
}

int scrubjay_archive_begin(
    struct archive *archive, const char *path, const char *link, int is_hard, unsigned filetype,
    unsigned permissions, int64_t size, int has_time, time_t seconds, long nanoseconds) {
  struct archive_entry *entry = library.entry_new();
  if (entry == NULL) return SCRUBJAY_ARCHIVE_FATAL;
  locale_t before = begin_utf8();
  library.entry_copy_pathname(entry, path);
  library.entry_set_filetype(entry, filetype);
  library.entry_set_perm(entry, permissions);
  if (link != NULL && is_hard)
    library.entry_copy_hardlink(entry, link);
  else if (link != NULL)
    library.entry_copy_symlink(entry, link);
  if (size >= 0) library.entry_set_size(entry, size);
  if (has_time) library.entry_set_mtime(entry, seconds, nanoseconds);
  int result = library.write_header(archive, entry);
  end_utf8(before);
  library.entry_free(entry);
  return result;
}

ssize_t scrubjay_archive_put(struct archive *archive, const void *buffer, size_t length) {
  return library.write_data(archive, buffer, length);
}

int scrubjay_archive_finish(struct archive *archive) {
  locale_t before = begin_utf8();
  int result = library.write_close(archive);
  end_utf8(before);
  return result;
}

void scrubjay_archive_end_writer(struct archive *archive) {
  library.write_fail(archive);
  library.write_free(archive);
}
