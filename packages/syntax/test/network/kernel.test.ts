import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileKernel } from '../../scripts/lib/compile-kernel.ts'
import { createMachine } from '../../src/network/kernel.ts'

const COMMITTED = new URL('../../kernel/kernel.wasm', import.meta.url)

describe('the kernel', () => {
  it('is what its source compiles to', async () => {
    expect(Buffer.from(await compileKernel()).equals(readFileSync(COMMITTED))).toBe(true)
  })

  it('keeps what it holds when it takes more memory', () => {
    const machine = createMachine()
    const first = machine.take(40)
    machine.floats(first, 10).fill(3)
    const second = machine.take(1_000_000)
    expect(second % 16).toBe(0)
    expect([...machine.floats(first, 10)]).toEqual(new Array(10).fill(3))
    expect(machine.floats(second, 250_000).every((value) => value === 0)).toBe(true)
  })

  it('rounds rows to 16 bits by a scale of their own', () => {
    const machine = createMachine()
    const [values, out, scales] = [machine.take(48), machine.take(24), machine.take(12)] as const
    machine.floats(values, 12).set([1, -2, 0.5, 0, 0, 0, 0, 0, 1e-9, -1e-9, 5e-10, 1e-12])
    machine.kernel.quantizeRows(values, 3, 4, 16, out, 8, scales)
    expect([...machine.shorts(out, 12)]).toEqual([
      16384, -32767, 8192, 0, 0, 0, 0, 0, 32767, -32767, 16384, 33,
    ])
    expect(machine.floats(scales, 3)[0]).toBeCloseTo(2 / 32767, 12)
  })

  it('has curves less than a millionth off', () => {
    const machine = createMachine()
    // With a forget gate shut, input and output gates open and no weights, a cell gives tanh(tanh(x)); with x the output gate, a sigmoid.
    const cells = 8
    const [zeros, room, sequence] = [machine.take(4096), machine.take(4096), machine.take(8)] as const
    const [projected, out, state] = [
      machine.take(cells * 16),
      machine.take(cells * 2),
      machine.take(cells * 4),
    ] as const
    machine.integers(sequence, 2).set([0, 1])
    const step = (gates: readonly number[]): { state: number; out: number } => {
      const values = machine.floats(projected, cells * 4)
      gates.forEach((gate, part) => {
        values.fill(gate, part * cells, (part + 1) * cells)
      })
      machine.kernel.recur(
        sequence,
        1,
        0,
        cells,
        zeros,
        zeros,
        zeros,
        zeros,
        zeros,
        projected,
        cells * 16,
        room,
        room + 2048,
        state,
        out,
        cells * 2,
      )
      return { state: machine.floats(state, 1)[0] ?? 0, out: (machine.shorts(out, 1)[0] ?? 0) / 32767 }
    }
    const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))
    for (let value = -12; value <= 12; value += 0.0625) {
      expect(Math.abs(step([100, -100, value, 100]).state - Math.tanh(value))).toBeLessThan(1e-6)
      expect(Math.abs(step([value, -100, 100, 100]).state - sigmoid(value))).toBeLessThan(1e-6)
      expect(Math.abs(step([100, -100, 100, value]).out - sigmoid(value) * Math.tanh(1))).toBeLessThan(2e-5)
    }
  })
})
