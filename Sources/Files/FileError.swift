/// Why a file could not be read or written.
public enum FileError: Error, Equatable, Sendable {
  case noSuchFile(path: String)
  case unreadable(path: String, FileObstacle)

  case notSafetensors(path: String)
  case truncated(path: String, expectedBytes: Int, actualBytes: Int)
  case malformed(path: String, FileDamage)
  case missingTensor(path: String, tensor: String)
  case unsupportedElementType(path: String, tensor: String, type: String)
  case missingChecksum(path: String)
  case checksumMismatch(path: String)
  /// A line of a text; they count from 1.
  case notUTF8(path: String, line: Int)

  case cannotCreate(path: String, FileObstacle)

  case readFailed(path: String, SystemError)
  case writeFailed(path: String, SystemError)
}

/// The system's reason for a failure: an `errno`.
public struct SystemError: Error, Equatable, Sendable {
  /// The system's number of the error, `errno`.
  public let code: Int32

  /// The error that the system calls `code`.
  public init(code: Int32) {
    self.code = code
  }
}

/// Why a path cannot be read from, or written to.
public enum FileObstacle: Equatable, Sendable {
  case directory
  /// Neither a file nor a pipe.
  case notAFile
  case notAFileName
  /// The file that would be replaced must not be written to.
  case writeProtected
  case missingDirectory(String)
  /// A part of the path is a file.
  case notADirectory(String)
  case system(SystemError)
}

/// What is wrong inside a file.
public enum FileDamage: Equatable, Sendable {
  case empty
  /// More bytes than the header says.
  case wrongLength(bytes: Int, expected: Int)
  case headerNotJSON
  /// An entry of the header, or all of it, lacks something or is of the wrong kind.
  case headerEntry(String?)
  case gap(tensor: String, start: Int, previousEnd: Int)
  case unknownElementType(tensor: String, type: String)
  case impossibleShape(tensor: String, [Int])
  case impossibleOffsets(tensor: String, [Int])
  case wrongByteCount(tensor: String, shape: [Int], needed: Int, found: Int)
}

extension FileError {
  /// The four families that a calling script tells apart by the exit code.
  public enum Kind: Sendable {
    case noInput, badData, cannotCreate, inputOutput
  }

  /// Which of the four families the error is of.
  public var kind: Kind {
    switch self {
    case .noSuchFile, .unreadable: .noInput
    case .notSafetensors, .truncated, .malformed, .missingTensor, .unsupportedElementType, .missingChecksum,
      .checksumMismatch, .notUTF8:
      .badData
    case .cannotCreate: .cannotCreate
    case .readFailed, .writeFailed: .inputOutput
    }
  }
}
