import { addCounts, type Casualties, type CountRange, type GroupCount, type Harm } from '@wiregraph/schema'
import type { QuantityMention } from '../doc.ts'

const isPart = ({ rule }: QuantityMention) => rule.endsWith(':part')

/** The total where one is told, else the sum of the groups; those that are part of another are not added. */
function sumOf(quantities: readonly QuantityMention[], harm: Harm): CountRange | null {
  const of = quantities.filter((q) => q.harm === harm)
  const total = of.findLast((q) => q.total)
  if (total) return total.count
  const whole = of.filter((q) => !isPart(q))
  return addCounts((whole.length > 0 ? whole : of).map((q) => q.count))
}

function groupOf({ group, harm, count }: QuantityMention): GroupCount[] {
  return group === null || harm === null ? [] : [{ group, harm, count }]
}

/** The counts of one happening as casualties: disjoint groups add up, each is kept by itself in byGroup. */
export function toCasualties(quantities: readonly QuantityMention[]): Casualties {
  const once = quantities.filter(
    (q, i) =>
      quantities.findIndex(
        (o) => o.sentence === q.sentence && o.start === q.start && o.end === q.end && o.harm === q.harm,
      ) === i,
  )
  return { killed: sumOf(once, 'KILLED'), wounded: sumOf(once, 'WOUNDED'), byGroup: once.flatMap(groupOf) }
}
