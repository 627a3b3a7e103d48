import ArgumentParsing
import Files
import Testing

@testable import Commands

@Suite struct ExitCodesTests {
  @Test func fileErrorsAreToldApart() {
    #expect(FileError.noSuchFile(path: "m").exitCode == .noInput)
    #expect(FileError.checksumMismatch(path: "m").exitCode == .badData)
    #expect(FileError.cannotCreate(path: "m", .directory).exitCode == .cannotCreate)
    #expect(FileError.writeFailed(path: "m", SystemError(code: 5)).exitCode == .inputOutput)
  }
}
