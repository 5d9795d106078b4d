internal import Anonymization
internal import Conversations

/// Numbers for the values of one input, given in its order however many threads work on it.
///
/// A worker finds what there is to find in its block by itself. Once it has to give a number, it waits
/// until all blocks before its own are done, and has the numbering for itself until it is done too. So
/// only what is written behind the first numbered value of a block is not done in parallel.
///
/// Sendable, because the numbering is handed to one block at a time.
final class OrderedNumbering: @unchecked Sendable {
  private struct State {
    /// All blocks before this one are done.
    var next = 0
    /// The blocks behind it that are done.
    var done: Set<Int> = []
    var isCancelled = false
  }

  private enum Event: CaseIterable {
    case turn
  }

  private let monitor = Monitor<State, Event>(State())
  private let numbering: Numbering
  private let links: PersonLinks

  /// Gives the numbers of `numbering` and the people of `links`, which nobody else may use meanwhile.
  init(_ numbering: Numbering = Numbering(), _ links: PersonLinks = PersonLinks()) {
    self.numbering = numbering
    self.links = links
  }

  /// The numbering, when it is the turn of the block at `index`.
  ///
  /// Where the run has ended in the meantime, a new one: nothing of what it numbers is written.
  func numbering(for index: Int) -> Numbering {
    isTurn(of: index) ? numbering : Numbering()
  }

  /// Which values lead to one person, in the same way.
  func links(for index: Int) -> PersonLinks {
    isTurn(of: index) ? links : PersonLinks()
  }

  /// Waits for the turn of the block at `index`; false where the run has ended.
  private func isTurn(of index: Int) -> Bool {
    monitor.wait(for: .turn) { state in
      if state.isCancelled { return false }
      return state.next == index ? true : nil
    }
  }

  /// Tells that the block at `index` is done, whether or not it has had its turn.
  func finish(_ index: Int) {
    monitor.changeAll { state in
      state.done.insert(index)
      while state.done.remove(state.next) != nil { state.next += 1 }
      // Whoever has the turn now has not begun, and who had it has ended.
      if state.next > index, !state.isCancelled { numbering.endPart() }
    }
  }

  /// Lets go of everybody who waits.
  func cancel() {
    monitor.changeAll { $0.isCancelled = true }
  }
}
