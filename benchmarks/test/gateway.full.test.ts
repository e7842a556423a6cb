import { describe, expect, it } from 'vitest'
import { benchGateway } from '../src/gateway/main.ts'
import { queries } from '../src/gateway/queries/index.ts'

describe('pnpm bench gateway', () => {
  it('measures each query, whose answers are the same rows in PostGraphile', async () => {
    const rows = await benchGateway({
      events: 2000,
      seconds: 1,
      rounds: 1,
      connections: 4,
      rivals: ['wiregraph', 'postgraphile', 'yoga'],
      only: [],
      url: null,
      profile: null,
    })
    expect(rows.map(({ query }) => query)).toEqual(queries.map(({ name }) => name))
    for (const { rivals } of rows) {
      for (const one of Object.values(rivals)) expect(one.perSecond).toBeGreaterThan(0)
    }
  })
})
