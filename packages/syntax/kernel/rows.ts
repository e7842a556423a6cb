/** Work on rows of floats. */

/** Added to a float below 2^22, this leaves its rounded value in the low bits. */
const ROUND: f32 = 12582912

/** Four floats within ±32767 rounded to 16-bit integers, in the low (and again in the high) half. */
export function toShort(values: v128): v128 {
  const round = f32x4.splat(ROUND)
  const integers = i32x4.sub(f32x4.add(values, round), round)
  return i16x8.narrow_i32x4_s(integers, integers)
}

function largestOf(values: v128): f32 {
  const pairs = max(f32x4.extract_lane(values, 0), f32x4.extract_lane(values, 1))
  return max(pairs, max(f32x4.extract_lane(values, 2), f32x4.extract_lane(values, 3)))
}

/**
 * Rounds rows of `cols` floats (a multiple of 4) to 16-bit integers, each row by its own scale, which is written to `rowScales`:
 * value = integer * scale.
 */
export function quantizeRows(
  values: usize,
  rows: i32,
  cols: i32,
  stride: usize,
  out: usize,
  outStride: usize,
  rowScales: usize,
): void {
  for (let row: i32 = 0; row < rows; row += 1) {
    const from = values + <usize>row * stride
    const to = out + <usize>row * outStride
    let most = f32x4.splat(0)
    for (let at: i32 = 0; at < cols; at += 4)
      most = f32x4.pmax(most, f32x4.abs(v128.load(from + ((<usize>at) << 2))))
    const largest = largestOf(most)
    store<f32>(rowScales + ((<usize>row) << 2), largest / 32767)
    const inverse = f32x4.splat(largest > 0 ? 32767 / largest : 0)
    for (let at: i32 = 0; at < cols; at += 4) {
      const shorts = toShort(f32x4.mul(v128.load(from + ((<usize>at) << 2)), inverse))
      v128.store64_lane(to + ((<usize>at) << 1), shorts, 0)
    }
  }
}

/** Sets the negative values of rows of `cols` floats (a multiple of 4) to 0. */
export function rectify(values: usize, rows: i32, cols: i32, stride: usize): void {
  const zero = f32x4.splat(0)
  for (let row: i32 = 0; row < rows; row += 1) {
    const from = values + <usize>row * stride
    for (let at: i32 = 0; at < cols; at += 4) {
      const place = from + ((<usize>at) << 2)
      v128.store(place, f32x4.pmax(v128.load(place), zero))
    }
  }
}

/** `out[r] = max(0, left[r] + right[chosen[r]])` for rows of `cols` floats (a multiple of 4); `chosen` holds 32-bit row numbers. */
export function addRows(
  left: usize,
  right: usize,
  stride: usize,
  chosen: usize,
  rows: i32,
  cols: i32,
  out: usize,
  outStride: usize,
): void {
  const zero = f32x4.splat(0)
  for (let row: i32 = 0; row < rows; row += 1) {
    const one = left + <usize>row * stride
    const other = right + <usize>load<i32>(chosen + ((<usize>row) << 2)) * stride
    const to = out + <usize>row * outStride
    for (let at: i32 = 0; at < cols; at += 4) {
      const offset = (<usize>at) << 2
      const sum = f32x4.add(v128.load(one + offset), v128.load(other + offset))
      v128.store(to + offset, f32x4.pmax(sum, zero))
    }
  }
}

function sumOf(values: v128): f32 {
  const even = f32x4.extract_lane(values, 0) + f32x4.extract_lane(values, 2)
  return even + (f32x4.extract_lane(values, 1) + f32x4.extract_lane(values, 3))
}

/** `out[r][c] = left[r] . right[c] + added[c]` for rows of `depth` floats (a multiple of 4). */
export function products(
  left: usize,
  rows: i32,
  stride: usize,
  right: usize,
  cols: i32,
  rightStride: usize,
  depth: i32,
  added: usize,
  out: usize,
  outStride: usize,
): void {
  const bytes = (<usize>depth) << 2
  for (let row: i32 = 0; row < rows; row += 1) {
    const one = left + <usize>row * stride
    const to = out + <usize>row * outStride
    for (let col: i32 = 0; col < cols; col += 1) {
      const other = right + <usize>col * rightStride
      let sums = f32x4.splat(0)
      for (let at: usize = 0; at < bytes; at += 16) {
        sums = f32x4.add(sums, f32x4.mul(v128.load(one + at), v128.load(other + at)))
      }
      store<f32>(to + ((<usize>col) << 2), sumOf(sums) + load<f32>(added + ((<usize>col) << 2)))
    }
  }
}
