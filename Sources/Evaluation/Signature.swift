/// What was computed and how, in the form of sacreBLEU's signatures: `nrefs:1|…|version:transformer-1`.
///
/// The numbers are sacreBLEU's but the program is not, so the version names this one. It changes when a score could.
func signature(of settings: String, referenceCounts: some Sequence<Int>) -> String {
  let counts = Set(referenceCounts)
  let count = counts.count > 1 ? "var" : "\(counts.first ?? 0)"
  return "nrefs:\(count)|\(settings)|version:transformer-1"
}

/// Stops a caller whose hypotheses and references are not parallel.
func requireParallel(_ hypotheses: [String], _ references: [[String]]) {
  precondition(
    hypotheses.count == references.count,
    "\(hypotheses.count) hypotheses cannot be scored against the references of \(references.count) segments")
  precondition(references.allSatisfy { !$0.isEmpty }, "every segment needs at least one reference")
}
