/// Finds the command that a command line begins with. A name may be two words, such as `corpus check`; commands with
/// the same first word are a family.
package struct CommandName {
  /// Which of the names it is.
  package let index: Int
  /// What stands behind the name.
  package let rest: [String]

  /// - Throws: `UsageError` if the words begin with none of `names`.
  package init(startOf words: [String], among names: [String]) throws(UsageError) {
    for (index, name) in names.enumerated() {
      let parts = name.split(separator: " ").map(String.init)
      if words.starts(with: parts) {
        self.index = index
        rest = Array(words.dropFirst(parts.count))
        return
      }
    }
    throw Self.problem(words, names)
  }

  /// The second words of the commands that begin with a word.
  package static func members(of family: String, among names: [String]) -> [String] {
    names.filter { $0.hasPrefix("\(family) ") }.map { String($0.dropFirst(family.count + 1)) }
  }

  private static func problem(_ words: [String], _ names: [String]) -> UsageError {
    let first = words.first ?? ""
    if first.hasPrefix("-") { return .noCommand(option: first) }
    let members = members(of: first, among: names)
    guard !members.isEmpty else {
      let firstWords = names.map { String($0.prefix { $0 != " " }) } + ["help"]
      return .unknownCommand(first, meant: suggestion(for: first, among: firstWords))
    }
    guard words.count > 1 else { return .incompleteCommand(first, members: members) }
    return .unknownCommand(
      "\(first) \(words[1])", meant: suggestion(for: words[1], among: members).map { "\(first) \($0)" })
  }
}
