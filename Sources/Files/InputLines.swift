/// The lines of a stream of text, given as soon as they come.
public struct InputLines {
  private let file: InputFile
  private let path: String
  private var buffer: [UInt8] = []
  /// Where the next line starts in the buffer, and up to where no line end was found.
  private var start = 0
  private var scanned = 0
  private var isAtEnd = false
  private var lineNumber = 0
  /// A problem behind lines that have yet to be worked on.
  private var problem: FileError?

  /// - Parameter path: the file's, for messages.
  public init(_ file: InputFile, path: String) {
    self.file = file
    self.path = path
  }

  /// The next lines, at most `count`, without their ends (LF or CRLF); none at the end of the stream.
  ///
  /// Waits for one line, not for more: another program may be waiting for what is made of it.
  /// - Throws: for a line that is not UTF-8 or a stream that cannot be read, after all lines before it were given.
  public mutating func next(_ count: Int) throws(FileError) -> [String] {
    var lines: [String] = []
    do throws(FileError) {
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
  private mutating func read() throws(FileError) {
    buffer.removeFirst(start)
    (start, scanned) = (0, scanned - start)
    do throws(SystemError) {
      let part = try file.next(1 << 16)
      isAtEnd = part.isEmpty
      buffer += part
    } catch {
      throw .readFailed(path: path, error)
    }
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>) throws(FileError) -> String {
    lineNumber += 1
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    guard let text = String(validating: line, as: UTF8.self) else { throw .notUTF8(path: path, line: lineNumber) }
    // A byte-order mark is not part of the text.
    return lineNumber == 1 && text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
  }
}
