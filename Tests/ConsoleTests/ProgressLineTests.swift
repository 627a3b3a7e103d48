import Testing

@testable import Console

@Suite struct ProgressLineTests {
  private let erase = "\u{1B}[K"

  @Test func rewritesOneLine() throws {
    let window = try Stream.window(columns: 20)
    var line = ProgressLine(on: window.terminal([:]), interval: .zero)
    line.update("step 1")
    #expect(window.written() == "\rstep 1\(erase)")
    line.update("step 2 of a very long training")
    #expect(window.written() == "\rstep 2 of a very l…\(erase)")
    line.note("saved")
    #expect(window.written() == "\r\(erase)saved\r\n\rstep 2 of a very l…\(erase)")
    line.clear()
    line.clear()
    #expect(window.written() == "\r\(erase)")
    line.note("done")
    #expect(window.written() == "done\r\n")
  }

  @Test func leavesAnEmptyLineBehind() throws {
    let window = try Stream.window(columns: 20)
    do {
      var line = ProgressLine(on: window.terminal([:]))
      line.update("step 1")
    }
    #expect(window.written() == "\rstep 1\(erase)\r\(erase)")
  }

  @Test func skipsUpdatesThatComeTooFast() throws {
    let window = try Stream.window(columns: 20)
    var line = ProgressLine(on: window.terminal([:]), interval: .seconds(3600))
    line.update("step 1")
    line.update("step 2")
    #expect(window.written() == "\rstep 1\(erase)")
    line.note("saved")
    #expect(window.written() == "\r\(erase)saved\r\n\rstep 2\(erase)")
  }

  @Test func printsOnlyNotesWithoutATerminal() throws {
    let file = try Stream.file()
    let window = try Stream.window(columns: 20)
    for (stream, end) in [(file, "\n"), (window, "\r\n")] {
      var line = ProgressLine(on: stream.terminal(["TERM": "dumb"]), interval: .zero)
      line.update("step 1")
      line.note("saved")
      line.clear()
      #expect(stream.written() == "saved\(end)")
    }
  }

  @Test func fitsTextsIntoColumns() {
    #expect("año".fitting(columns: 3) == "año")
    #expect("años".fitting(columns: 3) == "añ…")
    #expect("日本語".fitting(columns: 6) == "日本語")
    #expect("日本語".fitting(columns: 5) == "日本…")
    #expect("日本語".fitting(columns: 4) == "日…")
    #expect("a\nb\u{1B}[2Jc\r\n".fitting(columns: 80) == "a b [2Jc ")
    #expect("abc".fitting(columns: 1) == "…")
    #expect("abc".fitting(columns: 0) == "")
    #expect("abc".fitting(columns: -1) == "")
  }
}
