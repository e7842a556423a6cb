import { existsSync, readFileSync } from 'node:fs'
import { EventType, sha256 } from '@wiregraph/schema'
import { parse } from 'yaml'

const folder = new URL('../../data/triggers/', import.meta.url)
const shared = [
  'classes',
  'governors',
  'light-verbs',
  'modes',
  'words',
  'contexts',
  'irregular',
  'objects',
  'instruments',
] as const

/** Names of all files of data/triggers, in a fixed order. */
export const triggerFiles: readonly string[] = [
  ...EventType.options.map((type) => `${type.toLowerCase()}.yaml`),
  ...shared.map((name) => `shared/${name}.yaml`),
]

/** What the files hold, by name, and the hash of their texts. */
export interface TriggerFiles {
  readonly hash: string
  readonly files: Readonly<Record<string, unknown>>
}

function parseYaml(name: string, text: string): unknown {
  try {
    return parse(text)
  } catch (cause) {
    throw new Error(`data/triggers/${name} is not YAML: ${String(cause)}`, { cause })
  }
}

function readTexts(): Map<string, string> {
  return new Map(triggerFiles.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
}

/** The files as they are, parsed: slow, for the script that compiles them. Throws on what is not YAML. */
export function parseTriggerFiles(): TriggerFiles {
  const texts = readTexts()
  const files = Object.fromEntries([...texts].map(([name, text]) => [name, parseYaml(name, text)]))
  return { hash: sha256([...texts.values()].join('\0')), files }
}

/**
 * The files of data/triggers. compiled.json is read in their place while it was made from the same texts: YAML takes
 * ten times as long.
 */
export function readTriggerFiles(): Readonly<Record<string, unknown>> {
  const compiled = new URL('compiled.json', folder)
  if (existsSync(compiled)) {
    const { hash, files } = JSON.parse(readFileSync(compiled, 'utf8')) as TriggerFiles
    if (hash === sha256([...readTexts().values()].join('\0'))) return files
  }
  return parseTriggerFiles().files
}

export const compiledTriggers: URL = new URL('compiled.json', folder)
