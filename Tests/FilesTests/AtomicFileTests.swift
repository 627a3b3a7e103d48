import Files
import Foundation
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  private struct Interruption: Error {}

  private func error(of body: () throws -> Void) -> FileError? {
    do {
      try body()
      return nil
    } catch {
      return error as? FileError
    }
  }

  private func contents(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  @Test func writesAllPiecesInOrder() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/model"
      try AtomicFile.write(to: path) { file in
        for piece in ["uno ", "", "dos ", "três"] { try Data(piece.utf8).withUnsafeBytes { try file.append($0) } }
      }
      #expect(try contents(path) == "uno dos três")
      #expect(try names(in: directory) == ["model"])
    }
  }

  @Test func replacesAFileAndKeepsItsPermissions() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/model"
      try AtomicFile.write(Data("old".utf8), to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try AtomicFile.write(Data("new".utf8), to: path)
      #expect(try contents(path) == "new")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    }
  }

  @Test func aFailureLeavesTheOldFileAndNothingElse() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/model"
      try AtomicFile.write(Data("old".utf8), to: path)
      #expect(throws: Interruption.self) {
        try AtomicFile.write(to: path) { file in
          try Data("half".utf8).withUnsafeBytes { try file.append($0) }
          #expect(try names(in: directory).count == 2)
          throw Interruption()
        }
      }
      #expect(try contents(path) == "old")
      #expect(try names(in: directory) == ["model"])
    }
  }

  @Test func followsALinkInsteadOfReplacingIt() throws {
    try withTemporaryDirectory { directory in
      let files = FileManager.default
      try files.createDirectory(atPath: "\(directory)/disk", withIntermediateDirectories: false)
      try files.createSymbolicLink(atPath: "\(directory)/link", withDestinationPath: "disk/model")
      for text in ["new file behind the link", "replaced file behind the link"] {
        try AtomicFile.write(Data(text.utf8), to: "\(directory)/link")
        #expect(try contents("\(directory)/disk/model") == text)
      }
      #expect(try files.destinationOfSymbolicLink(atPath: "\(directory)/link") == "disk/model")
      #expect(try names(in: "\(directory)/disk") == ["model"])
    }
  }

  @Test func namesTheDirectoryBehindALink() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createSymbolicLink(atPath: "\(directory)/link", withDestinationPath: "gone/model")
      let error = error { try AtomicFile.checkWritable("\(directory)/link") }
      #expect(error == .cannotCreate(path: "\(directory)/link", .missingDirectory("\(directory)/gone/")))
    }
  }

  @Test func linksInACircleAreAnError() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createSymbolicLink(atPath: "\(directory)/link", withDestinationPath: "link")
      #expect(error { try AtomicFile.checkWritable("\(directory)/link") }?.kind == .cannotCreate)
    }
  }

  @Test func acceptsTheLongestName() throws {
    try withTemporaryDirectory { directory in
      let name = String(repeating: "ñ", count: 127)
      try AtomicFile.write(Data("long".utf8), to: "\(directory)/\(name)")
      #expect(try names(in: directory).count == 1)
    }
  }

  @Test func namesAMissingDirectory() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/models/small"
      for attempt in [{ try AtomicFile.write(Data(), to: path) }, { try AtomicFile.checkWritable(path) }] {
        let error = error(of: attempt)
        #expect(error == .cannotCreate(path: path, .missingDirectory("\(directory)/models/")))
        #expect(error?.kind == .cannotCreate)
      }
    }
  }

  @Test func refusesADirectory() throws {
    try withTemporaryDirectory { directory in
      let slashed = "\(directory)/"
      #expect(error { try AtomicFile.write(Data(), to: directory) } == .cannotCreate(path: directory, .directory))
      #expect(error { try AtomicFile.checkWritable(slashed) } == .cannotCreate(path: slashed, .directory))
      #expect(error { try AtomicFile.checkWritable("") } == .cannotCreate(path: "", .notAFileName))
      #expect(error { try AtomicFile.checkWritable("\(directory)/new/") }?.kind == .cannotCreate)
    }
  }

  @Test func refusesAFileInTheMiddleOfThePath() throws {
    try withTemporaryDirectory { directory in
      try AtomicFile.write(Data(), to: "\(directory)/file")
      let path = "\(directory)/file/model"
      let expected = FileError.cannotCreate(path: path, .notADirectory("\(directory)/file/"))
      #expect(error { try AtomicFile.write(Data(), to: path) } == expected)
    }
  }

  /// The superuser may write everywhere.
  @Test(.enabled(if: geteuid() != 0)) func namesAMissingPermission() throws {
    try withTemporaryDirectory { directory in
      let files = FileManager.default
      try AtomicFile.write(Data("old".utf8), to: "\(directory)/model")
      try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: "\(directory)/model")
      let protected = FileError.cannotCreate(path: "\(directory)/model", .writeProtected)
      #expect(error { try AtomicFile.checkWritable("\(directory)/model") } == protected)
      #expect(error { try AtomicFile.write(Data(), to: "\(directory)/model") } == protected)
      try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: directory)
      let denied = FileError.cannotCreate(path: "\(directory)/other", .system(SystemError(code: EACCES)))
      for attempt in [
        { try AtomicFile.write(Data(), to: "\(directory)/other") },
        { try AtomicFile.checkWritable("\(directory)/other") },
      ] {
        #expect(error(of: attempt) == denied)
      }
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: directory)
    }
  }

  @Test func checkingChangesNothing() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/model"
      try AtomicFile.checkWritable(path)
      #expect(try names(in: directory) == [])
      try AtomicFile.write(Data("old".utf8), to: path)
      try AtomicFile.checkWritable(path)
      #expect(try contents(path) == "old")
      #expect(try names(in: directory) == ["model"])
    }
  }

  @Test func whatKilledProcessesLeftBehindIsRemoved() throws {
    try withTemporaryDirectory { directory in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "exit"]
      try process.run()
      process.waitUntilExit()
      let dead = process.processIdentifier
      let names = [
        "model.partial-\(dead)-abc", "model.partial-\(getpid())-abc", "model.partial-abc", "other.partial-\(dead)-abc",
        "model.partial-\(dead)", "model.partial-0-x",
      ]
      for name in names { try Data().write(to: URL(fileURLWithPath: "\(directory)/\(name)")) }
      try AtomicFile.checkWritable("\(directory)/model")
      #expect(Set(try FileManager.default.contentsOfDirectory(atPath: directory)) == Set(names.dropFirst()))
    }
  }

  @Test func writesToADeviceDirectly() throws {
    try AtomicFile.write(Data("lost".utf8), to: "/dev/null")
    try AtomicFile.checkWritable("/dev/null")
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  #if os(Linux)
    @Test func reportsAFullDisk() {
      let error = error { try AtomicFile.write(Data("too much".utf8), to: "/dev/full") }
      #expect(error == .writeFailed(path: "/dev/full", SystemError(code: ENOSPC)))
      #expect(error?.kind == .inputOutput)
    }
  #endif
}
