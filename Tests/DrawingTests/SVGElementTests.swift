import Testing

@testable import Drawing

@Suite struct SVGElementTests {
  @Test func elementsAreNestedAndEscaped() {
    let missing: String? = nil
    let element = SVGElement(
      "g", ["id": "a\"<&>'\n", "x": 1.5, "n": 3, "none": missing],
      [SVGElement("text", content: "ñ & <b>\u{0}\u{1B}\u{FFFF}"), SVGElement("path")])
    #expect(
      element.text() == """
        <g id="a&quot;&lt;&amp;&gt;'&#10;" x="1.5" n="3">
         <text>ñ &amp; &lt;b&gt;\u{FFFD}\u{FFFD}\u{FFFD}</text>
         <path/>
        </g>

        """)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "-2.5"), (0.07, "0.07"), (-0.004, "0"), (99.999, "100"),
    (123.456, "123.46"), (-0.05, "-0.05"), (7.10, "7.1"),
  ])
  func numbersAreWrittenInHundredths(number: Double, text: String) {
    #expect(number.svgText == text)
  }
}
