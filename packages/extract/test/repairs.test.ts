import { describe, expect, it } from 'vitest'
import { refineTokens } from '../src/document/refine.ts'
import {
  findListedSubject,
  readAmid,
  readDoer,
  readPassive,
  readShotDead,
  readTarget,
} from '../src/document/repairs.ts'
import { tokensOf } from './trees.ts'

const show = (tokens: ReturnType<typeof tokensOf>, ...words: string[]) =>
  words.map((word) => {
    const token = tokens.find((t) => t.text === word)
    return `${tokens[token?.head ?? -1]?.text ?? '-'}>${token?.deprel}`
  })

const forms = {
  verbForms: new Map([
    ['make', 'make'],
    ['wounded', 'wound'],
    ['endorsed', 'endorse'],
    ['endorse', 'endorse'],
  ]),
  nounForms: new Map([['gunmen', 'gunman']]),
  irregular: new Map([['shot', 'shoot']]),
  classes: new Map([['force', new Set(['militant'])]]),
}

describe('what the parser is known to slip on', () => {
  it('"34 were wounded" is a passive', () => {
    const tokens = tokensOf('34/NUM/CD/34/2/nsubj were/AUX/VBD/be/2/cop wounded/ADJ/JJ/wounded/-1/root')
    const read = [...readPassive(forms.verbForms)(tokens)]
    expect(show(read, '34', 'were')).toEqual(['wounded>nsubj:pass', 'wounded>aux:pass'])
    expect(read[2]?.lemma).toBe('wound')
  })

  it('"killed in Bara amid violence": amid leads violence', () => {
    const tokens = tokensOf(
      'killed/VERB/VBN/kill/-1/root in/ADP/IN/in/3/case Bara/PROPN/NNP/Bara/3/compound amid/NOUN/NN/amid/0/obl violence/NOUN/NN/violence/0/obj',
    )
    expect(show([...readAmid(tokens)], 'Bara', 'in', 'amid', 'violence')).toEqual([
      'killed>obl',
      'Bara>case',
      'violence>case',
      'killed>obl',
    ])
  })

  it('"militant assault": militant is a noun', () => {
    const tokens = tokensOf('militant/ADJ/JJ/militant/1/amod assault/NOUN/NN/assault/-1/root')
    expect(readDoer(new Set(['militant']))(tokens)[0]?.upos).toBe('NOUN')
  })

  it('takes dictionary forms from the lexicon', () => {
    const tokens = tokensOf(
      'Gunmen/PROPN/NNP/Gunmen/1/nsubj endorsed/VERB/VBD/endors/-1/root Chad/PROPN/NNP/Chad/1/obj',
    )
    expect(refineTokens(tokens, forms).map((t) => t.lemma)).toEqual(['gunman', 'endorse', 'Chad'])
  })

  it('"men on a bike shot dead a judge" is a clause', () => {
    const tokens = tokensOf(
      'men/NOUN/NNS/man/8/nsubj on/ADP/IN/on/5/case a/DET/DT/a/5/det bike/NOUN/NN/bike/4/compound shot/NOUN/NN/shot/5/compound dead/ADJ/JJ/dead/0/nmod a/DET/DT/a/7/det judge/NOUN/NN/judge/5/appos said/VERB/VBD/say/-1/root',
    )
    expect(show([...readShotDead(tokens)], 'men', 'bike', 'shot', 'dead', 'judge')).toEqual([
      'shot>nsubj',
      'men>nmod',
      'said>ccomp',
      'shot>xcomp',
      'shot>obj',
    ])
  })

  it('"shot the clerk, and his deputy fled": the deputy is a subject', () => {
    const tokens = tokensOf(
      'shot/VERB/VBD/shoot/-1/root clerk/NOUN/NN/clerk/0/obj and/CCONJ/CC/and/3/cc deputy/NOUN/NN/deputy/1/conj fled/VERB/VBD/flee/0/conj',
    )
    expect(show([...findListedSubject(tokens)], 'deputy', 'and')).toEqual(['fled>nsubj', 'fled>cc'])
  })

  it('"took a town, locals and an agency said": both say so', () => {
    const tokens = tokensOf(
      'took/VERB/VBD/take/-1/root town/NOUN/NN/town/0/obj ,/PUNCT/,/,/3/punct locals/NOUN/NNS/local/1/conj and/CCONJ/CC/and/5/cc agency/NOUN/NN/agency/3/conj said/VERB/VBD/say/0/conj',
    )
    expect(show([...findListedSubject(tokens)], 'locals', 'agency', 'said')).toEqual([
      'said>nsubj',
      'locals>conj',
      'took>parataxis',
    ])
  })

  it('"hurled stones at cars": the cars are what was aimed at', () => {
    const tokens = tokensOf(
      'hurled/VERB/VBD/hurl/-1/root stones/NOUN/NNS/stone/0/obj at/ADP/IN/at/3/case cars/NOUN/NNS/car/1/nmod',
    )
    expect(show([...readTarget(tokens)], 'cars')).toEqual(['hurled>obl'])
  })
})
