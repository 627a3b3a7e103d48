import Foundation
import Testing

@testable import Files

@Suite struct InputLinesTests {
  private func lines(of pipe: Pipe) -> InputLines {
    InputLines(InputFile(descriptor: dup(pipe.fileHandleForReading.fileDescriptor), isOwned: true), path: "input")
  }

  private func lines(_ bytes: [UInt8]) throws -> InputLines {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try pipe.fileHandleForWriting.close()
    return lines(of: pipe)
  }

  @Test func linesComeWithoutTheirEndsAndBlankOnesStay() throws {
    var lines = try lines(Array("uno\r\n\ndos\n\ntres".utf8))
    #expect(try lines.next(2) == ["uno", ""])
    #expect(try lines.next(9) == ["dos", ""])
    #expect(try lines.next(9) == ["tres"])
    #expect(try lines.next(9) == [])
  }

  @Test func aByteOrderMarkIsNoText() throws {
    var lines = try lines([0xEF, 0xBB, 0xBF] + Array("uno\n".utf8))
    #expect(try lines.next(9) == ["uno"])
  }

  @Test func linesBeforeOneThatIsNotUTF8AreGivenFirst() throws {
    var lines = try lines(Array("uno\ndos\n".utf8) + [0xFF, 0x0A] + Array("tres\n".utf8))
    #expect(try lines.next(9) == ["uno", "dos"])
    for _ in 0..<2 {
      #expect(throws: FileError.notUTF8(path: "input", line: 3)) {
        try lines.next(9)
      }
    }
  }

  @Test func aLineIsGivenBeforeTheNextOneComes() throws {
    let pipe = Pipe()
    var lines = lines(of: pipe)
    try pipe.fileHandleForWriting.write(contentsOf: Data("uno\ndo".utf8))
    #expect(try lines.next(9) == ["uno"])
    try pipe.fileHandleForWriting.write(contentsOf: Data("s\n".utf8))
    #expect(try lines.next(9) == ["dos"])
    try pipe.fileHandleForWriting.close()
    #expect(try lines.next(9) == [])
  }

  @Test func linesLongerThanOneReadAreWhole() throws {
    let long = String(repeating: "palabra ", count: 7000)
    let pipe = Pipe()
    var lines = lines(of: pipe)
    // In two parts, each smaller than what a pipe holds.
    try pipe.fileHandleForWriting.write(contentsOf: Data(long.utf8))
    try pipe.fileHandleForWriting.close()
    #expect(try lines.next(9) == [long])
  }
}
