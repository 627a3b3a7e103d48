import Files
import Foundation
import Kernels
import TestSupport
import Testing

@Suite struct SafetensorsTests {
  private let tensors = [
    TensorContents(
      name: "shared.weight", shape: [2, 3], values: [1, -2, 3.5, .infinity, -0.0, .leastNonzeroMagnitude]),
    TensorContents(name: "empty", shape: [0, 5], values: []),
    TensorContents(name: "scale", shape: [], values: [0.125]),
  ]
  private let metadata = ["tokenizer": "▁el\t\"casa\"\\\n\u{1}\u{1F}\u{7F} 日本 🎓", "": "empty key", "format": "pt"]

  @Test func readsWhatWasWritten() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/model.safetensors"
      let digest = try SafetensorsFile.write(tensors, metadata: metadata, to: path)
      let file = try SafetensorsFile(path: path)
      #expect(file.metadata.filter { $0.key != "checksum" } == metadata)
      #expect(file.tensors.map(\.name) == ["shared.weight", "empty", "scale"])
      #expect(file.tensors.map(\.shape) == [[2, 3], [0, 5], []])
      #expect(file.tensors.map(\.byteRange) == [0..<24, 24..<24, 24..<28])
      #expect(try file.floats(of: "shared.weight") == [1, -2, 3.5, .infinity, -0.0, .leastNonzeroMagnitude])
      #expect(try file.floats(of: "shared.weight")[4].sign == .minus)
      #expect(try file.floats(of: "empty") == [])
      #expect(try file.withFloats(of: "scale") { $0[0] } == 0.125)
      #expect(file.digest == digest)
      try file.verify()
    }
  }

  @Test func theFileIsLaidOutAsTheFormatSays() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/model.safetensors"
      try SafetensorsFile.write(
        [TensorContents(name: "w", shape: [1, 2], values: [1, 2])], metadata: ["k": "v"], to: path)
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let header =
        #"""
        {"__metadata__":{"checksum":"009e459322f3b5a4","k":"v"},"w":{"dtype":"F32","shape":[1,2],\#
        "data_offsets":[0,8]}}
        """#
      #expect(bytes[..<8] == [120, 0, 0, 0, 0, 0, 0, 0])
      #expect(
        String(decoding: bytes[8..<128], as: UTF8.self) == header + String(repeating: " ", count: 120 - header.count))
      #expect(bytes[128...] == [0, 0, 0x80, 0x3F, 0, 0, 0, 0x40])
    }
  }

  @Test func matricesAndArraysAreWrittenAlike() throws {
    try withTemporaryDirectory { directory in
      let values = (0..<100).map(Float.init)
      let array = TensorContents(name: "w", shape: [100], values: values)
      try SafetensorsFile.write([array], metadata: [:], to: "\(directory)/array")
      let matrix = TensorContents(
        name: "w", shape: [100], matrix: Matrix(rowCount: 1, columnCount: 100, values))
      try SafetensorsFile.write([matrix], metadata: [:], to: "\(directory)/memory")
      #expect(FileManager.default.contentsEqual(atPath: "\(directory)/array", andPath: "\(directory)/memory"))
    }
  }

  @Test func goesThroughAPipe() throws {
    try withTemporaryDirectory { directory in
      let pipe = "\(directory)/pipe"
      try #require(mkfifo(pipe, 0o600) == 0)
      // Larger than a pipe's buffer: it takes several calls to write and to read.
      let values = (0..<100_000).map(Float.init)
      let writing = Thread {
        let tensor = TensorContents(name: "w", shape: [100_000], values: values)
        _ = try? SafetensorsFile.write([tensor], metadata: [:], to: pipe)
      }
      writing.start()
      let file = try SafetensorsFile(path: pipe)
      try file.verify()
      #expect(try file.floats(of: "w") == values)
    }
  }

  @Test func theDigestIsThatOfTheTensorsAlone() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/model"
      let digest = try SafetensorsFile.write(tensors, metadata: ["started": "today"], to: path)
      #expect(try SafetensorsFile.write(tensors, metadata: ["started": "tomorrow"], to: path) == digest)
      #expect(digest.count == 16)
      #expect(digest.allSatisfy { $0.isHexDigit })
      let other = [
        TensorContents(
          name: "shared.weight", shape: [2, 3], values: [1, 2, 3.5, .infinity, -0.0, .leastNonzeroMagnitude])
      ]
      #expect(try SafetensorsFile.write(other + tensors.dropFirst(), metadata: [:], to: path) != digest)
    }
  }

  @Test func readsOtherProgramsFiles() throws {
    // A header of odd length: the values are not aligned. A 16-bit tensor and no metadata.
    let header =
      #"{"b":{"shape":[1],"dtype":"BF16","data_offsets":[8,10]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} "#
    let data = bytes(
      header + (header.utf8.count % 2 == 0 ? " " : ""), Data([0, 0, 0x80, 0x3F, 0, 0, 0, 0x40, 0x80, 0x3F]))
    let file = try SafetensorsFile(contents: data, path: "other")
    #expect(try file.floats(of: "a") == [1, 2])
    #expect(try file.tensor("b").elementType == .bfloat16)
    #expect(try file.withBytes(of: "b") { Array($0) } == [0x80, 0x3F])
    #expect(throws: FileError.unsupportedElementType(path: "other", tensor: "b", type: "BF16")) {
      try file.floats(of: "b")
    }
    #expect(throws: FileError.missingTensor(path: "other", tensor: "c")) { try file.floats(of: "c") }
    #expect(throws: FileError.missingChecksum(path: "other")) { try file.verify() }
  }
}

/// A safetensors file by hand.
func bytes(_ header: String, _ data: Data = Data()) -> Data {
  withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) } + Data(header.utf8) + data
}
