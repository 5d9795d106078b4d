#ifndef SCRUBJAY_CPROCESS_H
#define SCRUBJAY_CPROCESS_H

/// Gives the environment back that Swift's runtime was not shown while it began. To be called once, first
/// thing in `main`.
void scrubjay_restore_environment(void);

/// How many arguments the process was started with, its name among them; 0 where the system does not tell
/// before `main`.
int scrubjay_argument_count(void);

/// The argument with this number; the one before the first is the name of the program.
const char *scrubjay_argument(int number);

/// Sees to it that no other process of the user may attach to this one or read its memory, and that a
/// crash leaves no core file.
///
/// @return 0, or -1 where the system refuses.
int scrubjay_forbid_inspection(void);

#endif
