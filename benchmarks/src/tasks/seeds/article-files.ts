import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the articles of a gold file may lie, from its own folder. */
const folders = ['.', 'articles', 'seeds', '../seeds', '../articles']

/** Paths of the articles that a gold file names. Throws when one is nowhere near it. */
export function articleFiles(gold: string): string[] {
  const { articles } = JSON.parse(readFileSync(gold, 'utf8')) as { articles: { file: string }[] }
  return articles.map(({ file }) => {
    const found = folders.map((folder) => join(dirname(gold), folder, file)).find(existsSync)
    if (found === undefined) {
      throw new Error(`expected the article ${file} beside ${gold} or in one of: ${folders.join(', ')}`)
    }
    return found
  })
}
