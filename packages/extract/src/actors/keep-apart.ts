import { namesOf } from '@wiregraph/lexicon'
import type { Label, Labels, NamedHit, ProperHit } from './labels.ts'
import { namingOf, withApposition } from './naming.ts'
import { countryBefore } from './organisations.ts'
import { roleClass } from './person-key.ts'
import { runOf, textOf } from './scene.ts'
import type { Setting } from './setting.ts'
import { titlesFrom } from './titles.ts'

/** cannot-link.yaml says that the name is another's here. */
function isForbidden({ lexicon, doc, country }: Setting, labels: Labels, label: NamedHit): boolean {
  const name = textOf(doc, runOf(labels.scene, label.first, label.last))
  const { actor, titles } = label
  const beside = countryBefore(labels, titles[0]?.first ?? label.first)
  const titled = textOf(doc, runOf(labels.scene, titles[0]?.first ?? label.first, label.last))
  const meant = { id: actor.id, names: namesOf(actor) }
  const where = beside === null ? [country] : [beside]
  return [name, titled].some((said) => lexicon.cannotLink.apart(said, meant, where))
}

/** "Kenyan runner John Major": a person of another country in another walk of life has the same name. */
function isNamesake(setting: Setting, labels: Labels, label: NamedHit): boolean {
  const { actor } = label
  if (actor.kind !== 'PERSON') return false
  const naming = withApposition(setting, labels, label, namingOf(setting, labels, label))
  if (naming.country === null || actor.country === null || naming.country === actor.country) return false
  const plain = !/^(?:public|armed)$/.test(roleClass(setting.lexicon, naming))
  return plain && !actor.offices.some(({ of }) => of === naming.country)
}

/** The same words as a mere name: "King" of "King Abdullah" is a title then. */
function withoutRow({ lexicon }: Setting, { scene }: Labels, label: NamedHit): ProperHit {
  const { last } = label
  const inside = titlesFrom(lexicon, scene, label.first).filter((title) => title.last < last)
  const first = (inside.at(-1)?.last ?? label.first - 1) + 1
  return { type: 'proper', first, last, titles: [...label.titles, ...inside] }
}

/** The sentence with names of the lexicon that are somebody else's here as mere names. */
export function keepApart(setting: Setting, labels: Labels): Labels {
  const isOther = (label: Label): label is NamedHit =>
    label.type === 'named' && (isForbidden(setting, labels, label) || isNamesake(setting, labels, label))
  if (!labels.list.some(isOther)) return labels
  const list = labels.list.map((label): Label => {
    return isOther(label) ? withoutRow(setting, labels, label) : label
  })
  const at = new Map(list.flatMap((label) => tokensOf(label).map((i) => [i, label] as const)))
  return { ...labels, list, at }
}

const tokensOf = ({ first, last }: Label) => Array.from({ length: last - first + 1 }, (_, k) => first + k)
