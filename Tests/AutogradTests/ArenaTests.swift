import Testing

@testable import Autograd

@Suite struct ArenaTests {
  /// Odd sizes, none at all, and one that fits no chunk of 2²² floats.
  private static let shapes = [
    (3, 5), (1, 1), (0, 7), (16, 16), (1, 1 << 22 + 5), (7, 0), (2, 3), (1, 1 << 21), (1, 17),
  ]

  @Test func matricesDoNotOverlap() {
    let arena = Arena()
    let matrices = Self.shapes.map { arena.matrix(rowCount: $0, columnCount: $1) }
    for (index, matrix) in matrices.enumerated() { matrix.fill(with: Float(index)) }
    for (index, matrix) in matrices.enumerated() where matrix.count > 0 {
      #expect(matrix.rowCount == Self.shapes[index].0 && matrix.columnCount == Self.shapes[index].1)
      #expect(matrix[0, 0] == Float(index))
      #expect(matrix[matrix.rowCount - 1, matrix.columnCount - 1] == Float(index))
      #expect(matrix.offset % 16 == 0, "aligned to a cache line")
    }
  }

  @Test func memoryIsReusedAfterAReset() {
    let arena = Arena()
    func places() -> [String] {
      Self.shapes.map { rowCount, columnCount in
        let matrix = arena.matrix(rowCount: rowCount, columnCount: columnCount)
        return "\(ObjectIdentifier(matrix.storage)) \(matrix.offset)"
      }
    }
    let first = places()
    let byteCount = arena.byteCount
    #expect(byteCount >= 4 * ((1 << 22) + 5))
    for _ in 0..<3 {
      arena.reset()
      #expect(places() == first)
    }
    #expect(arena.byteCount == byteCount)
  }
}
