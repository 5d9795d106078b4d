/// Tells rewritten keys of JSON objects apart: a second equal key in the same object gets `_2`, ….
struct KeyNumbers {
  /// Keys that are in use in each object.
  private var used: [Int: Set<[UInt8]>] = [:]
  /// The number last given to a key of an object, so that many equal keys are not counted anew.
  private var lastNumber: [Int: [[UInt8]: Int]] = [:]

  /// Whether nothing is in use.
  var isEmpty: Bool { used.isEmpty }

  /// Notes a key that stays as it is.
  mutating func use(_ key: [UInt8], in object: Int) {
    used[object, default: []].insert(key)
  }

  /// What follows a rewritten key so that no other one in its object reads the same.
  mutating func suffix(of key: [UInt8], in object: Int) -> [UInt8] {
    var suffix: [UInt8] = []
    var number = lastNumber[object]?[key] ?? 1
    while !used[object, default: []].insert(key + suffix).inserted {
      number += 1
      suffix = Array("_\(number)".utf8)
    }
    lastNumber[object, default: [:]][key] = number
    return suffix
  }
}
