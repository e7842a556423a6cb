import { describe, expect, it } from 'vitest'
import { loadTools, makeLazyPipeline } from '../src/index.ts'

describe('a lazy pipeline', () => {
  it('loads once, at the first article, and reads as the eager one does', () => {
    const tools = loadTools()
    let loads = 0
    const lazy = makeLazyPipeline(() => {
      loads++
      return tools
    })
    expect(loads).toBe(0)
    const bytes = Buffer.from(
      'Border reopens\n\n3 March 2021\n\nChad reopened the border with Sudan on Tuesday.\n',
    )
    const [read] = lazy.read(bytes, { fileName: 'a.txt' }).articles
    lazy.preload()
    expect(loads).toBe(1)
    expect(read && lazy.extract(read.article)).toEqual(read && tools.extract(read.article))
  })
})
