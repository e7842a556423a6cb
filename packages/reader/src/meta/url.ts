const tracking =
  /^(?:utm_\w{1,40}|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|cmpid|ocid|ns_\w{1,40}|at_\w{1,40}|ref_src|ref_url|smid|partner|rss|taid|sref|wt\.mc_id|mkt_tok|guccounter)$/i

/**
 * The address without what does not name the page: fragment, tracking parameters, credentials, default port; host in
 * lower case, parameters sorted. Null for what is no http(s) address.
 */
export function canonicalUrl(raw: string | null | undefined): string | null {
  if (!raw || raw.length > 2000 || !URL.canParse(raw.trim())) return null
  const url = new URL(raw.trim())
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  return url.href
}

const siteOf = (url: string) => new URL(url).hostname.split('.').slice(-2).join('.')

/**
 * The page's own canonical address where it names the same site as the address that was given and a page on it;
 * otherwise the given one, since some sites call their front page the canonical address of every article.
 */
export function chooseUrl(given: string | null, canonical: string | null): string | null {
  if (given === null || canonical === null) return given ?? canonical
  return siteOf(given) === siteOf(canonical) && new URL(canonical).pathname !== '/' ? canonical : given
}
