import type { DocSentence } from '../doc.ts'
import type { Setting } from './rule.ts'

const willBe = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'sha'])
/** "plans to meet on Monday": what depends on these is still to come. */
const planning = new Set(
  'plan expect schedule intend due set prepare promise vow pledge aim hope want agree decide slate ready likely be'.split(
    ' ',
  ),
)

const isAuxiliary = (deprel: string) => deprel.startsWith('aux') || deprel === 'cop'

/** Tense of the verb above a token; past where no verb is found, for news tells what was. */
export function tenseOver({ tokens }: DocSentence, index: number): Setting['tense'] {
  let at = index
  for (let steps = 0; steps < 8; steps++) {
    const token = tokens[at]
    if (!token) return 'past'
    const helpers = tokens.filter((other) => other.head === at && isAuxiliary(other.deprel))
    if (at !== index && isScheduled(token, helpers)) return 'future'
    const verbal = token.upos === 'VERB' || token.upos === 'AUX' || helpers.length > 0
    const said = at !== index || helpers.some(({ deprel }) => deprel === 'cop')
    if (verbal && said) return tenseOf(token, helpers, tokens)
    if (token.head < 0) return 'past'
    at = token.head
  }
  return 'past'
}

type Token = DocSentence['tokens'][number]

/** Verbs whose present tells what a timetable or a law holds in store. */
const timetabled = new Set(
  'take begin start open close end expire run resume arrive leave depart fall mature kick convene reconvene meet vote go travel return host appear'.split(
    ' ',
  ),
)

const scheduled = new Set('schedule due expect slate plan set'.split(' '))

/** "is due in November", "scheduled for Sept. 20"; not "was due". */
function isScheduled(token: Token, helpers: readonly Token[]): boolean {
  const passive = token.upos === 'ADJ' || token.xpos === 'VBN'
  return passive && scheduled.has(token.lemma.toLowerCase()) && !helpers.some(({ xpos }) => xpos === 'VBD')
}

/** "[is to] fly to the capital on Thursday". */
function isAppointed(verb: Token, helpers: readonly Token[], tokens: readonly Token[]): boolean {
  const at = tokens.indexOf(verb)
  const to = tokens.some(({ head, text, deprel }) => head === at && deprel === 'mark' && /^to$/i.test(text))
  return verb.xpos === 'VB' && to && helpers.some(({ text }) => /^(?:is|are)$/i.test(text))
}

function tenseOf(verb: Token, helpers: readonly Token[], tokens: readonly Token[]): Setting['tense'] {
  const above = tokens[verb.head]
  const words = helpers.map((helper) => helper.text.toLowerCase())
  if (words.some((word) => willBe.has(word)) || isAppointed(verb, helpers, tokens)) return 'future'
  // "said he would host a meeting in July": the future of what was said
  const reported = verb.deprel === 'ccomp' && above?.xpos === 'VBD'
  if (reported && words.some((word) => /^(?:would|['’]d)$/.test(word))) return 'future'
  // "were to meet": still to come when it was said
  if (verb.xpos === 'VB' && helpers.some(({ lemma, xpos }) => lemma === 'be' && xpos === 'VBD'))
    return 'future'
  if (verb.xpos === 'VB' && words.length === 0 && above && planning.has(above.lemma.toLowerCase()))
    return 'future'
  // "the ban takes effect on Jan. 1", "polls close at 8 p.m. on Tuesday"
  if (/^VB[ZP]$/.test(verb.xpos) && helpers.length === 0 && timetabled.has(verb.lemma.toLowerCase()))
    return 'future'
  const tags = [verb.xpos, ...helpers.map((helper) => helper.xpos)]
  return tags.some((tag) => tag === 'VBD' || tag === 'VBN') ? 'past' : 'present'
}
