import {
  ancestors,
  baseRelation,
  casesOf,
  childrenOf,
  childWith,
  lemmaAt,
  type Tree,
  tokenAt,
} from '../document/tree.ts'

/** A word that fills a place of a verb: subject, object, iobj, agent, or the preposition that leads to it. */
export interface Argument {
  readonly token: number
  readonly relation: string
  /** Shared with another verb or the antecedent of "who", not a child of the verb itself. */
  readonly inherited: boolean
}

/** A verb with what stands around it, active and passive made alike. */
export interface Frame {
  readonly verb: number
  readonly passive: boolean
  readonly args: readonly Argument[]
  /** Lower-cased words of particles, adverbs and prepositions under the verb. */
  readonly particles: ReadonlySet<string>
  /** Head of the clause that follows, with its kind. */
  readonly clause: { readonly kind: 'to' | 'that' | 'from'; readonly token: number } | null
}

const relativeTags = new Set(['WDT', 'WP', 'WP$', 'WRB'])
const isRelative = (tree: Tree, i: number) =>
  relativeTags.has(tokenAt(tree, i).xpos) ||
  (tokenAt(tree, i).text.toLowerCase() === 'that' && tokenAt(tree, i).upos === 'PRON')

/** "is [opposed] to the plan": a participle that says what its subject thinks. */
const isStance = (tree: Tree, verb: number) =>
  lemmaAt(tree, verb) === 'oppose' &&
  childrenOf(tree, verb).some(
    (c) => baseRelation(tokenAt(tree, c)) === 'obl' && casesOf(tree, c).includes('to'),
  )

export const isPassive = (tree: Tree, verb: number): boolean =>
  !isStance(tree, verb) &&
  (childrenOf(tree, verb).some((c) => /:pass$/.test(tokenAt(tree, c).deprel)) ||
    (tokenAt(tree, verb).xpos === 'VBN' &&
      childWith(tree, verb, 'aux') === null &&
      isBareParticiple(tree, verb)))

const copulas = new Set(['be', 'get'])

/** VBN with no auxiliary: "the soldiers killed on Monday", "Dozens killed in blast". */
function isBareParticiple(tree: Tree, verb: number): boolean {
  const relation = tokenAt(tree, verb).deprel
  if (childrenOf(tree, verb).some((c) => tokenAt(tree, c).deprel === 'obj')) return false
  if (childrenOf(tree, verb).some((c) => copulas.has(lemmaAt(tree, c)) && tokenAt(tree, c).upos === 'AUX'))
    return true
  if (relation === 'acl' || relation === 'advcl') return true
  return (relation === 'root' || relation === 'ccomp') && tree.tokens.at(-1)?.text !== '.'
}

function ownArguments(tree: Tree, verb: number, passive: boolean): Argument[] {
  const out: Argument[] = []
  const push = (token: number, relation: string) => out.push({ token, relation, inherited: false })
  for (const c of childrenOf(tree, verb)) {
    const { deprel } = tokenAt(tree, c)
    const base = baseRelation(tokenAt(tree, c))
    if (/^[nc]subj:pass$/.test(deprel)) push(c, passive ? 'object' : 'subject')
    else if (base === 'nsubj') push(c, passive ? 'object' : 'subject')
    else if (base === 'obj') push(c, 'object')
    else if (base === 'iobj') push(c, 'iobj')
    else if (base === 'obl' || base === 'nmod') pushOblique(tree, c, passive, push)
  }
  return out
}

const lengths = new Set([
  'kilometer',
  'kilometre',
  'km',
  'mile',
  'meter',
  'metre',
  'yard',
  'foot',
  'hour',
  'minute',
])

/** "70 miles (113 km) [from] the border": how far off, not from whom. */
function isDistance(tree: Tree, c: number): boolean {
  const from = childrenOf(tree, c).find((i) => tokenAt(tree, i).text.toLowerCase() === 'from')
  if (from === undefined || from < 2) return false
  const closed = tokenAt(tree, from - 1).text === ')'
  return lengths.has(lemmaAt(tree, closed ? from - 2 : from - 1))
}

function pushOblique(
  tree: Tree,
  c: number,
  passive: boolean,
  push: (token: number, relation: string) => void,
) {
  if (isDistance(tree, c)) return
  for (const word of casesOf(tree, c)) {
    if (word === 'by' && (passive || tokenAt(tree, c).deprel === 'obl:agent')) push(c, 'subject')
    else if (word === 'to' && isStance(tree, tokenAt(tree, c).head)) push(c, 'object')
    else push(c, word)
  }
}

const has = (args: readonly Argument[], relation: string) => args.some((a) => a.relation === relation)
const taken = (args: readonly Argument[], relation: string): Argument[] =>
  args.filter((a) => a.relation === relation).map((a) => ({ ...a, inherited: true }))

/** "threatening to unleash", "were forced to flee": whose infinitive it is. */
function controller(tree: Tree, matrix: Frame): Argument[] {
  // "asked France to mediate": the one who is asked may be read as an indirect object
  const asked = has(matrix.args, 'object') ? 'object' : 'iobj'
  const object = taken(matrix.args, asked).map((a) => ({ ...a, relation: 'subject' }))
  if (object.length > 0 && !matrix.passive && objectControl(tree, matrix.verb)) return object
  const subject = taken(matrix.args, 'subject')
  return matrix.passive ? object : subject.length > 0 ? subject : object
}

const subjectControl = new Set([
  'promise',
  'threaten',
  'vow',
  'use',
  'offer',
  'begin',
  'start',
  'try',
  'continue',
])
const objectControl = (tree: Tree, verb: number) => !subjectControl.has(lemmaAt(tree, verb))

/** Who or what is meant where the verb has no subject of its own. */
function inherited(tree: Tree, verb: number, passive: boolean, depth: number): Argument[] {
  const token = tokenAt(tree, verb)
  const base = baseRelation(token)
  const head = token.head
  const role = passive ? 'object' : 'subject'
  if (head < 0 || depth > 4) return []
  if (base === 'acl') {
    if (tokenAt(tree, head).upos === 'VERB') return asRole(matrixSubject(tree, head, depth), role)
    if (token.deprel === 'acl:relcl' || token.xpos !== 'VB')
      return [{ token: head, relation: role, inherited: true }]
    return holderOf(tree, head, depth)
  }
  if (!/^(VERB|AUX|ADJ|NOUN)$/.test(tokenAt(tree, head).upos)) return []
  if (base === 'xcomp') return asRole(controller(tree, frameOf(tree, head, depth + 1)), role)
  if (base === 'advcl' && isReproach(tree, verb)) return asRole(reproached(tree, head, depth), role)
  if (base === 'conj' || base === 'advcl' || base === 'parataxis' || base === 'dep') {
    return asRole(matrixSubject(tree, head, depth), role)
  }
  return []
}

const reproaches = new Set(
  'accuse suspect convict charge blame arrest detain jail sentence fine punish condemn criticise criticize praise thank forgive sanction execute investigate indict imprison'.split(
    ' ',
  ),
)

/** "accused Chad of [shelling] …", "jailed him for [killing] …": a deed of the one who is accused. */
function isReproach(tree: Tree, verb: number): boolean {
  const led = casesOf(tree, verb).some((w) => w === 'of' || w === 'for' || w === 'with')
  return led && reproaches.has(lemmaAt(tree, tokenAt(tree, verb).head))
}

function reproached(tree: Tree, head: number, depth: number): Argument[] {
  return taken(frameOf(tree, head, depth + 1).args, 'object')
}

const asRole = (args: readonly Argument[], role: string) =>
  args.map((a) => ({ ...a, relation: role, inherited: true }))

/** Subject of the head clause: the doer, or for a passive the one it was done to. */
function matrixSubject(tree: Tree, head: number, depth: number): Argument[] {
  const { args, passive } = frameOf(tree, head, depth + 1)
  if (passive) return taken(args, 'object')
  return taken(args, 'subject')
}

/** "their attempt to seize", "the rebels made a bid to take": the holder of the noun. */
function holderOf(tree: Tree, noun: number, depth: number): Argument[] {
  const own = childrenOf(tree, noun).find((c) => tokenAt(tree, c).deprel === 'nmod:poss')
  if (own !== undefined) return [{ token: own, relation: 'subject', inherited: true }]
  const verb = ancestors(tree, noun).find((a) => tokenAt(tree, a).upos === 'VERB')
  return verb === undefined ? [] : matrixSubject(tree, verb, depth)
}

/** "who", "which", "that" stand for the noun before their clause. */
function resolveRelative(tree: Tree, verb: number, args: readonly Argument[]): Argument[] {
  const clause = [verb, ...ancestors(tree, verb)].find((a) => tokenAt(tree, a).deprel.startsWith('acl'))
  const antecedent = clause === undefined ? -1 : tokenAt(tree, clause).head
  return args.map((a) => {
    if (!isRelative(tree, a.token)) return a
    const token = antecedent >= 0 ? antecedent : nounBefore(tree, a.token)
    return token === null ? a : { ...a, token, inherited: true }
  })
}

/** The noun right before "that", where the parser saw no relative clause. */
function nounBefore(tree: Tree, i: number): number | null {
  for (let at = i - 1; at >= Math.max(0, i - 2); at--)
    if (/^(NOUN|PROPN)$/.test(tokenAt(tree, at).upos)) return at
  return null
}

/** "the town that the rebels captured": a transitive clause without an object takes the noun before it. */
function gapObject(tree: Tree, verb: number, args: readonly Argument[]): Argument[] {
  const token = tokenAt(tree, verb)
  if (token.deprel !== 'acl:relcl' || has(args, 'object') || !has(args, 'subject')) return []
  if (args.some((a) => a.relation === 'subject' && a.token === token.head)) return []
  return [{ token: token.head, relation: 'object', inherited: true }]
}

function particlesOf(tree: Tree, verb: number): Set<string> {
  const out = new Set<string>()
  for (const c of childrenOf(tree, verb)) {
    const { deprel, text } = tokenAt(tree, c)
    const base = deprel.split(':')[0]
    if (
      deprel === 'compound:prt' ||
      base === 'advmod' ||
      base === 'xcomp' ||
      base === 'case' ||
      base === 'mark'
    ) {
      out.add(text.toLowerCase())
    }
    if (base === 'obl' || base === 'nmod' || base === 'obj' || base === 'xcomp') {
      for (const word of casesOf(tree, c)) out.add(word)
    }
  }
  return out
}

/** "allowed refugees to return", where the parser hung the infinitive on the object. */
function clauseOnObject(tree: Tree, verb: number): Frame['clause'] {
  const objects = childrenOf(tree, verb).filter((c) => /^(i?obj|nsubj:pass)$/.test(tokenAt(tree, c).deprel))
  for (const c of objects.flatMap((object) => childrenOf(tree, object))) {
    const { deprel, xpos } = tokenAt(tree, c)
    if (deprel !== 'acl' && deprel !== 'advcl') continue
    const marks = casesOf(tree, c)
    if (marks.includes('that')) return { kind: 'that', token: c }
    if (marks.includes('to') && xpos === 'VB') return { kind: 'to', token: c }
    if (marks.includes('from')) return { kind: 'from', token: c }
  }
  return null
}

function clauseOf(tree: Tree, verb: number): Frame['clause'] {
  for (const c of childrenOf(tree, verb)) {
    const { deprel, xpos } = tokenAt(tree, c)
    const marks = casesOf(tree, c)
    if (deprel === 'xcomp' && (marks.includes('to') || xpos === 'VB')) return { kind: 'to', token: c }
    if (deprel === 'ccomp') return { kind: marks.includes('to') ? 'to' : 'that', token: c }
    if ((deprel === 'advcl' || deprel === 'acl') && marks.includes('from')) return { kind: 'from', token: c }
    if (deprel === 'advcl' && marks.includes('to') && xpos === 'VB') return { kind: 'to', token: c }
  }
  return clauseOnObject(tree, verb) ?? thatBehind(tree, verb)
}

/** "demanded that the council end curbs": a clause whose verb the parser took for a noun. */
function thatBehind(tree: Tree, verb: number): Frame['clause'] {
  const head = childrenOf(tree, verb).find(
    (c) => c > verb && childrenOf(tree, c).some((d) => isMark(tree, d, 'that')),
  )
  return head === undefined ? null : { kind: 'that', token: head }
}

const isMark = (tree: Tree, i: number, word: string) =>
  tokenAt(tree, i).deprel === 'mark' && tokenAt(tree, i).text.toLowerCase() === word

/** Verb `verb` with its arguments, those it shares with other verbs included. */
export function frameOf(tree: Tree, verb: number, depth = 0): Frame {
  const passive = isPassive(tree, verb)
  const own = resolveRelative(tree, verb, ownArguments(tree, verb, passive))
  const lacks = !has(own, passive ? 'object' : 'subject')
  const args = [...own, ...(lacks ? inherited(tree, verb, passive, depth) : [])]
  return {
    verb,
    passive,
    args: [...args, ...gapObject(tree, verb, args)],
    particles: particlesOf(tree, verb),
    clause: clauseOf(tree, verb),
  }
}

/** Arguments of one relation. */
export const argsWith = (frame: Frame, relation: string): number[] =>
  frame.args.filter((a) => a.relation === relation).map((a) => a.token)
