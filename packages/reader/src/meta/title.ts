const longest = 120

/** Ends a sentence where a capital or a quote follows, but not after initials, titles and short abbreviations. */
const sentenceEnd =
  /(?<![\s.(]\p{L})(?<!\b(?:Mr|Mrs|Ms|Dr|Gen|Maj|Col|Lt|Sgt|Capt|Adm|Rear|Rev|Sen|Rep|Gov|St|Jr|Sr|No|Prof|Pres|Sept|Oct|Nov|Dec|Jan|Feb|Aug))[.!?]["”’]?(?=\s+["“‘]?[\p{Lu}\p{N}])/u

/** A title for a text that has none: its first sentence, cut between words at some 120 signs. */
export function titleFrom(text: string): string {
  const line = (text.trim().split('\n')[0] ?? '').replace(/\s+/g, ' ').slice(0, 1000)
  const end = sentenceEnd.exec(line)
  const sentence = (end === null ? line : line.slice(0, end.index + end[0].length)).trim()
  if (sentence.length <= longest) return sentence.replace(/(?<!\b\p{L})\.$/u, '')
  const space = sentence.lastIndexOf(' ', longest)
  return `${sentence
    .slice(0, space > 40 ? space : longest)
    .replace(/[\s,;:–—-]{1,9}$/, '')
    .replace(/[\ud800-\udbff]$/, '')}…`
}

/** "Rebels leave Tarn - The Herald" without the site's name, where it is known to be that. */
export function withoutSite(title: string, site: string | null): string {
  if (!site) return title
  const cut = Math.max(...[' - ', ' | ', ' — ', ' – ', ' :: ', ' · '].map((mark) => title.lastIndexOf(mark)))
  const same =
    cut > 0 &&
    title
      .slice(cut + 2)
      .replace(/^[\s:]+/, '')
      .trim()
      .toLowerCase() === site.trim().toLowerCase()
  return same ? title.slice(0, cut).trim() : title
}
