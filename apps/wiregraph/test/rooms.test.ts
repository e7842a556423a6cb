import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Which rooms each may import. apps/wiregraph alone may import apps, and benchmarks what it measures. */
const doors: Record<string, readonly string[]> = {
  'packages/schema': [],
  'packages/lexicon': ['schema'],
  'packages/reader': ['schema'],
  'packages/syntax': [],
  'packages/extract': ['schema', 'lexicon', 'syntax'],
  'packages/link': ['schema'],
  'packages/store': ['schema'],
  'packages/queue': ['schema'],
  'apps/ingest': ['schema', 'lexicon', 'reader', 'syntax', 'extract', 'link', 'store', 'queue'],
  'apps/gateway': ['schema', 'store', 'queue'],
  'apps/wiregraph': [
    'schema',
    'lexicon',
    'reader',
    'syntax',
    'extract',
    'link',
    'store',
    'queue',
    'ingest',
    'gateway',
  ],
  benchmarks: ['schema', 'lexicon', 'reader', 'syntax', 'extract', 'link', 'store', 'gateway'],
}

/** Modules that would make a pure room depend on the machine it runs on. */
const impure = /^(?:node:)?(?:fs|net|http|https|dgram|child_process|worker_threads|os|process|timers)(?:\/|$)/

const sourcesOf = (room: string): string[] =>
  readdirSync(join(root, room, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, room, 'src', name))

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\b[^'"\n]*?from '(?<from>[^'\n]+)'|^\} from '(?<last>[^'\n]+)'|\bimport\('(?<lazy>[^'\n]+)'\)/gm,
    ),
  ].map((m) => m.groups?.from ?? m.groups?.last ?? m.groups?.lazy ?? '')

describe('who may import whom', () => {
  it.each(Object.entries(doors))('%s imports only %j', (room, allowed) => {
    const wrong = sourcesOf(room).flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('@wiregraph/'))
        .map((name) => name.split('/')[1] ?? '')
        .filter((name) => !allowed.includes(name))
        .map((name) => `${relative(root, file)} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(doors))('%s lists the same doors in its package.json', (room, allowed) => {
    const manifest: { dependencies?: Record<string, string> } = JSON.parse(
      readFileSync(join(root, room, 'package.json'), 'utf8'),
    )
    const listed = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@wiregraph/'))
    expect(listed.filter((name) => !allowed.includes(name.split('/')[1] ?? ''))).toEqual([])
  })
})

describe('pure rooms', () => {
  it.each(['packages/extract', 'packages/link', 'packages/reader'])(
    '%s reads no disk, network or process',
    (room) => {
      const wrong = sourcesOf(room).flatMap((file) =>
        importsOf(file)
          .filter((name) => impure.test(name))
          .map((name) => `${relative(root, file)} imports ${name}`),
      )
      expect(wrong).toEqual([])
    },
  )

  it.each(['packages/extract', 'packages/link', 'packages/reader'])(
    '%s reads no clock and draws no lots',
    (room) => {
      const wrong = sourcesOf(room).filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\.env\b/.test(
          readFileSync(file, 'utf8'),
        ),
      )
      expect(wrong.map((file) => relative(root, file))).toEqual([])
    },
  )

  it('no package reads the environment', () => {
    const wrong = Object.keys(doors)
      .filter((room) => room.startsWith('packages/'))
      .flatMap(sourcesOf)
      .filter((file) => readFileSync(file, 'utf8').includes('process.env'))
    expect(wrong.map((file) => relative(root, file))).toEqual([])
  })
})
