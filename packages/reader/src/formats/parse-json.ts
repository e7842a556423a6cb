import { RefusedInput } from '@wiregraph/schema'
import { parse } from 'secure-json-parse'

/** Far deeper than any article, far shallower than what makes a parser run out of stack. */
export const maxDepth = 100

/** How deep brackets nest outside of strings; stops counting past the limit. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let i = 0; i < json.length && deepest <= maxDepth; i++) {
    const code = json.charCodeAt(i)
    if (quoted) {
      if (code === 0x5c) i++
      else if (code === 0x22) quoted = false
    } else if (code === 0x22) quoted = true
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth)
    else if (code === 0x7d || code === 0x5d) depth--
  }
  return deepest
}

/**
 * JSON to a value. Throws RefusedInput JSON_TOO_DEEP, FORBIDDEN_KEY (`__proto__`, `constructor.prototype`) or BAD_JSON.
 */
export function parseJson(json: string): unknown {
  if (depthOf(json) > maxDepth) {
    throw new RefusedInput(
      'JSON_TOO_DEEP',
      `expected JSON nested at most ${maxDepth} deep, found more: flatten it`,
    )
  }
  try {
    return parse(json, undefined, { protoAction: 'error', constructorAction: 'error' })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (reason.includes('forbidden prototype')) {
      throw new RefusedInput(
        'FORBIDDEN_KEY',
        'found a key "__proto__" or "constructor.prototype": take it out',
      )
    }
    throw new RefusedInput('BAD_JSON', `expected JSON, found a fault: ${reason.slice(0, 200)}`)
  }
}
