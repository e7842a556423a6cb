import type { EventType, Report } from '@wiregraph/schema'
import { type Clause, clausesOf, phrasesUnder } from './clause.ts'
import { begin, type Entity, end, textOf } from './entities.ts'
import { childrenAt, type Line, lower, type Page, relationOf, tokenOf } from './page.ts'

export interface Relation {
  readonly type: string
  readonly source: string
  readonly target: string
}

interface Scene {
  readonly page: Page
  readonly line: Line
  readonly entities: readonly Entity[]
  readonly clauses: readonly Clause[]
}

type Finder = (scene: Scene) => Relation[]

/** The longest entity whose head is the token, of the wanted types. */
function at({ entities }: Scene, token: number, types: RegExp): Entity | null {
  const found = entities.filter((e) => e.head === token && types.test(e.type))
  return [...found].sort((a, b) => b.last - b.first - (a.last - a.first))[0] ?? null
}

const any = /^(?!Temporal|Quantity|Nationality)/
const somebody = /^(?:Organisation|Person)$/
const place = /^Location$/
const thing = /^(?:Weapon|Vehicle|MilitaryPlatform|Location)$/

function relate(scene: Scene, type: string, a: Entity | null, b: Entity | null): Relation[] {
  if (a === null || b === null || a.head === b.head) return []
  return [{ type, source: textOf(scene.page, a), target: textOf(scene.page, b) }]
}

const where = /^(?:in|at|near|inside|within|across|around|throughout|on|outside|over|from)$/

/** "[rebels] in [Goma]", "Near [Goma], [rebels] burned [a truck]". */
const coLocated: Finder = (scene) => [
  ...scene.entities.flatMap((entity) =>
    any.test(entity.type)
      ? phrasesUnder(scene.line, entity.head)
          .filter(({ preposition }) => where.test(preposition))
          .flatMap(({ token }) =>
            relate(scene, 'CoLocated', at(scene, entity.head, any), at(scene, token, place)),
          )
      : [],
  ),
  ...scene.clauses.flatMap(({ subjects, objects, obliques }) =>
    obliques
      .filter(({ preposition }) => where.test(preposition) && preposition !== 'from')
      .flatMap(({ token }) =>
        [...subjects, ...objects].flatMap((t) =>
          relate(scene, 'CoLocated', at(scene, t, any), at(scene, token, place)),
        ),
      ),
  ),
]

/** "[two] [trucks]". */
const counted: Finder = (scene) =>
  scene.entities.flatMap((entity) =>
    entity.type === 'Quantity'
      ? relate(scene, 'HasAttrOf', at(scene, tokenOf(scene.line, entity.head).head, any), entity)
      : [],
  )

/** "[members] of [the council]", "[soldiers] from [the Third Brigade]". */
const belongs: Finder = (scene) => [...included(scene), ...members(scene)]

/** "[The members] include [Chad] and [Niger]". */
const included: Finder = (scene) =>
  scene.clauses
    .filter(({ lemma }) => lemma === 'include')
    .flatMap(({ subjects, objects }) =>
      subjects.flatMap((s) =>
        objects.flatMap((o) => relate(scene, 'BelongsTo', at(scene, o, any), at(scene, s, /^Organisation$/))),
      ),
    )

const members: Finder = (scene) =>
  scene.entities.flatMap((entity) =>
    somebody.test(entity.type)
      ? phrasesUnder(scene.line, entity.head)
          .filter(({ preposition }) => /^(?:of|from|with)$/.test(preposition))
          .flatMap(({ token }) => {
            const group = at(scene, token, /^Organisation$/)
            const head = shorter(entity, token)
            return relate(
              scene,
              chiefs.test(lower(scene.line, entity.head)) ? 'InChargeOf' : 'BelongsTo',
              head,
              group,
            )
          })
      : [],
  )

const chiefs = /^(?:commander|chief|head|leader|director|president|chairman|minister|governor|mayor|emir)s?$/

/** "[the minister] of X", without what follows its head. */
const shorter = (entity: Entity, before: number): Entity =>
  entity.last >= before ? { ...entity, last: entity.head } : entity

/** "[rebel] [tanks]", "[the army]'s [base]". */
const holds: Finder = (scene) =>
  scene.entities.flatMap((entity) =>
    thing.test(entity.type)
      ? childrenAt(scene.line, entity.head)
          .filter((c) => /^(?:compound|nmod)$/.test(relationOf(scene.line, c)) && c < entity.head)
          .flatMap((c) => relate(scene, 'InChargeOf', at(scene, c, /^Organisation$/), entity))
      : [],
  )

const both = (scene: Scene, a: Entity | null, b: Entity | null) => [
  ...relate(scene, 'IsSynonymOf', a, b),
  ...relate(scene, 'IsSynonymOf', b, a),
]

/** The longest phrase that starts or ends at a token. */
const longest = (entities: readonly Entity[]) =>
  [...entities].sort((a, b) => b.last - b.first - (a.last - a.first))[0] ?? null

/** "[Jane Doe], [the minister],", "[Long Name] ([LN])": each is the other. */
const synonyms: Finder = (scene) => {
  const { line, entities } = scene
  const commas = line.tokens.flatMap((token, i) => (token.text === ',' ? [i] : []))
  const sides = commas.flatMap((comma) => {
    const before = longest(entities.filter((e) => e.last === comma - 1 && somebody.test(e.type)))
    const after = longest(entities.filter((e) => e.first === comma + 1 && somebody.test(e.type)))
    return before !== null && after !== null && isApposed(line, before, after)
      ? both(scene, before, after)
      : []
  })
  return [...sides, ...acronyms(scene)]
}

/** One is a person's name, and the other hangs on it or is the same actor. */
function isApposed(line: Line, a: Entity, b: Entity): boolean {
  if (a.type !== 'Person' && b.type !== 'Person') return false
  const hangs =
    tokenOf(line, b.head).head === a.head && /^(?:appos|flat|nmod)$/.test(relationOf(line, b.head))
  return hangs || (a.actor !== null && a.actor === b.actor)
}

function acronyms(scene: Scene): Relation[] {
  const { line, page, entities } = scene
  return line.tokens.flatMap((_, i) => {
    const letters = tokenOf(line, i).text
    const isOne =
      lower(line, i - 1) === '(' && lower(line, i + 1) === ')' && /^\p{Lu}[\p{Lu}\d-]+$/u.test(letters)
    const long = isOne ? entities.find((e) => e.last === i - 2 && e.type === 'Organisation') : undefined
    if (long === undefined) return []
    const name = textOf(page, long)
    return [
      { type: 'IsSynonymOf', source: name, target: letters },
      { type: 'IsSynonymOf', source: letters, target: name },
    ]
  })
}

/** Verbs by what they say of how their subject stands to their object: general English. */
const verbs: Readonly<Record<string, RegExp>> = {
  FightingAgainst:
    /^(?:fight|defeat|counter|combat|destroy|attack|strike|engage|target|kill|bomb|confront|eliminate|damage|suppress|degrade|bombard|shell|hit)$/,
  Likes:
    /^(?:support|welcome|commend|praise|thank|congratulate|appreciate|applaud|assist|help|reassure|salute)$/,
  Dislikes: /^(?:condemn|denounce|criticize|criticise|reject|oppose|deplore)$/,
  CommWith: /^(?:meet|tell|brief|urge|inform|ask|advise|contact|telephone|consult|notify|speak|talk)$/,
  InChargeOf: /^(?:control|hold|seize|capture|retake|lead|command|conduct|occupy|recapture|govern|run)$/,
  Apart: /^(?:leave|flee|depart|quit|evacuate)$/,
}

const objectOf: Readonly<Record<string, RegExp>> = {
  FightingAgainst: any,
  InChargeOf: any,
  Apart: place,
}

const between: Finder = (scene) =>
  scene.clauses.flatMap(({ lemma, subjects, objects, obliques }) =>
    Object.entries(verbs).flatMap(([type, verb]) => {
      if (!verb.test(lemma)) return []
      const led = obliques
        .filter(({ preposition }) => linking[type]?.test(preposition))
        .map(({ token }) => token)
      return subjects.flatMap((s) =>
        [...objects, ...led].flatMap((o) =>
          relate(scene, type, at(scene, s, any), at(scene, o, objectOf[type] ?? somebody)),
        ),
      )
    }),
  )

/** Prepositions that lead to the other side of the verb. */
const linking: Readonly<Record<string, RegExp>> = {
  FightingAgainst: /^(?:against|with)$/,
  CommWith: /^(?:with|to)$/,
  Apart: /^from$/,
}

/** "[strikes] against [rebels]", "the [army]'s fight against [rebels]". */
const againstNouns: Finder = (scene) =>
  scene.line.tokens.flatMap((token, i) => {
    if (token.upos !== 'NOUN') return []
    const foes = phrasesUnder(scene.line, i).filter(({ preposition }) => preposition === 'against')
    const owner = childrenAt(scene.line, i).find((c) => /^nmod$/.test(relationOf(scene.line, c)) && c < i)
    const verb = scene.clauses.find((c) => c.objects.includes(i))
    const sides = [...(owner === undefined ? [] : [owner]), ...(verb?.subjects ?? [])]
    return foes.flatMap((foe) =>
      sides.flatMap((s) =>
        relate(scene, 'FightingAgainst', at(scene, s, somebody), at(scene, foe.token, any)),
      ),
    )
  })

const byType: Readonly<Partial<Record<EventType, string>>> = {
  ASSAULT: 'FightingAgainst',
  CONSULT: 'CommWith',
  REQUEST: 'CommWith',
  SUPPORT: 'Likes',
  AID: 'Likes',
  ACCUSE: 'Dislikes',
  REJECT: 'Dislikes',
  COOPERATE: 'AlliesOf',
}

/** What the report says of its sides: those who attack fight, those who meet speak with each other. */
function ofReport({ type, mode, actors, recipients, modality }: Report): Relation[] {
  const name = byType[type]
  if (name === undefined || modality === 'NEGATED' || (type === 'ACCUSE' && mode === 'investigate')) return []
  return actors.flatMap((a) =>
    recipients.flatMap((r) =>
      a.span === null || r.span === null ? [] : [{ type: name, source: a.text, target: r.text }],
    ),
  )
}

const reported: Finder = ({ page, line }) => {
  const [first, last] = [line.tokens[0], line.tokens.at(-1)]
  if (first === undefined || last === undefined) return []
  return page.reports
    .filter(({ trigger }) => trigger.start >= first.start && trigger.end <= last.end)
    .flatMap(ofReport)
}

const finders: readonly Finder[] = [
  coLocated,
  counted,
  belongs,
  holds,
  synonyms,
  between,
  againstNouns,
  reported,
]

const keyOf = ({ type, source, target }: Relation) => `${type} ${source} ${target}`

/** How what a line names stands to one another, each relation once. */
export function relationsIn(page: Page, line: Line, found: readonly Entity[]): Relation[] {
  const entities = [...found].sort((a, b) => begin(a) - begin(b) || end(b) - end(a))
  const scene: Scene = { page, line, entities, clauses: clausesOf(line) }
  const all = finders.flatMap((find) => find(scene))
  return [...new Map(all.map((r) => [keyOf(r), r])).values()]
}
