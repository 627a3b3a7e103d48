/// Why a file could not be read or written: which file, what is wrong, what to do.
public enum FileError: Error, Equatable, Sendable {
  case noSuchFile(path: String)
  case unreadable(path: String, reason: String)

  case notSafetensors(path: String)
  case truncated(path: String, expectedBytes: Int, actualBytes: Int)
  case malformed(path: String, problem: String)
  case notATranslationModel(path: String)
  case unsupportedVersion(path: String, version: String, newest: Int)
  case unsupportedArchitecture(path: String, architecture: String, known: [String])
  /// Not a checkpoint, or one that another version of the program wrote.
  case otherCheckpointVersion(path: String)
  case missingTensor(path: String, tensor: String)
  case unsupportedElementType(path: String, tensor: String, type: String)
  case missingChecksum(path: String)
  case checksumMismatch(path: String)

  case cannotCreate(path: String, reason: String, remedy: String)

  case readFailed(path: String, reason: String)
  case writeFailed(path: String, reason: String, remedy: String)
}

extension FileError {
  /// The four families that a calling script tells apart by the exit code.
  public enum Kind: Sendable {
    case noInput, badData, cannotCreate, inputOutput
  }

  public var kind: Kind {
    switch self {
    case .noSuchFile, .unreadable: .noInput
    case .notSafetensors, .truncated, .malformed, .notATranslationModel, .unsupportedVersion, .unsupportedArchitecture,
      .otherCheckpointVersion,
      .missingTensor,
      .unsupportedElementType, .missingChecksum,
      .checksumMismatch:
      .badData
    case .cannotCreate: .cannotCreate
    case .readFailed, .writeFailed: .inputOutput
    }
  }
}

extension FileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchFile(let path):
      "\(path): there is no such file; check the name and the directory"
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason)"
    case .notSafetensors(let path):
      "\(path): is not a model file (safetensors); name a file that was written by 'transformer train'"
    case .truncated(let path, let expected, let actual):
      "\(path): is cut off after \(actual) of at least \(expected) bytes; copy or download it again"
    case .malformed(let path, let problem):
      "\(path): is damaged: \(problem); copy or download it again"
    case .notATranslationModel(let path):
      "\(path): is a safetensors file, but no model of this program; name a file that was written by 'transformer train'"
    case .unsupportedVersion(let path, let version, let newest):
      "\(path): has format version \(version), but this program reads versions 1 to \(newest); update the program"
    case .unsupportedArchitecture(let path, let architecture, let known):
      "\(path): its architecture is '\(architecture)', but this program knows \(known.joined(separator: ", ")); "
        + "update the program"
    case .otherCheckpointVersion(let path):
      "\(path): is not a checkpoint of this version of the program; resume with the version that wrote it, or start again "
        + "without --resume"
    case .missingTensor(let path, let tensor):
      "\(path): has no tensor '\(tensor)'; it may come from another program or version"
    case .unsupportedElementType(let path, let tensor, let type):
      "\(path): tensor '\(tensor)' holds \(type) values, but F32 is needed; convert the file to float32"
    case .missingChecksum(let path):
      "\(path): has no checksum; it was not written by 'transformer', or was changed by another program"
    case .checksumMismatch(let path):
      "\(path): is damaged: its checksum does not match its contents; copy or download it again"
    case .cannotCreate(let path, let reason, let remedy):
      "\(path): cannot be created: \(reason); \(remedy)"
    case .readFailed(let path, let reason):
      "\(path): reading failed: \(reason)"
    case .writeFailed(let path, let reason, let remedy):
      "\(path): writing failed: \(reason); \(remedy)"
    }
  }
}
