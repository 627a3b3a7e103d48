/// A line on standard error that is rewritten while work goes on. Without a terminal nothing of it is printed.
package struct ProgressLine: ~Copyable {
  private let terminal: Terminal
  private let isShown: Bool
  private let interval: Duration
  private var text = ""
  private var lastDrawing: ContinuousClock.Instant?

  /// - Parameter interval: updates that come faster are skipped; ten a second are enough for the eye and for a slow
  ///   line.
  package init(on terminal: Terminal = .error, interval: Duration = .milliseconds(100)) {
    self.terminal = terminal
    self.interval = interval
    isShown = terminal.canRewriteLines
  }

  /// Shows `text` instead of the line's old text, cut to the width of the window.
  package mutating func update(_ text: String) {
    guard isShown else { return }
    self.text = text
    if let lastDrawing, lastDrawing.duration(to: .now) < interval { return }
    draw()
  }

  /// Prints a line that stays, above the progress. It is printed without a terminal, too.
  package mutating func note(_ line: String) {
    erase()
    terminal.write(line + "\n")
    if isShown, !text.isEmpty { draw() }
  }

  /// Removes the line, before other output or at the end.
  package mutating func clear() {
    erase()
    text = ""
  }

  private mutating func erase() {
    guard isShown, lastDrawing != nil else { return }
    terminal.write("\r\u{1B}[K")
    lastDrawing = nil
  }

  private mutating func draw() {
    // The last column stays free: some terminals go to the next line as soon as it is filled.
    terminal.write("\r\(text.fitting(columns: terminal.width - 1))\u{1B}[K")
    lastDrawing = .now
  }

  deinit {
    if isShown, lastDrawing != nil { terminal.write("\r\u{1B}[K") }
  }
}

extension String {
  /// The text on one line of at most `columns` columns; what is cut off is marked by `…`.
  package func fitting(columns: Int) -> String {
    // A line break or a control sequence would spoil the screen.
    let line = String(
      map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? " " : $0 })
    guard line.reduce(0, { $0 + $1.columnCount }) > columns else { return line }
    var room = columns - 1
    let start = line.prefix { character in
      room -= character.columnCount
      return room >= 0
    }
    return columns > 0 ? start + "…" : ""
  }
}

extension Character {
  /// The columns of a terminal that the character fills: two for Chinese, Japanese, Korean and most pictures.
  ///
  /// - Source: the wide blocks of Unicode Standard Annex #11, "East Asian Width", rounded to whole blocks.
  package var columnCount: Int {
    switch unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
