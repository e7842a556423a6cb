import { classify } from './classify.ts'
import type { Labels, NamedHit, ProperHit } from './labels.ts'
import { isFull, namingOf, withApposition } from './naming.ts'
import type { Naming } from './people.ts'
import type { Setting } from './setting.ts'

interface Unknown {
  readonly naming: Naming
  readonly rule: string
}

function unknownOf(setting: Setting, labels: Labels, label: ProperHit): Unknown | null {
  const verdict = classify(setting, labels, label)
  if (verdict?.what !== 'person') return null
  const naming = withApposition(setting, labels, label, namingOf(setting, labels, label))
  return isFull(naming.name) ? { naming, rule: verdict.rule } : null
}

const isPerson = (label: NamedHit) => label.actor.kind === 'PERSON'

/**
 * First pass: full names, so that a last name in the lines before is understood too. All that is told of a name is heard
 * before anybody is made of it: who is meant hangs on role and country, which may come with the second mention.
 */
export function introduce(setting: Setting, lines: readonly Labels[]): void {
  const { people } = setting
  const tasks: (() => void)[] = []
  for (const labels of lines) {
    for (const label of labels.list) {
      if (label.type === 'named' && isPerson(label)) {
        tasks.push(() => people.acquaint(namingOf(setting, labels, label), label.actor))
      } else if (label.type === 'proper') {
        const found = unknownOf(setting, labels, label)
        if (found === null) continue
        people.hear(found.naming)
        tasks.push(() => {
          if (people.recall(found.naming) === null) people.introduce(found.naming, found.rule)
        })
      }
    }
  }
  for (const task of tasks) task()
}
