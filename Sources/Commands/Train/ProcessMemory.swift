import Foundation

/// The memory of this process, as the system counts it.
enum ProcessMemory {
  /// The bytes that are in memory now; where the system does not tell, the most that were.
  static var byteCount: Int {
    #if os(Linux)
      // All pages, resident pages, …
      let pages = try? String(contentsOfFile: "/proc/self/statm", encoding: .ascii).split(separator: " ")
      if let pages, pages.count > 1, let resident = Int(pages[1]) { return resident * Int(getpagesize()) }
    #endif
    return peakByteCount
  }

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
