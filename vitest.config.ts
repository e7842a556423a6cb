import { defineConfig } from 'vitest/config'

const rooms = [
  'packages/schema',
  'packages/lexicon',
  'packages/reader',
  'packages/syntax',
  'packages/extract',
  'packages/link',
  'packages/store',
  'packages/queue',
  'apps/ingest',
  'apps/gateway',
  'apps/wiregraph',
  'benchmarks',
]

/** Tests read the sources of sibling rooms, so that they need no build. */
const conditions = ['source', 'node']

/** `*.full.test.ts` holds what takes longer: only `npm run test:full` runs it. */
const full = process.env.WIREGRAPH_TEST === 'full'

export default defineConfig({
  test: {
    reporters: ['default', './tools/count-reporter.mjs'],
    maxWorkers: 2,
    projects: rooms.map((room) => ({
      resolve: { conditions },
      ssr: { resolve: { conditions, externalConditions: conditions } },
      test: {
        name: room.split('/').at(-1) ?? room,
        root: room,
        include: full ? ['{src,test}/**/*.full.test.ts'] : ['{src,test}/**/*.test.ts'],
        exclude: full ? [] : ['**/*.full.test.ts'],
        testTimeout: full ? 600_000 : 60_000,
        hookTimeout: full ? 600_000 : 120_000,
        passWithNoTests: true,
      },
    })),
  },
})
