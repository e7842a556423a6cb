const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Never text. */
export const silent = set(
  'script style noscript template iframe svg math audio video object embed canvas button select option textarea datalist dialog map head rt rp',
)

/** Text, but not the article's: headers still hold title, time and byline. */
const apart = set('nav aside footer header figure figcaption form fieldset menu caption address')

const apartRoles = set('navigation complementary banner contentinfo search dialog alert menu tablist toolbar')

/** Begin and end a block of text. */
export const blockTags = set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
)

/** May hold the paragraphs of an article. */
export const containerTags = set('article blockquote body center div main section td ul ol')

const unlikely =
  /(?:^|[\s_-])(?:related|promo|promos|share|sharing|social|comment|comments|disqus|newsletter|subscribe|subscription|advert|advertisement|ads?|caption|byline|author|authors|timestamp|breadcrumbs?|tags|sidebar|cookies?|consent|sponsored|sponsor|gallery|recommended|recommendations|popular|trending|toolbar|paywall|copyright|disclaimer|credit|hidden|sr-only|teaser|teasers|outbrain|taboola|pagination|signup|widget|meta|metadata|nav|menu|footer|masthead)(?:$|[\s_-])/i

/** Names that only readers' comments have: they may well hold more prose than the article. */
const comments = new Set([
  'comments',
  'comment',
  'comments-area',
  'comments-section',
  'comment-list',
  'commentlist',
  'disqus_thread',
])

export type Attributes = Readonly<Record<string, string | undefined>>

const named = ({ class: names = '', id = '' }: Attributes) => `${names.slice(0, 300)} ${id.slice(0, 100)}`

const isHidden = ({ hidden, style = '', 'aria-hidden': aria }: Attributes) =>
  hidden !== undefined || aria === 'true' || /display\s?:\s?none/i.test(style.slice(0, 300))

/** Why an element's text is not the article's: for sure by its tag, perhaps by its class; null where it may be. */
export function standsApart(tag: string, attributes: Attributes): 'sure' | 'perhaps' | null {
  if (apart.has(tag) || apartRoles.has(attributes.role ?? '') || isHidden(attributes)) return 'sure'
  if (
    named(attributes)
      .toLowerCase()
      .split(/\s/)
      .some((name) => comments.has(name))
  )
    return 'sure'
  const whole = tag === 'html' || tag === 'body' || tag === 'article' || tag === 'main'
  return !whole && blockTags.has(tag) && unlikely.test(named(attributes)) ? 'perhaps' : null
}

/** Whether an element holds the name of the author. */
export function holdsByline(attributes: Attributes): boolean {
  if (attributes.itemprop === 'author' || attributes.rel === 'author') return true
  return /(?:^|[\s_-])(?:byline|author|author-name)(?:$|[\s_-])/i.test(named(attributes))
}
