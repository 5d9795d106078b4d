internal import CProcess

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What must be so before the first byte of data is in memory.
///
/// A crash must not print registers or leave a core file, for both hold text; nobody may attach and
/// read our memory; and a broken pipe ends us, whatever whoever started us thought of signals.
enum ProcessHardening {
  /// The signals on which Swift's runtime, if told to by the environment, prints a backtrace.
  private static let crashes = [
    SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT,
  ]

  static func apply() {
    scrubjay_restore_environment()
    for number in crashes { signal(number, SIG_DFL) }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
    unsafe setrlimit(RLIMIT_CORE, &none)
    #endif
    _ = scrubjay_forbid_inspection()
    signal(SIGPIPE, SIG_DFL)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in crashes + [SIGPIPE] { unsafe sigaddset(&signals, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    openStandardStreams()
  }

  /// Takes the numbers of standard streams that came closed, so that no file of ours gets one.
  ///
  /// Else messages could end up in data. They cannot be used: reading or writing there fails.
  private static func openStandardStreams() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(number, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
