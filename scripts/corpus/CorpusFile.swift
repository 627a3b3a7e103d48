import Foundation

/// A file of pairs: source, target, and who made the pair: `written` by hand or `composed`.
struct CorpusFile {
  let url: URL
  /// The lines as they are in the file; none if there is no file.
  let lines: [String]

  init(_ url: URL) throws {
    self.url = url
    guard FileManager.default.fileExists(atPath: url.path) else { lines = []; return }
    lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// The hand-written lines, marked as such: those of two columns are hand-written too.
  var written: [String] {
    lines.compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      if columns.count == 2 { return line + "\twritten" }
      return columns.last == "composed" ? nil : line
    }
  }

  /// Both sides of the hand-written lines.
  var writtenSentences: [String] { written.flatMap { $0.split(separator: "\t").prefix(2).map(String.init) } }

  func text(with pairs: [ComposedPair]) -> String {
    (written + pairs.map { "\($0.source)\t\($0.target)\tcomposed" }).map { $0 + "\n" }.joined()
  }

  /// Where the file differs from `text`, if it does.
  func firstDifference(from text: String) -> String? {
    let wanted = text.split(separator: "\n").map(String.init)
    let name = url.lastPathComponent
    for (index, pair) in zip(lines, wanted).enumerated() where pair.0 != pair.1 {
      return "\(name):\(index + 1): '\(pair.0)' should be '\(pair.1)'"
    }
    return lines.count == wanted.count ? nil : "\(name): \(lines.count) lines, should be \(wanted.count)"
  }
}
