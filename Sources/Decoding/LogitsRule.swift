import Kernels

/// Changes the logits of a step before a token is chosen: forbids tokens, or makes some likelier.
public protocol LogitsRule: Sendable {
  /// Changes what may follow one hypothesis; −∞ forbids a token. Where all are forbidden, the hypothesis ends.
  ///
  /// The probabilities of a hypothesis are those of the changed logits.
  /// - Parameters:
  ///   - logits: `[1, V]`, to be changed in place.
  ///   - tokens: the hypothesis, without the start symbol.
  ///   - source: the index of its sentence among the sources.
  func apply(to logits: Matrix, after tokens: [Int32], source: Int)
}
