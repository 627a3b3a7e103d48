import Files
import Foundation
import TestSupport
import Testing

@testable import Corpus

@Suite struct TextFileTests {
  @Test func readsAFileFromDisk() throws {
    try withTemporaryDirectory { directory in
      let path = try write("Hola.\tHello.\nAdiós.\tGoodbye.\n", to: directory + "/pairs.tsv")
      let corpus = try ParallelCorpus(contentsOf: path)
      #expect(
        corpus.pairs == [
          SentencePair(source: "Hola.", target: "Hello."), SentencePair(source: "Adiós.", target: "Goodbye."),
        ])
    }
  }

  @Test func aMissingFileIsNoInput() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/none.tsv"
      let error = try #require(failure(path))
      #expect(error == CorpusError(.unreadable(SystemError(code: ENOENT)), path: path))
      #expect(error.kind == .noInput)
    }
  }

  @Test func anEmptyPathIsNoInput() throws {
    let error = try #require(failure(""))
    #expect(error.problem == .unreadable(SystemError(code: ENOENT)))
  }

  @Test func aDirectoryIsNoInput() throws {
    try withTemporaryDirectory { directory in
      let error = try #require(failure(directory))
      #expect(error == CorpusError(.unreadable(SystemError(code: EISDIR)), path: directory))
      #expect(error.kind == .noInput)
    }
  }

  @Test func aPathThroughAFileGivesTheSystemsReason() throws {
    try withTemporaryDirectory { directory in
      let path = try write("a\tb\n", to: directory + "/file") + "/pairs.tsv"
      let error = try #require(failure(path))
      #expect(error.problem == .unreadable(SystemError(code: ENOTDIR)))
      #expect(error.kind == .noInput)
    }
  }

  // The superuser may read everything, so there is nothing to refuse.
  @Test(.enabled(if: geteuid() != 0))
  func aFileWithoutPermissionIsNoInput() throws {
    try withTemporaryDirectory { directory in
      let path = try write("a\tb\n", to: directory + "/secret.tsv")
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      let error = try #require(failure(path))
      #expect(error == CorpusError(.unreadable(SystemError(code: EACCES)), path: path))
      #expect(error.kind == .noInput)
    }
  }

  @Test func anEmptyFileIsBadData() throws {
    try withTemporaryDirectory { directory in
      let path = try write("", to: directory + "/empty.tsv")
      let error = try #require(failure(path))
      #expect(error == CorpusError(.noPairs, path: path))
      #expect(error.kind == .badData)
    }
  }
}

private func failure(_ path: String) -> CorpusError? {
  do {
    _ = try ParallelCorpus(contentsOf: path)
    return nil
  } catch {
    return error
  }
}
