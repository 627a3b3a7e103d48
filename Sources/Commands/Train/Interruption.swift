import ArgumentParsing
import Dispatch
import Foundation
import Synchronization
import Training

/// Notes SIGINT and SIGTERM instead of dying of them, so that work can end in order; a second signal ends it at once.
final class Interruption: TrainingObserver {
  private let received = ReceivedSignal()
  private let sources: [any DispatchSourceSignal]

  init() {
    let received = received
    sources = [SIGINT, SIGTERM].map { number in
      Foundation.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { received.note(number) }
      source.resume()
      return source
    }
  }

  private var signal: Int32? { received.number.withLock { $0 } }

  var wantsToStop: Bool { signal != nil }

  /// How a program ends that was stopped.
  var exitCode: ExitCode { signal == SIGINT ? .interrupted : .terminated }
}

private final class ReceivedSignal: Sendable {
  let number = Mutex<Int32?>(nil)

  func note(_ signal: Int32) {
    let isSecond = number.withLock { number in
      defer { number = signal }
      return number != nil
    }
    if isSecond { exit(128 + signal) }
  }
}
