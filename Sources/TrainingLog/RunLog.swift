/// What one training run wrote into its log: JSON Lines, an object a line, whose `event` says which of these it is.
///
/// Everything may be missing: a number that is infinite or none, and what another version did not know. Seconds count
/// from the beginning of the run, all its parts together.
package struct RunLog: Sendable, Equatable {
  /// What the plot calls it: a file's name.
  package var name: String
  package var start: Start?
  /// In the order of their steps.
  package var steps: [Steps] = []
  package var trials: [Trial] = []
  package var incidents: [Incident] = []
  package var end: End?

  package init(name: String) {
    self.name = name
  }

  package struct Start: Sendable, Equatable, Codable {
    package var corpus: String?
    package var pairs: Int?
    package var devPairs: Int?
    package var parameters: Int?
    package var vocabulary: Int?
    package var modelSize: Int?
    package var feedForwardSize: Int?
    package var heads: Int?
    package var encoderLayers: Int?
    package var decoderLayers: Int?
    /// `pre` or `post`.
    package var norm: String?
    package var dropout: Float?
    package var labelSmoothing: Float?
    package var weightDecay: Double?
    package var batchTokens: Int?
    package var learningRate: Double?
    package var warmupSteps: Int?
    package var budget: String?
    package var seed: UInt64?
    package var program: String?
  }

  /// Means over some steps, of which `step` is the last.
  package struct Steps: Sendable, Equatable, Codable, RunMoment {
    package var step: Int?
    /// How many.
    package var steps: Int?
    package var epoch: Double?
    package var seconds: Double?
    /// With label smoothing, whose least value is not zero.
    package var loss: Double?
    /// Without it, as the dev loss is.
    package var negativeLogLikelihood: Double?
    package var learningRate: Double?
    package var gradientNorm: Double?
    /// ‖Δw‖ / ‖w‖.
    package var updateRatio: Double?
    package var targetTokensPerSecond: Double?
  }

  /// How the model did on the dev pairs.
  package struct Trial: Sendable, Equatable, Codable, RunMoment {
    package struct Sample: Sendable, Equatable, Codable {
      package var source: String?
      package var reference: String?
      package var translation: String?
    }

    package var step: Int?
    package var epoch: Double?
    package var seconds: Double?
    package var loss: Double?
    package var bleu: Double?
    package var chrF: Double?
    package var isBest: Bool?
    package var samples: [Sample]?
  }

  /// Where a run was taken up again, or fell back to earlier weights.
  package struct Incident: Sendable, Equatable, RunMoment {
    package enum Kind: Sendable, Equatable {
      case resume
      case fallback(toStep: Int?)
    }

    package var kind: Kind
    package var step: Int?
    package var epoch: Double?
    package var seconds: Double?
  }

  package struct End: Sendable, Equatable, Codable, RunMoment {
    package var reason: String?
    package var step: Int?
    package var epoch: Double?
    package var seconds: Double?
    package var bestStep: Int?
    package var nonFiniteSteps: Int?
  }
}

/// When something happened, as far as the log says.
package protocol RunMoment {
  var step: Int? { get }
  var epoch: Double? { get }
  /// Since the beginning of the run, all its parts together.
  var seconds: Double? { get }
}

extension RunLog {
  /// The trial whose weights the model file holds.
  package var best: Trial? {
    if let step = end?.bestStep, let trial = trials.last(where: { $0.step == step }) { return trial }
    return trials.last { $0.isBest == true }
  }

  /// The latest moment of all.
  package var last: (any RunMoment)? {
    let candidates: [(any RunMoment)?] = [steps.last, trials.last, end]
    return candidates.compactMap { $0 }.max { ($0.step ?? 0, $0.seconds ?? 0) < ($1.step ?? 0, $1.seconds ?? 0) }
  }
}

// MARK: - Growing by an event

extension RunLog {
  /// Adds what a line says. Of two lines about the same step the later one counts.
  package mutating func append(_ event: RunEvent) {
    switch event {
    case .start(let start): self.start = start
    case .steps(let steps): Self.append(steps, to: &self.steps)
    case .trial(let trial): Self.append(trial, to: &trials)
    case .resume(let resume): rewind(to: resume)
    case .fallback(let fallback):
      incidents.append(placed(.fallback(toStep: fallback.toStep), fallback))
    case .end(let end): self.end = end
    case .unknown: break
    }
  }

  /// Forgets what was logged after the state that is taken up was saved: it comes again. What was logged at its very
  /// step stays, as the state was saved after it; should it come again all the same, it is replaced.
  private mutating func rewind(to resume: RunEvent.Resume) {
    if let step = resume.step {
      steps.removeAll { $0.step ?? 0 > step }
      trials.removeAll { $0.step ?? 0 > step }
      incidents.removeAll { $0.step ?? 0 > step || $0.kind == .resume && $0.step == step }
    }
    end = nil
    incidents.append(placed(.resume, resume))
  }

  /// What the line does not say about its moment is as it was last.
  private func placed(_ kind: Incident.Kind, _ moment: some RunMoment) -> Incident {
    Incident(
      kind: kind, step: moment.step ?? last?.step, epoch: moment.epoch ?? last?.epoch,
      seconds: moment.seconds ?? last?.seconds)
  }

  private static func append<Moment: RunMoment>(_ moment: Moment, to moments: inout [Moment]) {
    if let step = moment.step, let last = moments.last?.step, last >= step { moments.removeAll { $0.step == step } }
    moments.append(moment)
  }
}
