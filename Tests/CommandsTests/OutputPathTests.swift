import ArgumentParsing
import Foundation
import Localization
import Testing

@testable import Commands

@Suite struct OutputPathTests {
  @Test func aFileThatIsReadIsNotOverwritten() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let file = directory.appendingPathComponent("pairs.tsv").path
    let link = directory.appendingPathComponent("link.tsv").path
    try Data("hola\thello\n".utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    for output in [file, link, directory.path + "/./pairs.tsv"] {
      #expect(throws: UsageError("'\(output)' would be overwritten, but is to be read; name another file")) {
        try OutputPath.check(output, isNone: [nil, "other.tsv", file])
      }
    }
    try OutputPath.check(directory.path + "/model", isNone: [nil, file])
  }

  @Test func aDashIsTheStandardOutputOrNothing() {
    #expect(OutputPath.file("-") == nil && OutputPath.file("a") == "a" && OutputPath.file(nil) == nil)
    #expect(throws: UsageError("'-' is no file to write to here; name one")) { try OutputPath.check("-", isNone: []) }
  }
}
