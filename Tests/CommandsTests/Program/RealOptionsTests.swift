import ArgumentParsing
import Localization
import Testing

@testable import Commands

/// The options of the real commands.
@Suite struct RealOptionsTests {
  private func specification(_ name: String) throws -> CommandSpecification {
    try #require(program.types.map { $0.specification }.first { $0.name == name })
  }

  private func meant(by word: String, in name: String) throws -> [String] {
    do {
      _ = try ParsedArguments(parsing: [word, "1"], for: try specification(name))
      return []
    } catch UsageError.unknownOption(_, let meant) {
      return meant
    }
  }

  @Test(arguments: [
    ("--lr", "learning-rate"), ("--batch-size", "batch-tokens"), ("--max-length", "maximum-length"),
    ("--d-model", "model-size"), ("--d_model", "model-size"), ("--d-ff", "feed-forward-size"),
    ("--dropout-rate", "dropout"), ("--vocab-size", "vocabulary"), ("--n-heads", "heads"), ("--src", "source"),
    ("--tgt", "target"), ("--epoch", "epochs"), ("--max-epoch", "epochs"), ("--max-steps", "steps"),
    ("--warmup-steps", "warmup"), ("--clip-norm", "clip"), ("--valid", "dev"), ("--early-stopping", "patience"),
    ("--num-threads", "threads"), ("--output", "model"), ("--language", "lang"),
  ])
  func trainUnderstandsTheNamesOfOtherPrograms(_ word: String, _ option: String) throws {
    #expect(try meant(by: word, in: "train") == [option])
  }

  @Test func layersAreThoseOfEitherSide() throws {
    for word in ["--layers", "--num-layers"] {
      #expect(try meant(by: word, in: "train") == ["encoder-layers", "decoder-layers"])
    }
  }

  @Test(arguments: ["translate", "evaluate"])
  func searchUnderstandsTheNamesOfOtherPrograms(_ name: String) throws {
    #expect(try meant(by: "--beam-size", in: name) == ["beam"])
    #expect(try meant(by: "--num-beams", in: name) == ["beam"])
    #expect(try meant(by: "--max-length", in: name) == ["maximum-length"])
    #expect(try meant(by: "--lenpen", in: name) == ["length-penalty"])
    #expect(try meant(by: "--tgt-lang", in: name) == ["to"])
  }

  /// Another program's name for an option must not be one of ours, and a command must not have two options of one name,
  /// but for layers.
  @Test(arguments: program.names)
  func otherNamesAreUnambiguous(_ name: String) throws {
    let options = try specification(name).options.flatMap(\.options)
    let names = Set(options.map(\.name) + ["help", "lang"])
    let others = options.flatMap(\.otherNames)
    #expect(others.allSatisfy { !names.contains($0) }, "\(others.filter(names.contains))")
    let repeated = Dictionary(grouping: others) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(Set(repeated).isSubset(of: ["layers", "num-layers", "n-layers"]), "\(repeated)")
  }

  @Test(arguments: [
    "train", "evaluate", "plot", "corpus clean", "corpus split", "corpus sample", "corpus reverse", "corpus words",
    "corpus make",
  ])
  func aShortNameSaysWhereToWrite(_ name: String) throws {
    let options = try specification(name).options.flatMap(\.options)
    let output = try #require(options.first { $0.spellings.contains("-o") })
    #expect(output.name == (name == "train" ? "model" : "output"))
  }
}
