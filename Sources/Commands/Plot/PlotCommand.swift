import ArgumentParsing
import Files
import Foundation
import TrainingLog

/// `transformer plot`: draws what `train --log` wrote down.
struct PlotCommand: Command {
  static let logs = Argument<[String]>(
    "log", "Logs that 'train --log' wrote; - is the standard input.", count: 1...)
  static let output = Option(
    "output", short: "o", "FILE", "Write the picture there.", .text, whenAbsent: "standard output")
  static let against = Option(
    "against", "AXIS", "What training is plotted against.", .choice(of: PlotAxis.self), default: .time)

  static let specification = CommandSpecification(
    "plot", summary: "Draw how training went.",
    discussion: """
      Draws a picture (SVG, which every browser shows) of loss, BLEU and chrF, learning rate and gradient norm. A run that is \
      still going on can be drawn, too. Several runs are compared, each in a colour of its own.
      """,
    arguments: [logs],
    options: ["OPTIONS": [output, against]],
    examples: [
      "transformer plot run.jsonl --output run.svg": "Draw the run that 'transformer train … --log run.jsonl' logs.",
      "transformer plot a.jsonl b.jsonl --against epoch > both.svg": "Compare two runs.",
    ])

  let logPaths: [String]
  let outputPath: String?
  let axis: PlotAxis

  init(_ arguments: ParsedArguments) throws {
    logPaths = arguments[Self.logs]
    outputPath = OutputPath.file(arguments[Self.output])
    axis = arguments[Self.against]
    guard logPaths.count(where: { $0 == "-" }) <= 1 else { throw UsageError("- can be given only once") }
    if let outputPath { try OutputPath.check(outputPath, isNone: logPaths) }
  }

  func run() throws {
    try run { print($0, terminator: "") }
  }

  func run(output: (String) -> Void) throws {
    let runs = try logPaths.flatMap { try RunLogReader.runs(at: $0) }
    guard runs.count <= RunPlot.maximumRunCount else {
      throw Failure(.usage, "\(runs.count) runs are too many for one picture; give at most \(RunPlot.maximumRunCount)")
    }
    let picture = RunPlot(runs, against: axis).svg()
    guard let outputPath else { return output(picture) }
    try AtomicFile.write(Data(picture.utf8), to: outputPath)
  }
}
