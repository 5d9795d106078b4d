/// Puts findings over others, which are cut where both want the same bytes.
package enum Overlay {
  /// The findings of `lower` with those of `upper` over them; both ascend, and `upper` is disjoint.
  ///
  /// What sticks out of an upper finding is replaced by itself, so that every byte of every finding is,
  /// but for the at sign of a handle.
  /// Findings that a policy keeps stay as they are.
  package static func findings(
    _ upper: [Finding], over lower: [Finding], in view: Span<UInt8>
  ) -> [Finding] {
    if upper.isEmpty { return lower }
    var upper = upper
    var result: [Finding] = []
    result.reserveCapacity(upper.count + lower.count)
    var first = 0
    for finding in lower {
      if finding.isKept {
        result.append(finding)
        continue
      }
      while first < upper.count, upper[first].range.upperBound <= finding.range.lowerBound {
        first += 1
      }
      var index = first
      var start = finding.range.lowerBound
      var isCut = false
      while index < upper.count, upper[index].range.lowerBound < finding.range.upperBound {
        let over = upper[index].range
        if !upper[index].isKept {
          if upper[index].entity != finding.entity {
            upper[index].covered.append(over.clamped(to: finding.range))
          }
          if over.lowerBound > start, !isAtSign(start..<over.lowerBound, view) {
            result.append(finding.remainder(start..<over.lowerBound))
          }
          start = max(start, over.upperBound)
          isCut = true
        }
        index += 1
      }
      if !isCut {
        result.append(finding)
      } else if start < finding.range.upperBound,
        !isAtSign(start..<finding.range.upperBound, view)
      {
        result.append(finding.remainder(start..<finding.range.upperBound))
      }
    }
    result += upper
    result.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.entity)
        < ($1.range.lowerBound, $1.range.upperBound, $1.entity)
    }
    return result
  }
}

extension Overlay {
  private static func isAtSign(_ range: Range<Int>, _ view: Span<UInt8>) -> Bool {
    range.count == 1 && view[range.lowerBound] == UInt8(ascii: "@")
  }
}

extension Finding {
  /// What is left of a finding in `range`.
  fileprivate func remainder(_ range: Range<Int>) -> Finding {
    var part = self
    part.range = range
    part.origin = .remainder(origin.pattern)
    part.covered = []
    part.disguise = nil
    part.part = nil
    return part
  }
}
