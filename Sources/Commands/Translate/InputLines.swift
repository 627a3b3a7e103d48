import ArgumentParsing
import Foundation

/// The lines of a stream, given as soon as they come.
struct InputLines {
  private let handle: FileHandle
  private let name: String
  private var buffer: [UInt8] = []
  /// Where the next line starts in the buffer, and up to where no line end was found.
  private var start = 0
  private var scanned = 0
  private var isAtEnd = false
  private var lineNumber = 0
  /// A problem behind lines that have yet to be worked on.
  private var problem: Failure?

  init(_ handle: FileHandle, name: String) {
    self.handle = handle
    self.name = name
  }

  /// The next lines, at most `count`, without their ends (LF or CRLF); none at the end of the stream.
  ///
  /// Waits for one line, not for more: another program may be waiting for its translation.
  /// - Throws: `Failure` for a line that is not UTF-8 or a stream that cannot be read, after all lines before it were
  ///   given.
  mutating func next(_ count: Int) throws(Failure) -> [String] {
    var lines: [String] = []
    do throws(Failure) {
      if let problem { throw problem }
      while lines.count < count {
        if let bytes = nextLineInBuffer() {
          lines.append(try text(bytes))
        } else if lines.isEmpty && !isAtEnd {
          try read()
        } else {
          break
        }
      }
    } catch {
      problem = error
      if lines.isEmpty { throw error }
    }
    return lines
  }

  private mutating func nextLineInBuffer() -> ArraySlice<UInt8>? {
    if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
      defer { (start, scanned) = (end + 1, end + 1) }
      return buffer[start..<end]
    }
    scanned = buffer.count
    guard isAtEnd, start < buffer.count else { return nil }
    defer { start = buffer.count }
    return buffer[start...]
  }

  /// Appends what the stream has, waiting only if it has nothing.
  private mutating func read() throws(Failure) {
    buffer.removeFirst(start)
    (start, scanned) = (0, scanned - start)
    var part = [UInt8](repeating: 0, count: 1 << 16)
    // FileHandle's own reading waits until all that was asked for is there.
    let count = part.withUnsafeMutableBytes { Foundation.read(handle.fileDescriptor, $0.baseAddress, $0.count) }
    guard count >= 0 else {
      throw Failure(.inputOutput, "\(name): cannot be read: \(String(cString: strerror(errno)))")
    }
    isAtEnd = count == 0
    buffer += part.prefix(count)
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>) throws(Failure) -> String {
    lineNumber += 1
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    guard let text = String(validating: line, as: UTF8.self) else {
      throw Failure(.badData, "\(name):\(lineNumber): not valid UTF-8; convert it, for example with iconv -t UTF-8")
    }
    // A byte order mark is no part of the text.
    return lineNumber == 1 && text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
  }
}
