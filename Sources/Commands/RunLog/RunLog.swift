/// What one training run wrote into its log: JSON Lines, an object a line, whose `event` says which of these it is.
///
/// Everything may be missing: a number that is infinite or none, and what another version did not know. Seconds count from the
/// beginning of the run, all its parts together.
struct RunLog: Sendable, Equatable {
  /// What the plot calls it: a file's name.
  var name: String
  var start: Start?
  /// In the order of their steps.
  var steps: [Steps] = []
  var trials: [Trial] = []
  var incidents: [Incident] = []
  var end: End?

  init(name: String) {
    self.name = name
  }

  struct Start: Sendable, Equatable, Codable {
    var corpus: String?
    var pairs: Int?
    var devPairs: Int?
    var parameters: Int?
    var vocabulary: Int?
    var modelSize: Int?
    var feedForwardSize: Int?
    var heads: Int?
    var encoderLayers: Int?
    var decoderLayers: Int?
    /// `pre` or `post`.
    var norm: String?
    var dropout: Float?
    var labelSmoothing: Float?
    var weightDecay: Double?
    var batchTokens: Int?
    var learningRate: Double?
    var warmupSteps: Int?
    var budget: String?
    var seed: UInt64?
    var program: String?
  }

  /// Means over some steps, of which `step` is the last.
  struct Steps: Sendable, Equatable, Codable, RunMoment {
    var step: Int?
    /// How many.
    var steps: Int?
    var epoch: Double?
    var seconds: Double?
    /// With label smoothing, whose least value is not zero.
    var loss: Double?
    /// Without it, as the dev loss is.
    var negativeLogLikelihood: Double?
    var learningRate: Double?
    var gradientNorm: Double?
    /// ‖Δw‖ / ‖w‖.
    var updateRatio: Double?
    var targetTokensPerSecond: Double?
  }

  /// How the model did on the dev pairs.
  struct Trial: Sendable, Equatable, Codable, RunMoment {
    struct Sample: Sendable, Equatable, Codable {
      var source: String?
      var reference: String?
      var translation: String?
    }

    var step: Int?
    var epoch: Double?
    var seconds: Double?
    var loss: Double?
    var bleu: Double?
    var chrF: Double?
    var isBest: Bool?
    var samples: [Sample]?
  }

  /// Where a run was taken up again, or fell back to earlier weights.
  struct Incident: Sendable, Equatable, RunMoment {
    enum Kind: Sendable, Equatable {
      case resume
      case fallback(toStep: Int?)
    }

    var kind: Kind
    var step: Int?
    var epoch: Double?
    var seconds: Double?
  }

  struct End: Sendable, Equatable, Codable, RunMoment {
    var reason: String?
    var step: Int?
    var epoch: Double?
    var seconds: Double?
    var bestStep: Int?
    var nonFiniteSteps: Int?
  }
}

/// When something happened, as far as the log says.
protocol RunMoment {
  var step: Int? { get }
  var epoch: Double? { get }
  /// Since the beginning of the run, all its parts together.
  var seconds: Double? { get }
}

extension RunLog {
  /// The trial whose weights the model file holds.
  var best: Trial? {
    if let step = end?.bestStep, let trial = trials.last(where: { $0.step == step }) { return trial }
    return trials.last { $0.isBest == true }
  }

  /// The latest moment of all.
  var last: (any RunMoment)? {
    let candidates: [(any RunMoment)?] = [steps.last, trials.last, end]
    return candidates.compactMap { $0 }.max { ($0.step ?? 0, $0.seconds ?? 0) < ($1.step ?? 0, $1.seconds ?? 0) }
  }
}

// MARK: - Growing by an event

extension RunLog {
  /// Adds what a line says. Of two lines about the same step the later one counts.
  mutating func append(_ event: RunEvent) {
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

  /// Forgets what was logged after the state that is taken up was saved: it comes again. What was logged at its very step stays,
  /// as the state was saved after it; should it come again all the same, it is replaced.
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
