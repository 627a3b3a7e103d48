// swift-tools-version: 6.2
import PackageDescription

/// The rooms of the house, and what each may import: downwards only, SwiftPM refuses a circle.
let rooms: KeyValuePairs<String, [String]> = [
  // Numbers
  "Randomness": [],
  "Parallelism": [],
  "Autograd": ["Kernels", "Parallelism", "Randomness"],
  "Layers": ["Autograd", "Kernels"],
  "Models": ["Layers", "Autograd", "Kernels"],
  // Text
  "Files": ["Kernels"],
  "Languages": [],
  "Tokenization": ["Parallelism", "Randomness"],
  "Corpus": ["Files", "Languages", "Tokenization", "Randomness"],
  "Evaluation": [],
  // Models at work
  "Decoding": ["Models", "Autograd", "Kernels", "Parallelism"],
  "Translating": ["Decoding", "Files", "Languages", "Models", "Autograd", "Kernels", "Tokenization"],
  "Training": [
    "Corpus", "Decoding", "Evaluation", "Files", "Languages", "Translating", "Layers", "Models", "Autograd",
    "Kernels", "Parallelism", "Randomness", "Tokenization",
  ],
  // The program
  "Localization": [],
  "Console": [],
  "ArgumentParsing": ["Localization"],
  "Drawing": ["Console"],
  "TrainingLog": ["ArgumentParsing", "Console", "Corpus", "Files", "Models", "Training"],
  "Benchmarking": [
    "Console", "Corpus", "Decoding", "Kernels", "Models", "Parallelism", "Randomness", "Tokenization", "Training",
  ],
  "Wording": [
    "ArgumentParsing", "Corpus", "Files", "Kernels", "Languages", "Layers", "Localization", "Models", "Tokenization",
    "Training", "TrainingLog", "Translating",
  ],
  "Commands": [
    "ArgumentParsing", "Benchmarking", "Console", "Corpus", "Decoding", "Drawing", "Evaluation", "Files", "Kernels",
    "Languages", "Layers", "Localization", "Models", "Parallelism", "Randomness", "Tokenization", "Training",
    "TrainingLog", "Translating", "Wording",
  ],
]

/// Floating-point loops are a thousand times slower without optimisation, so the kernels are optimised in debug builds
/// too: otherwise the test suite would take hours. Their checks stay: they cost nothing (`-Ounchecked` was even slower,
/// as it inlines less).
let optimized: [SwiftSetting] = [.unsafeFlags(["-O", "-wmo", "-num-threads", "1", "-disable-batch-mode"])]

/// The kernel sources are compiled once for each instruction set; the program picks one when it starts.
/// `addingProduct` is a library call for each lane unless the instruction set has fused multiply-add.
#if arch(x86_64)
  let wideKernels: [Target] = [
    .target(
      name: "VectorKernelsAVX2", dependencies: ["KernelInterface"],
      swiftSettings: optimized + [.define("AVX2"), .unsafeFlags(["-Xcc", "-march=x86-64-v3"])]),
    .target(
      name: "VectorKernelsAVX512", dependencies: ["KernelInterface"],
      swiftSettings: optimized + [
        .define("AVX512"), .unsafeFlags(["-Xcc", "-march=x86-64-v4", "-Xcc", "-mavx512vnni"]),
      ]),
  ]
#else
  let wideKernels: [Target] = []
#endif

let kernels: [Target] =
  wideKernels + [
    .target(name: "KernelInterface", swiftSettings: optimized),
    .target(name: "VectorKernels", dependencies: ["KernelInterface"], swiftSettings: optimized),
    .target(
      name: "Kernels",
      dependencies: ["KernelInterface", "VectorKernels"] + wideKernels.map { .init(stringLiteral: $0.name) }),
  ]

/// Each room has its tests, which may look into all rooms below it; some compare with values that stand in files.
let tests: [Target] = (["Kernels"] + rooms.map(\.key)).map { room in
  let hasGoldens = ["Evaluation", "Models"].contains(room)
  return .testTarget(
    name: room + "Tests", dependencies: (["TestSupport"] + upTo(room)).map { .init(stringLiteral: $0) },
    resources: hasGoldens ? [.copy("Goldens")] : [])
}

func upTo(_ room: String) -> [String] {
  room == "Kernels" ? ["Kernels", "Randomness"] : ["Kernels"] + rooms.map(\.key).prefix { $0 != room } + [room]
}

/// What the tests of several rooms share.
let testSupport = Target.target(
  name: "TestSupport", dependencies: ["Kernels", "Languages", "Localization", "Models", "Tokenization", "Translating"],
  path: "Tests/TestSupport")

/// Rooms that other packages can use. Each library brings the rooms below it that appear in its declarations.
let libraries: KeyValuePairs<String, [String]> = [
  "Models": ["Models", "Layers", "Autograd", "Kernels"],
  "Tokenization": ["Tokenization"],
  "Corpus": ["Corpus", "Languages"],
  "Evaluation": ["Evaluation"],
  "Translating": ["Translating", "Decoding", "Languages"],
  "Training": ["Training"],
]

let package = Package(
  name: "transformer",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "transformer", targets: ["transformer"])]
    + libraries.map { .library(name: $0, targets: $1) },
  targets: kernels
    + rooms.map { name, imports in
      .target(name: name, dependencies: imports.map { .init(stringLiteral: $0) })
    } + [.executableTarget(name: "transformer", dependencies: ["Commands"]), testSupport] + tests
)
