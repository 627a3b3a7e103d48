/// The loops over floats that everything else is made of, compiled for one instruction set.
///
/// All run on the calling thread and allocate nothing in a loop. Letters in the shapes: `m` rows (tokens), `d` columns,
/// `k` the summed dimension of a product, `V` pieces of the vocabulary, `h` heads.
/// Every element of a product is summed over k in increasing order, starting from 0 or from what is accumulated to, by
/// fused multiply-add where the instruction set has it. So a row's result does not depend, to the bit, on the rows
/// beside it. Shapes that do not fit are programmer errors and stop the program.
public protocol KernelSet: Sendable {
  /// `baseline`, `avx2` or `avx512`; on arm64 `neon`.
  var name: String { get }

  // MARK: Products

  /// Packs `b`, or its transpose, as the right factor of products.
  func pack(_ b: Matrix, transposed: Bool, into packed: PackedMatrix)

  /// C = A·B (+ C) (+ bias), rectified if asked for; A is transposed if asked for.
  /// - Shape: `a` `[m, k]`, or `[k, m]` to be transposed; `b` `[k, n]`; `c` `[m, n]`, not read unless accumulating.
  func multiply(
    _ a: Matrix, transposed: Bool, _ b: PackedMatrix, into c: Matrix, _ finish: ProductFinish, workspace: Workspace)

  // MARK: Elementwise

  /// eˣ with a relative error below 2·10⁻⁷; 0 below −87.3.
  func exponential(_ x: Matrix, into y: Matrix)

  /// y = x.
  func copy(_ x: Matrix, into y: Matrix)

  /// y += x.
  func add(_ x: Matrix, into y: Matrix)

  /// sum += Σ over the rows of x: the gradient of a bias. `sum` `[1, d]`.
  func addColumnSums(of x: Matrix, into sum: Matrix)

  /// dx = dy where y > 0, else 0; `dx` may be `dy`.
  func rectifyBackward(_ dy: Matrix, output y: Matrix, into dx: Matrix)

  /// y = dropout(x); the gradient is the same operation. Accumulates to `y` if asked for.
  func drop(_ x: Matrix, _ dropout: Dropout, into y: Matrix, accumulating: Bool)

  // MARK: Layers

  /// y = weight ⊙ (x − mean) / √(variance + 1e-5) + bias, along each row; keeps mean and 1/√… in `statistics` `[m, 2]`.
  /// - Source: Ba, Kiros and Hinton, "Layer Normalization", 2016.
  func layerNorm(_ x: Matrix, weight: Matrix, bias: Matrix, statistics: Matrix, into y: Matrix)

  /// sum = x + dropout(sublayer); y = layer norm of sum: the paper's LayerNorm(x + Sublayer(x)) in one pass.
  func residualNorm(
    _ x: Matrix, sublayer: Matrix, _ dropout: Dropout, weight: Matrix, bias: Matrix, sum: Matrix, statistics: Matrix,
    into y: Matrix)

  /// The gradient of `layerNorm` with respect to its input, `dx` (overwritten or accumulated); adds those of weight and
  /// bias.
  func layerNormBackward(
    _ dy: Matrix, input x: Matrix, statistics: Matrix, weight: Matrix, into dx: Matrix, accumulating: Bool,
    dWeight: Matrix, dBias: Matrix)

  /// y = scale · table[id] + positions[position], with dropout; the id V, the start symbol, is a zero row.
  /// - Shape: `ids` and `positionIndices` m; `table` `[V, d]`; `positions` `[maximum length, d]`; `y` `[m, d]`.
  func embed(
    _ ids: [Int32], table: Matrix, scale: Float, positions: Matrix, positionIndices: [Int32], _ dropout: Dropout,
    into y: Matrix)

  /// dTable[id] += scale · dropout(dy).
  func embedBackward(_ dy: Matrix, _ ids: [Int32], scale: Float, _ dropout: Dropout, into dTable: Matrix)

  /// Multi-head scaled dot-product attention softmax(QKᵀ/√d_k)V of each sentence's queries to its keys.
  ///
  /// - Shape: `query` `[m, h·d_k]`; `key`, `value` `[rows, h·d_k]`; `y` as `query`; `probabilities`, kept for the
  ///   backward pass, has `attentionElementCount` elements and may be nil.
  /// - Parameter isCausal: whether query i sees only keys 0…i.
  /// - Source: Vaswani et al., "Attention Is All You Need", 2017, equation (1).
  func attention(
    query: Matrix, key: Matrix, value: Matrix, querySegments: Segments, keySegments: Segments, headCount: Int,
    isCausal: Bool, probabilities: Matrix?, into y: Matrix, workspace: Workspace)

  /// Gives a slot of a cache more tokens.
  /// - Shape: `keysAndValues` `[tokens, 2·h·d_k]`, side by side.
  /// - Parameter position: the place in the slot of the first of them.
  func append(_ keysAndValues: Matrix, to cache: KeyValueCache, slot: Int, at position: Int)

  /// Attention of one query for each row to the first `counts` tokens of its slot, the same to the bit as without a
  /// cache.
  /// - Shape: `query` and `y` `[m, h·d_k]`; `slots` and `counts` m.
  func attention(
    query: Matrix, cache: KeyValueCache, slots: [Int], counts: [Int], headCount: Int, into y: Matrix,
    workspace: Workspace)

  /// The gradients of `attention`, written to `dQuery`, `dKey` and `dValue`.
  func attentionBackward(
    _ dy: Matrix, query: Matrix, key: Matrix, value: Matrix, probabilities: Matrix, querySegments: Segments,
    keySegments: Segments, headCount: Int, isCausal: Bool, dQuery: Matrix, dKey: Matrix, dValue: Matrix,
    workspace: Workspace)

  // MARK: Output and optimization

  /// The label-smoothed cross-entropy of each row's softmax; replaces the logits by `gradientScale` times their
  /// gradient.
  ///
  /// loss = Σ over rows of −Σ_v q(v) log p(v), with q = (1 − ε) one-hot + ε/V.
  /// - Shape: `logits` `[m, V]`; `labels` m.
  /// - Source: Szegedy et al., "Rethinking the Inception Architecture", 2016, §7.
  /// - Returns: the sum over the rows of the smoothed loss and of −log p(label).
  func crossEntropy(_ logits: Matrix, labels: [Int32], smoothing: Float, gradientScale: Float) -> CrossEntropy

  /// The `count` most probable columns of each row's softmax, or all of fewer columns: the most probable first, of
  /// equal ones the first.
  /// - Returns: the first row's predictions, then the second's, and so on.
  func mostProbable(_ logits: Matrix, count: Int) -> [Prediction]

  /// Leaves the sum of `gradients`, in their order, in the first of them and zeros in the others.
  /// - Returns: Σ x² of the sum, for its norm.
  func reduce(_ gradients: [Matrix]) -> Double

  /// One Adam step over a slice of all parameters; leaves zeros in `gradient`.
  /// - Returns: how large the slice and its change are.
  /// - Source: Kingma and Ba, "Adam", 2015, algorithm 1; Loshchilov and Hutter, "Decoupled Weight Decay
  ///   Regularization", 2019, algorithm 2.
  @discardableResult
  func adam(
    _ step: AdamStep, weights: Matrix, firstMoments: Matrix, secondMoments: Matrix, gradient: Matrix
  ) -> UpdateSquares

  // MARK: Measuring

  /// Multiply-adds in registers and nothing else: the peak that products can be compared with.
  /// - Returns: how many single multiply-adds (of two operations each) were done, `count` or a few more, and a value
  ///   that depends on them all.
  func multiplyAddLoop(_ count: Int) -> (multiplyAddCount: Int, sum: Float)
}

extension KernelSet {
  /// The number of attention probabilities of a batch: each key's row of queries is filled up to 16.
  public func attentionElementCount(querySegments: Segments, keySegments: Segments, headCount: Int) -> Int {
    zip(querySegments.counts, keySegments.counts).reduce(0) { $0 + headCount * $1.1 * (($1.0 + 15) / 16 * 16) }
  }
}
