import ArgumentParsing
import Console
import Localization

/// Lays out a table in columns; in a window that is too narrow for them, as a paragraph for each row.
struct TableLayout {
  private let columns: [String]
  private let rows: [[String]]
  private let width: Int

  init(_ table: HelpTable, in language: Language, width: Int) {
    columns = table.columns.map { $0[language] }
    rows = table.rows.map { $0.map { $0[language] } }
    self.width = width
  }

  var lines: [String] {
    let widths = columns.indices.map { column in ([columns] + rows).map { $0[column].count }.max() ?? 0 }
    let needed = widths.reduce(0) { $0 + $1 + 2 }
    return needed <= width ? ([columns] + rows).map { line($0, widths) } : rows.flatMap(paragraph)
  }

  /// Names at the left, numbers at the right.
  private func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).enumerated().map { column, cell in
      "  " + (column == 0 ? cell.0.leftAligned(in: cell.1) : cell.0.rightAligned(in: cell.1))
    }.joined()
  }

  private func paragraph(_ cells: [String]) -> [String] {
    let values = zip(columns, cells).dropFirst().map { "\($0) \($1)" }.joined(separator: ", ")
    return ["  \(cells[0])"] + wrapped(values, width: width - 6).map { "      \($0)" }
  }
}
