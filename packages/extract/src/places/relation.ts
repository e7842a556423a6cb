import type { PlaceKind, PlacePrecision, PlaceRelation } from '@wiregraph/schema'

export interface Relation {
  readonly relation: PlaceRelation
  readonly reference: boolean
  readonly rule: string
}

const direction = '(?:north|south|east|west)(?:[- ]?(?:east|west))?'
const measure = '(?:kilomet(?:er|re)s?|kms?|miles?|met(?:er|re)s|yards|mi|hours?)'
/** Words that may come between the preposition and the name: "the northern city of". */
const filler =
  '(?:(?:the|its|their|a|nearby|neighbou?ring|strategic|besieged|embattled|capital|border|[a-z]{1,10}ern|city|town|village|province|area|outskirts|borders?|suburbs?|of|with|in) ){0,5}'

/** In their order: the first whose words stand before the name decides. */
export const relationRules: readonly {
  readonly id: string
  readonly before: RegExp
  readonly to: PlaceRelation
  readonly reference: boolean
}[] = [
  // 40 kilometers (25 miles) from the border with [Chad]
  {
    id: 'measured-from',
    before: new RegExp(
      `\\b${measure}(?:['’]s?)?(?: (?:drive|walk|flight|ride|march|journey))?\\)?,? (?:away )?(?:\\([^)]{1,30}\\) )?(?:${direction} |inside |outside )?(?:from|of|to|off) ${filler}$`,
      'iu',
    ),
    to: 'NEAR',
    reference: true,
  },
  // the town west of [Goma]
  {
    id: 'direction-of',
    before: new RegExp(`\\b${direction} (?:of|from) ${filler}$`, 'iu'),
    to: 'NEAR',
    reference: true,
  },
  // on the border with [Syria]
  {
    id: 'border-with',
    before:
      /\b(?:borders?|frontiers?|boundary|bordering|adjoining|adjacent to)(?: (?:with|of|between|to|into|near))? (?:the )?$/i,
    to: 'NEAR',
    reference: true,
  },
  // the road to [Baghdad]; a corridor to [Syria]
  {
    id: 'road-to',
    before:
      /\b(?:roads?|routes?|highways?|way|corridor|path|line|march|gateway|link|supply lines?|bridge|train|flight)(?: [a-z]{1,20}){0,2} (?:to|toward|towards|between|into|from) (?:the )?$/i,
    to: 'TO',
    reference: true,
  },
  // a bomb between [Goma] and Sake; talks between [Kenya] and Uganda
  {
    id: 'between',
    before: /\bbetween (?:the )?(?:(?:towns|cities|villages|ports|provinces|regions) of )?$/i,
    to: 'NEAR',
    reference: true,
  },
  // left Goma for [Sake]
  {
    id: 'left-for',
    before:
      /\b(?:left|leaving|depart(?:ed|ing)|set (?:off|out)|sail(?:ed|ing)|flew|flying|head(?:ed|ing)|fled|fleeing)(?: [^,.;\n]{1,40})? for (?:the )?$/i,
    to: 'TO',
    reference: true,
  },
  // off the southern coast of [Yemen]: near it, and not in it
  {
    id: 'off-coast',
    before: /\boff (?:the )?(?:[a-z]{1,20} ){0,2}(?:coasts?|shores?) (?:of|from) (?:the )?$/i,
    to: 'NEAR',
    reference: false,
  },
  // marched toward [Baghdad]
  {
    id: 'toward',
    before: new RegExp(
      `\\b(?:towards?|en route to|bound for|headed for|heading for|close in on|closing in on) ${filler}$`,
      'iu',
    ),
    to: 'TO',
    reference: true,
  },
  // spilled beyond [Iraq]'s borders
  { id: 'beyond', before: /\b(?:beyond|across from)(?: the)? $/i, to: 'NEAR', reference: true },
  {
    id: 'near',
    before: new RegExp(
      `\\b(?:near|nearby|outside|around|close to|next to|outskirts of|suburbs? of|edges? of|off|beside|vicinity of|surrounding|opposite|overlooking) ${filler}$`,
      'iu',
    ),
    to: 'NEAR',
    reference: false,
  },
  { id: 'from', before: new RegExp(`\\b(?:from|out of) ${filler}$`, 'iu'), to: 'FROM', reference: false },
  { id: 'to', before: new RegExp(`\\b(?:to|into|onto) ${filler}$`, 'iu'), to: 'TO', reference: false },
]

const borderAfter = /^['’]s? (?:\p{Ll}+ )?(?:borders?|frontiers?)\b/u

/** "the [Pacific] port of Tumen": the name that follows is the place, this one tells where it lies. */
const holderAfter =
  /^(?: (?:coastal|border|industrial|strategic|resort))? (?:port|city|town|village|island|district|province|region|state|resort|suburb|enclave)(?: city| town)? of \p{Lu}/u

const line =
  '(?:road|highway|motorway|expressway|route|railway|railroad|pipeline|corridor|border|frontier|axis)'
/** "the [Goma]-Sake road", "the [Damascus] highway" */
const routeAfter = new RegExp(
  `^(?:[-–—]\\p{Lu}[\\p{L}’'-]{1,30})?(?: (?:main|coastal|old|new))? ${line}s?\\b`,
  'u',
)

/** How the words around a name relate the place to what happens. */
export function relate(before: string, after: string): Relation {
  if (borderAfter.test(after)) return { relation: 'NEAR', reference: true, rule: 'border-of' }
  if (routeAfter.test(after)) return { relation: 'NEAR', reference: true, rule: 'route-of' }
  if (holderAfter.test(after)) return { relation: 'IN', reference: true, rule: 'holder-of' }
  const rule = relationRules.find((row) => row.before.test(before))
  return rule
    ? { relation: rule.to, reference: rule.reference, rule: rule.id }
    : { relation: 'IN', reference: false, rule: 'in' }
}

/** Only an "and" or a comma between two names: the second stands to what happens as the first does. */
export const isConjoined = (gap: string) =>
  /^(?:,| and| or|, and|, or|\/| as well as)(?: the| in| from)? ?$/.test(gap)

export function precisionOf(kind: PlaceKind, relation: PlaceRelation): PlacePrecision {
  if (kind === 'COUNTRY' || kind === 'REGION') return 'COUNTRY'
  if (kind === 'ADMIN1') return 'ADMIN1'
  if (kind === 'ADMIN2') return 'ADMIN2'
  return relation === 'NEAR' ? 'NEAR' : 'EXACT'
}
