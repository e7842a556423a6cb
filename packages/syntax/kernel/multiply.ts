/**
 * Matrix products of 16-bit integers. A packed matrix of N columns and depth K lies in panels of 8 columns; a panel holds, for
 * each pair of depths (k, k + 1), the two values of column 0, of column 1, … of column 7. With weights of 8 bits and values of 16
 * bits the 32-bit sums cannot overflow up to a depth of 516. Sums of integers do not depend on their order, so a row's result is
 * the same with whatever rows it is multiplied.
 */

/** Rows multiplied with all panels before the next rows come: they stay in the first cache. */
const BLOCK: i32 = 32
/** Bytes of 8 values of 16 bits. */
const STEP: usize = 16

function scaled(sums: v128, rowScale: v128, scales: v128, biases: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sums), rowScale), scales), biases)
}

/** Four rows times one panel. */
function multiplyFour(
  a: usize,
  stride: usize,
  panel: usize,
  depth: usize,
  rowScales: usize,
  scales: usize,
  biases: usize,
  out: usize,
  outStride: usize,
): void {
  let a0 = a
  let a1 = a0 + stride
  let a2 = a1 + stride
  let a3 = a2 + stride
  const end = a0 + depth
  let w = panel
  let s00 = i32x4.splat(0)
  let s01 = s00
  let s10 = s00
  let s11 = s00
  let s20 = s00
  let s21 = s00
  let s30 = s00
  let s31 = s00
  while (a0 < end) {
    let left = v128.load(w)
    let right = v128.load(w, 16)
    let row = v128.load_splat<i32>(a0)
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(row, left))
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a1)
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(row, left))
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a2)
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(row, left))
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a3)
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(row, left))
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(row, right))

    left = v128.load(w, 32)
    right = v128.load(w, 48)
    row = v128.load_splat<i32>(a0, 4)
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(row, left))
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a1, 4)
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(row, left))
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a2, 4)
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(row, left))
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a3, 4)
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(row, left))
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(row, right))

    left = v128.load(w, 64)
    right = v128.load(w, 80)
    row = v128.load_splat<i32>(a0, 8)
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(row, left))
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a1, 8)
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(row, left))
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a2, 8)
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(row, left))
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a3, 8)
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(row, left))
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(row, right))

    left = v128.load(w, 96)
    right = v128.load(w, 112)
    row = v128.load_splat<i32>(a0, 12)
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(row, left))
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a1, 12)
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(row, left))
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a2, 12)
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(row, left))
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(row, right))
    row = v128.load_splat<i32>(a3, 12)
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(row, left))
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(row, right))

    a0 += STEP
    a1 += STEP
    a2 += STEP
    a3 += STEP
    w += 8 * STEP
  }
  const scale0 = v128.load(scales)
  const scale1 = v128.load(scales, 16)
  const bias0 = v128.load(biases)
  const bias1 = v128.load(biases, 16)
  let rowScale = v128.load_splat<f32>(rowScales)
  v128.store(out, scaled(s00, rowScale, scale0, bias0))
  v128.store(out, scaled(s01, rowScale, scale1, bias1), 16)
  out += outStride
  rowScale = v128.load_splat<f32>(rowScales, 4)
  v128.store(out, scaled(s10, rowScale, scale0, bias0))
  v128.store(out, scaled(s11, rowScale, scale1, bias1), 16)
  out += outStride
  rowScale = v128.load_splat<f32>(rowScales, 8)
  v128.store(out, scaled(s20, rowScale, scale0, bias0))
  v128.store(out, scaled(s21, rowScale, scale1, bias1), 16)
  out += outStride
  rowScale = v128.load_splat<f32>(rowScales, 12)
  v128.store(out, scaled(s30, rowScale, scale0, bias0))
  v128.store(out, scaled(s31, rowScale, scale1, bias1), 16)
}

/** One row times one panel. */
function multiplyOne(
  a: usize,
  panel: usize,
  depth: usize,
  rowScale: usize,
  scales: usize,
  biases: usize,
  out: usize,
): void {
  const end = a + depth
  let at = a
  let w = panel
  let s0 = i32x4.splat(0)
  let s1 = s0
  let t0 = s0
  let t1 = s0
  while (at < end) {
    let row = v128.load_splat<i32>(at)
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(row, v128.load(w)))
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(row, v128.load(w, 16)))
    row = v128.load_splat<i32>(at, 4)
    t0 = i32x4.add(t0, i32x4.dot_i16x8_s(row, v128.load(w, 32)))
    t1 = i32x4.add(t1, i32x4.dot_i16x8_s(row, v128.load(w, 48)))
    row = v128.load_splat<i32>(at, 8)
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(row, v128.load(w, 64)))
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(row, v128.load(w, 80)))
    row = v128.load_splat<i32>(at, 12)
    t0 = i32x4.add(t0, i32x4.dot_i16x8_s(row, v128.load(w, 96)))
    t1 = i32x4.add(t1, i32x4.dot_i16x8_s(row, v128.load(w, 112)))
    at += STEP
    w += 8 * STEP
  }
  const scale = v128.load_splat<f32>(rowScale)
  v128.store(out, scaled(i32x4.add(s0, t0), scale, v128.load(scales), v128.load(biases)))
  v128.store(out, scaled(i32x4.add(s1, t1), scale, v128.load(scales, 16), v128.load(biases, 16)), 16)
}

/** A few rows times all panels. */
function multiplyBlock(
  a: usize,
  rows: i32,
  stride: usize,
  weights: usize,
  depth: usize,
  panels: i32,
  rowScales: usize,
  scales: usize,
  biases: usize,
  out: usize,
  outStride: usize,
): void {
  const fours = rows & ~3
  for (let panel: i32 = 0; panel < panels; panel += 1) {
    const w = weights + <usize>panel * depth * 8
    const column = <usize>panel * 32
    for (let row: i32 = 0; row < fours; row += 4) {
      const at = a + <usize>row * stride
      const to = out + <usize>row * outStride + column
      const rowScale = rowScales + ((<usize>row) << 2)
      multiplyFour(at, stride, w, depth, rowScale, scales + column, biases + column, to, outStride)
    }
    for (let row = fours; row < rows; row += 1) {
      const at = a + <usize>row * stride
      const to = out + <usize>row * outStride + column
      multiplyOne(at, w, depth, rowScales + ((<usize>row) << 2), scales + column, biases + column, to)
    }
  }
}

/**
 * `out[r][c] = sum of a[r][k] * w[c][k] * rowScales[r] * scales[c] + biases[c]`, in floats. `depth`, a multiple of 8, counts the
 * values of a row of `a`; `panels` counts the groups of 8 columns of the packed matrix `weights`.
 */
export function multiply(
  a: usize,
  rows: i32,
  stride: usize,
  weights: usize,
  depth: usize,
  panels: i32,
  rowScales: usize,
  scales: usize,
  biases: usize,
  out: usize,
  outStride: usize,
): void {
  for (let row: i32 = 0; row < rows; row += BLOCK) {
    const count = min(BLOCK, rows - row)
    const from = a + <usize>row * stride
    const to = out + <usize>row * outStride
    const rowScale = rowScales + ((<usize>row) << 2)
    multiplyBlock(from, count, stride, weights, depth * 2, panels, rowScale, scales, biases, to, outStride)
  }
}
