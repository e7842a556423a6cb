import type { Extraction } from '@wiregraph/schema'
import { pick, randomOf, skewed } from './random.ts'
import type { Telling } from './retell.ts'
import { countries } from './world.ts'

/** The articles are spread over so many weeks, of which some are busy. */
const weeks = 208

/** The Monday that they begin with. */
const firstDay = Date.parse('2015-01-05')

/** Days by which a template's own week becomes the one wanted: whole weeks, so that a Monday stays one. */
function daysTo(week: number, { article: { publishedAt } }: Extraction): number {
  const published = Date.parse(publishedAt ?? '')
  return 7 * (week - Math.floor((published - firstDay) / 604_800_000))
}

/** One article in ten has another one's text. */
const copied = 0.1

export interface Planned {
  /** By the week of their story, in an order of the seed's own inside it. */
  readonly tellings: readonly Telling[]
  /** One article in so many, of any story: held back, to be written when the others are there. */
  readonly heldBack: readonly Telling[]
}

const holdBack = 40

/** The stories of the invented world until there are so many articles. */
export function planTellings(templates: readonly Extraction[], count: number, seed: string): Planned {
  const planned: { readonly telling: Telling; readonly rank: number }[] = []
  for (let n = 0; planned.length < count; n++) {
    const story = `${seed} ${n}`
    const random = randomOf(story)
    const template = pick(templates, random())
    const country = skewed(countries, random())
    // Busy weeks: of two drawn, the one nearer to the third quarter of the time.
    const draw = [random(), random()].sort((a, b) => Math.abs(a - 0.75) - Math.abs(b - 0.75))[0] ?? 0
    const week = Math.floor(draw * weeks)
    const articles = 1 + skewed(20, random())
    for (let i = 0; i < articles; i++) {
      const copies = i > 0 && random() < copied ? `${story}.0` : null
      const [days, late, article] = [daysTo(week, template), skewed(3, random()), `${story}.${i}`]
      const telling = { template, story, article, country, days, late, copies }
      planned.push({ telling, rank: week + randomOf(`order ${article}`)() })
    }
  }
  const isHeldBack = ({ article }: Telling) => randomOf(`back ${article}`)() * holdBack < 1
  const sorted = planned.sort((a, b) => a.rank - b.rank).map(({ telling }) => telling)
  return {
    tellings: sorted.filter((telling) => !isHeldBack(telling)),
    heldBack: sorted.filter(isHeldBack),
  }
}

/** Templates without a date or a report tell nothing that could be linked. */
export const usable = ({ article, reports }: Extraction): boolean =>
  article.publishedAt !== null && reports.length > 0
