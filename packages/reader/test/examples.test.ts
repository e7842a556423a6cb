import { readdirSync, readFileSync } from 'node:fs'
import { writtenOn } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { readArticles } from '../src/index.ts'

const folder = new URL('../../../examples/', import.meta.url)
const files = readdirSync(folder)

describe('the examples', () => {
  it('hold every kind of file', () => {
    for (const ending of ['txt', 'html', 'md', 'json']) {
      expect(files.filter((file) => file.endsWith(`.${ending}`)).length).toBeGreaterThanOrEqual(2)
    }
  })

  it.each(files)('%s is read without an issue', (file) => {
    for (const { article, issues } of readArticles(readFileSync(new URL(file, folder)), { fileName: file })
      .articles) {
      expect(issues).toEqual([])
      expect(article).toMatchObject({
        language: 'en',
        source: article.dateline?.agency,
        dateline: { span: { start: 0 } },
      })
      expect(writtenOn(article)).toMatch(/^20(?:19|2[0-4])-/)
      expect(article.text.split(' ').length).toBeGreaterThan(150)
    }
  })
})
