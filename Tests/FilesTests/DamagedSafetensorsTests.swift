import Files
import Foundation
import Randomness
import TestSupport
import Testing

@Suite struct DamagedSafetensorsTests {
  /// What a reader sees, to tell "unchanged" from "changed without notice".
  private struct Contents: Equatable {
    var metadata: [String: String]
    var tensors: [TensorDescription]
    var values: [[UInt8]]
  }

  private func verifiedContents(_ data: Data) throws -> Contents {
    let file = try SafetensorsFile(contents: data, path: "m")
    try file.verify()
    let values = try file.tensors.map { tensor in try file.withBytes(of: tensor.name) { Array($0) } }
    for tensor in file.tensors { _ = try file.floats(of: tensor.name) }
    return Contents(metadata: file.metadata, tensors: file.tensors, values: values)
  }

  private func validFile(valueCount: Int) throws -> Data {
    try withTemporaryDirectory { directory in
      var random = RandomSource(seed: 5)
      let values = (0..<valueCount).map { _ in Float(random.normal()) }
      let tensors = [
        TensorContents(name: "encoder.weight", shape: [valueCount / 2, 2], values: values),
        TensorContents(name: "encoder.bias", shape: [2], values: [1, 2]),
      ]
      try SafetensorsFile.write(tensors, metadata: ["version": "1", "piece": "año \"\n"], to: "\(directory)/m")
      return try Data(contentsOf: URL(fileURLWithPath: "\(directory)/m"))
    }
  }

  @Test func everyFlippedBitIsNoticed() throws {
    let data = try validFile(valueCount: 8)
    let original = try verifiedContents(data)
    var unnoticed = 0
    for bit in 0..<data.count * 8 {
      var damaged = data
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      do {
        let contents = try verifiedContents(damaged)
        #expect(contents == original, "bit \(bit) changed the contents without notice")
        unnoticed += 1
      } catch {
        #expect((error as? FileError)?.kind == .badData, "bit \(bit): \(error)")
      }
    }
    // Only bits of the JSON's padding and spelling may go unnoticed.
    #expect(unnoticed < 100, "\(unnoticed)")
  }

  @Test func everyTruncationIsNoticed() throws {
    let data = try validFile(valueCount: 8)
    for count in 0..<data.count {
      #expect(throws: FileError.self, "\(count) bytes") {
        try SafetensorsFile(contents: data.prefix(count), path: "m")
      }
    }
    #expect(
      throws: FileError.malformed(path: "m", .wrongLength(bytes: data.count + 1, expected: data.count))
    ) {
      try SafetensorsFile(contents: data + [0], path: "m")
    }
  }

  @Test func randomDamageNeverCrashes() throws {
    let data = try validFile(valueCount: 40)
    let original = try verifiedContents(data)
    let headerSize = Int(data[0]) + Int(data[1]) * 256
    var random = RandomSource(seed: 11)
    for _ in 0..<20_000 {
      var damaged = data
      for _ in 0...random.integer(below: 4) where !damaged.isEmpty {
        // Half of the blows fall on the header's length and text, where the parsing is.
        let end = random.integer(below: 2) == 0 ? min(8 + headerSize, damaged.count) : damaged.count
        strike(&damaged, at: random.integer(below: end), &random)
      }
      do {
        #expect(try verifiedContents(damaged) == original)
      } catch {
        #expect(error is FileError, "\(error)")
      }
    }
  }

  /// Changes a byte, cuts the end off, inserts a byte, or removes some.
  private func strike(_ data: inout Data, at position: Int, _ random: inout RandomSource) {
    let telling = Array("{}[]\":,-+.0123456789eE\\u\u{0} ".utf8) + [0x80, 0xC3, 0xFF]
    let byte = telling[random.integer(below: telling.count)]
    switch random.integer(below: 5) {
    case 0: data[position] = UInt8(random.integer(below: 256))
    case 1: data[position] = byte
    case 2: data = data.prefix(position)
    case 3: data.insert(byte, at: position)
    default: data.removeSubrange(position..<min(data.count, position + 1 + random.integer(below: 20)))
    }
  }

  @Test(
    arguments: [
      (
        #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#,
        .wrongByteCount(tensor: "a", shape: [2], needed: 8, found: 4)
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}"#,
        .wrongByteCount(tensor: "a", shape: [1], needed: 4, found: 8)
      ),
      (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#, .impossibleOffsets(tensor: "a", [4, 0])),
      (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}"#, .impossibleOffsets(tensor: "a", [0])),
      (#"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#, .impossibleShape(tensor: "a", [-1])),
      (
        #"{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4]}}"#,
        .impossibleShape(tensor: "a", [4_294_967_296, 4_294_967_296])
      ),
      (#"{"a":{"dtype":"Q4","shape":[1],"data_offsets":[0,4]}}"#, .unknownElementType(tensor: "a", type: "Q4")),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}"#,
        .gap(tensor: "b", start: 2, previousEnd: 4)
      ),
      (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#, .gap(tensor: "a", start: 4, previousEnd: 0)),
      (#"{"a":{"dtype":"F32","data_offsets":[0,4]}}"#, .headerEntry("a")), (#"{"a":7}"#, .headerEntry("a")),
      (#"{"__metadata__":{"k":7}}"#, .headerEntry("__metadata__")), (#"{"a":"#, .headerNotJSON),
    ] as [(String, FileDamage)])
  func wrongHeadersAreExplained(_ header: String, _ damage: FileDamage) {
    #expect(throws: FileError.malformed(path: "m", damage)) {
      try SafetensorsFile(contents: bytes(header, Data(count: 8)), path: "m")
    }
  }

  @Test func deeplyNestedJSONIsAnError() {
    let header = #"{"a":"# + String(repeating: "[", count: 100_000) + "}"
    #expect(throws: FileError.malformed(path: "m", .headerNotJSON)) {
      try SafetensorsFile(contents: bytes(header), path: "m")
    }
  }

  @Test func filesThatAreNoModelFilesAreExplained() throws {
    try withTemporaryDirectory { directory in
      func error(_ name: String, _ contents: Data? = nil) throws -> FileError? {
        let path = "\(directory)/\(name)"
        try contents?.write(to: URL(fileURLWithPath: path))
        do {
          _ = try SafetensorsFile(path: path)
          return nil
        } catch let error as FileError {
          #expect(error.kind == (contents == nil ? .noInput : .badData))
          return error
        }
      }
      func path(_ name: String) -> String { "\(directory)/\(name)" }
      #expect(try error("none") == .noSuchFile(path: path("none")))
      #expect(try error(".") == .unreadable(path: path("."), .directory))
      #expect(try error("empty", Data()) == .malformed(path: path("empty"), .empty))
      #expect(try error("short", Data("abc".utf8)) == .notSafetensors(path: path("short")))
      let corpus = Data("I am a student.\tSoy un estudiante.\n".utf8)
      #expect(try error("corpus.tsv", corpus) == .notSafetensors(path: path("corpus.tsv")))
      let whole = try validFile(valueCount: 1000)
      let half = whole.prefix(whole.count / 2)
      let cut = FileError.truncated(path: path("half"), expectedBytes: whole.count, actualBytes: half.count)
      #expect(try error("half", half) == cut)
      #expect(try error("whole", whole) == nil)
    }
  }
}
