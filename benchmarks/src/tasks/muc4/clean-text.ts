/** What the monitors of broadcasts put between brackets: stage directions, and names spelled out. */
const staged =
  /\[(?:text|excerpts?|words? indistinct|passage omitted|(?:begin|end) (?:\w{1,12} ){0,3}recording|video recording|\w{1,12} as (?:received|heard|published|printed)|as (?:received|heard|published)|(?:station|words?|paragraphs?|sentence)\b[^\]]{0,60})[^\]]{0,60}\]/gi
const anyBracket = /\s?\[[^\]]{0,300}\]/g
const letters =
  /\s\[([A-Z][A-Za-z]{1,7}(?:-\w{1,4})?)\](?=\s(?:urban|guerrill?a|rebel|terrorist|member|command|fighter|combatant|unit|force|troop|militant|column|group|leader|spokes|cell|squad|soldier))/g
const defined = /\s\[([A-Z][A-Z0-9-]{1,8})\]/g

/** "army of National Liberation": the restored case of the texts loses the first capital of such names. */
const headless =
  /\b(army|front|movement|union|federation|committee|forces|organization)(?= of (?:the )?(?:National|Popular|Revolutionary|Democratic|People's|Armed)\b)/g

/** The text without the monitors' brackets; "National Front [NF]" keeps its letters as newspapers write them. */
export const cleanText = (text: string): string =>
  text
    .replace(staged, '')
    .replace(letters, (whole, word: string) => (word === word.toUpperCase() ? '' : whole))
    .replace(defined, ' ($1)')
    .replace(headless, (noun) => `${noun[0]?.toUpperCase()}${noun.slice(1)}`)
    .replace(anyBracket, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/^[ \t]+/gm, '')
