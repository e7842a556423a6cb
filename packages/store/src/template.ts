import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrations, type NamedMigration } from './migrations/index.ts'

/** A template made while the program ran from its sources lies here, for the next process; a build makes its own. */
const fromSources = import.meta.url.endsWith('.ts')

function versionOfPglite(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'))
  return String(version)
}

/** Named after all that goes into it: another PGlite or another migration is another template. */
export function templateName(list: readonly NamedMigration[] = migrations): string {
  const content = JSON.stringify([versionOfPglite(), list])
  return `template-${createHash('sha256').update(content).digest('hex').slice(0, 16)}.tar.gz`
}

export function builtTemplatePath(): string {
  return join(fileURLToPath(new URL('../dist/', import.meta.url)), templateName())
}

function sharedTemplatePath(): string {
  return join(tmpdir(), `wiregraph-${templateName()}`)
}

/** The temporary folder is everybody's: a file of somebody else is not trusted. */
function isOurs(path: string): boolean {
  return existsSync(path) && statSync(path).uid === process.getuid?.()
}

/** The dump of an initialised and migrated database, or null where none was made for these migrations. */
export function readTemplate(): Blob | null {
  const built = builtTemplatePath()
  if (existsSync(built)) return new Blob([readFileSync(built)])
  const shared = sharedTemplatePath()
  return fromSources && isOurs(shared) ? new Blob([readFileSync(shared)]) : null
}

/** Whole or not at all: other processes look for it at the same time. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, bytes, { mode: 0o600 })
  renameSync(draft, path)
}

/** Keeps the dump for the next process, where the program runs from its sources. */
export function shareTemplate(bytes: Uint8Array): void {
  if (fromSources) writeWhole(sharedTemplatePath(), bytes)
}
