/// The numbers that the factors of a product are rounded to; sums and results are floats always.
public enum Precision: String, Sendable, CaseIterable {
  /// As they are.
  case float32
  /// Block floating point: integers of 12 bits, −2047 … 2047, with one scale for each row of the left factor, and each
  /// column of the right one, in each part of k.
  ///
  /// Twice as fast, in half the memory. The error is that of 11 bits below the largest number of a row; bfloat16 has 8
  /// bits of each number. A part has 512 products, whose sum 512 · 2047² just fits 32 bits: it is exact, in any order.
  /// - Source: Das et al., "Mixed Precision Training of Convolutional Neural Networks using Integer Operations", 2018.
  case int12

  /// What trains and translates as well as floats do, by all measurements, in the least time.
  public static let standard = Precision.int12

  /// The largest mantissa.
  package static let largestInteger: Float = 2047
}
