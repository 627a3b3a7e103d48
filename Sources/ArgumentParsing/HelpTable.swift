import Localization

/// A table in the help of a command.
package struct HelpTable: Sendable {
  package let heading: Text
  /// A sentence above the columns.
  package let introduction: Text
  package let columns: [Text]
  /// A text for each column; the first names the row.
  package let rows: [[Text]]

  package init(heading: Text, introduction: Text, columns: [Text], rows: [[Text]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a text for each column")
    self.heading = heading
    self.introduction = introduction
    self.columns = columns
    self.rows = rows
  }
}
