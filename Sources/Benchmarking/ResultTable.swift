import Console

/// Measurements as tables, row by row as they come: a new heading starts a new table.
package struct ResultTable {
  private var heading: String?

  package init() {}

  /// The lines to print for a result: its row, and before the first of a table what stands above it.
  package mutating func lines(for result: BenchmarkResult) -> [String] {
    let columns = result.fields.filter { $0.title != nil }
    let row = line(columns) { $0.quantity.forPeople }
    if result.heading == heading { return [row] }
    let above = heading == nil ? [result.heading] : ["", result.heading]
    heading = result.heading
    return above + [line(columns) { $0.title ?? "" }, row]
  }

  private func line(_ columns: [ResultField], _ text: (ResultField) -> String) -> String {
    "  " + columns.map { padded(text($0), for: $0) }.joined(separator: "  ")
  }

  /// Words at the left of their column, numbers at its right. The widths cannot wait for the rows to come.
  private func padded(_ text: String, for field: ResultField) -> String {
    let (width, isLeft) =
      switch field.quantity {
      case .name: (26, true)
      case .text: (7, true)
      case .count: (7, false)
      case .rate, .share, .seconds, .ratio: (9, false)
      }
    let columnWidth = max(width, field.title?.count ?? 0)
    return isLeft ? text.leftAligned(in: columnWidth) : text.rightAligned(in: columnWidth)
  }
}
