import type { TriggerRow } from '@wiregraph/lexicon'
import { baseRelation, casesOf, childrenOf, lemmaAt, subtree, tokenAt } from '../document/tree.ts'
import { readObjects } from '../reports/things.ts'
import { modeOfComplement } from './complement-mode.ts'
import type { Hit, Miss } from './hit.ts'
import { matchNoun } from './match-noun.ts'
import { matchVerb } from './match-verb.ts'
import type { Reading, Story } from './reading.ts'

export interface Found {
  readonly hits: readonly Hit[]
  /** Event nouns that only point back to what was told: "the attack". */
  readonly echoes: readonly Hit[]
  readonly misses: readonly Miss[]
}

/** As which part of speech a word may evoke an event; null for none. */
export const partOf = (reading: Reading, i: number): TriggerRow['part'] | null => {
  const { upos, xpos } = tokenAt(reading.tree, i)
  if (upos === 'VERB' && tokenAt(reading.tree, i).deprel === 'amod') return null
  if (isPartOfName(reading, i) || isPeople(reading, i)) return null
  if (upos === 'VERB' || (upos === 'AUX' && tokenAt(reading.tree, i).deprel === 'root')) return 'verb'
  if (upos === 'NOUN' || upos === 'PROPN') return 'noun'
  if (upos === 'ADJ') return xpos === 'VBN' ? 'verb' : 'adjective'
  return null
}

/** "[Amnesty] International": a word of somebody's name tells of no event. */
function isPartOfName(reading: Reading, i: number): boolean {
  const mention = reading.actorAt.get(i)
  return tokenAt(reading.tree, i).upos === 'PROPN' && mention?.kind === 'name' && mention.last > mention.first
}

/** "food for the [displaced]": people, by what befell them. */
const isPeople = (reading: Reading, i: number) =>
  tokenAt(reading.tree, i).xpos === 'VBN' &&
  childrenOf(reading.tree, i).some((c) => c === i - 1 && tokenAt(reading.tree, c).deprel === 'det')

/** Another sense of a common word, which nobody needs to hear of. */
const silent = new Set([
  'other words',
  'no particle',
  'no companion word',
  'no such clause',
  'object of another class',
])

/** Rows of the lexicon that the word at `i` may be, those that ask for most first. */
export function rowsAt(story: Story, reading: Reading, i: number): TriggerRow[] {
  const part = partOf(reading, i)
  const rows = part === null ? undefined : story.lexicon.rows.get(lemmaAt(reading.tree, i))
  return (rows ?? []).filter((row) => row.part === part)
}

/** The word stands in the lexicon as another part of speech; auxiliaries and prepositions are nothing by themselves. */
function otherPart(story: Story, reading: Reading, i: number): Miss | null {
  const { upos } = tokenAt(reading.tree, i)
  const [row] = story.lexicon.rows.get(lemmaAt(reading.tree, i)) ?? []
  if (row === undefined || !/^(?:VERB|NOUN|PROPN|ADJ)$/.test(upos)) return null
  const reason = `no event word as ${partOf(reading, i) ?? 'a modifier'}`
  return { sentence: reading.tree.index, token: i, reason, row, quiet: true }
}

/** The first hit with those to fall back on; only a row that asks for a kind of complement may be wrong. */
function chain(hits: readonly Hit[]): Hit | null {
  const [first, ...rest] = hits
  if (first === undefined) return null
  return { ...first, otherwise: chain(rest) }
}

const mayBeUnfit = ({ row }: Hit) => row.block.complementTypes.length > 0

function matchAt(story: Story, reading: Reading, i: number): Hit | Miss | null {
  let miss: Miss | null = null
  const hits: Hit[] = []
  for (const row of rowsAt(story, reading, i)) {
    const made = row.part === 'noun' ? matchNoun(row, story, reading, i) : matchVerb(row, story, reading, i)
    if (typeof made !== 'string') hits.push(made)
    else if (miss === null || miss.quiet)
      miss = { sentence: reading.tree.index, token: i, reason: made, row, quiet: silent.has(made) }
    const last = hits.at(-1)
    if (last !== undefined && !mayBeUnfit(last)) break
  }
  return chain(hits) ?? miss ?? otherPart(story, reading, i)
}

/** Prepositions by which a noun tells how, where or when the verb's own event happened. */
const within = new Set([
  'in',
  'by',
  'with',
  'during',
  'of',
  'from',
  'through',
  'for',
  'at',
  'on',
  'under',
  'to',
])

/** The noun's event is the verb's event: "killed in an airstrike", "talks at a summit", "fighting that killed dozens". */
function isPartOf(reading: Reading, outer: Hit, inner: Hit): boolean {
  if (outer === inner || inner.row.part !== 'noun') return false
  if (outer.row.type !== inner.row.type && !isArrestRaid(reading, outer, inner)) return false
  if (outer.row.part === 'noun')
    return tokenAt(reading.tree, inner.token).head === outer.token && isWithin(reading, inner)
  if (inner.partners.includes(outer.token)) return true
  const args = reading.frame(outer.token).args.filter((a) => a.token === inner.token)
  return (
    args.some((a) => a.relation === 'subject' || a.relation === 'object' || within.has(a.relation)) ||
    chained(reading, outer, inner)
  )
}

/** "detained nine men in [raids]": the raids of police, and no attack. */
const isArrestRaid = (reading: Reading, outer: Hit, inner: Hit) =>
  outer.row.type === 'COERCE' &&
  outer.mode === 'arrest' &&
  /^(?:raid|operation|sweep)$/.test(lemmaAt(reading.tree, inner.token)) &&
  isWithin(reading, inner)

const isWithin = (reading: Reading, inner: Hit) =>
  casesOf(reading.tree, inner.token).some((w) => within.has(w) && w !== 'to')

/** "seized the town in fighting": the parser hung the phrase on the object. */
function chained(reading: Reading, outer: Hit, inner: Hit): boolean {
  const token = tokenAt(reading.tree, inner.token)
  const head = tokenAt(reading.tree, token.head)
  return (
    baseRelation(token) === 'nmod' &&
    head.head === outer.token &&
    /^(obj|nsubj|obl)/.test(head.deprel) &&
    isWithin(reading, inner)
  )
}

function join(reading: Reading, outer: Hit, inner: Hit): Hit {
  // "a suicide bomber killed nine": he is named by what he did, and is who did it
  const isPerson = reading.actorAt.get(inner.token)?.head === inner.token
  const ownSubject = outer.fillers.filter((f) => f.token !== inner.token || isPerson)
  const names = (role: string) => ownSubject.some((f) => f.role === role)
  const added = inner.fillers.filter((f) => f.role === 'place' || !names(f.role))
  const nounFirst = outer.row.block.with.length > 0 && inner.mode !== null
  const mode = nounFirst ? inner.mode : (outer.mode ?? inner.mode)
  return {
    ...outer,
    mode,
    modeRule: mode === outer.mode ? outer.modeRule : inner.modeRule,
    fillers: [...ownSubject, ...added.filter((f) => f.token !== outer.token)],
    partners: [...outer.partners, inner.token, ...inner.partners.filter((p) => p !== outer.token)],
    anaphor: outer.anaphor || inner.anaphor,
  }
}

const missOf = ({ sentence, token, row }: Hit, reason: string, quiet = false): Miss => ({
  sentence,
  token,
  reason,
  row,
  quiet,
})

/** One report for a verb and the nouns that tell of the same happening; the noun gives the mode. */
function mergeNouns(reading: Reading, hits: readonly Hit[]): Omit<Found, 'echoes'> {
  let out = [...hits]
  const misses: Miss[] = []
  for (const inner of hits) {
    if (inner.row.part !== 'noun') continue
    const outer = out.find((h) => h.token !== inner.token && isPartOf(reading, h, inner))
    if (outer === undefined) continue
    const current = out.find((h) => h.token === inner.token)
    if (current === undefined) continue
    out = out.filter((h) => h !== current).map((h) => (h === outer ? join(reading, outer, current) : h))
    misses.push(missOf(current, `told with "${tokenAt(reading.tree, outer.token).text}"`, true))
  }
  return { hits: out, misses }
}

/** "the resignation": an event noun that names nobody still tells what is asked for; "strike" alone tells nothing. */
const mayBeMeant = ({ row, quiet }: Miss) =>
  !quiet && row.part === 'noun' && row.block.nounNeeds !== 'military'

interface Verdict {
  /** The word as it is read in the end; null where no row suits its complement. */
  readonly hit: Hit | null
  readonly inside: readonly Hit[]
}

/** The first reading of a word that suits what stands in its complement, and the hits that it takes in. */
function readComplement(
  reading: Reading,
  outer: Hit,
  hits: readonly Hit[],
  unnamed: readonly Miss[],
): Verdict {
  if (outer.complements.length === 0) return { hit: outer, inside: [] }
  const region = new Set(
    outer.complements.flatMap((c) => subtree(reading.tree, c, (t) => t.deprel === 'acl:relcl')),
  )
  const inside = hits.filter((h) => h.token !== outer.token && region.has(h.token))
  const words = unnamed.filter((m) => mayBeMeant(m) && region.has(m.token))
  const mode = modeOfComplement(outer, inside.length > 0 ? inside : words)
  if (mode === 'unfit') {
    const { otherwise } = outer
    return otherwise === null ? { hit: null, inside: [] } : readComplement(reading, otherwise, hits, unnamed)
  }
  const named = outer.mode === null && mode !== null
  const hit = named ? { ...outer, mode, modeRule: 'complement' } : outer
  return { hit: withTargetInside(hit, inside), inside }
}

/** Types whose actor is to do, or not to do, what the complement names. */
const ownDeeds: ReadonlySet<string> = new Set(['AGREE', 'REJECT', 'THREATEN'])

/** "agreed to provide food for [Chad]", "refused to meet [the envoy]": who the deed is for is who it is said to. */
function withTargetInside(hit: Hit, [inner]: readonly Hit[]): Hit {
  if (inner === undefined || !ownDeeds.has(hit.row.type)) return hit
  if (hit.fillers.some((f) => f.role === 'recipient')) return hit
  const doers = new Set(hit.fillers.filter((f) => f.role === 'actor').map((f) => f.token))
  const targets = inner.fillers.filter((f) => f.role === 'recipient' && !doers.has(f.token))
  return { ...hit, fillers: [...hit.fillers, ...targets] }
}

/** What is promised, asked, refused or threatened is not told as happening; it gives the mode instead. */
function swallow(reading: Reading, hits: readonly Hit[], unnamed: readonly Miss[]): Omit<Found, 'echoes'> {
  let kept: readonly Hit[] = hits
  const misses: Miss[] = []
  for (const outer of hits) {
    if (!kept.some((h) => h.token === outer.token)) continue
    const { hit, inside } = readComplement(reading, outer, kept, unnamed)
    if (hit === null) misses.push(missOf(outer, 'complement of another type'))
    for (const h of inside) misses.push(missOf(h, `inside ${outer.row.rule}`))
    kept = kept
      .filter((h) => !inside.includes(h))
      .flatMap((h) => (h.token !== outer.token ? [h] : hit === null ? [] : [hit]))
  }
  return { hits: kept, misses }
}

/** "the attackers [arrived] in two cars and opened fire": forces that move in an attack are a part of it. */
function isMoveOfAttack(reading: Reading, hit: Hit, hits: readonly Hit[]): boolean {
  if (hit.row.type !== 'MOBILIZE') return false
  const { head } = tokenAt(reading.tree, hit.token)
  return hits.some(
    (h) =>
      h.row.type === 'ASSAULT' && (h.token === head || tokenAt(reading.tree, h.token).head === hit.token),
  )
}

/** "insurgents carrying out the attack": said of an event that the sentence, or one before, tells itself. */
function pointsBackOnly(story: Story, reading: Reading, hit: Hit, hits: readonly Hit[]): boolean {
  if (!hit.anaphor || hit.row.part === 'verb') return false
  // "the blast, in front of the bank": of the market bombing nothing more is told
  if (readObjects(story, reading, hit).some(({ rule }) => rule !== 'object:compound')) return false
  // "the blast, in the city of Bara, tore through a bus" tells more than that there was one
  if (hit.partners.length === 0 && hit.fillers.some((f) => f.role === 'place')) return false
  const acts = hit.fillers.some((f) => f.role === 'actor')
  return !acts || hits.some((h) => h !== hit && h.row.type === hit.row.type)
}

/** "signed a [treaty]": the noun only completes the verb, which tells the event. */
const completesVerb = (hit: Hit, hits: readonly Hit[]) =>
  hit.row.part === 'noun' && hits.some((h) => h.row.block.with.length > 0 && h.partners[0] === hit.token)

/** "sentenced four men for the [murder] of a governor": what somebody is held for is background, not news. */
function isHeldFor(reading: Reading, hit: Hit, hits: readonly Hit[]): boolean {
  const { head, deprel } = tokenAt(reading.tree, hit.token)
  if (
    hit.row.part !== 'noun' ||
    !deprel.startsWith('obl') ||
    !casesOf(reading.tree, hit.token).includes('for')
  )
    return false
  return hits.some((h) => h.token === head && h.row.block.mode === 'convict')
}

/** All triggers of a sentence, one for each happening, and every other trigger word with the reason why it is none. */
export function findHits(story: Story, reading: Reading): Found {
  const hits: Hit[] = []
  const misses: Miss[] = []
  for (const i of reading.tree.tokens.keys()) {
    const made = matchAt(story, reading, i)
    if (made === null) continue
    if (reading.framed.has(i) && made.row.part !== 'verb')
      misses.push({ ...made, reason: 'of the words that tell who says so', quiet: true })
    else if ('reason' in made) misses.push(made)
    else hits.push(made)
  }
  const merged = mergeNouns(reading, hits)
  const back = merged.hits.filter((h) => pointsBackOnly(story, reading, h, merged.hits))
  const complements = merged.hits.filter((h) => completesVerb(h, merged.hits))
  const moves = merged.hits.filter((h) => isMoveOfAttack(reading, h, merged.hits))
  const charges = merged.hits.filter((h) => isHeldFor(reading, h, merged.hits))
  const aside = new Set([...back, ...complements, ...moves, ...charges])
  const told = swallow(
    reading,
    merged.hits.filter((h) => !aside.has(h)),
    misses,
  )
  const pointing = [
    ...back.map((h) => missOf(h, 'points back to an event told before', true)),
    ...complements.map((h) => missOf(h, 'completes the verb that tells the event', true)),
    ...moves.map((h) => missOf(h, 'a part of the attack', true)),
    ...charges.map((h) => missOf(h, 'is what somebody was convicted of', true)),
  ]
  return { hits: told.hits, echoes: back, misses: [...misses, ...merged.misses, ...pointing, ...told.misses] }
}
