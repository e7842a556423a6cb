import { describe, expect, it } from 'vitest'
import { argsWith, frameOf } from '../src/events/frame.ts'
import { treeFrom } from './trees.ts'

/** Words of the arguments of one relation of the verb. */
function words(rows: string, verb: string, relation: string): string[] {
  const tree = treeFrom(rows)
  const at = tree.tokens.findIndex((t) => t.text === verb)
  return argsWith(frameOf(tree, at), relation).map((i) => tree.tokens[i]?.text ?? '')
}

const active = 'Rebels/NOUN/NNS/rebel/1/nsubj seized/VERB/VBD/seize/-1/root towns/NOUN/NNS/town/1/obj'
const passive =
  'Towns/NOUN/NNS/town/2/nsubj:pass were/AUX/VBD/be/2/aux:pass seized/VERB/VBN/seize/-1/root by/ADP/IN/by/4/case rebels/NOUN/NNS/rebel/2/obl'
const conjoined =
  'Rebels/NOUN/NNS/rebel/1/nsubj shelled/VERB/VBD/shell/-1/root Bara/PROPN/NNP/Bara/1/obj and/CCONJ/CC/and/4/cc seized/VERB/VBD/seize/1/conj Dolo/PROPN/NNP/Dolo/4/obj'
const control =
  'Rebels/NOUN/NNS/rebel/1/nsubj threatened/VERB/VBD/threaten/-1/root to/PART/TO/to/3/mark attack/VERB/VB/attack/1/xcomp Bara/PROPN/NNP/Bara/3/obj'
const objectControl =
  'They/PRON/PRP/they/1/nsubj forced/VERB/VBD/force/-1/root villagers/NOUN/NNS/villager/1/obj to/PART/TO/to/4/mark flee/VERB/VB/flee/1/xcomp'
const relative =
  'the/DET/DT/the/1/det soldiers/NOUN/NNS/soldier/-1/root who/PRON/WP/who/3/nsubj fled/VERB/VBD/flee/1/acl:relcl'
const gap =
  'the/DET/DT/the/1/det town/NOUN/NN/town/-1/root rebels/NOUN/NNS/rebel/3/nsubj seized/VERB/VBD/seize/1/acl:relcl'
const distance =
  'Rebels/NOUN/NNS/rebel/1/nsubj seized/VERB/VBD/seize/-1/root Bara/PROPN/NNP/Bara/1/obj 40/NUM/CD/40/4/nummod kilometers/NOUN/NNS/kilometer/2/appos (/PUNCT/-LRB-/(/7/punct 25/NUM/CD/25/7/nummod miles/NOUN/NNS/mile/2/appos )/PUNCT/-RRB-/)/7/punct from/ADP/IN/from/10/case Chad/PROPN/NNP/Chad/1/obl'
const source =
  'Rebels/NOUN/NNS/rebel/1/nsubj seized/VERB/VBD/seize/-1/root Bara/PROPN/NNP/Bara/1/obj from/ADP/IN/from/4/case Chad/PROPN/NNP/Chad/1/obl'
const participle =
  'soldiers/NOUN/NNS/soldier/-1/root killed/VERB/VBN/kill/0/acl by/ADP/IN/by/3/case rebels/NOUN/NNS/rebel/1/obl'

describe('the arguments of a verb', () => {
  it.each([
    ['active subject', active, 'seized', 'subject', ['Rebels']],
    ['active object', active, 'seized', 'object', ['towns']],
    ['passive by-phrase', passive, 'seized', 'subject', ['rebels']],
    ['passive subject', passive, 'seized', 'object', ['Towns']],
    ['subject shared by two verbs', conjoined, 'seized', 'subject', ['Rebels']],
    ['own object of the second verb', conjoined, 'seized', 'object', ['Dolo']],
    ['subject of an infinitive', control, 'attack', 'subject', ['Rebels']],
    ['subject of an infinitive after an object', objectControl, 'flee', 'subject', ['villagers']],
    ['antecedent of who', relative, 'fled', 'subject', ['soldiers']],
    ['antecedent as the object', gap, 'seized', 'object', ['town']],
    ['noun of a participle', participle, 'killed', 'object', ['soldiers']],
    ['from whom', source, 'seized', 'from', ['Chad']],
    ['from where a distance counts', distance, 'seized', 'from', []],
    ['agent of a participle', participle, 'killed', 'subject', ['rebels']],
  ])('%s', (_, rows, verb, relation, expected) => {
    expect(words(rows, verb, relation)).toEqual(expected)
  })
})
