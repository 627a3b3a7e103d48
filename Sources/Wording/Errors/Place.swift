import Localization

extension Text {
  /// Where something is wrong: the beginning of every error that has a place.
  package init(place path: String, line: Int? = nil) {
    let number = line.map { ":\($0)" } ?? ""
    switch path {
    case "-":
      self.init(
        en: "standard input\(number)", es: "entrada estándar\(number)", pt: "entrada padrão\(number)")
    case "":
      self.init(verbatim: "''\(number)")
    default:
      self.init(verbatim: path + number)
    }
  }
}
