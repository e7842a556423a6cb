import { packSections, section, unpackSections } from './container.ts'
import { packTensors, type Tensor, type Tensors, unpackTensors, valuesOf } from './tensors.ts'

/** Sizes of the network: multiples of 4, `H` of 8. */
export interface NetworkConfig {
  /** Columns of the tables of words, letter groups and shapes; together the width of the input. */
  readonly WD: number
  readonly ND: number
  readonly SD: number
  /** Rows of the table of letter groups. */
  readonly B: number
  /** Cells of one direction of a recurrent layer. */
  readonly H: number
  /** Recurrent layers. */
  readonly NL: number
  /** Width of the arc head and of the relation head. */
  readonly A: number
  readonly R: number
}

/** Everything that was learned. */
export interface NetworkWeights {
  readonly config: NetworkConfig
  /** `UPOS|XPOS`, by row of `tag.w`. */
  readonly tags: readonly string[]
  /** By row of `rel.w`. */
  readonly relations: readonly string[]
  /** Keys (`wordKey`) of the rows 1 and on of the table `word`; row 0 is for unknown words. */
  readonly words: readonly string[]
  /** Base forms that the rules do not give, by Penn tag and lower-cased spelling: `VBD went` → `go`. */
  readonly lemmas: ReadonlyMap<string, string>
  readonly tensors: Tensors
}

interface Size {
  readonly rows: number
  readonly cols: number
}

/** The tensors that a network of these sizes has. */
export function expectedTensors(
  weights: Omit<NetworkWeights, 'tensors' | 'lemmas'>,
): ReadonlyMap<string, Size> {
  const { config, tags, relations, words } = weights
  const { WD, ND, SD, B, H, NL, A, R } = config
  const D = WD + ND + SD
  const layers = Array.from({ length: NL }, (_, layer) =>
    ['fw', 'bw'].flatMap((way): [string, Size][] => [
      [`lstm.${layer}.${way}.ih`, { rows: 4 * H, cols: layer === 0 ? D : 2 * H }],
      [`lstm.${layer}.${way}.hh`, { rows: 4 * H, cols: H }],
      [`lstm.${layer}.${way}.b`, { rows: 1, cols: 4 * H }],
    ]),
  )
  const linear = (name: string, rows: number, cols: number): [string, Size][] => [
    [`${name}.w`, { rows, cols }],
    [`${name}.b`, { rows: 1, cols: rows }],
  ]
  return new Map([
    ['word', { rows: words.length + 1, cols: WD }],
    ['ngram', { rows: B, cols: ND }],
    ['shape', { rows: 16, cols: SD }],
    ['root', { rows: 1, cols: D }],
    ...layers.flat(),
    ...linear('tag', tags.length, 2 * H),
    ...linear('arcDep', A, 2 * H),
    ...linear('arcHead', A, 2 * H),
    ['arc.u', { rows: A, cols: A }],
    ['arc.hb', { rows: 1, cols: A }],
    ...linear('relDep', R, 2 * H),
    ['relHead.w', { rows: R, cols: 2 * H }],
    ...linear('rel', relations.length, R),
  ])
}

/** Throws, with all that is wrong, when tensors are missing or of other sizes than the configuration says. */
function checkWeights(weights: NetworkWeights): NetworkWeights {
  const faults: string[] = []
  for (const [name, { rows, cols }] of expectedTensors(weights)) {
    const found = weights.tensors.get(name)
    if (found?.rows === rows && found.cols === cols) continue
    faults.push(
      `${name} should be ${rows} x ${cols}, ${found ? `is ${found.rows} x ${found.cols}` : 'is missing'}`,
    )
  }
  const { H, ...others } = weights.config
  if (H % 8 !== 0) faults.push(`H should be a multiple of 8, is ${H}`)
  for (const name of ['WD', 'ND', 'SD', 'A', 'R'] as const) {
    if (others[name] % 4 !== 0) faults.push(`${name} should be a multiple of 4, is ${others[name]}`)
  }
  if (!weights.relations.includes('root')) faults.push('the relations lack "root"')
  if (faults.length > 0) throw new Error(`weights: ${faults.join('; ')}`)
  return weights
}

/** The tensor of that name; throws when there is none. */
export function tensorOf({ tensors }: NetworkWeights, name: string): Tensor {
  const tensor = tensors.get(name)
  if (!tensor) throw new Error(`weights: the tensor "${name}" is missing`)
  return tensor
}

/** All values of the tensor of that name; throws when there is none. */
export function vectorOf(weights: NetworkWeights, name: string): Float32Array {
  return valuesOf(tensorOf(weights, name))
}

function packLines(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\n'))
}

function unpackLines(bytes: Uint8Array): string[] {
  return bytes.length === 0 ? [] : new TextDecoder().decode(bytes).split('\n')
}

/** The bytes of the weights file: the same weights give the same bytes. Throws when the tensors do not fit the configuration. */
export function packNetwork(weights: NetworkWeights): Uint8Array {
  const { config, tags, relations, words, lemmas, tensors } = checkWeights(weights)
  return packSections(
    new Map([
      ['config', new TextEncoder().encode(JSON.stringify(config))],
      ['tags', packLines(tags)],
      ['relations', packLines(relations)],
      ['words', packLines(words)],
      ['lemmas', packLines([...lemmas].map(([key, lemma]) => `${key}\t${lemma}`).sort())],
      ...packTensors(tensors),
    ]),
  )
}

/** Throws when the bytes are not a weights file of a network, or its tensors do not fit its configuration. */
export function unpackNetwork(bytes: Uint8Array): NetworkWeights {
  const sections = unpackSections(bytes)
  const lines = (name: string): string[] => unpackLines(section(sections, name))
  const lemmas = lines('lemmas').map((line) => line.split('\t'))
  return checkWeights({
    config: JSON.parse(new TextDecoder().decode(section(sections, 'config'))) as NetworkConfig,
    tags: lines('tags'),
    relations: lines('relations'),
    words: lines('words'),
    lemmas: new Map(lemmas.map(([key = '', lemma = '']) => [key, lemma])),
    tensors: unpackTensors(sections),
  })
}
