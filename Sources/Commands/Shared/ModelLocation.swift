import ArgumentParsing
import Foundation

/// Where the model file is: `--model`, else the environment's `TRANSFORMER_MODEL`, else `model.safetensors` here.
enum ModelLocation {
  static let option = Option(
    "model", "FILE", "The model file.", .text, whenAbsent: "$TRANSFORMER_MODEL, or model.safetensors")

  static func path(_ arguments: ParsedArguments) -> String {
    if let path = arguments[option] { return path }
    let variable = ProcessInfo.processInfo.environment["TRANSFORMER_MODEL"] ?? ""
    return variable.isEmpty ? "model.safetensors" : variable
  }
}

/// How many threads work: all cores, unless told otherwise. Results do not depend on it.
enum ThreadCount {
  static let option = Option(
    "threads", "N", "How many threads to use; they change the speed only.", .integer(1...1024),
    whenAbsent: "one for each core")

  static func value(_ arguments: ParsedArguments) -> Int {
    arguments[option] ?? ProcessInfo.processInfo.activeProcessorCount
  }
}
