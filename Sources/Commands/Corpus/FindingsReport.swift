import Console
import Corpus
import Foundation
import Localization
import Wording

/// What a check found in one corpus, for people or programs.
struct FindingsReport {
  let name: String
  let pairCount: Int
  let findings: [CorpusFinding]

  /// Of each kind this many are shown; a defect that is everywhere must not hide the others.
  private static let shownCount = 5

  init(name: String, pairCount: Int, _ findings: [CorpusFinding]) {
    self.name = name
    self.pairCount = pairCount
    self.findings = findings
  }

  private func count(_ level: CorpusDefect.Level) -> Int { findings.count { $0.kind.level == level } }

  /// The findings, and a summary by kind.
  func text(showingAll: Bool) -> Text {
    var shown: [CorpusDefect: Int] = [:]
    var lines: [Text] = []
    for finding in findings where showingAll || finding.kind.level != .note {
      shown[finding.kind, default: 0] += 1
      if showingAll || shown[finding.kind, default: 0] <= Self.shownCount { lines.append(finding.text) }
    }
    let counts = Dictionary(uniqueKeysWithValues: CorpusDefect.Level.allCases.map { ($0, count($0)) })
    lines.append(FindingsReportWording.summary(name, pairCount: pairCount, counts))
    for kind in CorpusDefect.allCases {
      let count = findings.count { $0.kind == kind }
      guard count > 0 else { continue }
      let hidden = count - (showingAll ? count : kind.level == .note ? 0 : min(count, Self.shownCount))
      let line = Text(verbatim: "\("\(count)".rightAligned(in: 8))  \(kind.rawValue)")
      lines.append(hidden > 0 ? line + Text(verbatim: "  ") + FindingsReportWording.hidden(hidden) : line)
    }
    return lines.joined(separator: "\n") + Text(verbatim: "\n")
  }

  private struct JSONFinding: Encodable {
    let file: String
    let line: Int?
    let level: String
    let kind: String
    let detail: String
  }

  private struct JSONSummary: Encodable {
    let corpus: String
    let pairs: Int
    let errors: Int
    let warnings: Int
    let notes: Int
  }

  /// A line for each finding, and one with the counts.
  func jsonLines() throws -> String {
    let summary = JSONSummary(
      corpus: name, pairs: pairCount, errors: count(.error), warnings: count(.warning), notes: count(.note))
    let lines = try findings.map {
      try JSONLine.text(
        of: JSONFinding(
          file: $0.path, line: $0.line, level: $0.kind.level.rawValue, kind: $0.kind.rawValue,
          detail: $0.evidence.text[.en]))
    }
    return (lines + [try JSONLine.text(of: summary)]).joined(separator: "\n") + "\n"
  }
}
