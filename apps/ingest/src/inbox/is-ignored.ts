const unfinishedEndings = ['~', '.part', '.partial', '.tmp', '.temp', '.swp', '.crdownload', '.download']
const litter = new Set(['thumbs.db', 'desktop.ini'])
const notes = new Set(['readme', 'license'])

/**
 * Whether a file or folder of this name (the last part of a path) is not meant as an article: hidden, still being written
 * by some program, litter of a desktop, or a note about the folder.
 */
export function isIgnored(name: string): boolean {
  const lower = name.toLowerCase()
  const [stem = ''] = lower.split('.')
  if (lower.startsWith('.') || litter.has(lower) || notes.has(stem)) return true
  return unfinishedEndings.some((ending) => lower.endsWith(ending))
}
