import Kernels
import Testing

@Suite struct ShapeTests {
  @Test func shapesThatDoNotFitStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let x = Matrix(rowCount: 2, columnCount: 3)
      let y = Matrix(rowCount: 3, columnCount: 2)
      KernelSelection.available[0].add(x, into: y)
    }
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rowCount: 2, columnCount: 3).rows(1..<4)
    }
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rowCount: 2, columnCount: 3)[2, 0]
    }
  }
}
