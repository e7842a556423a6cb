import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { maxBytes } from '../src/index.ts'
import { readAll, readFixture, readOne, refusalOf } from './read.ts'

const english =
  'Police said “no” to the march – it would be “too large”.\n\nThe minister’s aide told reporters that it was off.'
const arabic =
  'قالت الشرطة يوم الاثنين إن ثلاثة أشخاص قتلوا في هجوم على السوق في وسط المدينة. وقال مسؤول إن عشرة آخرين أصيبوا بجروح.'
const russian =
  'Полиция сообщила в понедельник, что в результате нападения на рынок погибли три человека. Ещё десять ранены.'
const plain = 'Police said no to the march.'

describe('encodings', () => {
  it.each([
    ['utf8', english],
    ['utf8', arabic],
    ['utf-16le', english],
    ['utf-16be', english],
    ['utf-16le', arabic],
    ['utf-16be', russian],
    ['windows-1252', english],
    ['latin1', 'The café in Orléans burned down, and nobody was hurt in it.'],
    ['windows-1256', arabic],
    ['iso-8859-6', arabic.replace('أصيبوا', 'أصيبوا')],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['windows-1256', english],
    ['ascii', plain],
    ['shift_jis', '警察は月曜日に市場で三人が死亡したと発表した。負傷者は十人に上るという。'],
    ['utf-32le', english],
  ])('%s: %.12s', (encoding, text) => {
    const bom = encoding === 'utf-32le'
    expect(readAll(iconv.encode(text, encoding, { addBOM: bom }), 'a.txt')[0]?.article.text).toBe(text)
  })

  it.each(['utf8', 'utf-16le', 'utf-16be'])('%s with a mark', (encoding) => {
    expect(readAll(iconv.encode(english, encoding, { addBOM: true }), 'a.txt')[0]?.article.text).toBe(english)
  })

  it('says when it guessed', () => {
    const codes = (bytes: Uint8Array) => readAll(bytes, 'a.txt')[0]?.issues.map((issue) => issue.code)
    expect(codes(iconv.encode(russian, 'koi8-r'))).toEqual(['ENCODING_GUESSED'])
    expect(codes(iconv.encode(russian, 'utf8'))).toEqual([])
  })

  it('believes the bytes before a page that calls them something else', () => {
    const page =
      '<meta charset="iso-8859-1"><p>The café in Orléans burned down, and nobody was hurt in it.</p>'
    expect(readOne(page, 'a.html').text).toContain('café in Orléans')
  })

  it('believes a page whose bytes are not UTF-8', () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>${russian}</p>`
    expect(readAll(iconv.encode(page, 'windows-1251'), 'a.html')[0]?.article.text).toBe(russian)
  })
})

describe('characters', () => {
  it.each([
    [
      'line ends',
      'One came.\r\n\r\nTwo left.\u2028\u2028Three stayed.',
      'One came.\n\nTwo left.\n\nThree stayed.',
      [],
    ],
    ['NUL', 'Police ca\0me.', 'Police came.', ['CONTROL_CHARACTERS_REMOVED']],
    ['controls', 'Police \u001b[1mcame\u0007.', 'Police [1mcame.', ['CONTROL_CHARACTERS_REMOVED']],
    ['bidi controls', 'Police \u202ecame\u2066.', 'Police came.', ['BIDI_CONTROLS_REMOVED']],
    ['zero width', 'Po\u200bli\u200dce c\u00adame.', 'Police came.', ['INVISIBLE_CHARACTERS_REMOVED']],
    ['curly quotes, emoji and their joiners', '“Police” came 👨‍👩‍👧.', '“Police” came 👨‍👩‍👧.', []],
    ['Persian joiners', 'پلیس می‌گوید سه نفر کشته شدند.', 'پلیس می‌گوید سه نفر کشته شدند.', []],
    [
      'spoilt letters',
      'The ministerâ€™s aide said â€œnoâ€\u009d.',
      'The ministerâ€™s aide said â€œnoâ€.',
      ['CONTROL_CHARACTERS_REMOVED', 'MOJIBAKE'],
    ],
  ])('%s', (_, raw, text, codes) => {
    const article = readOne(raw)
    expect(article.text).toBe(text)
    expect(article.codes).toEqual(codes)
  })
})

const bytes = (...values: (number | string)[]) =>
  Buffer.concat(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value, 'latin1') : Buffer.from([value]))),
  )
const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255))

describe('refused', () => {
  it.each([
    ['EMPTY_FILE', 'a.txt', Buffer.alloc(0)],
    ['NO_ARTICLE_TEXT', 'a.txt', Buffer.from('  \n\t\n ')],
    ['NO_ARTICLE_TEXT', 'a.txt', Buffer.from('x')],
    ['NO_ARTICLE_TEXT', 'a.txt', Buffer.from('\ufeff')],
    ['NOT_TEXT', 'a.txt', bytes(0x89, 'PNG\r\n\x1a\n', noise.toString('latin1'))],
    ['NOT_TEXT', 'a.md', bytes('%PDF-1.7\n1 0 obj')],
    ['NOT_TEXT', 'a.json', gzipSync(Buffer.from(english))],
    ['NOT_TEXT', 'a.txt', bytes('PK\x03\x04', noise.toString('latin1'))],
    ['NOT_TEXT', 'a.txt', bytes('SQLite format 3\0', noise.toString('latin1'))],
    ['NOT_TEXT', 'a.html', bytes(0xff, 0xd8, 0xff, 0xe0, noise.toString('latin1'))],
    ['NOT_TEXT', 'a.txt', bytes('{\\rtf1 Police came.}')],
    ['NOT_TEXT', 'a.txt', Buffer.alloc(3000)],
    ['NOT_TEXT', 'a.txt', noise],
    ['NOT_TEXT', null, Buffer.from('Police\0came\0to\0the\0house\0'.repeat(40))],
    ['FILE_TOO_LARGE', 'a.txt', Buffer.alloc(maxBytes + 1, 'a ')],
    ['UNKNOWN_KIND', 'a.docx', Buffer.from(english)],
    ['UNKNOWN_KIND', 'a.csv', Buffer.from(english)],
    ['UNKNOWN_KIND', 'a.txt.part', Buffer.from(english)],
    ['UNKNOWN_KIND', null, Buffer.from('<?xml version="1.0"?><rss><item>Police came.</item></rss>')],
  ])('%s: %s', (code, name, input) => {
    expect(refusalOf(() => readAll(input, name))).toBe(code)
  })

  it.each([
    ['broken.txt', 'NO_ARTICLE_TEXT'],
    ['broken.json', 'BAD_JSON'],
    ['broken.html', 'UNKNOWN_KIND'],
    ['broken.md', 'NO_ARTICLE_TEXT'],
  ])('%s', (name, code) => {
    expect(refusalOf(() => readFixture(name))).toBe(code)
  })

  it('reads a sentence that begins like an archive', () => {
    expect(readOne('BZh is no word, but the police came.').text).toContain('BZh')
  })
})

describe('kinds by content', () => {
  it.each([
    ['{"text":"Police came to the house."}', 'Police came to the house.'],
    ['[{"text":"Police came to the house."}]', 'Police came to the house.'],
    ['<html><p>Police came to the house.</p></html>', 'Police came to the house.'],
    ['# Title\n\nPolice *came* to the house.', 'Police came to the house.'],
    ['[TEXT] Police came to the *house*.', '[TEXT] Police came to the *house*.'],
    ['{Police} came to the house.', '{Police} came to the house.'],
  ])('%s', (text, expected) => {
    expect(readOne(text, null).text).toBe(expected)
    expect(readOne(text, 'report 12.30').text).toBe(expected)
  })

  it('lets the given format win', () => {
    expect(readOne('# Title\n\nPolice *came* in.', 'a.txt', { format: 'MARKDOWN' }).text).toBe(
      'Police came in.',
    )
    expect(readOne('# No title.', 'a.exe', { format: 'TEXT' }).text).toBe('# No title.')
  })
})
