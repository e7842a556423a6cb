import {
  type Database,
  eventSet,
  exportGraph,
  openDatabase,
  readCopies,
  root,
  writeArticles,
} from '@wiregraph/store'
import { describe, expect, it } from 'vitest'
import { extractArticle, loadTools } from '../src/index.ts'

const tools = loadTools()

const paragraphs = [
  'Gunmen attacked a cement factory in the city of Kano on Tuesday and killed three guards, the police said.',
  'The attackers came over the north wall shortly before the night shift ended and left in two trucks that stood loaded in the yard, according to a clerk who hid in the weighing room.',
  'No group said that it had done it. The owners closed the works for the week and sent the crews home with their pay.',
  'It is the second such raid in the district this year. In March a quarry nearby was robbed of its explosives, and the watchman there was never found.',
  'A union of drivers asked the governor for patrols along the ring road, where most of the trucks wait for their papers.',
]
const page = (source: string, title: string, body: readonly string[]) =>
  JSON.stringify({ title, source, publishedAt: '2019-06-12', text: body.join('\n\n') })

const files = {
  agency: page('Sahel Wire', 'Three guards killed in raid on factory', paragraphs),
  cut: page('Kano Observer', 'Cement works attacked', paragraphs.slice(0, 3)),
  edited: page(
    'Lagos Courier',
    'Gunmen storm plant in north',
    paragraphs.map((text) => text.replace('shortly before', 'just before').replaceAll('. ', '.   ')),
  ),
  own: page('Radio Savanna', 'Grief at the factory gate', [
    'Three guards were killed on Tuesday when gunmen attacked a cement factory in Kano, their families told this station.',
    'Wives and mothers sat by the gate until the bodies were brought out at noon. One of the dead had been hired ten days ago, his brother said, and had asked for a lamp.',
  ]),
}

async function graphOf(names: readonly (keyof typeof files)[], writers: number) {
  const read = names.map((name) =>
    tools
      .read(new TextEncoder().encode(files[name]), { fileName: `${name}.json` })
      .articles.map((article) => extractArticle(article, tools)),
  )
  const database = await openDatabase({ memory: true })
  try {
    const waiting = [...read]
    const write = async () => {
      for (let extractions = waiting.shift(); extractions; extractions = waiting.shift())
        await writeArticles(database, { dropId: null, extractions, linker: tools.linker })
    }
    await Promise.all(Array.from({ length: writers }, write))
    return await lookAt(
      database,
      read.flatMap((extractions) => extractions.map(({ article }) => article.id)),
    )
  } finally {
    await database.close()
  }
}

async function lookAt(database: Database, articles: readonly string[]) {
  const lines: string[] = []
  for await (const line of exportGraph(database)) lines.push(line)
  const [found] = await eventSet(database, { of: 'all' }, { filter: { types: ['ASSAULT'] } }).pages(
    { first: 50 },
    root,
  )
  const raid = found?.edges.map(({ node }) => node).find(({ witnesses }) => witnesses.articles > 1)
  return { lines, raid, copies: (await readCopies(database, articles, 10)).map((copies) => copies.length) }
}

describe('one agency text in three papers and a report of its own', () => {
  it('are copies of each other, and two witnesses of the raid', async () => {
    const { raid, copies } = await graphOf(['agency', 'cut', 'edited', 'own'], 1)
    expect(copies).toEqual([2, 2, 2, 0])
    expect(raid?.witnesses).toMatchObject({ articles: 4, publishers: 4, independentArticles: 2 })
    expect(raid?.witnesses.speakers).toBeGreaterThanOrEqual(1)
  })

  it('give one graph in any order, with one writer and with four', async () => {
    const { lines } = await graphOf(['agency', 'cut', 'edited', 'own'], 1)
    expect((await graphOf(['own', 'edited', 'cut', 'agency'], 1)).lines).toEqual(lines)
    expect((await graphOf(['cut', 'own', 'agency', 'cut', 'edited', 'own'], 4)).lines).toEqual(lines)
  })
})
