/** Integer hashing of features. All values are signed 32-bit integers. */

/** Mixes `value` into `hash` (the multiplier and rotation of MurmurHash3, Appleby 2008, public domain). */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ Math.imul(value, 0xcc9e2d51), 0x1b873593)
  return h ^ (h >>> 15)
}

/** FNV-1a over the UTF-16 code units of text[start, end). */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 13)
}

/** Features are known by this many bits of their hash: fewer make smaller files, and let more features meet by chance. */
const FEATURE_BITS = 26
export const FEATURE_MASK = 2 ** FEATURE_BITS - 1
