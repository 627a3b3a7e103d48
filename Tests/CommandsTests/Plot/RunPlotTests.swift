import Drawing
import Foundation
import Randomness
import Testing

@testable import Commands
@testable import TrainingLog

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct RunPlotTests {
  /// A run with every kind of event.
  private static func run(_ stepCount: Int = 60, name: String = "run.jsonl") -> RunLog {
    var run = RunLog(name: name)
    run.start = RunLog.Start(
      corpus: "data/<es> & \"en\".tsv", pairs: 12_000, devPairs: 255, parameters: 1_500_000, vocabulary: 4000,
      modelSize: 128, feedForwardSize: 512, heads: 4, encoderLayers: 3, decoderLayers: 3, norm: "pre",
      budget: "15 epochs", seed: 1)
    for index in 1...stepCount {
      let x = Double(index)
      run.steps.append(
        RunLog.Steps(
          step: 20 * index, epoch: x / 4, seconds: 2 * x, loss: 1 + 8 / x, learningRate: 1e-3 / x,
          gradientNorm: 1 + 3 / x,
          targetTokensPerSecond: 9800))
      guard index % 20 == 0 else { continue }
      run.trials.append(
        RunLog.Trial(
          step: 20 * index, epoch: x / 4, seconds: 2 * x + 1, loss: 2 + 4 / x, bleu: x / 2, chrF: x / 2 + 20,
          isBest: true,
          samples: [.init(source: "<¿Qué?>", translation: "\u{1}What & why?")]))
    }
    run.incidents = [
      RunLog.Incident(kind: .resume, step: 400, epoch: 5, seconds: 40),
      RunLog.Incident(kind: .fallback(toStep: 400), step: 500, epoch: 6.25, seconds: 50),
    ]
    return run
  }

  /// The elements and texts of a picture.
  private final class Reader: NSObject, XMLParserDelegate {
    private(set) var elements: [(name: String, attributes: [String: String])] = []
    private(set) var texts: [String] = []
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.append((name, attributes))
      text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      if name == "text" || name == "title" { texts.append(text) }
    }
  }

  /// Checks what must be true of every picture.
  private func read(_ runs: [RunLog], against axis: PlotAxis = .time) throws -> Reader {
    let svg = RunPlot(runs, against: axis).svg()
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    let numeric = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "d", "width", "height", "viewBox"]
    let allowed = Set("0123456789.-, ML")
    for element in reader.elements {
      for name in numeric {
        let value = element.attributes[name] ?? ""
        #expect(value == "100%" || value.allSatisfy(allowed.contains), "\(name) of \(element)")
      }
    }
    return reader
  }

  @Test(arguments: PlotAxis.allCases) func aPictureIsWellFormedAndSaysEverything(axis: PlotAxis) throws {
    let reader = try read([Self.run()], against: axis)
    for text in [
      "Training on data/<es> & \"en\".tsv",
      "d_model 128 · d_ff 512 · 4 heads · 3 + 3 layers · pre-norm · 4,000 pieces · 1.5 M parameters",
      "12,000 pairs · 255 dev pairs · budget 15 epochs · seed 1",
      "1,200 steps in 2m1s · 15.0 epochs · 9,800 target tokens/s · no end yet",
      "best: chrF 50.0, BLEU 30.0 at step 1,200 · resumed once · fell back once", "resumed", "back to step 400",
      "step 400, epoch 5.0, loss 2.200, BLEU 10.0, chrF 30.0\n<¿Qué?> → \u{FFFD}What & why?",
    ] {
      #expect(reader.texts.contains(text), "\(text)")
    }
    let title: [PlotAxis: String] = [.time: "Time in seconds", .step: "Step", .epoch: "Epoch"]
    #expect(title[axis].map(reader.texts.contains) == true)
    #expect(reader.elements.first?.attributes["width"] == "900")
    // Three trials in three curves, the best marked in two, and a sample of each curve in the legends.
    #expect(reader.elements.count { $0.name == "circle" } == 9 + 2 + 4)
    // Two lines where something happened in each of the four charts, and two up to their texts.
    let incidents = reader.elements.filter {
      $0.name == "line" && [ChartColor.faint, ChartColor.fallback].contains($0.attributes["stroke"] ?? "")
    }
    #expect(incidents.count == 4 * 2 + 2)
  }

  @Test func pointsLieWhereTheirValuesAre() throws {
    var run = RunLog(name: "run.jsonl")
    run.trials = [
      RunLog.Trial(step: 50, seconds: 50, bleu: 0), RunLog.Trial(step: 100, seconds: 100, bleu: 20),
      RunLog.Trial(step: 25, seconds: 25, bleu: 10),
    ]
    let reader = try read([run], against: .step)
    let circles = reader.elements.filter { $0.name == "circle" && $0.attributes["r"] == "3.2" }
    // The first is the legend's.
    let points = circles.dropFirst().map { ($0.attributes["cx"], $0.attributes["cy"]).0 }
    #expect(points == ["468", "872", "266"])
    let heights = circles.dropFirst().compactMap { Double($0.attributes["cy"] ?? "") }
    try #require(heights.count == 3)
    #expect(heights[0] - heights[1] == 190 && heights[0] - heights[2] == 95)
  }

  @Test func aRunThatHasJustBegunIsEmpty() throws {
    var run = RunLog(name: "run.jsonl")
    #expect(try read([run]).texts.contains("Training: run.jsonl"))
    run.start = Self.run().start
    let texts = try read([run]).texts
    #expect(texts.count { $0 == "no steps yet" } == 3 && texts.contains("no trials yet"))
  }

  @Test func oneStepIsAPointInEachChart() throws {
    let reader = try read([Self.run(1)])
    #expect(reader.elements.count { $0.name == "path" } == 0)
    #expect(reader.elements.count { $0.name == "circle" } == 3 + 3)
  }

  @Test func aLongRunIsPlottedInMinutesOrHours() throws {
    var run = Self.run(1)
    run.steps[0].seconds = 900
    #expect(try read([run]).texts.contains("Time in minutes"))
    run.steps[0].seconds = 90_000
    #expect(try read([run]).texts.contains("Time in hours"))
  }

  @Test func severalRunsHaveATableAndAColourEach() throws {
    var long = Self.run(90, name: String(repeating: "long-", count: 40) + "name.jsonl")
    long.start?.corpus = nil
    let reader = try read([Self.run(), long])
    for text in ["2 training runs", "run.jsonl", "best chrF", "1.5 M", "1,800", "50.0", "60.0", "–"] {
      #expect(reader.texts.contains(text), "\(text)")
    }
    #expect(!reader.texts.contains(long.name))
    let colors = Set(reader.elements.filter { $0.name == "path" }.compactMap { $0.attributes["stroke"] })
    #expect(colors == [ChartColor.blue, ChartColor.orange])
  }

  @Test func aPictureOfALongRunIsSmall() {
    var run = Self.run(20_000)
    run.trials.removeFirst(990)
    #expect(RunPlot([run], against: .time).svg().utf8.count < 150_000)
  }

  /// Whatever numbers a log holds, the picture is well-formed and has none that is no number.
  @Test func noNumberSpoilsThePicture() throws {
    var random = RandomSource(seed: 11)
    let odd: [Double?] = [
      nil, .nan, .infinity, -.infinity, 0, -0.0, -1, 1, 1, 2, 3, 1e-300, 1e-100, 1e-7, 1e15, 1e100, -1e100, 1e101,
      1e308,
      -1e308, .leastNonzeroMagnitude,
    ]
    func number() -> Double? { odd.randomElement(using: &random) ?? nil }
    func step() -> Int? { [nil, 0, 1, 7, 100, .max, .min, -5].randomElement(using: &random) ?? nil }
    for round in 0..<300 {
      let runs = (0..<Int.random(in: 1...3, using: &random)).map { index in
        var run = RunLog(name: "\(index)")
        for _ in 0..<Int.random(in: 0...6, using: &random) {
          run.steps.append(
            RunLog.Steps(
              step: step(), epoch: number(), seconds: number(), loss: number(), learningRate: number(),
              gradientNorm: number(), targetTokensPerSecond: number()))
          run.trials.append(
            RunLog.Trial(
              step: step(), epoch: number(), seconds: number(), loss: number(), bleu: number(), chrF: number(),
              isBest: .random(using: &random)))
          run.append(.resume(RunEvent.Resume(step: step(), epoch: number(), seconds: number())))
          run.append(.fallback(RunEvent.Fallback(step: step(), epoch: number(), seconds: number(), toStep: step())))
        }
        run.start = RunLog.Start(pairs: step(), parameters: step(), modelSize: step(), heads: step())
        return run
      }
      _ = try read(runs, against: PlotAxis.allCases[round % 3])
    }
  }

  @Test func aConstantCurveIsALineInTheMiddle() throws {
    var run = RunLog(name: "run.jsonl")
    run.steps = (1...5).map { RunLog.Steps(step: $0, seconds: Double($0), loss: 2) }
    let reader = try read([run])
    let path = try #require(reader.elements.first { $0.name == "path" }?.attributes["d"])
    let heights = Set(path.dropFirst().split(separator: "L").compactMap { $0.split(separator: ",").last })
    #expect(heights.count == 1)
    #expect(reader.texts.contains("2.0"))
  }
}
