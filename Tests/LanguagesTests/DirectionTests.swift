import Foundation
import Languages
import Testing

@Suite struct DirectionTests {
  @Test(
    arguments: [
      ("es-en.tsv", "es-en"), ("data/en-pt.train.tsv", "en-pt"), ("/a.b/pt-es", "pt-es"), ("spa-eng.txt", "spa-eng"),
      ("es-es.tsv", nil), ("pairs.tsv", nil), ("es-en-pt.tsv", nil), ("ES-EN.tsv", nil), ("xx-en.tsv", nil), ("", nil),
      ("es-en/pairs.tsv", nil), ("-", nil), ("my-file.tsv", nil),
    ] as [(String, String?)])
  func aFilesNameMayTellIt(path: String, direction: String?) {
    #expect(Direction(fileName: path)?.description == direction)
  }

  @Test func oneFollowsTheOtherIfItBeginsWhereThatEnds() throws {
    let (first, second) = (try #require(Direction("es-en")), try #require(Direction("en-pt")))
    #expect(first.followed(by: second)?.description == "es-pt")
    #expect(second.followed(by: first) == nil)
    #expect(first.followed(by: first.reversed) == nil, "es-es is not a direction")
    #expect(first.followed(by: nil) == nil)
  }

  @Test func itIsAStringInJSON() throws {
    let directions = ["en-pt", "es-en"].compactMap { Direction($0) }
    let text = try JSONEncoder().encode(directions)
    #expect(String(decoding: text, as: UTF8.self) == #"["en-pt","es-en"]"#)
    #expect(try JSONDecoder().decode([Direction].self, from: text) == directions)
    for wrong in [#"["en"]"#, #"["en-en"]"#, #"["es-en.tsv"]"#, "[1]"] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([Direction].self, from: Data(wrong.utf8)) }
    }
  }
}
