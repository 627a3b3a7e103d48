extension DecodingOptions {
  /// The search that finds what the options ask for.
  var search: any Search {
    beamSize == 1 ? GreedySearch() : BeamSearch(beamSize: beamSize, lengthPenalty: lengthPenalty)
  }
}
