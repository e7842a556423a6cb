const finalStop = /[.!,:;…"”'’)\]]$/
const initials = /(?:\b\p{Lu}\.){2}$/u
const bullet = /^(?:[-*•–—]|\d{1,2}[.)])\s/

/** Short, begins like a title, and does not end like a sentence: [Rebels close in on port], [What next?] */
export function looksLikeHeading(paragraph: string): boolean {
  const words = paragraph.split(/\s+/)
  if (paragraph.length < 3 || paragraph.length > 90 || words.length > 14 || bullet.test(paragraph))
    return false
  if (!/^["“‘']?[\p{Lu}\p{N}]/u.test(paragraph) || !/\p{L}{2}/u.test(paragraph)) return false
  return !finalStop.test(paragraph) || initials.test(paragraph)
}

const isProse = (paragraph: string | undefined) =>
  paragraph !== undefined && (paragraph.length > 90 || /[.!?]["”’')\]]{0,2}$/.test(paragraph))

const isSummary = (paragraph: string) =>
  /^(?:story\s)?highlights:?$|^key points:?$|^at a glance:?$/i.test(paragraph)

/** How many paragraphs a list of highlights above the story takes, its heading included; 0 without one. */
export function summaryLength(paragraphs: readonly string[]): number {
  if (!isSummary(paragraphs[0] ?? '')) return 0
  const end = paragraphs.findIndex(
    (paragraph, i) => i > 0 && (paragraph.length > 110 || finalStop.test(paragraph)),
  )
  return end === -1 || end > 9 ? 1 : end
}

/** Which paragraphs are headings: they look like one and a longer paragraph of prose follows. */
export function findHeadings(paragraphs: readonly string[]): readonly boolean[] {
  const summary = summaryLength(paragraphs)
  return paragraphs.map((paragraph, i) => {
    if (i < summary) return i === 0
    const next = paragraphs[i + 1]
    return looksLikeHeading(paragraph) && isProse(next) && (next?.length ?? 0) > paragraph.length
  })
}
