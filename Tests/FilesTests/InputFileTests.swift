import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct InputFileTests {
  @Test func aFileIsReadWhole() throws {
    try withTemporaryDirectory { directory in
      // More than is read at once.
      let text = String(repeating: "línea\n", count: 300_000)
      let (file, empty) = (try write(text, to: directory + "/file"), try write("", to: directory + "/empty"))
      #expect(try InputFile.bytes(at: file) == Array(text.utf8))
      #expect(try InputFile.bytes(at: empty) == [])
    }
  }

  @Test func aPipeIsReadToItsEnd() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/pipe"
      try #require(mkfifo(path, 0o600) == 0)
      let writer = Thread {
        let handle = FileHandle(forWritingAtPath: path)
        for part in ["uno", " dos", " tres"] { handle?.write(Data(part.utf8)) }
        try? handle?.close()
      }
      writer.start()
      #expect(try InputFile.bytes(at: path) == Array("uno dos tres".utf8))
    }
  }

  @Test func whatCannotBeReadHasTheSystemsReason() throws {
    try withTemporaryDirectory { directory in
      for (path, code) in [
        ("", ENOENT), (directory + "/none", ENOENT), (directory, EISDIR),
        (try write("", to: directory + "/file") + "/below", ENOTDIR),
      ] {
        #expect(throws: SystemError(code: code)) { try InputFile.bytes(at: path) }
      }
    }
  }
}
