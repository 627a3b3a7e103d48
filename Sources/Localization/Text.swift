/// What people read, in all of the program's languages.
///
///     static func missing(_ path: String) -> Text {
///       Text(
///         en: "\(path): no such file; check the path",
///         es: "\(path): no existe el archivo; revisa la ruta",
///         pt: "\(path): o arquivo não existe; confira o caminho")
///     }
package struct Text: Sendable, Hashable {
  private let en: String
  private let es: String
  private let pt: String

  package init(en: Phrase<English>, es: Phrase<Spanish>, pt: Phrase<Portuguese>) {
    (self.en, self.es, self.pt) = (en.text, es.text, pt.text)
  }

  /// The same in all languages: a name, a symbol, what is typed.
  package init(verbatim text: String) {
    (en, es, pt) = (text, text, text)
  }

  /// What `text` makes for each language.
  package init(each text: (Language) -> String) {
    (en, es, pt) = (text(.en), text(.es), text(.pt))
  }

  package subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .es: es
    case .pt: pt
    }
  }

  package static func + (left: Text, right: Text) -> Text {
    Text(each: { left[$0] + right[$0] })
  }

  package var isEmpty: Bool { en.isEmpty }
}

extension Sequence<Text> {
  package func joined(separator: String) -> Text {
    Text(each: { language in map { $0[language] }.joined(separator: separator) })
  }
}
