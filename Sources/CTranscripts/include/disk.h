#ifndef SCRUBJAY_DISK_H
#define SCRUBJAY_DISK_H

/// Brings all that was written to the disk that an open file or folder is on; 0, or -1 with errno set.
///
/// Swift does not import the call of the system.
int scrubjay_syncfs(int descriptor);

/// The flag that opens a file without a name in a folder; 0 where the system has no such files.
///
/// Swift does not import the macro.
int scrubjay_unnamed_flag(void);

#endif
