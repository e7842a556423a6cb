import { maxBytes, readArticles } from '@wiregraph/reader'
import { RefusedInput } from '@wiregraph/schema'

/** Any text: the reader is asked about the name alone. */
const anything = new TextEncoder().encode('x')

/**
 * Why a file of this name and size can never become an article, or null where that depends on its bytes. Such a file need
 * be neither read nor stored.
 */
export function refusalOf(file: string, size: number): RefusedInput | null {
  try {
    readArticles(anything, { fileName: file })
  } catch (error) {
    if (error instanceof RefusedInput && error.code === 'UNKNOWN_KIND') return error
  }
  if (size <= maxBytes) return null
  const message = `expected a file of at most ${maxBytes} bytes, found ${size}: split it into one file an article`
  return new RefusedInput('FILE_TOO_LARGE', message)
}
