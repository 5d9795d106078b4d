extension Detector {
  /// Turns accepted candidates into findings, which do not overlap but for those that are kept.
  func resolve(_ work: inout Workspace) -> [Finding] {
    var findings: [Finding] = []
    var count = 0
    for candidate in work.candidates
    where candidate.outcome == .finding || candidate.outcome == .kept {
      count += 1
    }
    findings.reserveCapacity(count)
    var start = 0
    while start < work.candidates.count {
      let candidate = work.candidates[start]
      var end = start + 1
      switch candidate.outcome {
      case .finding:
        var reach = candidate.range.upperBound
        var isAlone = true
        while end < work.candidates.count, work.candidates[end].range.lowerBound < reach {
          if work.candidates[end].outcome == .finding {
            isAlone = false
            reach = max(reach, work.candidates[end].range.upperBound)
          }
          end += 1
        }
        if isAlone {
          work.candidates[start].outcome = .won
          findings.append(finding(candidate, candidate.range, work))
          end = start + 1
        } else {
          resolve(start..<end, &work, into: &findings)
        }
      case .kept:
        findings.append(finding(candidate, candidate.range, work))
      default: break
      }
      start = end
    }
    recordTrace(&work)
    for index in findings.indices.dropFirst()
    where Self.precedes(findings[index], findings[index - 1]) {
      findings.sort { Self.precedes($0, $1) }
      break
    }
    return findings
  }

  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    (left.range.lowerBound, left.range.upperBound, left.entity)
      < (right.range.lowerBound, right.range.upperBound, right.entity)
  }

  /// Resolves candidates that overlap, and appends those of them that are kept.
  private func resolve(
    _ indices: Range<Int>, _ work: inout Workspace, into findings: inout [Finding]
  ) {
    var contenders: [Resolution.Contender] = []
    for index in indices {
      let candidate = work.candidates[index]
      if candidate.outcome == .kept {
        findings.append(finding(candidate, candidate.range, work))
      } else if candidate.outcome == .finding {
        contenders.append(
          Resolution.Contender(
            range: candidate.range, score: candidate.score, isCertain: candidate.score == .certain,
            isInvalid: candidate.isInvalid, type: traits[Int(candidate.pattern)].typeRank,
            precedence: traits[Int(candidate.pattern)].precedence, index: index))
      }
    }
    for share in Resolution.resolve(contenders, sparing: coarserThan) {
      let candidate = work.candidates[share.index]
      work.candidates[share.index].outcome = share.isRemainder ? .partlyLost : .won
      var finding = finding(candidate, share.range, work)
      if share.isRemainder { finding.origin = .remainder(Int(candidate.pattern)) }
      finding.covered = share.covered
      finding.alternatives = Resolution.alternatives(to: share, among: contenders)
        .map { traits[Int(work.candidates[$0].pattern)].entity }
      findings.append(finding)
    }
  }

  private func finding(
    _ candidate: Candidate, _ range: Range<Int>, _ work: Workspace
  ) -> Finding {
    let pattern = Int(candidate.pattern)
    return Finding(
      entity: traits[pattern].entity, range: range, score: candidate.score,
      isCertain: candidate.score == .certain,
      origin: candidate.isOccurrence ? .occurrence(pattern) : .pattern(pattern),
      isKept: candidate.outcome == .kept, isInvalid: candidate.isInvalid,
      context: work.phrases[candidate.evidence.shownRange], question: candidate.question,
      covered: [])
  }

  /// Notes what became of the candidates, where anybody asks.
  private func recordTrace(_ work: inout Workspace) {
    guard work.trace != nil else { return }
    for candidate in work.candidates {
      let pattern = Int(candidate.pattern)
      work.trace?.append(
        CandidateTrace(
          pattern: pattern, range: candidate.range, base: traits[pattern].base,
          probability: Int(candidate.probability),
          context: ContextEvidence(candidate.evidence, found: work.phrases, lexicon),
          field: (text(candidate.field.positive), text(candidate.field.negative)),
          question: text(of: candidate.question).map { ($0, Int(candidate.question.added)) },
          told: candidate.told.code > 0
            ? (Int(candidate.told.code), Int(candidate.told.added)) : nil,
          doubt: candidate.doubt < 0
            ? nil
            : (
              negative.names[Int(candidate.doubt)], negative.amount(of: Int(candidate.doubt))
            ),
          score: candidate.score, isOccurrence: candidate.isOccurrence,
          isInvalid: candidate.isInvalid, outcome: outcome(of: candidate)))
    }
    work.trace?.sort { ($0.range.lowerBound, $0.pattern) < ($1.range.lowerBound, $1.pattern) }
  }

  private func outcome(of candidate: Candidate) -> CandidateTrace.Outcome {
    if candidate.isInvalid, candidate.outcome == .belowMinimum,
      let validator = patterns[Int(candidate.pattern)].validator
    {
      return .validator(validator.name)
    }
    return CandidateTrace.Outcome(candidate.outcome)
  }

  private func text(_ phrase: PhraseID) -> String? { phrase < 0 ? nil : lexicon.text(of: phrase) }
}

extension CandidateTrace.Outcome {
  fileprivate init(_ outcome: Candidate.Outcome) {
    self =
      switch outcome {
      case .belowMinimum: .belowMinimum
      case .allowed: .allowed
      case .kept: .kept
      case .finding: .finding
      case .partlyLost: .partlyLost
      case .won: .won
      }
  }
}
