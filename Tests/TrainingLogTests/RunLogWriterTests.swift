import Corpus
import Files
import Foundation
import Models
import Testing

@testable import TrainingLog
@testable import Training

@Suite struct RunLogWriterTests {
  /// A run of 24 short sentences, logged.
  private func run(
    log path: String, checkpoint: String, resumes: Bool = false, stopsAt: Int = .max
  ) throws -> TrainingRun {
    let pairs = (0..<24).map { SentencePair(source: "a b \($0 % 6)", target: "\($0 % 6) b a") }
    let data = try TrainingData(
      ParallelCorpus(pairs), validation: nil, vocabularySize: 270, maximumLength: 20, seed: 1)
    let configuration = TransformerConfiguration(
      vocabularySize: data.tokenizer.vocabularySize, modelSize: 8, feedForwardSize: 8, headCount: 2,
      encoderLayerCount: 1, decoderLayerCount: 1, maximumLength: 20)
    let trainer = Trainer(
      Transformer(configuration), pairs: data.training,
      options: TrainingOptions(budget: .steps(12), tokensPerBatch: 40, threadCount: 1, evaluationCount: 3))
    let run = TrainingRun(trainer, data: data, checkpointPath: checkpoint)
    if resumes { try run.resume(Checkpoint(contentsOf: checkpoint), path: checkpoint) }
    let log = try RunLogWriter(path: path, appends: resumes, validation: data.validation)
    try log.begin(
      RunLog.Start(corpusPath: "c.tsv", data: data, trainer: trainer, configuration, program: "0"),
      resumed: resumes ? run.state : nil)
    try log.end(run, try run.run(TrainingObservers([log, Stopper(after: stopsAt)])))
    return run
  }

  private final class Stopper: TrainingObserver {
    private let last: Int
    private var step = 0

    init(after step: Int) { last = step }
    func trainer(_ progress: TrainingProgress, took step: StepReport) { self.step = step.step }
    func trainer(_ progress: TrainingProgress, reached: Validation, _ trial: Trial, isBest: Bool) {}
    func trainerFellBack(_ fallback: Fallback) {}
    var wantsToStop: Bool { step >= last }
  }

  @Test func aRunIsToldFromItsStartToItsEndAcrossAnInterruption() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("log-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let (path, checkpoint) = (directory + "/run.jsonl", directory + "/checkpoint")
    _ = try run(log: path, checkpoint: checkpoint, stopsAt: 6)
    let last = try run(log: path, checkpoint: checkpoint, resumes: true)

    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let events = lines.compactMap { $0["event"] as? String }
    #expect(events.filter { $0 != "steps" } == ["start", "trial", "trial", "end", "resume", "trial", "trial", "end"])
    #expect(
      lines.filter { $0["event"] as? String == "end" }.compactMap { $0["reason"] as? String } == ["stopped", "budget"])
    // Every step is in exactly one line.
    let steps = lines.filter { $0["event"] as? String == "steps" }
    #expect(steps.compactMap { $0["steps"] as? Int }.reduce(0, +) == 12)
    #expect(steps.last?["step"] as? Int == 12)
    for line in steps {
      let (norm, ratio) = (line["gradientNorm"] as? Double ?? 0, line["updateRatio"] as? Double ?? 0)
      #expect(norm > 0 && ratio > 0 && ratio < 1)
    }
    let trial = try #require(lines.last { $0["event"] as? String == "trial" })
    let samples = try #require(trial["samples"] as? [[String: String]])
    #expect(samples.count == 5)
    #expect(samples.allSatisfy { Set($0.keys) == ["source", "reference", "translation"] })
    #expect(lines.last?["bestStep"] as? Int == last.state.best?.stepCount)
    let seconds = lines.compactMap { $0["seconds"] as? Double }
    #expect(seconds == seconds.sorted())
  }

  @Test(arguments: ["", #"{"event":"st"#, "{\"event\":\"steps\",\"step\":1}\n{\"event\":\"ste"])
  func aRunIsTakenUpInALogThatIsNewOrWasCutOff(before: String) throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("log-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let (path, checkpoint) = (directory + "/run.jsonl", directory + "/checkpoint")
    _ = try run(log: directory + "/other.jsonl", checkpoint: checkpoint, stopsAt: 6)
    try Data(before.utf8).write(to: URL(fileURLWithPath: path))
    _ = try run(log: path, checkpoint: checkpoint, resumes: true)
    let runs = try RunLogReader.runs(at: path)
    #expect(runs.count == 1)
    // The part that was logged has the lines of the start; that of another log has not lost its own.
    #expect(runs[0].start?.corpus == (before.contains("\n") ? nil : "c.tsv"))
    #expect(runs[0].steps.first?.step == (before.contains("\n") ? 1 : 8))
    #expect(runs[0].incidents.map(\.step) == [6] && runs[0].end?.reason == "budget")
  }

  @Test func aPathThatCannotBeWrittenIsNamed() {
    #expect(throws: RunLogError.cannotCreate(path: "/no/run.jsonl", SystemError(code: ENOENT))) {
      try RunLogWriter(path: "/no/run.jsonl", appends: false, validation: ParallelCorpus([]))
    }
  }
}
