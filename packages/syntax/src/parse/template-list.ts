/**
 * Templates after Zhang & Nivre 2011 ("Transition-based Dependency Parsing with Rich Non-local Features"), with classes of words,
 * what stands between, and neighbours in the text. S stack, N buffer; h head, g its head, l k left and r q right children;
 * B0, A0 the words before and after S0, P0 the word before N0; w word, t tag, u UPOS, d relation, c class without context;
 * v valency, s set of relations; bv, bm, bc verbs, marks and conjunctions between S0 and N0.
 */
const WORDS = 'S0w S0t|S0w|S0t|N0w N0t|N0w|N0t|N1w N1t|N1w|N1t|N2w|N2t|N3t|S1w|S1t|S2t'
const PAIRS =
  'S0w S0t N0w N0t|S0w N0w|S0t N0t|S0u N0u|N0t N1t|S0t N0w|' +
  'S0t N1t|N0w N1t|N0t N1w|S1t N0t|S1w N0w|S1t S0t|S1w S0w|S0w N0u|N0w N1w'
const TRIPLES =
  'N0t N1t N2t|S0t N0t N1t|S0t N0t N1t N2t|S0t S0lt N0t|S0t S0rt N0t|S0t N0t N0lt|S1t S0t N0t|S0w N0t N1t|' +
  'S0u N0u N1u N2u|S1u S0u N0u N1u|S2t S1t S0t|S0t S0rd N0t|S0t S0ld N0t|S0t N0t N0ld|S0d S0t N0t|' +
  'S0rw S0t N0t|S1d S0d N0t'
const DISTANCE = 'S0w dist|S0t dist|N0w dist|N0t dist|S0t N0t dist|S0u N0u dist S0d'
const VALENCY =
  'S0w S0vr|S0t S0vr|S0w S0vl|N0w N0vl|S0t N0t S0vl|S0t N0t S0vr|S0t N0t N0vl|S0w S0sr|S0t S0sr|S0w S0sl|' +
  'N0w N0sl|S0t N0t S0sr|S0t N0t S0sl|S0t N0t N0sl|S0u N0w S0sr|S1t S1sr N0t'
const FAMILY =
  'S0hw|S0w S0d|S0t S0d|S0lw|S0ld|S0rw|S0rd|N0lw|N0ld|S0gt|S0qd|' +
  'S0t S0rt S0qt|S0t S0ht S0gt|N0t N0lt N0kt|S0t S0ld S0kd|S0t S0rd S0qd|S0t S0d S0hd|N0t N0ld N0kd|' +
  'S0hw N0w|S0hw N0t S0d|S0ht N0t S0d|S1rd S0t N0t|S1lt S1t N0t|S0rw N0w'
const BETWEEN =
  'S0t N0t bm|S0t N0t bc|S0t N0t bv bm|S0u N0w bm|S0w N0u bv|depth S0t N0t|S0t S0d bv bm|' +
  'B0t S0t N0t|S0t A0t N0t|S0t P0t N0t|S0t A0t P0t N0t|A0w S0t N0t'
const CLASSES = 'S0c|N0c|N1c|S0c N0t|S0t N0c|N0c N1c|S0c S0rd N0t|S0c S0sr|S1c N0c|S0c N1c|S0c S0d N0t'

/** f and g: fine and coarse class of use, as raw text has it. */
const USES =
  'S0f S0t|N0f N0t|N1f N1t|S1f S1t|S0f N0f|S0g N0g|S0g S0t N0g N0t|S0f N0t|S0t N0f|S0f N0g|S0g N0f|N0f N1f|N0g N1g N0t|' +
  'S0g S0t N0t N1g|S1f N0f|S1g S1t N0g N0t|S1f S0f|S0hf N0f|S0hf S0g N0f|S0g S0d N0g|S0f S0sr|N0f N0sl|S0f S0vr N0t|N0f N0vl S0t|S0rf N0f|S0rf S0f N0t|' +
  'S0g S0rg N0g|S0f S0rd N0t|N0lf N0f S0t|S0f dist|N0f dist|N2f|S0hf N0t S0d|S0g A0f N0t|S0f N0t N1t'

/** What joins the next node to what stands before it: its case, mark or conjunction, which is its outermost left child. */
const JOINTS =
  'S0w N0lw|S0t N0lw|S0hw N0lw N0t|S0f N0lw|S0hf N0lw|S0f N0lw N0f|S0hf N0lw N0f|' +
  'S0f S0hf N0lw|S0g S0hg N0lw N0g|S0d S0t N0lw|S0f N0f N0ld|S0t S0sr N0lw|S1f N0lw N0t|S0t N0t N0lw N0kw'

export const TEMPLATE_LIST: readonly string[] = [
  WORDS,
  PAIRS,
  TRIPLES,
  DISTANCE,
  VALENCY,
  FAMILY,
  BETWEEN,
  CLASSES,
  USES,
  JOINTS,
]
  .join('|')
  .split('|')

/** For the relation between S0 and N0; the direction of the arc is hashed into every feature. */
const LABEL =
  'S0w|S0t|N0w|N0t|S0w S0t|N0w N0t|S0w N0w|S0t N0t|S0w N0t|S0t N0w|S0w S0t N0t|' +
  'S0c|N0c|S0c N0c|S0c N0t|S0t N0c|S0t N0t dist|S0w dist|N0w dist|' +
  'S0t A0t N0t|P0t N0w|P0w N0w|P0w N0t|P0t S0t N0t|N0w N1t|N0t N1w|N0w N1w|S0t N0t N1t|N0t N1t N2t|S0w A0w|S0w B0w|S0t B0w|' +
  'S0lw S0t|S0ld S0w|S0lw S0t N0t|S0ld S0t N0t|S0rd S0t N0t|S0rd S0w|S0rw S0t N0t|S0rd S0qd N0t|' +
  'N0lw N0t|N0lw N0w|N0ld N0w|N0ld N0t S0t|N0lw N0t S0t|N0kd N0ld N0t|N0kw N0t|N0kd N0t S0t|' +
  'S0sl S0t|S0sr S0w|S0sl S0w|N0sl N0w|N0sl S0t N0t|S0sr S0t N0t|S0sl S0t N0t|N0sl S0w N0t|S0sr S0w N0t|' +
  'S0d S0t N0t|S0d N0w|S0d S0w|S0hw N0w|S0ht S0t N0t|S0hw N0t|S1t S0t N0t|bm S0t N0t|bv S0t N0t|bc S0t N0t|depth N0t S0t|' +
  'N1c N0t|N0c N1c|S0t N0c N0lw|S0c N0lw N0t|' +
  'S0f|N0f|S0f S0t N0t|N0f S0t N0t|S0f N0f|S0g N0g|S0g S0t N0g N0t|S0g N0f N0t|S0f N0g S0t|N0lf N0f|N0lw N0f S0t|S0hf N0f|' +
  'N0lw N0g S0g|N1f N0f|S0lf S0f|S0rf N0f|S0sr S0f|N0sl N0f|S0sl S0f|P0f N0f|N0f dist'

export const LABEL_LIST: readonly string[] = LABEL.split('|')
