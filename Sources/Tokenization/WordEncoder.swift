import Randomness

/// Merges the characters of one word after another; its buffers are reused.
struct WordEncoder {
  private let tokenizer: Tokenizer
  private let dropout: Double
  private(set) var random: RandomSource

  // Symbol 0 is ▁, symbol k the word's k-th character; the symbols still there form a list, −1 at both ends.
  private var symbols: [TokenID] = []  // −1: no piece, to be written as bytes
  private var next: [Int32] = []
  private var previous: [Int32] = []
  private var starts: [Int] = []  // where each symbol's bytes begin
  // Candidates: merged piece in the high half, left symbol in the low one, so that the least is the best and leftmost.
  private var queue = Heap<UInt64>()
  private var dropped: [UInt64] = []

  /// - Parameter dropout: The probability with which each possible merge is passed over, each time it is the best.
  init(_ tokenizer: Tokenizer, dropout: Double = 0, random: RandomSource = RandomSource(seed: 0)) {
    self.tokenizer = tokenizer
    self.dropout = dropout
    self.random = random
  }

  /// Appends the pieces of the word `bytes[range]`, which has no `▁` yet.
  ///
  /// - Complexity: O(n log n) in the word's length n.
  mutating func encode(_ bytes: [UInt8], _ range: Range<Int>, into ids: inout [TokenID]) {
    readCharacters(bytes, range)
    queue.removeAll()
    for left in 0..<symbols.count - 1 { propose(Int32(left)) }
    mergeAll()
    var symbol: Int32 = 0
    while symbol >= 0 {
      let index = Int(symbol)
      if symbols[index] >= 0 {
        ids.append(symbols[index])
      } else {
        let end = index + 1 < starts.count ? starts[index + 1] : range.upperBound
        for byte in bytes[starts[index]..<end] { ids.append(Tokenizer.byteIDs.lowerBound + TokenID(byte)) }
      }
      symbol = next[index]
    }
  }

  private mutating func readCharacters(_ bytes: [UInt8], _ range: Range<Int>) {
    symbols.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    symbols.append(tokenizer.wordStart)
    starts.append(range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound {
      let length = UTF8Scalars.length(lead: bytes[index])
      symbols.append(tokenizer.character(bytes, index..<index + length))
      starts.append(index)
      index += length
    }
    next.removeAll(keepingCapacity: true)
    previous.removeAll(keepingCapacity: true)
    for symbol in 0..<Int32(symbols.count) {
      previous.append(symbol - 1)
      next.append(symbol + 1)
    }
    next[symbols.count - 1] = -1
  }

  private mutating func mergeAll() {
    while let candidate = queue.pop(by: <) {
      let left = Int32(truncatingIfNeeded: candidate)
      // A neighbour may have been merged away since the candidate was proposed.
      guard joined(left) == Int32(candidate >> 32) else { continue }
      if dropout > 0 && random.uniform() < dropout {
        dropped.append(candidate)
        continue
      }
      merge(left, into: Int32(candidate >> 32))
      // Every merge draws anew for all candidates, as in BPE-dropout's paper.
      while let candidate = dropped.popLast() { queue.push(candidate, by: <) }
      propose(previous[Int(left)])
      propose(left)
    }
    dropped.removeAll(keepingCapacity: true)
  }

  private mutating func merge(_ left: Int32, into piece: TokenID) {
    let right = next[Int(left)]
    let after = next[Int(right)]
    symbols[Int(left)] = piece
    symbols[Int(right)] = -1
    next[Int(right)] = -1
    next[Int(left)] = after
    if after >= 0 { previous[Int(after)] = left }
  }

  private mutating func propose(_ left: Int32) {
    guard left >= 0 else { return }
    let piece = joined(left)
    if piece >= 0 { queue.push(UInt64(piece) << 32 | UInt64(left), by: <) }
  }

  /// The piece that the symbol and its right neighbour form, or −1.
  private func joined(_ left: Int32) -> TokenID {
    let right = next[Int(left)]
    return right < 0 ? -1 : tokenizer.merges[symbols[Int(left)], symbols[Int(right)]]
  }
}

extension Tokenizer {
  /// The piece of a single character of the text, or −1.
  fileprivate func character(_ bytes: [UInt8], _ range: Range<Int>) -> TokenID {
    if range.count == 1 { return asciiIDs[Int(bytes[range.lowerBound])] }
    guard let id = pieces.index(of: bytes, range), TokenID(id) != wordStart else { return -1 }
    return TokenID(id)
  }
}
