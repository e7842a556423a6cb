import type { ReportInContext } from '@wiregraph/schema'
import { anyAgree } from './actors.ts'
import { actorsIn, daysIn, timesAgree } from './facts.ts'
import { placesAgree } from './places.ts'

export const isDenial = ({ report }: ReportInContext): boolean => report.modality === 'NEGATED'

type Same = (denial: ReportInContext, claim: ReportInContext) => boolean

const ofOneDoer: Same = (a, b) => anyAgree(actorsIn(a, 'actors'), actorsIn(b, 'actors'))

const toTheSame: Same = (a, b) => anyAgree(actorsIn(a, 'recipients'), actorsIn(b, 'recipients'))

const atOnePlace: Same = (a, b) => a.place !== null && b.place !== null && placesAgree(a.place, b.place)

/** A longer span ("in recent weeks") holds many deeds. */
const longest = 4

const inOneTime: Same = ({ report: { when: a } }, { report: { when: b } }) =>
  a !== null && b !== null && timesAgree(a, b) && [a, b].every((when) => (daysIn(when) ?? 30) <= longest)

/** The text itself answers a claim ("the army denied it"), or two of who, to whom, where and when say that it is that one. */
export const deniesClaim: Same = (denial, claim) =>
  (denial.report.continues !== null && denial.article.id === claim.article.id) ||
  [ofOneDoer, toTheSame, atOnePlace, inOneTime].filter((same) => same(denial, claim)).length >= 2
