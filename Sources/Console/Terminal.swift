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

  /// Whether colours are understood and wanted.
  ///
  /// - Source: <https://no-color.org>.
  package var allowsColor: Bool { canRewriteLines && environment["NO_COLOR", default: ""].isEmpty }

  /// The number of columns: the window's, the variable COLUMNS, or 80.
  package var width: Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    return 80
  }

  /// Writes at once, without a buffer. Errors are ignored: nobody is left to be told.
  package func write(_ text: String) {
    try? FileHandle(fileDescriptor: descriptor).write(contentsOf: Data(text.utf8))
  }
}

extension Terminal {
  package enum Style: Int, Sendable {
    case bold = 1
    case dim = 2
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
  }

  /// The text in a style, or as it is if colours are not allowed.
  package func styled(_ text: String, _ style: Style) -> String {
    allowsColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
