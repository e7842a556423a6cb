import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Attack } from './hostile/attack.ts'
import { pack } from './hostile/pack/index.ts'
import { sweep } from './hostile/sweep.ts'
import { startVictim, type Victim } from './hostile/victim.ts'
import { firstAnswer, openSlow, rawAttacks } from './hostile/wire.ts'

let victim: Victim
beforeAll(async () => {
  victim = await startVictim()
})
afterAll(() => victim.stop())

async function check(attack: Attack): Promise<void> {
  const { status, codes, text } = await victim.strike(attack)
  expect({ status, codes }, text.slice(0, 300)).toEqual({
    status: attack.status,
    codes: attack.code === null ? [] : [attack.code],
  })
  if (attack.code !== null) expect(text.length).toBeLessThan(5000)
  expect(text).not.toMatch(/node_modules|\.ts:\d/)
}

describe.each(Object.entries(pack))('%s', (_class, attacks) => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))('%s', async (_name, attack) => {
    await check(attack)
    expect(victim.isRunning()).toBe(true)
  })
})

describe('on the wire', () => {
  it.each(rawAttacks.map((attack) => [attack.name, attack] as const))('%s', async (_name, attack) => {
    expect(await firstAnswer(victim.url, attack.bytes)).toMatch(attack.answers)
  })

  it('200 requests that never end leave room for others', async () => {
    const sockets = await openSlow(victim.url, 200)
    expect(await victim.isWell()).toBe(true)
    for (const socket of sockets) socket.destroy()
  })
})

it('a payload in every text that the schema takes does nothing', async () => {
  const few = ["' or '1'='1", 'a\u0000b\uD800', '(a+)+$']
  expect(await sweep(victim, few)).toBeGreaterThan(200)
}, 180_000)

it('afterwards, the gateway is well and small', async () => {
  expect(Object.values(pack).flat().length).toBeGreaterThanOrEqual(40)
  expect(await victim.isWell()).toBe(true)
  const peak = victim.peak()
  if (peak !== null) expect(peak).toBeLessThan(200)
})
