import Foundation

/// The memory of this process, as the system counts it.
enum ProcessMemory {
  /// The most bytes that were in memory at once so far.
  static var peakByteCount: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      // In KiB, except on Darwin.
      return usage.ru_maxrss * 1024
    #endif
  }
}
