const words =
  /\b(?:share|sharing|tweet|e-?mail|print|save|comments?|facebook|twitter|google|linkedin|pinterest|reddit|whats\s?app|plus|text|size|font|small|medium|large|this|page|article|story|on|via|with|a|an|the|us|follow|like|recommend|subscribe|advertisement|listen|more|read|min(?:ute)?s?)\b/gi
const doing =
  /\b(?:share|tweet|e-?mail|print|comments?|facebook|twitter|size|subscribe|advertisement|read)\b/i
const filed = /^(?:filed under|topics?|tags?|section|category|categories|keywords)\s?:\s?[^.!?]{1,80}$/i

/** A line of the page around an article: "Share this on Facebook", "Text size A A A", "Filed under: World". */
export function isFurniture(line: string): boolean {
  if (line.length > 100) return false
  if (filed.test(line)) return true
  return doing.test(line) && !/[\p{L}]/u.test(line.replace(words, ' '))
}
