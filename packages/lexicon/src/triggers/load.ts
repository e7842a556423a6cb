import { contexts, EventType, eventTypeOf, InstrumentKind, ObjectKind } from '@wiregraph/schema'
import { z } from 'zod'
import { TriggerBlock } from './block.ts'
import { readTriggerFiles } from './files.ts'
import { nounForms, verbForms } from './inflect.ts'
import type { LightVerbs, TriggerLexicon, TriggerRow } from './lexicon.ts'

const WordTable = z.record(z.string(), z.array(z.string().min(1)))

type Files = ReturnType<typeof readTriggerFiles>

function readWords(files: Files, name: string): Map<string, ReadonlySet<string>> {
  const parsed = WordTable.safeParse(files[`shared/${name}`])
  if (!parsed.success) throw new Error(`data/triggers/shared/${name}: ${z.prettifyError(parsed.error)}`)
  return new Map(Object.entries(parsed.data).map(([key, words]) => [key, new Set(words)]))
}

/** Blocks of one type. Throws with file and block where a block is not of the format or its mode is unknown. */
function readBlocks(files: Files, type: EventType): { rule: string; type: EventType; block: TriggerBlock }[] {
  const name = `${type.toLowerCase()}.yaml`
  const rows = z.array(z.unknown()).parse(files[name])
  const modes = eventTypeOf(type).modes
  return rows.map((row, i) => {
    const parsed = TriggerBlock.safeParse(row)
    if (!parsed.success) {
      throw new Error(`data/triggers/${name}, block ${i + 1}: ${z.prettifyError(parsed.error)}`)
    }
    const { mode, id } = parsed.data
    if (mode !== null && !(mode in modes)) {
      throw new Error(`data/triggers/${name}, ${id}: ${type} has no mode "${mode}"`)
    }
    return { rule: `${type.toLowerCase()}.${id}`, type, block: parsed.data }
  })
}

type Named = ReturnType<typeof readBlocks>[number]

const phrasesOf = (words: readonly string[]) =>
  words.map((word) => word.replaceAll('-', ' - ').split(' ')).filter((parts) => parts.length > 1)

const rowOfVerb = ({ rule, type, block }: Named, phrase: string): TriggerRow => {
  const [head = phrase, ...rest] = phrase.split(' ')
  return { rule, type, part: 'verb', head, rest, of: null, withPhrases: phrasesOf(block.with), block }
}

const rowOfAdjective = (named: Named, phrase: string): TriggerRow => ({
  ...rowOfVerb(named, phrase),
  part: 'adjective',
})

function rowOfNoun({ rule, type, block }: Named, phrase: string): TriggerRow {
  const [before = phrase, of = null] = phrase.split(' of ')
  const words = before.replaceAll('-', ' - ').split(' ')
  const head = words.at(-1) ?? phrase
  return { rule, type, part: 'noun', head, rest: words.slice(0, -1), of, withPhrases: [], block }
}

function rowsOf(named: Named): TriggerRow[] {
  return [
    ...named.block.verbs.map((phrase) => rowOfVerb(named, phrase)),
    ...named.block.adjectives.map((phrase) => rowOfAdjective(named, phrase)),
    ...named.block.nouns.map((phrase) => rowOfNoun(named, phrase)),
  ]
}

/** Rank, then longer phrases, then rows that ask for more, then file order. */
const demands = (row: TriggerRow) =>
  row.block.rank * 10 +
  row.rest.length * 4 +
  (row.of === null ? 0 : 4) +
  (row.block.with.length > 0 ? 8 : 0) +
  (row.block.clause === null ? 0 : 3) +
  (row.block.object.length > 0 && !row.block.objectOptional ? 2 : 0) +
  (row.block.mode === null ? 0 : 1)

function indexRows(rows: readonly TriggerRow[]): Map<string, readonly TriggerRow[]> {
  const byHead = new Map<string, TriggerRow[]>()
  for (const row of rows) {
    const list = byHead.get(row.head)
    if (list) list.push(row)
    else byHead.set(row.head, [row])
  }
  for (const list of byHead.values()) list.sort((a, b) => demands(b) - demands(a))
  return byHead
}

function lightVerbs(table: ReadonlyMap<string, ReadonlySet<string>>): LightVerbs {
  const list = (name: string) => {
    const byHead = new Map<string, (readonly string[])[]>()
    for (const phrase of table.get(name) ?? []) {
      const [head = phrase, ...rest] = phrase.split(' ')
      byHead.set(head, [...(byHead.get(head) ?? []), rest])
    }
    return byHead
  }
  return {
    subjectActs: list('subject-acts'),
    subjectSuffers: list('subject-suffers'),
    eventIsSubject: list('event-is-subject'),
  }
}

/** First file row wins where a word stands in two. */
function invert(table: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string> {
  const out = new Map<string, string>()
  for (const [key, words] of table) for (const word of words) if (!out.has(word)) out.set(word, key)
  return out
}

function contextWords(table: ReadonlyMap<string, ReadonlySet<string>>): Map<string, readonly string[]> {
  const known: ReadonlySet<string> = new Set(contexts)
  const out = new Map<string, string[]>()
  for (const [context, words] of table) {
    if (!known.has(context)) throw new Error(`data/triggers/shared/contexts.yaml: no context "${context}"`)
    for (const word of words) out.set(word, [...(out.get(word) ?? []), context])
  }
  return out
}

function modeWords(table: ReadonlyMap<string, ReadonlySet<string>>) {
  const out = new Map<string, { mode: string; rank: number }>()
  for (const [rank, [mode, words]] of [...table].entries()) {
    for (const word of words) if (!out.has(word)) out.set(word, { mode, rank })
  }
  return out
}

/** Words to the kind under which they are listed. Throws where a file lists an unknown kind. */
function wordKinds<K extends string>(
  files: Files,
  name: string,
  kinds: z.ZodType<K, string>,
): Map<string, K> {
  const out = new Map<string, K>()
  for (const [key, words] of readWords(files, name)) {
    const kind = kinds.safeParse(key)
    if (!kind.success) throw new Error(`data/triggers/shared/${name}: no kind "${key}"`)
    for (const word of words) if (!out.has(word)) out.set(word, kind.data)
  }
  return out
}

function formsOf(words: Iterable<string>, forms: (word: string) => string[]): Map<string, string> {
  const out = new Map<string, string>()
  const all = [...words].filter((w) => /^[a-z]{3,}$/.test(w))
  for (const word of all) out.set(word, word)
  for (const word of all) for (const form of forms(word)) if (!out.has(form)) out.set(form, word)
  return out
}

const headsOf = (rows: readonly TriggerRow[], part: TriggerRow['part']) =>
  rows.filter((r) => r.part === part).map((r) => r.head)

/** Reads and checks data/triggers. Throws an Error that names file and block where the data is wrong. */
export function loadTriggers(): TriggerLexicon {
  const files = readTriggerFiles()
  const blocks = EventType.options.flatMap((type) => readBlocks(files, type))
  const rows = blocks.flatMap(rowsOf)
  const classes = readWords(files, 'classes.yaml')
  const objects = wordKinds(files, 'objects.yaml', ObjectKind)
  const instruments = wordKinds(files, 'instruments.yaml', InstrumentKind)
  const light = lightVerbs(readWords(files, 'light-verbs.yaml'))
  const lightHeads = [
    ...light.subjectActs.keys(),
    ...light.subjectSuffers.keys(),
    ...light.eventIsSubject.keys(),
  ]
  return {
    blocks,
    rows: indexRows(rows),
    verbForms: formsOf([...headsOf(rows, 'verb'), ...lightHeads], verbForms),
    irregular: invert(readWords(files, 'irregular.yaml')),
    nounForms: formsOf(
      [
        ...headsOf(rows, 'noun'),
        ...[...classes.values()].flatMap((c) => [...c]),
        ...objects.keys(),
        ...instruments.keys(),
      ],
      nounForms,
    ),
    classes,
    governors: invert(readWords(files, 'governors.yaml')),
    light,
    modeWords: modeWords(readWords(files, 'modes.yaml')),
    words: readWords(files, 'words.yaml'),
    objects,
    instruments,
    contexts: contextWords(readWords(files, 'contexts.yaml')),
  }
}
