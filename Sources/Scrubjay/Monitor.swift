#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// State that several threads share: one at a time has it, the others may wait for it to change.
///
/// A mutex of the system and a condition variable for each event that threads wait for, so that
/// nobody is woken for nothing and nothing is told where nobody listens. Sendable, because the state is
/// reached only with the mutex held.
@safe
final class Monitor<State, Event: CaseIterable & Hashable>: @unchecked Sendable
where Event.AllCases == [Event] {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let conditions: UnsafeMutablePointer<pthread_cond_t>
  private let events = Event.allCases
  /// How many threads wait for each event.
  private var waiting: [Int]
  private var state: State

  init(_ state: State) {
    self.state = state
    waiting = Array(repeating: 0, count: events.count)
    unsafe conditions = .allocate(capacity: events.count)
    unsafe pthread_mutex_init(mutex, nil)
    for index in events.indices { unsafe pthread_cond_init(conditions + index, nil) }
  }

  deinit {
    for index in events.indices { unsafe pthread_cond_destroy(conditions + index) }
    unsafe pthread_mutex_destroy(mutex)
    unsafe conditions.deallocate()
    unsafe mutex.deallocate()
  }

  /// Changes the state; wakes one of those who wait for the event that `body` gives.
  func change(_ body: (inout State) -> Event?) {
    unsafe pthread_mutex_lock(mutex)
    let event = body(&state)
    unlock(waking: event)
  }

  /// Changes the state and wakes everybody.
  func changeAll(_ body: (inout State) -> Void) {
    unsafe pthread_mutex_lock(mutex)
    body(&state)
    for index in events.indices { unsafe pthread_cond_broadcast(conditions + index) }
    unsafe pthread_mutex_unlock(mutex)
  }

  /// Waits for `event` until `body` gives something; then wakes one of those who wait for `next`.
  func wait<Result>(
    for event: Event, waking next: Event? = nil, _ body: (inout State) -> Result?
  ) -> Result {
    let index = index(of: event)
    unsafe pthread_mutex_lock(mutex)
    while true {
      if let result = body(&state) {
        unlock(waking: next)
        return result
      }
      waiting[index] += 1
      unsafe pthread_cond_wait(conditions + index, mutex)
      waiting[index] -= 1
    }
  }

  private func unlock(waking event: Event?) {
    let index = event.map(index(of:))
    let isAwaited = index.map { waiting[$0] > 0 } ?? false
    unsafe pthread_mutex_unlock(mutex)
    if let index, isAwaited { unsafe pthread_cond_signal(conditions + index) }
  }

  private func index(of event: Event) -> Int { events.firstIndex(of: event) ?? 0 }
}

/// A thread of the system.
package enum SystemThread {
  private final class Start {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on a thread of its own, which nobody waits for.
  ///
  /// - Returns: whether the system could make one.
  @discardableResult
  package static func detach(_ body: @escaping @Sendable () -> Void) -> Bool {
    let start = unsafe Unmanaged.passRetained(Start(body))
    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    let result = unsafe pthread_create(
      &thread, nil,
      { argument in
        #if canImport(Darwin)
        unsafe Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body()
        #else
        if let argument = unsafe argument {
          unsafe Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body()
        }
        #endif
        return nil
      }, start.toOpaque())
    guard result == 0 else {
      unsafe start.release()
      return false
    }
    #if canImport(Darwin)
    if let thread = unsafe thread { unsafe pthread_detach(thread) }
    #else
    pthread_detach(thread)
    #endif
    return true
  }
}
