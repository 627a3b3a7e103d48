import Testing

@testable import Console

@Suite struct TextColumnsTests {
  @Test func wrapsAtSpacesOnly() {
    #expect(wrapped("one two  three", width: 7) == ["one two", "three"])
    #expect(wrapped("one extraordinarily two", width: 7) == ["one", "extraordinarily", "two"])
    #expect(wrapped(" \n ", width: 7) == [])
  }

  @Test func alignsWithSpaces() {
    #expect("año".leftAligned(in: 5) == "año  " && "año".rightAligned(in: 5) == "  año")
    #expect("año".leftAligned(in: 2) == "año" && "año".rightAligned(in: 2) == "año")
  }
}
