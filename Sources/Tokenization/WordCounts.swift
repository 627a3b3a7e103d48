import Parallelism

/// The different words of a corpus and how often each occurs.
struct WordCounts: Sendable {
  private(set) var words = ByteStrings()
  private(set) var counts: [Int] = []

  init() {}

  /// Counts the words of normalised sentences on all cores.
  ///
  /// The words' order depends on the number of cores; nothing that is computed from them may.
  init(of sentences: [String]) {
    // 1,024: a table of its own for fewer sentences costs more than it saves.
    let parts = parallelMap(chunksOf: sentences.count, atLeast: 1024) { range in
      var part = WordCounts()
      var normalizer = TextNormalizer()
      for sentence in sentences[range] {
        normalizer.read(sentence)
        normalizer.forEachWord { part.add(normalizer.bytes, $0, count: 1) }
      }
      return part
    }
    self = parts.first ?? WordCounts()
    for part in parts.dropFirst() {
      for index in part.counts.indices { add(part.words.bytes, part.words.range(index), count: part.counts[index]) }
    }
  }

  mutating func add(_ bytes: [UInt8], _ range: Range<Int>, count: Int) {
    let index = words.insert(bytes, range)
    if index == counts.count { counts.append(0) }
    counts[index] += count
  }
}

extension WordCounts {
  /// The characters that can be pieces and `▁`, most frequent first, then by code point.
  ///
  /// Where there is room for `limit` only, the rarest are left out, but never `▁`.
  func characters(limit: Int) -> [[UInt8]] {
    var characters = WordCounts()
    for index in counts.indices {
      characters.add(Tokenizer.wordStartBytes, 0..<3, count: counts[index])
      let range = words.range(index)
      var start = range.lowerBound
      while start < range.upperBound {
        let end = start + UTF8Scalars.length(lead: words.bytes[start])
        if Tokenizer.canBePiece(UTF8Scalars.value(in: words.bytes, at: start)) {
          characters.add(words.bytes, start..<end, count: counts[index])
        }
        start = end
      }
    }
    // The bytes of UTF-8 sort as the code points do. Index 0 is ▁, the first one added.
    let rarestLast = characters.counts.indices.sorted { left, right in
      characters.counts[left] != characters.counts[right]
        ? characters.counts[left] > characters.counts[right]
        : characters.words.precedes(left, right)
    }
    let kept = Set(([0] + rarestLast.filter { $0 != 0 }).prefix(limit))
    return rarestLast.filter { kept.contains($0) }.map { Array(characters.words[$0]) }
  }

  /// The stretches within which merges may happen, `▁` included: words cut where the class of character changes, and at
  /// characters that are not in `alphabet`.
  func runs(over alphabet: ByteStrings) -> WordCounts {
    var runs = WordCounts()
    var run: [UInt8] = []
    for index in counts.indices {
      func endRun() {
        if !run.isEmpty { runs.add(run, 0..<run.count, count: counts[index]) }
        run.removeAll(keepingCapacity: true)
      }
      run.append(contentsOf: Tokenizer.wordStartBytes)
      var runClass: CharacterClass?
      let range = words.range(index)
      var start = range.lowerBound
      while start < range.upperBound {
        let end = start + UTF8Scalars.length(lead: words.bytes[start])
        let value = UTF8Scalars.value(in: words.bytes, at: start)
        let characterClass = CharacterClass(value)
        if let continued = characterClass.continuing(runClass) {
          runClass = continued
        } else {
          endRun()
          runClass = characterClass.continuing(nil)
        }
        if value != Tokenizer.wordStartValue, alphabet.index(of: words.bytes, start..<end) != nil {
          run.append(contentsOf: words.bytes[start..<end])
        } else {
          endRun()
        }
        start = end
      }
      endRun()
    }
    return runs
  }
}
