import Foundation

/// The lines of a stream, read as they come.
struct InputLines {
  private let handle: FileHandle
  private let name: String
  private var buffer = Data()
  private var isAtEnd = false
  private var lineNumber = 0
  /// A problem behind lines that have yet to be worked on.
  private var problem: Failure?

  init(_ handle: FileHandle, name: String) {
    self.handle = handle
    self.name = name
  }

  /// Up to `count` further lines, without their ends (LF or CRLF); none at the end of the stream.
  /// - Throws: `Failure` for a line that is not UTF-8 or a stream that cannot be read, after all lines before it were given.
  mutating func next(_ count: Int) throws(Failure) -> [String] {
    var lines: [String] = []
    do throws(Failure) {
      if let problem { throw problem }
      while lines.count < count, let line = try nextLine() { lines.append(line) }
    } catch {
      problem = error
      if lines.isEmpty { throw error }
    }
    return lines
  }

  private mutating func nextLine() throws(Failure) -> String? {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer = buffer[(end + 1)...] }
        return try text(buffer[..<end])
      }
      if isAtEnd {
        defer { buffer = Data() }
        return buffer.isEmpty ? nil : try text(buffer)
      }
      try read()
    }
  }

  private mutating func read() throws(Failure) {
    do {
      let part = try handle.read(upToCount: 1 << 16) ?? Data()
      isAtEnd = part.isEmpty
      // A fresh copy, so that what has been read already is freed.
      buffer = Data(buffer) + part
    } catch {
      throw Failure(.inputOutput, "\(name): cannot be read: \(error.localizedDescription)")
    }
  }

  private mutating func text(_ bytes: Data) throws(Failure) -> String {
    lineNumber += 1
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    guard let text = String(validating: line, as: UTF8.self) else {
      throw Failure(.badData, "\(name):\(lineNumber): not valid UTF-8; convert it, for example with iconv -t UTF-8")
    }
    // A byte order mark is no part of the text.
    return lineNumber == 1 && text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
  }
}
