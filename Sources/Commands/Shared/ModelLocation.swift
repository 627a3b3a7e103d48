import ArgumentParsing
import Foundation
import Wording

/// Where the model file is: `--model`, else the environment's `TRANSFORMER_MODEL`, else `model.safetensors` here.
enum ModelLocation {
  private static let otherNames = ["model-path", "model-file", "checkpoint"]

  static let option = Option(
    "model", alsoCalled: otherNames, Placeholder.file, SharedHelp.model, .text,
    whenAbsent: SharedHelp.modelWhenAbsent)

  /// The same option where the model is written.
  static let output = Option(
    "model", short: "o", alsoCalled: otherNames + ["output", "save-model", "save-dir", "save-path"], Placeholder.file,
    TrainHelp.model, .text, whenAbsent: SharedHelp.modelWhenAbsent)

  static func path(_ arguments: ParsedArguments) -> String {
    if let path = arguments[option] { return path }
    let variable = ProcessInfo.processInfo.environment["TRANSFORMER_MODEL"] ?? ""
    return variable.isEmpty ? "model.safetensors" : variable
  }
}

/// How many threads work: all cores, unless told otherwise. Results do not depend on it.
enum ThreadCount {
  static let option = Option(
    "threads", alsoCalled: ["num-threads", "cpu-threads", "jobs", "workers", "num-workers"], Placeholder.count,
    SharedHelp.threads, .integer(1...1024), whenAbsent: SharedHelp.threadsWhenAbsent)

  static func value(_ arguments: ParsedArguments) -> Int {
    arguments[option] ?? ProcessInfo.processInfo.activeProcessorCount
  }
}
