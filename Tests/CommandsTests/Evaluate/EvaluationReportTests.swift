import Console
import Testing

@testable import Commands

@Suite struct EvaluationReportTests {
  @Test func exactIsAnyOfTheReferences() throws {
    let report = EvaluationReport(
      ["a cat", "a dog", "a Bird"], references: [["the cat", "a cat"], ["a dog"], ["a bird"]], seconds: 1.5)
    #expect(report.exactCount == 2)
    #expect(report.text[.en].contains("exact = 66.7 % (2 of 3)\n"))
    let json = try JSONLine.text(of: report.numbers)
    #expect(json.contains(#""exact":66.6"#) && json.contains(#""sentences":3"#) && json.contains("nrefs:var"))
  }
}
