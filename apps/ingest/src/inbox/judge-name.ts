/**
 * article: a kind of file that is read. unknown: one that is not, and is refused so that somebody sees it. ignored: not
 * meant as an article: hidden, still being written by some program, or a note about the folder.
 */
export type NameKind = 'article' | 'unknown' | 'ignored'

const articleEndings = ['.txt', '.html', '.htm', '.md', '.json']
const unfinishedEndings = ['~', '.part', '.partial', '.tmp', '.temp', '.swp', '.crdownload', '.download']
const litter = new Set(['thumbs.db', 'desktop.ini'])
const notes = new Set(['readme', 'license'])

/** By the last part of a path alone. */
export function judgeName(name: string): NameKind {
  const lower = name.toLowerCase()
  const [stem = ''] = lower.split('.')
  if (lower.startsWith('.') || litter.has(lower) || notes.has(stem)) return 'ignored'
  if (unfinishedEndings.some((ending) => lower.endsWith(ending))) return 'ignored'
  return articleEndings.some((ending) => lower.endsWith(ending)) ? 'article' : 'unknown'
}
