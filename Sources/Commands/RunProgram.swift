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
  overview: ProgramHelp.overview,
  commands: [
    HelpWording.commands: [
      TrainCommand.self, TranslateCommand.self, EvaluateCommand.self, PlotCommand.self, BenchmarkCommand.self,
      VersionCommand.self,
    ],
    ProgramHelp.corpora: [
      CorpusCheckCommand.self, CorpusCleanCommand.self, CorpusSplitCommand.self, CorpusStatsCommand.self,
      CorpusSampleCommand.self, CorpusReverseCommand.self, CorpusWordsCommand.self, CorpusMakeCommand.self,
    ],
  ])
