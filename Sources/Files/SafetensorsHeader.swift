import Foundation

/// What a safetensors header says about one tensor.
public struct TensorDescription: Sendable, Equatable {
  /// What the tensor is called.
  public let name: String
  /// How its elements are stored.
  public let elementType: ElementType
  /// Row-major, the slowest dimension first; empty for a single number.
  public let shape: [Int]
  /// Where the values are, counted from the first byte behind the header.
  public let byteRange: Range<Int>
}

/// The element types of the format, named as in the file.
public enum ElementType: String, Sendable, CaseIterable {
  case float64 = "F64"
  case float32 = "F32"
  case float16 = "F16"
  case bfloat16 = "BF16"
  case int64 = "I64"
  case int32 = "I32"
  case int16 = "I16"
  case int8 = "I8"
  case uint64 = "U64"
  case uint32 = "U32"
  case uint16 = "U16"
  case uint8 = "U8"
  case bool = "BOOL"

  /// Bytes of one element.
  public var byteCount: Int {
    switch self {
    case .float64, .int64, .uint64: 8
    case .float32, .int32, .uint32: 4
    case .float16, .bfloat16, .int16, .uint16: 2
    case .int8, .uint8, .bool: 1
    }
  }
}

/// The JSON object at the start of a safetensors file.
///
/// - Source: the format's description at <https://github.com/huggingface/safetensors>.
struct SafetensorsHeader {
  var metadata: [String: String]
  /// In the order of their bytes, without gaps.
  var tensors: [TensorDescription]

  static let metadataKey = "__metadata__"

  /// The number of bytes that the tensors take.
  var dataByteCount: Int { tensors.last?.byteRange.upperBound ?? 0 }
}

// MARK: - Reading

extension SafetensorsHeader {
  /// Parses the header and checks every number in it.
  ///
  /// - Throws: `FileError.malformed`.
  init(json: Data, path: String) throws {
    let object: HeaderObject
    do {
      object = try JSONDecoder().decode(HeaderObject.self, from: json)
    } catch DecodingError.keyNotFound(_, let context), DecodingError.typeMismatch(_, let context),
      DecodingError.valueNotFound(_, let context)
    {
      throw FileError.malformed(path: path, .headerEntry(context.codingPath.first?.stringValue))
    } catch {
      throw FileError.malformed(path: path, .headerNotJSON)
    }
    metadata = object.metadata
    tensors = try object.tensors.map { try Self.description(of: $0.key, $0.value, path: path) }
    // An empty tensor sorts before the tensor that starts at the same byte.
    tensors.sort {
      ($0.byteRange.lowerBound, $0.byteRange.upperBound) < ($1.byteRange.lowerBound, $1.byteRange.upperBound)
    }
    var end = 0
    for tensor in tensors {
      guard tensor.byteRange.lowerBound == end else {
        throw FileError.malformed(
          path: path, .gap(tensor: tensor.name, start: tensor.byteRange.lowerBound, previousEnd: end))
      }
      end = tensor.byteRange.upperBound
    }
  }

  private static func description(
    of name: String, _ entry: HeaderObject.Entry, path: String
  ) throws -> TensorDescription {
    func malformed(_ damage: FileDamage) -> FileError { .malformed(path: path, damage) }

    guard let type = ElementType(rawValue: entry.type) else {
      throw malformed(.unknownElementType(tensor: name, type: entry.type))
    }
    var byteCount = type.byteCount
    for size in entry.shape {
      let (product, overflow) = byteCount.multipliedReportingOverflow(by: size)
      guard size >= 0, !overflow else { throw malformed(.impossibleShape(tensor: name, entry.shape)) }
      byteCount = product
    }
    guard entry.offsets.count == 2, entry.offsets[0] >= 0, entry.offsets[0] <= entry.offsets[1] else {
      throw malformed(.impossibleOffsets(tensor: name, entry.offsets))
    }
    let range = entry.offsets[0]..<entry.offsets[1]
    guard range.count == byteCount else {
      throw malformed(.wrongByteCount(tensor: name, shape: entry.shape, needed: byteCount, found: range.count))
    }
    return TensorDescription(name: name, elementType: type, shape: entry.shape, byteRange: range)
  }
}

/// The header as it stands in the file.
private struct HeaderObject: Decodable {
  struct Entry: Decodable {
    let type: String
    let shape: [Int]
    let offsets: [Int]

    enum CodingKeys: String, CodingKey {
      case type = "dtype"
      case shape
      case offsets = "data_offsets"
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  var metadata: [String: String] = [:]
  var tensors: [(key: String, value: Entry)] = []

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for key in container.allKeys {
      if key.stringValue == SafetensorsHeader.metadataKey {
        metadata = try container.decode([String: String].self, forKey: key)
      } else {
        tensors.append((key.stringValue, try container.decode(Entry.self, forKey: key)))
      }
    }
  }
}

// MARK: - Writing

extension SafetensorsHeader {
  /// The header's text: the metadata by key, then the tensors by position, so that equal contents give equal bytes.
  var json: String {
    let entries = metadata.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
    var members = ["\(quoted(Self.metadataKey)):{\(entries.joined(separator: ","))}"]
    for tensor in tensors {
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      let (start, end) = (tensor.byteRange.lowerBound, tensor.byteRange.upperBound)
      let type = tensor.elementType.rawValue
      members.append(
        "\(quoted(tensor.name)):{\"dtype\":\"\(type)\",\"shape\":[\(shape)],\"data_offsets\":[\(start),\(end)]}")
    }
    return "{\(members.joined(separator: ","))}"
  }
}

/// A JSON string literal.
private func quoted(_ text: String) -> String {
  var bytes: [UInt8] = [UInt8(ascii: "\"")]
  bytes.reserveCapacity(text.utf8.count + 2)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0..<0x10: bytes += "\\u000\(String(byte, radix: 16))".utf8
    case 0x10..<0x20: bytes += "\\u00\(String(byte, radix: 16))".utf8
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
  return String(decoding: bytes, as: UTF8.self)
}

// MARK: - Checksum

extension SafetensorsHeader {
  static let checksumKey = "checksum"

  /// The digest over everything that matters: the metadata except the checksum itself, the tensors' descriptions, and
  /// their values (by `dataDigest`). Spaces and the order of the JSON's members do not matter.
  func checksum(dataDigest: UInt64) -> String {
    var digest = ContentDigest()
    let entries = metadata.filter { $0.key != Self.checksumKey }.sorted { $0.key < $1.key }
    digest.update(UInt64(entries.count))
    for (key, value) in entries {
      digest.update(key)
      digest.update(value)
    }
    for tensor in tensors {
      digest.update(tensor.name)
      digest.update(tensor.elementType.rawValue)
      digest.update(UInt64(tensor.shape.count))
      for size in tensor.shape { digest.update(UInt64(size)) }
    }
    digest.update(dataDigest)
    return digest.hexadecimal
  }
}
