const ends = /[.!?:;]["”’')\]]{0,3}$|["”]$/
const bullet = /^\s{0,8}(?:[-*•–]|\d{1,2}[.)])\s/

interface Line {
  readonly text: string
  readonly blank: boolean
}

/** Lines of a column 45 to 100 signs wide that break off amid sentences: the text was wrapped by a program. */
function isWrapped(lines: readonly Line[]): boolean {
  const inner = lines
    .filter((line, i) => !line.blank && lines[i + 1]?.blank === false)
    .map((l) => l.text.trim())
  if (inner.length < 3) return false
  const inColumn = inner.filter((line) => line.length >= 45 && line.length <= 100).length
  const open = inner.filter((line) => !ends.test(line)).length
  return inColumn >= inner.length * 0.7 && open >= inner.length * 0.5
}

function columnOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map((line) => line.text.trim().length).filter((length) => length <= 110))
}

const indentOf = (line: string) => line.length - line.trimStart().length

/** Whether two lines belong to one paragraph. */
function joins(a: string, b: string, wrapped: boolean, column: number): boolean {
  if (bullet.test(b)) return false
  const cut = !ends.test(a.trimEnd())
  if (cut && /^\s{0,40}\p{Ll}/u.test(b)) return true
  if (!wrapped || (indentOf(b) > indentOf(a) && indentOf(b) < 9 && !cut)) return false
  return cut || a.trim().length >= column * 0.75
}

/**
 * Puts a space for each line end inside a paragraph, so that no offset moves. Line ends stay where lines are whole
 * paragraphs; a column of wrapped lines is told by its width and by lines that break off amid sentences.
 */
export function unwrap(text: string): string {
  const lines = text.split('\n').map((line) => ({ text: line, blank: line.trim() === '' }))
  const wrapped = isWrapped(lines)
  const column = wrapped ? columnOf(lines) : 0
  return lines
    .map((line, i) => {
      const next = lines[i + 1]
      if (next === undefined) return line.text
      const one = !line.blank && !next.blank && joins(line.text, next.text, wrapped, column)
      return `${line.text}${one ? ' ' : '\n'}`
    })
    .join('')
}
