import ArgumentParsing
import Kernels

/// `transformer version`: the version, and the instruction set that the kernels use here.
struct VersionCommand: Command {
  static let specification = CommandSpecification(
    "version", summary: "Print the version and the kernels in use.",
    discussion:
      "The kernels are the widest that this processor has; TRANSFORMER_KERNELS=baseline|avx2|avx512 chooses others.")

  init(_ arguments: ParsedArguments) throws {}

  func run() throws {
    print("transformer \(programVersion) (kernels: \(KernelSelection.selected.name))")
  }
}
