import type { Format } from '../found.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

/** Every kind of file that is read, in the order in which a text without a name is tried; plain text fits all. */
export const formats: readonly Format[] = [json, html, markdown, text]
