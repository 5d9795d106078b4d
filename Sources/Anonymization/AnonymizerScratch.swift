internal import Crypto
internal import Detection

/// What one worker keeps between values: keys that are already derived, and a buffer.
///
/// Deriving a key costs several times as much as using it (a pseudonym for an e-mail address takes
/// 0.73 µs with a kept key and 4.4 µs without, measured), so keys of the current source and record
/// and of the corpus are kept; the caches are bounded. Not sendable: one per worker, so nothing is
/// locked.
package final class AnonymizerScratch {
  /// Which key within a scope's current identity.
  private struct Slot: Hashable {
    let operatorName: String
    let entity: EntityType
    let scope: Scope
  }

  /// The most keys kept for one scope; there are about as many types, times two operators.
  private static let capacity = 1024

  private var corpusKeys: [Slot: HMAC<SHA256>] = [:]
  private var fileKeys: [Slot: HMAC<SHA256>] = [:]
  private var messageKeys: [Slot: HMAC<SHA256>] = [:]
  private var file = SourcePlace(sourceID: "", record: 0)
  private var message = SourcePlace(sourceID: "", record: -1)
  private var owner: Anonymizer?
  private var normalized: [UInt8] = []
  private let ownNumbering = Numbering()

  /// Gives what numbers values, which workers of one run share; waits until it is this worker's turn.
  ///
  /// Without it, values are numbered in the order in which this worker sees them.
  package var numbering: (() -> Numbering)?

  /// Empty scratch; it fills as values come.
  package init() {}

  /// How many keys are held now, which stays bounded; for tests.
  package var keyCount: Int { corpusKeys.count + fileKeys.count + messageKeys.count }

  /// The code of `value` under the key that belongs to it: the first sixteen bytes of its HMAC, the
  /// first byte in the highest place.
  func code(
    of value: Span<UInt8>, normalization: Normalization, operatorName: String, entity: EntityType,
    scope: Scope, place: SourcePlace, derivation: KeyDerivation, owner: Anonymizer
  ) -> UInt128 {
    if self.owner !== owner { forget(for: owner) }
    var authenticator = authenticator(
      Slot(operatorName: operatorName, entity: entity, scope: scope), place, derivation)
    normalized.removeAll(keepingCapacity: true)
    normalization.append(normalized: value, to: &normalized)
    authenticator.update(data: normalized)
    return unsafe authenticator.finalize().withUnsafeBytes { bytes in
      unsafe UInt128(bigEndian: bytes.loadUnaligned(as: UInt128.self))
    }
  }

  /// The number of `value` within the scope; nil where there are too many values to remember.
  func number(
    of value: Span<UInt8>, normalization: Normalization, entity: EntityType, scope: Scope,
    record: Int, derivation: KeyDerivation, owner: Anonymizer
  ) -> Int? {
    let code = code(
      of: value, normalization: normalization, operatorName: "number", entity: entity,
      scope: .corpus, place: SourcePlace(sourceID: "", record: 0), derivation: derivation,
      owner: owner)
    return (numbering?() ?? ownNumbering).number(
      of: code, entity: entity, scope: scope, record: record)
  }

  private func authenticator(
    _ slot: Slot, _ place: SourcePlace, _ derivation: KeyDerivation
  ) -> HMAC<SHA256> {
    func derive() -> HMAC<SHA256> {
      derivation.authenticator(
        operatorName: slot.operatorName, entity: slot.entity, scope: slot.scope, place: place)
    }
    switch slot.scope {
    case .corpus:
      return Self.look(slot, in: &corpusKeys, orDerive: derive)
    case .file, .conversation:
      if !file.isSameSource(as: place) {
        fileKeys.removeAll(keepingCapacity: true)
        file = place
      }
      return Self.look(slot, in: &fileKeys, orDerive: derive)
    case .message:
      if message != place {
        messageKeys.removeAll(keepingCapacity: true)
        message = place
      }
      return Self.look(slot, in: &messageKeys, orDerive: derive)
    }
  }

  private static func look(
    _ slot: Slot, in keys: inout [Slot: HMAC<SHA256>], orDerive derive: () -> HMAC<SHA256>
  ) -> HMAC<SHA256> {
    if let known = keys[slot] { return known }
    if keys.count >= capacity { keys.removeAll(keepingCapacity: true) }
    let fresh = derive()
    keys[slot] = fresh
    return fresh
  }

  /// Drops the keys of another anonymizer, which may have another secret.
  private func forget(for owner: Anonymizer) {
    corpusKeys = [:]
    fileKeys = [:]
    messageKeys = [:]
    self.owner = owner
  }
}
