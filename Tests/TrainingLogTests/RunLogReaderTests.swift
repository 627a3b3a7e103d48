import Files
import Foundation
import Testing

@testable import TrainingLog

@Suite struct RunLogReaderTests {
  private func runs(_ text: String) throws -> [RunLog] {
    try RunLogReader.runs(in: Data(text.utf8), name: "run.jsonl")
  }

  private func run(_ lines: String...) throws -> RunLog {
    let runs = try runs(lines.map { $0 + "\n" }.joined())
    return try #require(runs.count == 1 ? runs[0] : nil)
  }

  private func steps(_ step: Int, loss: Double = 3) -> String {
    #"{"event":"steps","step":\#(step),"seconds":\#(Double(step) / 10),"loss":\#(loss)}"#
  }

  private func trial(_ step: Int, isBest: Bool = true) -> String {
    #"{"event":"trial","step":\#(step),"chrF":\#(step).5,"isBest":\#(isBest)}"#
  }

  // MARK: - Lines

  @Test func everyEventIsRead() throws {
    let run = try run(
      #"{"event":"start","corpus":"a.tsv","pairs":12,"modelSize":128,"seed":18446744073709551615,"later":[1]}"#,
      #"""
      {"event":"steps","step":20,"steps":20,"epoch":0.5,"seconds":1.5,"loss":6.25,"learningRate":4e-4,\#
      "gradientNorm":2}
      """#,
      "",
      #"{"event":"something new","step":"x"}"#,
      #"""
      {"event":"trial","step":20,"bleu":31.2,"chrF":48,"isBest":true,"samples":[{"source":"uno",\#
      "translation":"one"}]}
      """#
        + "\r",
      #"{"event":"fallback","step":30,"toStep":20,"rateFactor":0.5,"gradientNorm":null}"#,
      #"{"event":"end","reason":"budget","step":40,"seconds":9.5,"bestStep":20}"#)
    #expect(run.name == "run.jsonl")
    #expect(run.start == RunLog.Start(corpus: "a.tsv", pairs: 12, modelSize: 128, seed: .max))
    #expect(
      run.steps == [
        RunLog.Steps(step: 20, steps: 20, epoch: 0.5, seconds: 1.5, loss: 6.25, learningRate: 0.0004, gradientNorm: 2)
      ])
    #expect(run.trials.map(\.bleu) == [31.2] && run.trials.first?.samples?.first?.translation == "one")
    #expect(run.best == run.trials[0])
    #expect(run.end == RunLog.End(reason: "budget", step: 40, seconds: 9.5, bestStep: 20))
    // When it fell back is when steps were last logged.
    #expect(
      run.incidents == [RunLog.Incident(kind: .fallback(toStep: 20), step: 30, epoch: 0.5, seconds: 1.5)])
  }

  @Test func aMissingNumberIsNilAndAWordForAnInfiniteOneIsIt() throws {
    let run = try run(#"{"event":"steps","step":20,"loss":null,"gradientNorm":"Infinity","learningRate":"NaN"}"#)
    #expect(run.steps[0].loss == nil && run.steps[0].seconds == nil)
    #expect(run.steps[0].gradientNorm == .infinity && run.steps[0].learningRate?.isNaN == true)
  }

  @Test(
    arguments: [
      ("step 20  loss 3.1", .notJSON), (#"{"event":"steps","step":20"#, .notJSON), ("[1, 2]", .notAnEvent),
      ("{}", .notAnEvent), ("7", .notAnEvent), (#"{"event":7}"#, .wrongKind(key: "event")),
      (#"{"event":"steps","loss":"low"}"#, .wrongKind(key: "loss")),
      (#"{"event":"steps","step":1.5}"#, .wrongKind(key: nil)),
      (#"{"event":"trial","samples":[{"source":1}]}"#, .wrongKind(key: "samples.Index 0.source")),
    ] as [(String, RunEvent.Problem)])
  func aForeignLineIsAnErrorWithItsPlace(line: String, problem: RunEvent.Problem) {
    #expect(throws: RunLogError.foreignLine(path: "run.jsonl", line: 3, problem)) {
      try runs(steps(20) + "\n\n" + line + "\n" + steps(40) + "\n")
    }
  }

  @Test func bytesThatAreNotUTF8AreAnError() {
    let bytes = Data(#"{"event":"start","corpus":""#.utf8) + [0xFF] + Data("\"}\n".utf8)
    #expect(throws: RunLogError.self) { try RunLogReader.runs(in: bytes, name: "run.jsonl") }
  }

  @Test func theLastLineMayBeIncomplete() throws {
    let complete = steps(20) + "\n" + steps(40)
    for length in steps(20).utf8.count + 1..<complete.utf8.count {
      let runs = try RunLogReader.runs(in: Data(complete.utf8.prefix(length)), name: "run.jsonl")
      #expect(runs.map { $0.steps.map(\.step) } == [[20]])
    }
    #expect(try runs(complete).map { $0.steps.map(\.step) } == [[20, 40]])
    #expect(throws: RunLogError.self) { try runs(String(complete.dropLast()) + "\n") }
  }

  @Test(arguments: ["", "\n \n", #"{"event""#])
  func aFileWithoutEventsIsNoLog(text: String) {
    #expect(throws: RunLogError.empty(path: "run.jsonl")) { try runs(text) }
  }

  @Test func aFileThatCannotBeReadIsNamed() {
    let directory = FileManager.default.temporaryDirectory.path
    for (path, code) in [("\(directory)/\(UUID())", ENOENT), (directory, EISDIR), ("", ENOENT)] {
      #expect(throws: RunLogError.unreadable(path: path, SystemError(code: code))) { try RunLogReader.runs(at: path) }
    }
  }

  // MARK: - Runs that were interrupted

  @Test func whatIsLoggedAgainAfterAResumeCounts() throws {
    let run = try run(
      steps(20), steps(40, loss: 2), trial(40), steps(60, loss: 9), trial(60), #"{"event":"fallback","step":60}"#,
      steps(80, loss: 9), #"{"event":"resume","step":40,"seconds":4}"#, steps(60, loss: 1.5))
    #expect(run.steps.map(\.step) == [20, 40, 60])
    #expect(run.steps.map(\.loss) == [3, 2, 1.5])
    // What was measured at the very step is not measured again.
    #expect(run.trials.map(\.step) == [40])
    #expect(run.incidents == [RunLog.Incident(kind: .resume, step: 40, epoch: nil, seconds: 4)])
  }

  @Test func aLineOfTheResumesOwnStepIsReplacedIfItComesAgain() throws {
    let run = try run(
      steps(20), steps(40), trial(40), #"{"event":"resume","step":40,"seconds":4}"#, steps(40, loss: 7), trial(40))
    #expect(run.steps.map(\.step) == [20, 40] && run.steps.map(\.loss) == [3, 7])
    #expect(run.trials.count == 1)
  }

  @Test func aSecondResumeForgetsOnlyWhatIsLater() throws {
    let run = try run(
      steps(20), #"{"event":"resume","step":20}"#, steps(40), steps(60), #"{"event":"resume","step":40}"#,
      #"{"event":"resume","step":40}"#, steps(60, loss: 1))
    #expect(run.steps.map(\.step) == [20, 40, 60] && run.steps.last?.loss == 1)
    #expect(run.incidents.map(\.step) == [20, 40])
    #expect(run.incidents.map(\.seconds) == [2, 4])
  }

  @Test func aStartAfterARunIsAnotherRunUnlessItIsTakenUp() throws {
    let start = #"{"event":"start","corpus":"a.tsv"}"#, next = #"{"event":"start","corpus":"b.tsv"}"#
    let text = [start, steps(20), next, #"{"event":"resume","step":20}"#, steps(40), start, steps(20)]
    let runs = try runs(text.joined(separator: "\n"))
    #expect(runs.map(\.name) == ["run.jsonl (1)", "run.jsonl (2)"])
    #expect(runs.map { $0.steps.map(\.step) } == [[20, 40], [20]])
    #expect(runs.map(\.start?.corpus) == ["b.tsv", "a.tsv"])
  }

  @Test func theBestTrialIsTheOneThatTheEndNamesOrTheLastThatWas() throws {
    let trials = [trial(20), trial(40), trial(60, isBest: false)]
    #expect(try run(trials[0], trials[1], trials[2]).best?.step == 40)
    #expect(try run(trials[0], trials[1], trials[2], #"{"event":"end","bestStep":20}"#).best?.step == 20)
    #expect(try run(trials[2]).best == nil)
  }
}
