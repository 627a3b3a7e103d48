import Files
import Foundation

/// A text file as bytes, divided into lines.
///
/// It works on bytes because only the byte 0x0A ends a line here; Swift's and Unicode's notion of a newline includes
/// U+2028, U+0085 and others, which occur inside sentences.
struct TextFile: Sendable {
  let path: String
  let bytes: [UInt8]

  /// Reads a file, a pipe, or the standard input if the path is `-`, so that a shell can unpack on the fly.
  ///
  /// - Throws: `CorpusError` if it cannot be read or is of another format.
  init(contentsOf path: String) throws(CorpusError) {
    try self.init(bytes: Self.bytes(at: path), path: path)
  }

  /// - Throws: `CorpusError` for what people take for text, so that they hear more than "invalid UTF-8 in line 1".
  init(bytes: [UInt8], path: String) throws(CorpusError) {
    let signatures: [(bytes: [UInt8], problem: CorpusError.Problem)] = [
      ([0xFF, 0xFE], .utf16),
      ([0xFE, 0xFF], .utf16),
      ([0x1F, 0x8B], .compressed(format: "gzip", tool: "gunzip -c")),
      ([0x50, 0x4B, 0x03, 0x04], .compressed(format: "zip", tool: "unzip -p")),
      ([0x42, 0x5A, 0x68], .compressed(format: "bzip2", tool: "bunzip2 -c")),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed(format: "xz", tool: "unxz -c")),
    ]
    for signature in signatures where bytes.starts(with: signature.bytes) {
      throw CorpusError(signature.problem, path: path)
    }
    self.bytes = bytes
    self.path = path
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  var hasByteOrderMark: Bool { bytes.starts(with: Self.byteOrderMark) }

  /// Whether the last line is ended, so that another file can be appended.
  var endsInNewline: Bool { bytes.last == nil || bytes.last == UInt8(ascii: "\n") }

  /// The lines, without a byte-order mark.
  var lines: TextLines { TextLines(bytes, from: hasByteOrderMark ? Self.byteOrderMark.count : 0) }
}

/// A line of a text file.
struct TextLine {
  /// From 1.
  let number: Int
  /// Without the line's end, be it LF or CR LF.
  let bytes: ArraySlice<UInt8>
  let endsInCarriageReturn: Bool

  /// Whether there are only spaces and TABs: `paste` makes such lines of two files that have blank lines at the same
  /// places.
  var isBlank: Bool { !bytes.contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } }
}

struct TextLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var start: Int
  private var number = 0

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
  }

  mutating func next() -> TextLine? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    var line = bytes[start..<end]
    while line.last == UInt8(ascii: "\r") { line.removeLast() }
    let endsInCarriageReturn = line.endIndex < end
    (start, number) = (end + 1, number + 1)
    return TextLine(number: number, bytes: line, endsInCarriageReturn: endsInCarriageReturn)
  }
}

extension TextFile {
  private static func bytes(at path: String) throws(CorpusError) -> [UInt8] {
    do throws(SystemError) {
      return try InputFile.bytes(at: path)
    } catch {
      throw CorpusError(.unreadable(error), path: path)
    }
  }
}
