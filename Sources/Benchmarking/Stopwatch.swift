/// Times work again and again, as a single time says little on a machine that does other things too.
package struct Stopwatch: Sendable {
  /// The least total of the repetitions' times.
  package let minimumSeconds: Double
  package let minimumRepetitionCount: Int

  /// Shorter repetitions would measure the clock and the start of threads.
  private static let shortestRepetition = 0.01

  package init(minimumSeconds: Double, minimumRepetitionCount: Int = 5) {
    precondition(minimumSeconds > 0 && minimumRepetitionCount > 0, "something is measured")
    self.minimumSeconds = minimumSeconds
    self.minimumRepetitionCount = minimumRepetitionCount
  }

  /// The time of one call, after at least one call to warm up.
  /// - Parameter body: makes `callCount` calls, as many as make a repetition long enough.
  package func measure(_ body: (_ callCount: Int) -> Void) -> Timing {
    let shortest = min(Self.shortestRepetition, minimumSeconds / Double(minimumRepetitionCount))
    var callCount = 1
    while seconds({ body(callCount) }) < shortest { callCount *= 2 }
    var times: [Double] = []
    var total = 0.0
    while total < minimumSeconds || times.count < minimumRepetitionCount {
      let time = seconds { body(callCount) }
      total += time
      times.append(time / Double(callCount))
    }
    return Timing(seconds: times)
  }

  private func seconds(_ body: () -> Void) -> Double {
    ContinuousClock().measure(body) / .seconds(1)
  }
}

/// The seconds that a call took, each time it was tried.
package struct Timing: Sendable {
  package let best: Double
  package let median: Double
  package let repetitionCount: Int

  /// - Precondition: there is at least one time.
  package init(seconds: [Double]) {
    precondition(!seconds.isEmpty, "a timing has repetitions")
    let sorted = seconds.sorted()
    let middle = sorted.count / 2
    best = sorted[0]
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    repetitionCount = sorted.count
  }

  /// What every result ends with.
  package var fields: [ResultField] {
    [
      ResultField("seconds", nil, .seconds(median)), ResultField("bestSeconds", nil, .seconds(best)),
      ResultField("repetitions", nil, .count(repetitionCount)),
    ]
  }
}
