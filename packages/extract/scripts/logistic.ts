/** A candidate name with its signs, and what it is. */
export interface Example {
  readonly corpus: string
  /** Names of one article that are spelled the same share it. */
  readonly group: string
  readonly signs: Readonly<Record<string, number>>
  readonly isPlace: boolean
}

export interface Model {
  readonly weights: ReadonlyMap<string, number>
  readonly bias: number
}

export interface Repeated {
  readonly own: number
  readonly elsewhere: number
  readonly bias: number
}

/** Strength of the pull towards 0 on each weight. */
const ridge = 3
const rounds = 20

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/** Solves a x = b by elimination with pivots; changes both. */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length
  for (let k = 0; k < n; k++) {
    let top = k
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i]?.[k] ?? 0) > Math.abs(a[top]?.[k] ?? 0)) top = i
    ;[a[k], a[top]] = [a[top] ?? [], a[k] ?? []]
    ;[b[k], b[top]] = [b[top] ?? 0, b[k] ?? 0]
    const row = a[k] ?? []
    for (let i = k + 1; i < n; i++) {
      const other = a[i] ?? []
      const by = (other[k] ?? 0) / (row[k] ?? 1)
      if (by === 0) continue
      for (let j = k; j < n; j++) other[j] = (other[j] ?? 0) - by * (row[j] ?? 0)
      b[i] = (b[i] ?? 0) - by * (b[k] ?? 0)
    }
  }
  const x = new Array<number>(n).fill(0)
  for (let k = n - 1; k >= 0; k--) {
    let sum = b[k] ?? 0
    for (let j = k + 1; j < n; j++) sum -= (a[k]?.[j] ?? 0) * (x[j] ?? 0)
    x[k] = sum / (a[k]?.[k] ?? 1)
  }
  return x
}

interface Point {
  /** Index and value of what is not 0; the bias is the last. */
  readonly x: readonly (readonly [index: number, value: number])[]
  readonly y: number
  readonly weight: number
}

/** Newton's method for logistic regression; the last coefficient, the bias, is not pulled. */
function newton(points: readonly Point[], size: number, pull: number): number[] {
  const b = new Array<number>(size).fill(0)
  for (let round = 0; round < rounds; round++) {
    const h = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? (i === size - 1 ? 1e-6 : pull) : 0)),
    )
    const g = b.map((w, i) => (i === size - 1 ? 0 : pull * w))
    for (const { x, y, weight } of points) {
      const p = sigmoid(x.reduce((sum, [i, v]) => sum + v * (b[i] ?? 0), 0))
      const curve = weight * p * (1 - p)
      for (const [i, v] of x) {
        g[i] = (g[i] ?? 0) + weight * (p - y) * v
        const row = h[i] ?? []
        for (const [j, u] of x) row[j] = (row[j] ?? 0) + curve * v * u
      }
    }
    for (const [i, step] of solve(h, g).entries()) b[i] = (b[i] ?? 0) - step
  }
  return b
}

/** Every test set counts as much as the others: its examples share a weight of 1500. */
function weighting(examples: readonly Example[]): (example: Example) => number {
  const counts = new Map<string, number>()
  for (const { corpus } of examples) counts.set(corpus, (counts.get(corpus) ?? 0) + 1)
  return ({ corpus }) => 1500 / (counts.get(corpus) ?? 1)
}

export function fit(examples: readonly Example[]): Model {
  const signs = [...new Set(examples.flatMap((example) => Object.keys(example.signs)))].sort()
  const indexOf = new Map(signs.map((sign, i) => [sign, i]))
  const weightOf = weighting(examples)
  const points = examples.map(
    (example): Point => ({
      x: [
        ...Object.entries(example.signs).map(([sign, v]) => [indexOf.get(sign) ?? 0, v] as const),
        [signs.length, 1],
      ],
      y: example.isPlace ? 1 : 0,
      weight: weightOf(example),
    }),
  )
  const b = newton(points, signs.length + 1, ridge)
  return { weights: new Map(signs.map((sign, i) => [sign, b[i] ?? 0])), bias: b[signs.length] ?? 0 }
}

export const scoresOf = (examples: readonly Example[], { weights, bias }: Model): number[] =>
  examples.map(({ signs }) =>
    Object.entries(signs).reduce((sum, [sign, v]) => sum + (weights.get(sign) ?? 0) * v, bias),
  )

const clamp = (score: number) => Math.min(Math.max(score, -3), 4)

/** Best score of the same name elsewhere in the article; null where it stands once. */
function elsewhere(examples: readonly Example[], scores: readonly number[]): (number | null)[] {
  const groups = new Map<string, number[]>()
  for (const [i, { group }] of examples.entries()) groups.set(group, [...(groups.get(group) ?? []), i])
  return examples.map(({ group }, i) => {
    const others = (groups.get(group) ?? []).filter((j) => j !== i)
    return others.length === 0 ? null : clamp(Math.max(...others.map((j) => scores[j] ?? 0)))
  })
}

export function fitRepeated(examples: readonly Example[], scores: readonly number[]): Repeated {
  const best = elsewhere(examples, scores)
  const weightOf = weighting(examples)
  const points = examples.flatMap((example, i): Point[] => {
    const other = best[i] ?? null
    if (other === null) return []
    const x = [
      [0, scores[i] ?? 0],
      [1, other],
      [2, 1],
    ] as const
    return [{ x, y: example.isPlace ? 1 : 0, weight: weightOf(example) }]
  })
  const [own = 1, other = 0, bias = 0] = newton(points, 3, 0.1)
  return { own, elsewhere: other, bias }
}

/** F1 of the places among the examples. */
export function evaluate(
  examples: readonly Example[],
  { model, repeated }: { model: Model; repeated: Repeated },
): number {
  const scores = scoresOf(examples, model)
  const best = elsewhere(examples, scores)
  const judged = examples.map(({ isPlace }, i) => {
    const score = scores[i] ?? 0
    const other = best[i] ?? null
    const total = other === null ? score : repeated.own * score + repeated.elsewhere * other + repeated.bias
    return { isPlace, taken: total >= 0 }
  })
  const right = judged.filter(({ isPlace, taken }) => isPlace && taken).length
  const said = judged.filter(({ taken }) => taken).length
  const all = judged.filter(({ isPlace }) => isPlace).length
  return (2 * right) / (said + all)
}
