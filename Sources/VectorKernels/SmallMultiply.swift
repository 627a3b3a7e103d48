/// Where the elements of a small left factor lie: element (i, p) at `pointer[i · row + p · step]`.
struct Strided {
  let pointer: UnsafePointer<Float>
  let row: Int
  let step: Int
}

/// C = A·B for the small matrices of attention, which are not worth packing.
///
/// - Shape: `a` `[m, k]` with any strides, so that a transposed A costs nothing; `b` k rows of `vectorCount` vectors,
///   `bStride` apart; `c` m rows of as many, `cStride` apart.
/// Sums over k in increasing order by fused multiply-add, as the large product does.
@inline(__always)
func multiplySmall(
  m: Int, k: Int, vectorCount: Int, _ a: Strided, _ b: UnsafePointer<Float>, bStride: Int,
  _ c: UnsafeMutablePointer<Float>, cStride: Int, scale: Float = 1
) {
  var row = 0
  while row < m {
    let a = Strided(pointer: a.pointer + row * a.row, row: a.row, step: a.step)
    let c = c + row * cStride
    var vector = 0
    while vector < vectorCount {
      let offset = vector * lanes
      if row + 4 <= m && vector + 2 <= vectorCount {
        multiplyBlock4x2(k, a, b + offset, bStride, c + offset, cStride, scale)
        vector += 2
      } else if row + 4 <= m {
        multiplyBlock4x1(k, a, b + offset, bStride, c + offset, cStride, scale)
        vector += 1
      } else {
        for rest in 0..<(m - row) {
          multiplyBlock1x1(k, a.pointer + rest * a.row, a.step, b + offset, bStride, c + rest * cStride + offset, scale)
        }
        vector += 1
      }
    }
    row += min(4, m - row)
  }
}

@inline(__always)
private func multiplyBlock4x2(
  _ k: Int, _ a: Strided, _ b: UnsafePointer<Float>, _ bStride: Int, _ c: UnsafeMutablePointer<Float>, _ cStride: Int,
  _ scale: Float
) {
  var (left0, left1, left2, left3) = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
  var (right0, right1, right2, right3) = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
  var a0 = a.pointer
  var b = b
  for _ in 0..<k {
    let left = load(b)
    let right = load(b + lanes)
    let (x0, x1) = (Vector(repeating: a0[0]), Vector(repeating: a0[a.row]))
    let (x2, x3) = (Vector(repeating: a0[2 * a.row]), Vector(repeating: a0[3 * a.row]))
    left0 = left0.adding(x0, times: left)
    right0 = right0.adding(x0, times: right)
    left1 = left1.adding(x1, times: left)
    right1 = right1.adding(x1, times: right)
    left2 = left2.adding(x2, times: left)
    right2 = right2.adding(x2, times: right)
    left3 = left3.adding(x3, times: left)
    right3 = right3.adding(x3, times: right)
    a0 += a.step
    b += bStride
  }
  store(left0 * scale, c)
  store(right0 * scale, c + lanes)
  store(left1 * scale, c + cStride)
  store(right1 * scale, c + cStride + lanes)
  store(left2 * scale, c + 2 * cStride)
  store(right2 * scale, c + 2 * cStride + lanes)
  store(left3 * scale, c + 3 * cStride)
  store(right3 * scale, c + 3 * cStride + lanes)
}

@inline(__always)
private func multiplyBlock4x1(
  _ k: Int, _ a: Strided, _ b: UnsafePointer<Float>, _ bStride: Int, _ c: UnsafeMutablePointer<Float>, _ cStride: Int,
  _ scale: Float
) {
  var (sum0, sum1, sum2, sum3) = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
  var a0 = a.pointer
  var b = b
  for _ in 0..<k {
    let row = load(b)
    sum0 = sum0.adding(Vector(repeating: a0[0]), times: row)
    sum1 = sum1.adding(Vector(repeating: a0[a.row]), times: row)
    sum2 = sum2.adding(Vector(repeating: a0[2 * a.row]), times: row)
    sum3 = sum3.adding(Vector(repeating: a0[3 * a.row]), times: row)
    a0 += a.step
    b += bStride
  }
  store(sum0 * scale, c)
  store(sum1 * scale, c + cStride)
  store(sum2 * scale, c + 2 * cStride)
  store(sum3 * scale, c + 3 * cStride)
}

@inline(__always)
private func multiplyBlock1x1(
  _ k: Int, _ a: UnsafePointer<Float>, _ aStep: Int, _ b: UnsafePointer<Float>, _ bStride: Int,
  _ c: UnsafeMutablePointer<Float>, _ scale: Float
) {
  var sum = Vector.zero
  var a = a
  var b = b
  for _ in 0..<k {
    sum = sum.adding(Vector(repeating: a[0]), times: load(b))
    a += aStep
    b += bStride
  }
  store(sum * scale, c)
}
