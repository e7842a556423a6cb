import { describe, expect, it } from 'vitest'
import { lemmaByRule } from '../src/lemma/rules.ts'

const ROWS = `VBD killed kill|VBD stopped stop|VBN evacuated evacuate|VBD carried carry|VBG fleeing flee|VBG dying die|VBD shelled shell
VBN captured capture|VBG controlling control|VBD patrolled patrol|VBN wounded wound|VBD struck strike|VBN overrun overrun|VBD besieged besiege
VBZ crashes crash|VBZ forces force|VBZ denies deny|VBZ goes go|NNS cities city|NNS crises crisis|NNS women woman|NNS lives life|NNS heroes hero
NNS troops troop|NNS forces force|NNS attacks attack|JJR larger large|JJR bigger big|JJS heaviest heavy|RBR earlier early|JJR stronger strong
VBG including include|VBN repeated repeat|VBD appeared appear|VBD invaded invade|VBN destroyed destroy|VBD bombed bomb|VBD opened open
VBD arrested arrest|VBN provided provide|VBD visited visit|VBG negotiating negotiate|VBN imposed impose|VBD declared declare|VBD fired fire
VBD entered enter|VBD clashed clash|VBD raided raid|VBN detained detain|VBN injured injure|VBD ambushed ambush|VBD exploded explode
VBD defended defend|VBD agreed agree|VBD launched launch|VBD urged urge|VBG firing fire|VBD accused accuse|VBD condemned condemn|VBN freed free
VBD seized seize|VBD vowed vow|VBN displaced displace|VBD retreated retreat|VBD hijacked hijack|VBN executed execute|VBD rescued rescue
VBD resigned resign|VBD pledged pledge|VBD strafed strafe|VBD stormed storm|VBN kidnapped kidnap|VBD abducted abduct|VBD released release
VBD marched march|VBD crossed cross|VBD reached reach|VBD torched torch|VBG using use|VBD threatened threaten|VBD signed sign|VBN suspended suspend`

describe('base forms by rule', () => {
  it.each(ROWS.split(/[|\n]/).map((row) => row.split(' ')))('%s %s', (xpos = '', form = '', lemma = '') => {
    expect(lemmaByRule(form, xpos)).toBe(lemma)
  })
})
