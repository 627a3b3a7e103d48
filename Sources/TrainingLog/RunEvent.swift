import Foundation

/// What a line of a training log says.
package enum RunEvent: Sendable, Equatable {
  case start(RunLog.Start)
  case steps(RunLog.Steps)
  case trial(RunLog.Trial)
  case resume(Resume)
  case fallback(Fallback)
  case end(RunLog.End)
  /// Of a later version of the program.
  case unknown

  package struct Resume: Sendable, Equatable, Codable, RunMoment {
    package var step: Int?
    package var epoch: Double?
    package var seconds: Double?
  }

  package struct Fallback: Sendable, Equatable, Codable, RunMoment {
    package var step: Int?
    package var epoch: Double?
    package var seconds: Double?
    package var toStep: Int?
    /// What the learning rate is multiplied with from here.
    package var rateFactor: Double?
    package var gradientNorm: Double?
  }
}

extension RunEvent: Codable {
  private enum CodingKeys: CodingKey {
    case event
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(String.self, forKey: .event) {
    case "start": self = .start(try RunLog.Start(from: decoder))
    case "steps": self = .steps(try RunLog.Steps(from: decoder))
    case "trial": self = .trial(try RunLog.Trial(from: decoder))
    case "resume": self = .resume(try Resume(from: decoder))
    case "fallback": self = .fallback(try Fallback(from: decoder))
    case "end": self = .end(try RunLog.End(from: decoder))
    default: self = .unknown
    }
  }

  package func encode(to encoder: any Encoder) throws {
    let (event, contents): (String, (any Encodable)?) =
      switch self {
      case .start(let start): ("start", start)
      case .steps(let steps): ("steps", steps)
      case .trial(let trial): ("trial", trial)
      case .resume(let resume): ("resume", resume)
      case .fallback(let fallback): ("fallback", fallback)
      case .end(let end): ("end", end)
      case .unknown: ("unknown", nil)
      }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(event, forKey: .event)
    try contents?.encode(to: encoder)
  }

  /// Why a line cannot be read.
  package enum Problem: Error, Equatable {
    case notJSON
    /// JSON, but without the name of an event.
    case notAnEvent
    /// - Parameter key: whose value it is, such as `samples.Index 0.source`, if the decoder says.
    case wrongKind(key: String?)
  }

  package init(line: some DataProtocol) throws(Problem) {
    let decoder = JSONDecoder()
    // JSON has no word for these; a measurement that is one of them is left out of the plot.
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do {
      self = try decoder.decode(Self.self, from: Data(line))
    } catch let error as DecodingError {
      throw Self.problem(of: error, in: Data(line))
    } catch {
      throw .notJSON
    }
  }

  private static func problem(of error: DecodingError, in line: Data) -> Problem {
    switch error {
    case .typeMismatch(_, let context) where !context.codingPath.isEmpty,
      .valueNotFound(_, let context) where !context.codingPath.isEmpty,
      .dataCorrupted(let context) where !context.codingPath.isEmpty:
      return .wrongKind(key: context.codingPath.map(\.stringValue).joined(separator: "."))
    case .keyNotFound, .typeMismatch, .valueNotFound: return .notAnEvent
    // Such as a number of steps with a fraction.
    case .dataCorrupted where (try? JSONSerialization.jsonObject(with: line)) != nil:
      return .wrongKind(key: nil)
    default: return .notJSON
    }
  }
}
