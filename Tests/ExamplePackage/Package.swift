// swift-tools-version: 6.2
import PackageDescription

// A program of another package that uses this one's rooms. scripts/check-package builds it against a tagged version.
let repository = Context.environment["TRANSFORMER_REPOSITORY"] ?? "https://example.org/transformer.git"

let package = Package(
  name: "Example",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: repository, from: "0.1.0")],
  targets: [
    .executableTarget(
      name: "Example",
      dependencies: ["Tokenization", "Evaluation", "Translating"].map { .product(name: $0, package: "transformer") })
  ]
)
