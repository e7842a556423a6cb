import type { Format } from '../found.ts'
import { readHtml } from '../html/read-html.ts'

/** A web page, saved whole or in part. */
export const html: Format = {
  name: 'HTML',
  endings: ['html', 'htm', 'xhtml'],
  fits: (text) =>
    /^\s{0,1000}<(?:!doctype\s|!--|\?xml|html|head|meta|body|article|main|div|section|h1|p)\b/i.test(text),
  read: (text) => ({ found: [readHtml(text)], refused: [] }),
}
