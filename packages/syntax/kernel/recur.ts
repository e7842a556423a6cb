import { sigmoid, tanh } from './curves'
import { multiply } from './multiply'
import { toShort } from './rows'

/** Outputs lie between -1 and 1: they are kept in 16 bits, in steps of 1 / 32767. */
const STEPS: f32 = 32767

/** Rows of 32-bit numbers that say where a sequence begins and how long it is, in positions. */
const SEQUENCE: usize = 8

/**
 * One step of a row of cells: the four gates (input, forget, candidate, output; `cells` values each) are the sum of `gates`
 * and `projected`. Changes `state` (floats), writes the outputs (16 bits) to `hidden` and `out`.
 */
function stepCells(
  cells: i32,
  gates: usize,
  projected: usize,
  state: usize,
  hidden: usize,
  out: usize,
): void {
  const part = (<usize>cells) << 2
  for (let at: i32 = 0; at < cells; at += 4) {
    const offset = (<usize>at) << 2
    const short = (<usize>at) << 1
    let g = gates + offset
    let x = projected + offset
    const input = sigmoid(f32x4.add(v128.load(g), v128.load(x)))
    g += part
    x += part
    const forget = sigmoid(f32x4.add(v128.load(g), v128.load(x)))
    g += part
    x += part
    const candidate = tanh(f32x4.add(v128.load(g), v128.load(x)))
    g += part
    x += part
    const output = sigmoid(f32x4.add(v128.load(g), v128.load(x)))
    const now = f32x4.add(f32x4.mul(forget, v128.load(state + offset)), f32x4.mul(input, candidate))
    v128.store(state + offset, now)
    const shorts = toShort(f32x4.mul(f32x4.mul(output, tanh(now)), f32x4.splat(STEPS)))
    v128.store64_lane(hidden + short, shorts, 0)
    v128.store64_lane(out + short, shorts, 0)
  }
}

/**
 * Runs one direction of a recurrent layer over `count` sequences, the longest first, all of them one step at a time.
 * Row `rows[p]` (32-bit numbers) of `projected` is the gates' part that comes from the layer's input at position p; `weights`, `scales` (with `zeros` as biases) are the
 * packed recurrent matrix; `units` holds 1 / 32767 for each sequence. `gates`, `hidden` and `state` are room for `count` rows.
 * Writes the outputs of position p to `out + p * outStride`.
 */
export function recur(
  sequences: usize,
  count: i32,
  backward: i32,
  cells: i32,
  weights: usize,
  scales: usize,
  zeros: usize,
  units: usize,
  rows: usize,
  projected: usize,
  projectedStride: usize,
  gates: usize,
  hidden: usize,
  state: usize,
  out: usize,
  outStride: usize,
): void {
  const hiddenStride = (<usize>cells) << 1
  const stateStride = (<usize>cells) << 2
  const gatesStride = (<usize>cells) << 4
  memory.fill(hidden, 0, <usize>count * hiddenStride)
  memory.fill(state, 0, <usize>count * stateStride)
  let active = count
  for (let step: i32 = 0; ; step += 1) {
    while (active > 0 && load<i32>(sequences + <usize>(active - 1) * SEQUENCE, 4) <= step) active -= 1
    if (active === 0) return
    multiply(
      hidden,
      active,
      hiddenStride,
      weights,
      cells,
      cells >> 1,
      units,
      scales,
      zeros,
      gates,
      gatesStride,
    )
    for (let row: i32 = 0; row < active; row += 1) {
      const sequence = sequences + <usize>row * SEQUENCE
      const start = load<i32>(sequence)
      const length = load<i32>(sequence, 4)
      const position = <usize>(start + (backward ? length - 1 - step : step))
      stepCells(
        cells,
        gates + <usize>row * gatesStride,
        projected + <usize>load<i32>(rows + (position << 2)) * projectedStride,
        state + <usize>row * stateStride,
        hidden + <usize>row * hiddenStride,
        out + position * outStride,
      )
    }
  }
}
