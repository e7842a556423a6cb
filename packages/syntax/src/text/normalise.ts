/** Typographic characters and the plain ones that the treebanks know them by. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '…': '...',
}
const TYPOGRAPHIC = /[‘’ʼ`“”„«»–—‐‑…]/g

/** The spelling that features, lemmas and word lists look at; a token's own text stays as it is. */
export function normalise(text: string): string {
  const plain = text.replace(TYPOGRAPHIC, (char) => PLAIN[char] ?? char)
  return plain === "''" ? '"' : plain
}
