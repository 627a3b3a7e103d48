import Testing

@testable import Corpus

@Suite struct PivotingTests {
  private func corpus(_ name: String, _ sentences: (String, String)...) throws -> ParallelCorpus {
    ParallelCorpus(
      sentences.map { SentencePair(source: $0.0, target: $0.1) }, path: name, direction: try direction(name))
  }

  @Test func whatTwoCorporaShareMakesPairsOfAThirdDirection() throws {
    let pivoted = ParallelCorpus.pivoted([
      try corpus("es-en", ("Voy.", "I go."), ("Sí.", "Yes."), ("No.", "No.")),
      try corpus("en-pt", ("Yes.", "Sim."), ("No.", "Não."), ("Why?", "Por quê?")),
    ])
    #expect(pivoted.map(\.direction) == [try direction("es-pt")])
    #expect(pivoted[0].pairs == SentencePair.pairs(("Sí.", "Sim."), ("No.", "Não.")))
    #expect(pivoted[0].lineNumbers == [2, 3])
    #expect(pivoted[0].path == "es-en")
  }

  @Test func severalTranslationsAreUsedInTurn() throws {
    let yes = try corpus("en-pt", ("Yes.", "Sim."), ("Yes.", "É."))
    let spanish = try corpus("es-en", ("Sí.", "Yes."), ("Claro.", "Yes."), ("Eso.", "Yes."))
    #expect(
      ParallelCorpus.pivoted([spanish, yes])[0].pairs
        == SentencePair.pairs(("Sí.", "Sim."), ("Claro.", "É."), ("Eso.", "Sim.")))
    let one = try corpus("es-en", ("Sí.", "Yes."))
    #expect(ParallelCorpus.pivoted([one, yes])[0].pairs == SentencePair.pairs(("Sí.", "Sim."), ("Sí.", "É.")))
  }

  @Test func onePairThatTwoSentencesLeadToIsOne() throws {
    let spanish = try corpus("es-en", ("Sí.", "Yes."), ("Sí.", "Yeah."))
    let portuguese = try corpus("en-pt", ("Yeah.", "Sim."), ("Yes.", "Sim."))
    #expect(ParallelCorpus.pivoted([spanish, portuguese]).map(\.pairs) == [SentencePair.pairs(("Sí.", "Sim."))])
  }

  @Test func onlyNewDirectionsCome() throws {
    let (first, second) = (try corpus("es-en", ("Sí.", "Yes.")), try corpus("en-pt", ("Yes.", "Sim.")))
    // There and back is none, in either order.
    #expect(ParallelCorpus.pivoted([first, first.reversed]).isEmpty)
    #expect(ParallelCorpus.pivoted([second, first]).map(\.direction) == [try direction("es-pt")])
    #expect(
      ParallelCorpus.pivoted([first, first.reversed, second, second.reversed]).compactMap(\.direction?.description)
        == ["es-pt", "pt-es"])
    // The user's own are better.
    #expect(ParallelCorpus.pivoted([first, second, try corpus("es-pt", ("No.", "Não."))]).isEmpty)
    #expect(ParallelCorpus.pivoted([first, try corpus("en-pt", ("Why?", "Por quê?"))]).isEmpty)
    #expect(ParallelCorpus.pivoted([first, ParallelCorpus(second.pairs)]).isEmpty)
  }
}
