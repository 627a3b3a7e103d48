import Kernels

/// One tensor to be written: a name, a shape and 32-bit floats.
public struct TensorContents {
  /// What the tensor is called.
  public let name: String
  /// The length of each dimension.
  public let shape: [Int]
  private let values: Values

  private enum Values {
    case array([Float])
    case matrix(Matrix)
  }

  /// A tensor of `shape` that holds `values` row by row.
  public init(name: String, shape: [Int], values: [Float]) {
    self.init(name: name, shape: shape, .array(values))
  }

  /// - Parameter matrix: contiguous; it must stay as it is until the file is written.
  public init(name: String, shape: [Int], matrix: Matrix) {
    self.init(name: name, shape: shape, .matrix(matrix))
  }

  private init(name: String, shape: [Int], _ values: Values) {
    precondition(name != SafetensorsHeader.metadataKey, "a tensor cannot have the metadata's name")
    self.name = name
    self.shape = shape
    self.values = values
    precondition(shape.reduce(4, *) == byteCount, "tensor '\(name)' of shape \(shape) has \(byteCount) bytes")
  }

  var byteCount: Int {
    switch values {
    case .array(let array): array.count * 4
    case .matrix(let matrix): matrix.count * 4
    }
  }

  func withBytes(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    switch values {
    case .array(let array): try array.withUnsafeBytes(body)
    case .matrix(let matrix): try matrix.withUnsafeValues { try body(UnsafeRawBufferPointer($0)) }
    }
  }
}

extension SafetensorsFile {
  /// Writes tensors and text, with a checksum that `verify()` will check, as one atomic step.
  ///
  /// The same arguments give the same bytes. The data start at a multiple of 64, a cache line, for programs that map
  /// the file.
  ///
  /// - Returns: the digest of the tensors' bytes alone, as `digest` of the written file.
  /// - Throws: `FileError.cannotCreate`, `FileError.writeFailed`.
  @discardableResult
  public static func write(
    _ tensors: [TensorContents], metadata: [String: String], to path: String
  ) throws -> String {
    precondition(metadata[SafetensorsHeader.checksumKey] == nil, "the checksum is computed, not given")
    precondition(Set(tensors.map(\.name)).count == tensors.count, "two tensors have the same name")
    var dataDigest = ContentDigest()
    for tensor in tensors { tensor.withBytes { dataDigest.update($0) } }
    var header = SafetensorsHeader(metadata: metadata, tensors: descriptions(of: tensors))
    header.metadata[SafetensorsHeader.checksumKey] = header.checksum(dataDigest: dataDigest.value)
    let start = paddedHeader(header)
    try AtomicFile.write(to: path) { file in
      try start.withUnsafeBytes { try file.append($0) }
      for tensor in tensors { try tensor.withBytes { try file.append($0) } }
    }
    return dataDigest.hexadecimal
  }

  private static func descriptions(of tensors: [TensorContents]) -> [TensorDescription] {
    var end = 0
    return tensors.map { tensor in
      let start = end
      end += tensor.byteCount
      return TensorDescription(name: tensor.name, elementType: .float32, shape: tensor.shape, byteRange: start..<end)
    }
  }

  /// The length and the header, with spaces up to a multiple of 64 bytes.
  private static func paddedHeader(_ header: SafetensorsHeader) -> [UInt8] {
    var text = Array(header.json.utf8)
    text += [UInt8](repeating: UInt8(ascii: " "), count: -(text.count + 8) & 63)
    let length = withUnsafeBytes(of: UInt64(text.count).littleEndian) { Array($0) }
    return length + text
  }
}
