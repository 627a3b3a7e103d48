import ArgumentParsing
import Kernels
import Localization
import Wording

let programVersion = "0.1.0"

/// Runs the command line, and ends the process.
public func runProgram() -> Never {
  program.main(warnings: KernelSelection.unknownName.map { [VersionWording.unknownKernels($0)] } ?? [])
}

let program = Program(
  name: "transformer", version: programVersion,
  overview: """
    Train a machine-translation Transformer from sentence pairs, and translate with it, on this machine.

    A corpus is a text file with a source sentence, a TAB and its translation on each line.
    """,
  commands: [
    HelpWording.commands: [
      TrainCommand.self, TranslateCommand.self, EvaluateCommand.self, PlotCommand.self, BenchmarkCommand.self,
      VersionCommand.self,
    ],
    "CORPORA": [
      CorpusCheckCommand.self, CorpusCleanCommand.self, CorpusSplitCommand.self, CorpusStatsCommand.self,
      CorpusSampleCommand.self, CorpusReverseCommand.self, CorpusWordsCommand.self, CorpusMakeCommand.self,
    ],
  ])
