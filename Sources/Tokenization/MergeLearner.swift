extension Tokenizer {
  /// Learns a vocabulary from the sentences of a corpus, of both languages together.
  ///
  /// Starting from characters, the most frequent pair of neighbours becomes a piece and is merged everywhere, over and
  /// over. Pieces do not cross spaces, nor the borders between letters, digits and other characters; every digit is
  /// alone. The result depends neither on the order of the sentences nor on the number of cores.
  ///
  /// The vocabulary is smaller than `vocabularySize` if no pair is left that occurs twice. If not even the characters
  /// find room, the rarest are left to the byte pieces.
  ///
  /// - Throws: `vocabularyTooSmall` below `smallestVocabularySize`, `emptyCorpus`.
  public static func learn(
    from sentences: [String], vocabularySize: Int, languages: [String] = []
  ) throws(TokenizerError) -> Tokenizer {
    let smallest = smallestVocabularySize + languages.count
    guard vocabularySize >= smallest else { throw .vocabularyTooSmall(asked: vocabularySize, smallest: smallest) }
    let room = vocabularySize - Int(byteIDs.upperBound) - languages.count
    let words = WordCounts(of: sentences)
    guard !words.counts.isEmpty else { throw .emptyCorpus }
    let characters = words.characters(limit: room)
    var learner = MergeLearner(words, characters: characters)
    return try Tokenizer(pieces: learner.learn(room - characters.count) + characters, languages: languages)
  }
}

/// Byte-pair encoding's training: which concatenations become pieces, in which order.
///
/// The corpus is held as the runs of symbols of its different words, in linked lists. Every concatenation of neighbours
/// is a string with a count and the places where it may occur, so that a merge costs time only where it happens.
///
/// At every moment, a run's symbols are what encoding it with the pieces so far would give. In particular a new symbol
/// never forms an older piece with its neighbour: how a stretch of text is merged depends on its own characters only,
/// as long as no merge crosses its ends, so wherever that older piece could be made, it was. For the same reason a
/// string is always made from the same two symbols.
struct MergeLearner {
  /// Pieces are at most 16 characters long, SentencePiece's default: longer ones are rules of dashes and the like.
  static let longestPiece = 16

  // All strings: the characters first, then the concatenations met. A symbol is the number of a string.
  private var strings = ByteStrings()
  private var lengths: [Int] = []  // in characters
  private var counts: [Int] = []  // neighbours in the corpus that give this string
  private var places: [[Int32]] = []  // where the left one of such neighbours stands or once stood
  private var pairs = PairTable()

  // The corpus. −1: the end of a run, or a symbol merged into its left neighbour.
  private var symbols: [Int32] = []
  private var next: [Int32] = []
  private var previous: [Int32] = []
  private var weights: [Int] = []  // how often the symbol's run occurs

  init(_ words: WordCounts, characters: [[UInt8]]) {
    for character in characters { addString(strings.insert(character, 0..<character.count), length: 1) }
    let runs = words.runs(over: strings)
    for index in runs.counts.indices { addRun(runs.words.bytes, runs.words.range(index), count: runs.counts[index]) }
    for place in symbols.indices { countPair(at: Int32(place)) }
  }

  /// The next `count` merged pieces, or fewer if no more concatenation occurs twice.
  ///
  /// Of equally frequent ones, the shortest comes first, then the first by code points.
  mutating func learn(_ count: Int) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var queue = Heap<Candidate>()
    // A string's count grows only in the pass over the corpus that made it, that of the later of its two symbols.
    var queued = 0
    while pieces.count < count {
      for string in queued..<strings.count where counts[string] > 1 {
        queue.push(Candidate(string: Int32(string), count: counts[string])) { precedes($0, $1) }
      }
      queued = strings.count
      guard let best = queue.pop(by: { precedes($0, $1) }) else { break }
      let current = counts[Int(best.string)]
      if best.count == current {
        pieces.append(Array(strings[Int(best.string)]))
        mergeEverywhere(best.string)
      } else if current > 1 {
        // Other merges took some of its places away: it waits for its new turn.
        queue.push(Candidate(string: best.string, count: current)) { precedes($0, $1) }
      }
    }
    return pieces
  }

  private struct Candidate {
    let string: Int32
    let count: Int
  }

  private func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.count != right.count { return left.count > right.count }
    let leftLength = lengths[Int(left.string)]
    let rightLength = lengths[Int(right.string)]
    if leftLength != rightLength { return leftLength < rightLength }
    return strings.precedes(Int(left.string), Int(right.string))
  }

  private mutating func addString(_ index: Int, length: Int) {
    if index < lengths.count { return }
    lengths.append(length)
    counts.append(0)
    places.append([])
  }

  private mutating func addRun(_ bytes: [UInt8], _ range: Range<Int>, count: Int) {
    let first = symbols.count
    var start = range.lowerBound
    while start < range.upperBound {
      let end = start + UTF8Scalars.length(lead: bytes[start])
      guard let character = strings.index(of: bytes, start..<end) else {
        preconditionFailure("a run has characters of the alphabet only")
      }
      previous.append(symbols.count > first ? Int32(symbols.count - 1) : -1)
      next.append(end < range.upperBound ? Int32(symbols.count + 1) : -1)
      symbols.append(Int32(character))
      weights.append(count)
      start = end
    }
  }

  /// Merges all neighbours that give the string, in each run from left to right.
  private mutating func mergeEverywhere(_ string: Int32) {
    var candidates: [Int32] = []
    swap(&candidates, &places[Int(string)])
    // In order, for they were all found in one pass.
    for place in candidates where joined(at: place) == string { merge(at: place, into: string) }
  }

  private mutating func merge(at place: Int32, into string: Int32) {
    let right = next[Int(place)]
    let after = next[Int(right)]
    for pair in [previous[Int(place)], place, right] {
      let lost = joined(at: pair)
      if lost >= 0 { counts[Int(lost)] -= weights[Int(pair)] }
    }
    symbols[Int(place)] = string
    next[Int(place)] = after
    symbols[Int(right)] = -1
    next[Int(right)] = -1
    if after >= 0 { previous[Int(after)] = place }
    countPair(at: previous[Int(place)])
    countPair(at: place)
  }

  /// Counts the string that the symbol and its right neighbour give, which may be a new one.
  private mutating func countPair(at place: Int32) {
    guard place >= 0, next[Int(place)] >= 0 else { return }
    let left = symbols[Int(place)]
    let right = symbols[Int(next[Int(place)])]
    var string = pairs[left, right]
    if string < 0 {
      let length = lengths[Int(left)] + lengths[Int(right)]
      guard length <= MergeLearner.longestPiece else { return }
      let bytes = Array(strings[Int(left)] + strings[Int(right)])
      string = Int32(strings.insert(bytes, 0..<bytes.count))
      addString(Int(string), length: length)
      pairs.insert(string, for: left, right)
    }
    counts[Int(string)] += weights[Int(place)]
    places[Int(string)].append(place)
  }

  /// The string that the symbol and its right neighbour give, or −1.
  private func joined(at place: Int32) -> Int32 {
    guard place >= 0, next[Int(place)] >= 0 else { return -1 }
    return pairs[symbols[Int(place)], symbols[Int(next[Int(place)])]]
  }
}
