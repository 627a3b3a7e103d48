import ArgumentParsing
import Files
import Foundation
import TrainingLog
import Wording

/// `transformer plot`: draws what `train --log` wrote down.
struct PlotCommand: Command {
  static let logs = Argument<[String]>(PlotHelp.log, PlotHelp.logHelp, count: 1...)
  static let output = Option(
    "output", short: "o", Placeholder.file, SharedHelp.output, .text, whenAbsent: SharedHelp.standardOutput)
  static let against = Option(
    "against", PlotHelp.axis, PlotHelp.against, .choice(of: PlotAxis.self), default: .time)

  static let specification = CommandSpecification(
    "plot", summary: PlotHelp.summary, discussion: PlotHelp.discussion, arguments: [logs],
    options: [HelpWording.options: [output, against]],
    examples: [
      "transformer plot run.jsonl --output run.svg": PlotHelp.oneRun,
      "transformer plot a.jsonl b.jsonl --against epoch > both.svg": PlotHelp.twoRuns,
    ])

  let logPaths: [String]
  let outputPath: String?
  let axis: PlotAxis

  init(_ arguments: ParsedArguments) throws {
    logPaths = arguments[Self.logs]
    outputPath = OutputPath.file(arguments[Self.output])
    axis = arguments[Self.against]
    guard logPaths.count(where: { $0 == "-" }) <= 1 else { throw UsageError(PlotHelp.standardInputTwice) }
    if let outputPath { try OutputPath.check(outputPath, isNone: logPaths) }
  }

  func run() throws {
    try run { print($0, terminator: "") }
  }

  func run(output: (String) -> Void) throws {
    let runs = try logPaths.flatMap { try RunLogReader.runs(at: $0) }
    guard runs.count <= RunPlot.maximumRunCount else {
      throw Failure(.usage, PlotHelp.tooManyRuns(runs.count, most: RunPlot.maximumRunCount))
    }
    let picture = RunPlot(runs, against: axis).svg()
    guard let outputPath else { return output(picture) }
    try AtomicFile.write(Data(picture.utf8), to: outputPath)
  }
}
