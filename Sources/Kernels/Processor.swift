import Foundation

#if canImport(Darwin)
  import Darwin
#endif

/// What this machine's processor can do.
enum Processor {
  /// All of x86-64-v3, as the AVX2 kernels are compiled for it.
  static let hasAVX2 = has(["avx2", "fma", "bmi1", "bmi2", "f16c", "movbe"])

  /// All of x86-64-v4, and products of 16-bit integers summed in one instruction.
  static let hasAVX512 = hasAVX2 && has(["avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl", "avx512vnni"])

  private static func has(_ features: [String]) -> Bool {
    flags.isSuperset(of: features)
  }

  private static let flags: Set<String> = {
    #if canImport(Darwin)
      let keys = ["machdep.cpu.features", "machdep.cpu.leaf7_features"]
      // Apple writes AVX1.0, BMI1 and so on in capitals.
      return Set(keys.flatMap { systemText($0).lowercased().split(separator: " ").map(String.init) })
    #else
      guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
        let line = text.split(separator: "\n").first(where: { $0.hasPrefix("flags") })
      else { return [] }
      // Linux writes avx512_vnni, Apple AVX512VNNI.
      return Set(line.split(whereSeparator: { " \t:".contains($0) }).map { $0.filter { $0 != "_" } })
    #endif
  }()

  #if canImport(Darwin)
    private static func systemText(_ key: String) -> String {
      var size = 0
      guard sysctlbyname(key, nil, &size, nil, 0) == 0 else { return "" }
      var bytes = [UInt8](repeating: 0, count: size)
      guard sysctlbyname(key, &bytes, &size, nil, 0) == 0 else { return "" }
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  #endif
}
