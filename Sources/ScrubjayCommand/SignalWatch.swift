#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif
internal import Scrubjay

/// Lets the user end the command without a file left behind.
///
/// A signal handler may do next to nothing, so the signals are blocked in all threads and one thread
/// waits for them: it removes our temporary files and then dies by the signal, as whoever started us
/// expects.
enum SignalWatch {
  /// Begins to watch; before any other thread is made, as those inherit what is blocked.
  static func begin() {
    let watched = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
    guard !watched.isEmpty else { return }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in watched { unsafe sigaddset(&signals, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    let result = unsafe pthread_create(
      &thread, nil,
      { _ in
        SignalWatch.wait()
        return nil
      }, nil)
    // Without a thread that waits for them, signals end the process as they always do.
    if result != 0 { unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  /// What whoever started us ignores, as `nohup` does, stays ignored.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    unsafe sigaction(number, nil, &action)
    #if canImport(Darwin)
    let handler = unsafe action.__sigaction_u.__sa_handler
    #else
    let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func wait() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      unsafe sigaddset(&signals, number)
    }
    var number: Int32 = 0
    while unsafe sigwait(&signals, &number) != 0 {}
    SmallFile.removeTemporaryFiles()
    Terminal.endProgress()
    signal(number, SIG_DFL)
    var caught = sigset_t()
    unsafe sigemptyset(&caught)
    unsafe sigaddset(&caught, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &caught, nil)
    raise(number)
  }
}
