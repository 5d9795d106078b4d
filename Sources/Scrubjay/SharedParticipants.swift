internal import Anonymization
internal import Conversations
internal import Detection

/// What the workers of a run know about the participants of its conversations, learnt in the order of the
/// input however many threads work on it.
///
/// A worker that has gathered what its block says of people waits until all blocks before it have been
/// gathered, too. So only that, which is soon done, is not done in parallel.
///
/// Sendable, because the state is reached only through the monitor.
final class SharedParticipants: Sendable {
  private struct State {
    var participants = Participants()
    /// What all blocks before this one say is known.
    var next = 0
    /// The blocks behind it that say nothing.
    var silent: Set<Int> = []
    var isCancelled = false
  }

  private enum Event: CaseIterable {
    case turn
  }

  private let monitor: Monitor<State, Event>

  /// Begins an input; `participants` are known from its beginning on.
  init(_ participants: Participants) {
    var state = State()
    state.participants = participants
    state.participants.settle()
    monitor = Monitor(state)
  }

  /// Learns what the block at `index` says, in its turn; what it said before is not learnt again.
  func learn(_ values: [LearntValue], from index: Int) {
    monitor.wait(for: .turn) { state -> Void? in
      if state.isCancelled || state.next > index { return () }
      guard state.next == index else { return nil }
      state.participants.learn(values)
      return ()
    }
    finish(index)
  }

  /// Tells that nothing comes any more from the block at `index`.
  func finish(_ index: Int) {
    monitor.changeAll { state in
      guard state.next <= index else { return }
      state.silent.insert(index)
      while state.silent.remove(state.next) != nil { state.next += 1 }
    }
  }

  /// Lets go of everybody who waits.
  func cancel() {
    monitor.changeAll { $0.isCancelled = true }
  }

  /// Asks about the participants.
  func read<Result>(_ body: (inout Participants) -> Result) -> Result {
    monitor.wait(for: .turn) { state in .some(body(&state.participants)) }
  }
}

/// What is remembered of a conversation that goes on over several inputs, one after the other.
final class ConversationMemory {
  /// Who takes part.
  var participants = Participants()
  /// The numbers of the values that were numbered.
  private(set) var numbering = Numbering()
  /// Which values lead to one person.
  private(set) var links = PersonLinks()

  /// Lets go of what a run may still use that was broken off.
  func renewNumbering() {
    numbering = Numbering()
    links = PersonLinks()
  }
}
