import ArgumentParsing
import Kernels
import Wording

/// `transformer version`: the version, and the instruction set that the kernels use here.
struct VersionCommand: Command {
  static let specification = CommandSpecification(
    "version", summary: VersionHelp.summary, discussion: VersionHelp.discussion)

  init(_ arguments: ParsedArguments) throws {}

  func run() throws {
    print("transformer \(programVersion) (kernels: \(KernelSelection.selected.name))")
  }
}
