import { readFileSync } from 'node:fs'
import { EventType, eventTypeOf } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { loadTriggers, TriggerBlock } from '../src/index.ts'
import { compiledTriggers, parseTriggerFiles } from '../src/triggers/files.ts'
import { nounForms, verbForms } from '../src/triggers/inflect.ts'

const lexicon = loadTriggers()

describe('the trigger lexicon', () => {
  it.each(EventType.options)('%s has verbs and nouns', (type) => {
    const blocks = lexicon.blocks.filter((b) => b.type === type).map((b) => b.block)
    expect(blocks.flatMap((b) => b.verbs).length).toBeGreaterThan(5)
    expect(blocks.flatMap((b) => [...b.nouns, ...b.with]).length).toBeGreaterThan(0)
  })

  it('names every rule once', () => {
    const rules = lexicon.blocks.map((b) => b.rule)
    expect(rules.filter((rule, i) => rules.indexOf(rule) !== i)).toEqual([])
  })

  it('has a block for every mode but those that only a complement or a third place gives', () => {
    const given = new Set(lexicon.blocks.map((b) => `${b.type}/${b.block.mode}`))
    const missing = EventType.options
      .filter((type) => type !== 'REQUEST' && type !== 'REJECT' && type !== 'THREATEN')
      .flatMap((type) => Object.keys(eventTypeOf(type).modes).map((mode) => `${type}/${mode}`))
      .filter((name) => !given.has(name))
    expect(missing).toEqual([])
  })

  it('names only classes that exist', () => {
    const decided = ['actor', 'place', 'quantity', 'violence']
    const known = new Set([...lexicon.classes.keys(), ...decided])
    const used = lexicon.blocks.flatMap(({ block }) => [
      ...block.object,
      ...block.notObject,
      ...block.subject,
    ])
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([])
  })

  it('is compiled from the files as they are', () => {
    const compiled = JSON.parse(readFileSync(compiledTriggers, 'utf8'))
    expect(compiled, 'run scripts/compile-triggers.ts').toEqual(
      JSON.parse(JSON.stringify(parseTriggerFiles())),
    )
  })

  it('refuses a field it does not know', () => {
    expect(TriggerBlock.safeParse({ id: 'x', verbs: ['go'], example: 'They go.' }).success).toBe(true)
    expect(TriggerBlock.safeParse({ id: 'x', verb: ['go'], example: 'They go.' }).success).toBe(false)
  })

  it.each([
    ['seize', 'seized'],
    ['deploy', 'deployed'],
    ['occupy', 'occupies'],
    ['stop', 'stopped'],
    ['boycott', 'boycotted'],
    ['free', 'freed'],
    ['crush', 'crushes'],
    ['ban', 'banning'],
  ])('%s has the form %s', (verb, form) => {
    expect(verbForms(verb)).toContain(form)
  })

  it('knows the plural of -man and of -y', () => {
    expect(nounForms('gunman')).toContain('gunmen')
    expect(nounForms('treaty')).toContain('treaties')
  })
})
