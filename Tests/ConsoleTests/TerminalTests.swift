import Foundation
import Testing

@testable import Console

@Suite struct TerminalTests {
  @Test func aFileIsNoTerminal() throws {
    let stream = try Stream.file()
    let terminal = stream.terminal(["TERM": "xterm"])
    #expect(!terminal.isInteractive)
    #expect(!terminal.canRewriteLines)
  }

  @Test func theWidthIsTheWindowsOrColumnsOr80() throws {
    let window = try Stream.window(columns: 43)
    #expect(window.terminal(["COLUMNS": "120"]).width == 43)
    let file = try Stream.file()
    #expect(file.terminal(["COLUMNS": "120"]).width == 120)
    #expect(file.terminal(["COLUMNS": "wide"]).width == 80)
    #expect(file.terminal(["COLUMNS": "0"]).width == 80)
    #expect(file.terminal([:]).width == 80)
  }

  @Test func linesForPeopleAreBrokenInAWindowOnly() throws {
    let window = try Stream.window(columns: 10)
    window.terminal([:]).writeLine("no such file; check the path")
    #expect(window.written() == "no such\r\nfile;\r\ncheck the\r\npath\r\n")
    let file = try Stream.file()
    file.terminal(["COLUMNS": "10"]).writeLine("no such file; check the path")
    #expect(file.written() == "no such file; check the path\n")
  }

  @Test func writesTextsLongerThanAPipeHolds() throws {
    let stream = try Stream.file()
    let text = String(repeating: "ñandú ", count: 50_000)
    stream.terminal([:]).write(text)
    #expect(stream.written() == text)
  }
}

/// A stream whose text can be read back: a file, or the inner side of a pseudo-terminal.
final class Stream {
  private let inner: Int32
  private let outer: Int32

  private init(inner: Int32, outer: Int32) throws {
    try #require(inner >= 0 && outer >= 0)
    (self.inner, self.outer) = (inner, outer)
  }

  static func file() throws -> Stream {
    var path = Array("\(NSTemporaryDirectory())/stream-XXXXXX".utf8CString)
    let writing = mkstemp(&path)
    let reading = open(path, O_RDONLY)
    unlink(path)
    return try Stream(inner: writing, outer: reading)
  }

  static func window(columns: UInt16) throws -> Stream {
    var (outer, inner): (Int32, Int32) = (-1, -1)
    var size = winsize()
    size.ws_col = columns
    try #require(openpty(&outer, &inner, nil, nil, &size) == 0)
    // Without this, reading waits for more.
    try #require(fcntl(outer, F_SETFL, O_NONBLOCK) == 0)
    return try Stream(inner: inner, outer: outer)
  }

  deinit {
    close(inner)
    close(outer)
  }

  func terminal(_ environment: [String: String]) -> Terminal {
    Terminal(descriptor: inner, environment: environment)
  }

  /// What was written since the last call.
  func written() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(outer, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
