import { existsSync } from 'node:fs'
import type { Database } from '@wiregraph/store'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningGateway, startGateway } from '../src/index.ts'
import { openGraph } from './graph.ts'
import { testLinker } from './linker.ts'

/** Debian's, then what others call it. */
const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (program === undefined) console.log('skipped: no Chromium here (Debian: apt-get install chromium)')

describe.skipIf(program === undefined)('GraphiQL in a browser', () => {
  let database: Database
  let gateway: RunningGateway
  let browser: Browser
  beforeAll(async () => {
    database = await openGraph(40)
    const queue = { enqueue: async () => {}, ping: async () => {} }
    const context = { database, queue, removeArticle: null, linker: testLinker, version: '0' }
    gateway = await startGateway(context, { port: 0 })
    browser = await chromium.launch({
      executablePath: program ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    })
  })
  afterAll(async () => {
    await browser?.close()
    await gateway.close()
    await database.close()
  })

  it('runs an example and shows what came, asking nothing from elsewhere', async () => {
    const page = await browser.newPage()
    const [elsewhere, problems]: [string[], string[]] = [[], []]
    // Data and blobs are the page's own.
    await page.route(/^(?:https?|wss?):/, async (route) => {
      const url = route.request().url()
      if (url.startsWith(`${gateway.url}/`)) return await route.continue()
      elsewhere.push(url)
      await route.abort()
    })
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(`${gateway.url}/graphql`, { timeout: 120_000 })
    const play = page.locator('.graphiql-execute-button')
    await play.click({ timeout: 120_000 })
    // The editor holds several queries: the button asks which.
    await page.getByText('CountsByType', { exact: true }).last().click({ timeout: 60_000 })
    const shown = page.locator('.result-window')
    await expect
      .poll(async () => ((await shown.textContent()) ?? '').replaceAll(/\s+/g, ' '), { timeout: 120_000 })
      .toMatch(/"eventCounts".*"key": "ASSAULT"/)
    expect(elsewhere).toEqual([])
    expect(problems).toEqual([])
  })
})
