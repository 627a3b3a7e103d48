import Kernels

/// A view of some rows and columns inside a matrix of NaN.
///
/// What is read beyond the view poisons the result; what is written beyond it leaves a number in the frame. The margins
/// are wider than a vector and not a multiple of one, so the view's rows are neither contiguous nor aligned.
struct FramedMatrix {
  private let whole: Matrix
  private let rows: Range<Int>
  private let columns: Range<Int>

  /// A view of the shape of `content` with its elements.
  init(_ content: Matrix) {
    self.init(rowCount: content.rowCount, columnCount: content.columnCount)
    view.copy(from: content)
  }

  /// A view whose own elements are NaN too: for a result that must be written without being read.
  init(rowCount: Int, columnCount: Int) {
    rows = 1..<1 + rowCount
    columns = 3..<3 + columnCount
    whole = Matrix(rowCount: rowCount + 2, columnCount: columnCount + 37, filledWith: .nan)
  }

  var view: Matrix { whole.rows(rows).columns(columns) }

  /// Whether everything around the view is still NaN.
  var isIntact: Bool {
    let margins = [
      whole.rows(0..<rows.lowerBound), whole.rows(rows.upperBound..<whole.rowCount),
      whole.columns(0..<columns.lowerBound), whole.columns(columns.upperBound..<whole.columnCount),
    ]
    return margins.allSatisfy { $0.values.allSatisfy { $0.isNaN } }
  }
}
