#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// ln x, of the C library: once a row, so not worth a vector.
@inline(__always)
func logarithm(_ x: Float) -> Float {
  logf(x)
}
