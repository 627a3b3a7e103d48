import ArgumentParsing
import Foundation
import Testing
import Wording

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
      #expect(throws: UsageError(CommandLineWording.outputIsInput(output))) {
        try OutputPath.check(output, isNone: [nil, "other.tsv", file])
      }
    }
    try OutputPath.check(directory.path + "/model", isNone: [nil, file])
  }

  @Test func aDashIsTheStandardOutputOrNothing() {
    #expect(OutputPath.file("-") == nil && OutputPath.file("a") == "a" && OutputPath.file(nil) == nil)
    #expect(throws: UsageError(CommandLineWording.needsFile("--log"))) {
      try OutputPath.check("-", of: "--log", isNone: [])
    }
  }
}
