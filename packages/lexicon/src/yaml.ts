import { readFileSync } from 'node:fs'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'

type Path = readonly PropertyKey[]

/** A data file with the way back from a value to its line. */
export interface YamlFile {
  /** As errors name it, e.g. data/actors/parties.yaml. */
  readonly name: string
  readonly value: unknown
  /** Line of the value at a path, counted from 1; of the nearest value around it where there is none. */
  readonly lineOf: (path: Path) => number
}

function lineIn(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** Reads YAML text. Throws an Error with file and line where it is none. */
export function parseYaml(name: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error) throw new Error(`${name}:${lines.linePos(error.pos[0]).line}: ${error.message}`)
  return { name, value: document.toJS(), lineOf: (path) => lineIn(document, lines, path) }
}

/** Reads a data file of this package; `name` is its path below data/, the same from src and from dist. */
export function readYaml(name: string): YamlFile {
  return parseYaml(`data/${name}`, readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'))
}

/** The file's value in its shape. Throws an Error that lists every fault with file and line. */
export function checkYaml<T>(file: YamlFile, shape: z.ZodType<T>): T {
  const result = shape.safeParse(file.value)
  if (result.success) return result.data
  const faults = result.error.issues.map(
    ({ path, message }) => `${file.name}:${file.lineOf(path)}: ${path.map(String).join('.')}: ${message}`,
  )
  throw new Error(faults.join('\n'))
}

/** "one / two": names or phrases on one line, quicker to write and to read than a list. */
export const slashed = z.string().transform((line) =>
  line
    .split(' / ')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)

/** Words with white space between. */
export const spaced = z.string().transform((lines) => lines.split(/\s+/).filter((word) => word !== ''))
