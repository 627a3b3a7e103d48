import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One of the process's streams, and what it can show if a person is watching.
package struct Terminal: Sendable {
  package static let input = Terminal(descriptor: STDIN_FILENO)
  package static let output = Terminal(descriptor: STDOUT_FILENO)
  package static let error = Terminal(descriptor: STDERR_FILENO)

  private let descriptor: Int32
  private let environment: [String: String]

  package init(descriptor: Int32, environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.descriptor = descriptor
    self.environment = environment
  }

  /// Whether the stream is a terminal, not a file or a pipe.
  package var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Whether a line can be erased and written again.
  package var canRewriteLines: Bool { isInteractive && environment["TERM"] != "dumb" }

  /// The number of columns: the window's, the variable COLUMNS, or 80.
  package var width: Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    return 80
  }

  /// The columns that a line for people may have: no limit in a file, whose lines other programs may look for.
  package var lineWidth: Int { isInteractive ? width : .max }

  /// Writes a line for people, broken at spaces in a window.
  package func writeLine(_ text: String) {
    write(fitted(text, width: lineWidth).joined(separator: "\n") + "\n")
  }

  /// Writes at once, without a buffer. Errors are ignored: nobody is left to be told.
  package func write(_ text: String) {
    try? FileHandle(fileDescriptor: descriptor).write(contentsOf: Data(text.utf8))
  }
}
