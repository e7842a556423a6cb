/** Countries whose towns' names come to Latin letters in several ways. */
export const transliterated: ReadonlySet<string> = new Set(
  'AE AF AM BD BG BH BT BY CY DJ DZ EG ER ET GE GR IL IN IQ IR JO KG KH KP KR KW KZ LA LB LK LY MA MK MM MN MR NP OM PK PS QA RU SA SD SO SY TD TH TJ TM TN UA UZ YE'.split(
    ' ',
  ),
)

/** Those of them that also write their names in Latin letters themselves: "N'Djamena" keeps its marks. */
export const ownLatin: ReadonlySet<string> = new Set(['DJ', 'SO', 'TD', 'TM', 'UZ'])
