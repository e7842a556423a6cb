import { FEATURE_MASK, mix } from './hash.ts'

/**
 * Feature templates: each names up to four atoms (integers that describe the state), whose values are hashed together.
 * Atom 0 is always 0, so short templates are padded with it.
 */
export interface Templates {
  readonly count: number
  /** Four atom indexes a template. */
  readonly atoms: Uint16Array
}

/** `compileTemplates(['S0w S0t'], names)`: the names of a template are separated by one space. Throws on an unknown name. */
export function compileTemplates(list: readonly string[], names: readonly string[]): Templates {
  const atoms = new Uint16Array(list.length * 4)
  list.forEach((template, row) => {
    template.split(' ').forEach((name, column) => {
      const index = names.indexOf(name)
      if (index < 1 || column > 3)
        throw new Error(`template "${template}": expected up to 4 known atoms, found "${name}"`)
      atoms[row * 4 + column] = index
    })
  })
  return { count: list.length, atoms }
}

/** Writes one hash a template into `out`; features under different salts never meet. */
export function hashFeatures(
  { count, atoms }: Templates,
  values: Int32Array,
  out: Int32Array,
  salt: number,
): void {
  for (let row = 0; row < count; row += 1) {
    const at = row * 4
    let hash = mix(row + 1 + salt * 1024, values[atoms[at] as number] as number)
    const second = atoms[at + 1] as number
    if (second !== 0) {
      hash = mix(hash, values[second] as number)
      const third = atoms[at + 2] as number
      if (third !== 0) {
        hash = mix(hash, values[third] as number)
        const fourth = atoms[at + 3] as number
        if (fourth !== 0) hash = mix(hash, values[fourth] as number)
      }
    }
    out[row] = hash & FEATURE_MASK
  }
}
