import type { Mention, Participant, Report } from '@wiregraph/schema'
import type { View } from './view.ts'

/** What stands right before those who are said to have done it: "was attributed to …", "blamed …", "the work of …". */
const deeds =
  'perpetrated|carried out|committed|masterminded|planned|ordered|staged|conducted|launched|killed|murdered|assassinated|kidnapped|abducted|attacked|dynamited|machinegunned|shot|bombed|burned|blown up|destroyed|detonated|set off|planted|placed|caused'
const byThem = new RegExp(
  `\\b(?:${deeds})(?:,? [\\w'-]{1,20}){0,9}?,? (?:presumably |apparently |allegedly |reportedly )?by `,
  'i',
)
const before =
  /\b(?:(?:attribut(?:e[sd]?|ing)|ascrib(?:e[sd]?|ing)|traced)(?: [\w'-]{1,20}){0,6} to|blam(?:e|ed|es|ing)(?:(?: [\w'-]{1,20}){1,6} on)?|work of|responsibility (?:lies with|of)|(?:held|hold|holds|holding) responsible|point(?:ed|s)? to|suspects?(?: that)?) $/i
/** "accused [the army] of murdering …": only of a deed, not of weakness. */
const accusing = /\b(?:accus|charg)(?:e|ed|es|ing) $/i
const ofDeed =
  /^ (?:of|with) (?:[\w'-]{1,20} ){0,5}(?:murder|kill|assassinat|massacr|kidnap|abduct|attack|bomb|perpetrat|commit|carrying out|masterminding|planting|placing|responsib|involve|participat|crime|being behind)/i
/** "the suspects were identified as …", "the murderers are …", and the names before this one in such a list. */
const known =
  /\b(?:[Ss]uspects?|[Mm]urderers?|[Aa]ssassins?|[Kk]illers?|[Tt]errorists?|[Pp]erpetrators?|[Cc]ulprits?|[Aa]ccomplices|[Kk]idnappers?|[Mm]asterminds?|[Dd]etainees|arrested)\b[^.]{0,60}\b(?:identified as|(?:names?|they|suspects|detainees|assassins|murderers) (?:is|are|was|were)|named|including)(?:[ ,;:]+(?:[A-Z][\w.'-]{0,20}|and|also|de|la|del|of|\d{1,2}|aged|alias|the|a|an|general|colonel|major|captain|lieutenant|sergeant|corporal)){0,30}[ ,;:]*$/
/** Words between the lead and the name: an article, "alleged members of". */
const opening =
  /(?:(?:the|a|an|some|alleged|presumed|suspected|members of|a group of|group of|unidentified|individuals from|elements of|\w{2,12}-\w{2,12}) ){0,3}$/i

/** What stands right after them: "… claimed responsibility", "… was responsible for". */
const after =
  /^(?:\s*,[^,]{0,60},)?\s*(?:(?:has|have|had|may|might|could|must|is said to|are said to|also|today|later|yesterday|immediately|publicly|is|are|was|were|which|who|allegedly|reportedly|apparently|being|been)\s+){0,4}(?:claim(?:ed|s|ing)? (?:the |full )?(?:responsibility|credit|authorship)|(?:admitted|acknowledged|assumed|accepted|took|taken) (?:\w{1,10} )?(?:responsibility|credit)|(?:held |believed to be |considered |thought to be )?responsible (?:for|of)|(?:were |was )?(?:involved|implicated) in|behind (?:the|this|these)|perpetrated|participated in|accused of|charged with|suspected of|blamed for)\b/i
const denied = /\b(?:denied|deny|denies|not|no|nobody|none|whether|rejected|false)\b/i
const kinds = new Set([
  'ARMED_GROUP',
  'MILITARY',
  'POLICE',
  'PERSON',
  'PARTY',
  'OTHER',
  'POPULATION',
  'GOVERNMENT',
])

const claims = /\b(?:claim|admit|acknowledg|assum|accept|took|taken|perpetrated)/i
const crime =
  /\b(?:murder|kill|assassinat|massacr|kidnap|abduct|attack|bomb|explosion|blast|dynamit|crime|death|slaying|action|incident|ambush|it\b|this\b)/i
/** "accused of the murder", not "accused of weakness": those who only stand trial, or are suspected, of a deed. */
const saysSo = (then: string): boolean => {
  const found = after.exec(then)
  return found !== null && (claims.test(found[0]) || crime.test(then.slice(0, found[0].length + 70)))
}

/** The span's sentence, roughly: from the last full stop before it to the next behind it. */
function around(text: string, mention: Mention): { before: string; after: string } {
  const { start, end } = mention.span
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start), start - 160)
  const ends = [text.indexOf('. ', end), text.indexOf('\n', end), end + 120].filter((i) => i >= 0)
  return { before: text.slice(from + 1, start), after: text.slice(end, Math.min(...ends)) }
}

export interface Culprit {
  readonly side: Participant
  /** Offset of the words that name them. */
  readonly at: number
}

/** Whether the words before a name say that its bearers did it. */
function leads(words: string, then: string, person: boolean): boolean {
  const lead = words.replace(opening, '')
  if (accusing.test(lead)) return ofDeed.test(then)
  if (/\b(?:hold|holds|held|holding) $/i.test(lead)) return /^ responsible\b/.test(then)
  const by = byThem.exec(lead)
  if (by !== null && by.index + by[0].length === lead.length) return true
  return before.test(lead) || (person && known.test(words))
}

/** Not "him", nor "[Mora]'s government". */
const isNamedHere = ({ text }: View, { span }: Mention) =>
  !/^(?:he|she|him|her|his)$/i.test(span.quote) &&
  !/^(?:['’]s?\b| government| administration)/.test(text.slice(span.end, span.end + 15))

function culpritOf(view: View, mention: Mention): Culprit[] {
  const actor = mention.node === null ? null : view.actor(mention.node)
  if (mention.kind !== 'ACTOR' || actor === null || !kinds.has(actor.kind)) return []
  if (actor.generic && (actor.kind === 'GOVERNMENT' || actor.kind === 'POLICE')) return []
  if (actor.kind === 'PERSON' && !isNamedHere(view, mention)) return []
  const words = around(view.text, mention)
  if (!saysSo(words.after) && !leads(words.before, words.after, actor.kind === 'PERSON')) return []
  if (denied.test(words.before.slice(-60)) || denied.test(words.after.slice(0, 25))) return []
  return [{ side: { actor: actor.id, text: mention.span.quote, span: mention.span }, at: mention.span.start }]
}

/** Those whom the article names as having done it, away from the words of the deed. */
export const culpritsOf = (view: View): Culprit[] =>
  view.extraction.mentions.flatMap((mention) => culpritOf(view, mention))

/** The report that a culprit's sentence means: the nearest one told before it or in its sentence, else the first. */
export const deedOf = (reports: readonly Report[], at: number): Report | null =>
  reports.filter((r) => r.trigger.start <= at + 200).at(-1) ?? reports[0] ?? null

/** The only armed group that the article names; null where it names none or several. */
export function soleGroup(view: View): Participant | null {
  const named = view.extraction.mentions.flatMap((m) => {
    const actor = m.kind === 'ACTOR' && m.node !== null ? view.actor(m.node) : null
    return actor !== null && actor.kind === 'ARMED_GROUP' && !actor.generic
      ? [{ actor: actor.id, text: actor.name, span: m.span }]
      : []
  })
  const [first] = named
  return first !== undefined && named.every(({ actor }) => actor === first.actor) ? first : null
}

const attackers =
  /(?:guerrillas|guerillas|terrorists|rebels|subversives|gunmen|assassins|narcoterrorists|death squads|extremists|commandos|murderers|kidnappers|assailants|attackers|(?:unidentified|unknown|armed|hooded|masked) (?:men|individuals|persons|people|man|person)|(?:two|three|four|five|six|several) (?:\w+ )?(?:men|individuals|persons|youths))$/i
/** Characters around a deed within which armed people are taken for those who did it. */
const AROUND = 120

const nobody = /^(?:no|none|neither|any)\b/i
/** "[Two persons] were injured": those who are hit did not do it. */
const harmed =
  /^(?:,[^,]{0,40},)? (?:who )?(?:(?:were|was|have|has|had|been|are|is|also|slightly|seriously|reportedly) ){1,4}(?:killed|murdered|injured|wounded|hurt|kidnapped|abducted|shot|arrested|captured|detained|released|rescued|unharmed|assassinated|machinegunned|attacked)\b/i

/** Armed people named right around a deed whose own clause names nobody; null where none are. */
export function attackersNear(view: View, reports: readonly Report[]): Participant | null {
  const hit = new Set(view.extraction.reports.flatMap((r) => r.recipients.map((side) => side.span?.start)))
  const isHit = ({ span }: Mention) =>
    hit.has(span.start) || harmed.test(view.text.slice(span.end, span.end + 90))
  for (const m of view.extraction.mentions) {
    const actor = m.kind === 'ACTOR' && m.node !== null ? view.actor(m.node) : null
    if (actor === null || !actor.generic || !attackers.test(m.span.quote)) continue
    if (isHit(m) || nobody.test(m.span.quote)) continue
    const near = reports.some(
      (r) =>
        Math.abs(r.trigger.start - m.span.start) < AROUND &&
        !view.text
          .slice(Math.min(r.trigger.start, m.span.start), Math.max(r.trigger.start, m.span.start))
          .includes('\n'),
    )
    if (near) return { actor: actor.id, text: m.span.quote, span: m.span }
  }
  return null
}
