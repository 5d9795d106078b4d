internal import ArgumentParser
internal import Scrubjay

/// When a job says how far it is.
enum ProgressWhen: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// A line on standard error that says how far a job is, written anew ten times a second and gone at
/// the end.
struct ProgressLine {
  /// How long a job may take before it says anything, in milliseconds, so that short ones say nothing.
  private static let patience = 400
  /// How long a line stands, in milliseconds.
  private static let interval = 100

  private let meter: JobMeter
  private let start = ContinuousClock.now

  /// Shows `meter` until ``end()``; from the start on where it is shown always.
  init(_ meter: JobMeter, _ when: ProgressWhen) {
    self.meter = meter
    Terminal.beginProgress()
    if when == .always { show() }
    let line = self
    SystemThread.detach {
      Terminal.sleep(milliseconds: when == .auto ? Self.patience : Self.interval)
      while line.show() { Terminal.sleep(milliseconds: Self.interval) }
    }
  }

  /// Whether `when` calls for a line: where a person sees it, and no data comes out or goes in there.
  static func isWanted(_ when: ProgressWhen, isQuiet: Bool, writesOutput: Bool) -> Bool {
    switch when {
    case .always: true
    case .never: false
    case .auto:
      !isQuiet && Terminal.isErrorTerminal && !(writesOutput && Terminal.isOutputTerminal)
    }
  }

  /// Takes the line away; nothing is shown from now on.
  func end() {
    Terminal.endProgress()
  }

  /// Writes the line anew; gives `false` where nothing is to be shown any more.
  @discardableResult
  private func show() -> Bool {
    let (seconds, attoseconds) = start.duration(to: .now).components
    return Terminal.showProgress(
      meter.reading.line(
        seconds: Double(seconds) + Double(attoseconds) / 1e18, width: Terminal.errorColumns - 1))
  }
}
