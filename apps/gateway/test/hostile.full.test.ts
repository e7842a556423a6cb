import { afterEach, beforeEach, expect, it } from 'vitest'
import { pack } from './hostile/pack/index.ts'
import { payloads } from './hostile/payloads.ts'
import { sweep } from './hostile/sweep.ts'
import { startVictim, type Victim } from './hostile/victim.ts'
import { drip, openSlow } from './hostile/wire.ts'

let victim: Victim
beforeEach(async () => {
  victim = await startVictim()
})
afterEach(() => victim.stop())

it('closes connections that drip, while others are answered', async () => {
  const sockets = await openSlow(victim.url, 400)
  const dripping = drip(sockets, 500)
  expect(await victim.isWell()).toBe(true)
  await dripping
})

it('every payload in every text that the schema takes does nothing', async () => {
  const sent = await sweep(victim, payloads)
  const peak = victim.peak()
  console.log(`${sent} requests with payloads, peak ${peak?.toFixed(0)} MB above idle`)
  expect(sent).toBeGreaterThan(3000)
  // On a busy machine garbage waits: about 210 MB were seen, where the pack below keeps its 200.
  if (peak !== null) expect(peak).toBeLessThan(300)
})

it('the whole pack three times, eight at a time, leaves it well and small', async () => {
  const all = Object.values(pack).flat()
  const waiting = [...all, ...all, ...all]
  const strikeNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { status } = await victim.strike(next)
      expect(status, next.name).toBe(next.status)
    }
  }
  await Promise.all(Array.from({ length: 8 }, strikeNext))
  expect(await victim.isWell()).toBe(true)
  const peak = victim.peak()
  console.log(`peak ${peak?.toFixed(0)} MB above idle`)
  if (peak !== null) expect(peak).toBeLessThan(200)
})
