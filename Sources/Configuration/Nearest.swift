/// The name that was probably meant by `name`, for "did you mean …?"; nil if none is near.
///
/// Letter case and the difference of `-`, `_` and space count nothing. Otherwise a name is near if at
/// most one edit for every three letters, and three at most, turns one into the other, or if it is the
/// only one that continues or shortens `name`. Equally near names: the first in the alphabet.
package func nearest(_ name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = folded(name)
  guard 1...64 ~= wanted.count else { return nil }
  var best: (distance: Int, name: String)?
  var continuations: [String] = []
  for candidate in candidates where candidate != name {
    let other = folded(candidate)
    guard 1...64 ~= other.count else { continue }
    if min(other.count, wanted.count) >= 3,
      other.starts(with: wanted) || wanted.starts(with: other)
    {
      continuations.append(candidate)
    }
    let limit = min(max(wanted.count, other.count) / 3, 3)
    guard abs(wanted.count - other.count) <= limit else { continue }
    let distance = editDistance(wanted, other)
    guard distance <= limit else { continue }
    if let best, (best.distance, best.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  if let best { return best.name }
  return continuations.count == 1 ? continuations.first : nil
}

private func folded(_ name: String) -> [Unicode.Scalar] {
  name.unicodeScalars.prefix(65).flatMap { scalar -> [Unicode.Scalar] in
    switch scalar {
    case "-", " ": ["_"]
    default: Array(scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
}

/// Damerau-Levenshtein distance, restricted: insertions, deletions, substitutions, and transpositions
/// of neighbors that are not edited again.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var distance = min(previous[column + 1] + 1, current[column] + 1)
      distance = min(distance, previous[column] + (scalar == other ? 0 : 1))
      if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
        distance = min(distance, beforePrevious[column - 1] + 1)
      }
      current.append(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
