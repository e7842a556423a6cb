import type { Mark } from './marks.ts'

/** A part of a text, and the marks in it, counted from its beginning. */
export interface Excerpt {
  readonly offset: number
  readonly text: string
  readonly marks: readonly Mark[]
}

/** UTF-16 units around a mark, and the most that an excerpt has. */
const around = 80
const longest = 320
export const mostExcerpts = 3

/** The first place from `from` on, before `to`, where a word begins. */
function wordStart(text: string, from: number, to: number): number {
  if (from <= 0) return 0
  const gap = text.slice(from, to).search(/\s\S/)
  return gap < 0 ? to : from + gap + 1
}

/** The last place up to `to`, after `from`, where a word ends. */
function wordEnd(text: string, from: number, to: number): number {
  if (to >= text.length) return text.length
  const gap = text.slice(from, to).search(/\s\S*$/)
  return gap < 0 ? from : from + gap
}

/** Marks that stand near each other, a group an excerpt. */
function groupsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const groups: Mark[][] = []
  for (const mark of marks) {
    const group = groups.at(-1)
    const [first, last] = [group?.[0], group?.at(-1)]
    const isNear = last !== undefined && mark.start - last.end <= 2 * around
    if (group && first && isNear && mark.end - first.start <= longest - 2 * around) group.push(mark)
    else groups.push([mark])
  }
  return groups
}

/** The text around its first marks, cut between words. */
export function excerptsOf(text: string, marks: readonly Mark[]): readonly Excerpt[] {
  let done = 0
  return groupsOf(marks)
    .slice(0, mostExcerpts)
    .map((group) => {
      const [first, last] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0]
      const offset = wordStart(text, Math.max(done, first - around), first)
      const end = wordEnd(text, last, last + around)
      done = end
      const own = group.map((mark) => ({ start: mark.start - offset, end: mark.end - offset }))
      return { offset, text: text.slice(offset, end), marks: own }
    })
}
