import Files
import Foundation

/// Reads what `transformer train --log` writes: JSON Lines.
package enum RunLogReader {
  /// The runs in a file, or in the standard input if the path is `-`.
  ///
  /// - Throws: `RunLogError` for a line that is no part of a log, or if the file cannot be read or holds no run.
  package static func runs(at path: String) throws(RunLogError) -> [RunLog] {
    let bytes: Data
    do throws(SystemError) {
      bytes = Data(try InputFile.bytes(at: path))
    } catch {
      throw .unreadable(path: path, error)
    }
    return try runs(in: bytes, name: path == "-" ? "stdin" : path)
  }

  /// A run that is appended to another's log is a run of its own, unless it takes the other up.
  ///
  /// The last line may be incomplete, as a process that is still writing, or was killed, leaves it; it is ignored then.
  package static func runs(in bytes: Data, name: String) throws(RunLogError) -> [RunLog] {
    let events = try events(in: bytes, name: name)
    var runs: [RunLog] = []
    for (index, event) in events.enumerated() {
      if case .start = event {
        var isTakenUp = false
        if index + 1 < events.count, case .resume = events[index + 1] { isTakenUp = true }
        if !isTakenUp || runs.isEmpty { runs.append(RunLog(name: name)) }
      }
      if runs.isEmpty { runs.append(RunLog(name: name)) }
      runs[runs.count - 1].append(event)
    }
    guard !runs.isEmpty else { throw .empty(path: name) }
    if runs.count > 1 { for index in runs.indices { runs[index].name += " (\(index + 1))" } }
    return runs
  }

  private static func events(in bytes: Data, name: String) throws(RunLogError) -> [RunEvent] {
    var events: [RunEvent] = []
    var start = bytes.startIndex
    var number = 0
    while start < bytes.endIndex {
      let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let line = bytes[start..<(newline ?? bytes.endIndex)]
      start = newline.map { $0 + 1 } ?? bytes.endIndex
      number += 1
      if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { continue }
      do throws(RunEvent.Problem) {
        events.append(try RunEvent(line: line))
      } catch {
        if newline == nil { break }
        throw .foreignLine(path: name, line: number, error)
      }
    }
    return events
  }
}
