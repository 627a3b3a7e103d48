import Foundation
import Kernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of named tensors and text: a 64-bit little-endian length, a JSON header of that length, the tensors' bytes.
///
/// The file is mapped into memory, so opening it does not read the tensors. Nothing in it is trusted: every number is
/// checked before it is used.
///
/// - Source: the format's description at <https://github.com/huggingface/safetensors>.
public struct SafetensorsFile: Sendable {
  /// The file, as the user wrote it.
  public let path: String
  /// What the file says of itself, by key.
  public let metadata: [String: String]
  /// In the order of their bytes in the file.
  public let tensors: [TensorDescription]

  private let header: SafetensorsHeader
  private let indices: [String: Int]
  private let contents: Data
  private let dataStart: Int

  /// Opens a file and checks its header; `verify()` checks the contents, too.
  ///
  /// - Throws: `FileError.noSuchFile`, `.unreadable`, `.readFailed`, `.notSafetensors`, `.truncated`, `.malformed`.
  public init(path: String) throws {
    try self.init(contents: try mappedContents(of: path), path: path)
  }

  /// Reads a file's bytes that are in memory already; `path` is the name for messages.
  ///
  /// - Throws: `FileError.notSafetensors`, `.truncated`, `.malformed`.
  public init(contents: Data, path: String) throws {
    let headerSize = try Self.headerSize(of: contents, path: path)
    header = try SafetensorsHeader(
      json: contents[contents.startIndex + 8..<contents.startIndex + 8 + headerSize], path: path)
    let expected = 8 + headerSize + header.dataByteCount
    guard contents.count >= expected else {
      throw FileError.truncated(path: path, expectedBytes: expected, actualBytes: contents.count)
    }
    guard contents.count == expected else {
      throw FileError.malformed(path: path, .wrongLength(bytes: contents.count, expected: expected))
    }
    self.path = path
    self.contents = contents
    dataStart = 8 + headerSize
    metadata = header.metadata
    tensors = header.tensors
    indices = Dictionary(zip(tensors.map(\.name), tensors.indices)) { first, _ in first }
  }

  private static func headerSize(of contents: Data, path: String) throws -> Int {
    guard !contents.isEmpty else { throw FileError.malformed(path: path, .empty) }
    let lengthBytes = contents.prefix(8)
    let length = lengthBytes.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    // 100 MB is the limit of the format's own implementation. A text file's first letters make a far larger number.
    guard lengthBytes.count == 8, length <= 100_000_000, contents.dropFirst(8).first ?? 0x7B == UInt8(ascii: "{") else {
      throw FileError.notSafetensors(path: path)
    }
    guard contents.count - 8 >= Int(length) else {
      throw FileError.truncated(path: path, expectedBytes: 8 + Int(length), actualBytes: contents.count)
    }
    return Int(length)
  }
}

// MARK: - Tensors

extension SafetensorsFile {
  /// The description of the tensor `name`.
  ///
  /// - Throws: `FileError.missingTensor`.
  public func tensor(_ name: String) throws -> TensorDescription {
    guard let index = indices[name] else { throw FileError.missingTensor(path: path, tensor: name) }
    return tensors[index]
  }

  /// Lends the bytes of a tensor of any type, as they stand in the file.
  ///
  /// - Throws: `FileError.missingTensor`, and what `body` throws.
  public func withBytes<Result>(of name: String, _ body: (UnsafeRawBufferPointer) throws -> Result) throws -> Result {
    let range = try tensor(name).byteRange
    return try withData { try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Lends the values of a tensor without copying them.
  ///
  /// - Throws: `FileError.missingTensor`, `.unsupportedElementType`, and what `body` throws.
  public func withFloats<Result>(
    of name: String, _ body: (UnsafeBufferPointer<Float>) throws -> Result
  ) throws -> Result {
    let type = try tensor(name).elementType
    guard type == .float32 else {
      throw FileError.unsupportedElementType(path: path, tensor: name, type: type.rawValue)
    }
    return try withBytes(of: name) { bytes in
      if UInt(bitPattern: bytes.baseAddress) % UInt(MemoryLayout<Float>.alignment) == 0 {
        return try bytes.withMemoryRebound(to: Float.self, body)
      }
      // Other programs' headers may have any length; then the values start at an odd address and must be moved.
      let copy = [Float](unsafeUninitializedCapacity: bytes.count / 4) { buffer, count in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: bytes)
        count = bytes.count / 4
      }
      return try copy.withUnsafeBufferPointer(body)
    }
  }

  /// The values of all of `names` as they lie in the file, or nil if they do not follow one another there as floats.
  ///
  /// - Throws: `FileError.missingTensor`.
  public func storage(of names: [String]) throws -> Storage? {
    let tensors = try names.map { try tensor($0) }
    guard let first = tensors.first, let last = tensors.last, tensors.allSatisfy({ $0.elementType == .float32 }),
      zip(tensors, tensors.dropFirst()).allSatisfy({ $0.byteRange.upperBound == $1.byteRange.lowerBound })
    else { return nil }
    return withData { data in
      let bytes = UnsafeRawBufferPointer(rebasing: data[first.byteRange.lowerBound..<last.byteRange.upperBound])
      guard UInt(bitPattern: bytes.baseAddress) % UInt(MemoryLayout<Float>.alignment) == 0, !bytes.isEmpty else {
        return nil
      }
      // The pointer outlives this call because the storage keeps the contents, which nobody changes.
      return Storage(reading: bytes.bindMemory(to: Float.self), of: contents)
    }
  }

  /// A copy of a tensor's values.
  ///
  /// - Throws: `FileError.missingTensor`, `.unsupportedElementType`.
  public func floats(of name: String) throws -> [Float] {
    try withFloats(of: name) { Array($0) }
  }

  private func withData<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try contents.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[dataStart...])) }
  }
}

// MARK: - Checksum

extension SafetensorsFile {
  /// The digest of the tensors' bytes alone: equal if and only if (but for chance) two trainings gave the same bits.
  ///
  /// - Complexity: reads the whole file.
  public var digest: String { dataDigest.hexadecimal }

  /// Checks that neither a tensor nor a metadata entry has changed since the file was written.
  ///
  /// - Throws: `FileError.missingChecksum`, `FileError.checksumMismatch`.
  /// - Complexity: reads the whole file.
  public func verify() throws {
    guard let stored = metadata[SafetensorsHeader.checksumKey] else { throw FileError.missingChecksum(path: path) }
    guard stored == header.checksum(dataDigest: dataDigest.value) else {
      throw FileError.checksumMismatch(path: path)
    }
  }

  private var dataDigest: ContentDigest {
    var digest = ContentDigest()
    withData { digest.update($0) }
    return digest
  }
}

/// Maps a file into memory; reads a pipe.
private func mappedContents(of path: String) throws -> Data {
  var status = stat()
  guard stat(path, &status) == 0 else {
    throw errno == ENOENT || errno == ENOTDIR
      ? FileError.noSuchFile(path: path)
      : FileError.unreadable(path: path, .system(SystemError(code: errno)))
  }
  switch status.st_mode & S_IFMT {
  case S_IFREG, S_IFIFO: break
  case S_IFDIR: throw FileError.unreadable(path: path, .directory)
  default: throw FileError.unreadable(path: path, .notAFile)
  }
  guard access(path, R_OK) == 0 else {
    throw FileError.unreadable(path: path, .system(SystemError(code: errno)))
  }
  do {
    if status.st_mode & S_IFMT == S_IFIFO {
      return try FileHandle(forReadingFrom: URL(fileURLWithPath: path)).readToEnd() ?? Data()
    }
    // Not `.mappedIfSafe`: Linux's Foundation then reads the whole file (measured: 128 ms instead of 3 ms for 240 MB).
    return try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
  } catch {
    throw FileError.readFailed(path: path, SystemError(error))
  }
}
