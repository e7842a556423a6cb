/** One row of the compiled gazetteer: a town, a province (ADM1), a district (ADM2), a large (AIRP) or other (AIRF) airport. */
export interface Row {
  readonly name: string
  /** As other languages and other times call it. */
  readonly otherNames: readonly string[]
  readonly featureCode: string
  readonly country: string
  /** Index into the rows of its province, or -1. */
  readonly province: number
  /** IQ.15 of a province, US.TN.093 of a district, EGLL of an airport, empty for a town. */
  readonly code: string
  readonly geonamesId: number
  readonly population: number
  /** Hundred-thousandths of a degree. */
  readonly latitude: number
  readonly longitude: number
}

/** Lines of text that stay bytes until they are asked for: to make strings of all takes longer than to read the file. */
export interface Lines {
  /** Line i; empty where there is none. */
  readonly at: (i: number) => string
  /** Length of line i, in bytes. */
  readonly length: (i: number) => number
  /** Position of a line; null where it is absent. Only where the lines are sorted by their bytes, as for `from`. */
  readonly search: (line: string) => number | null
  /** Position of the first line that is not before this one. */
  readonly from: (line: string) => number
}

/** The rows in columns, and the index from folded names to rows. */
export interface Tables {
  readonly count: number
  readonly names: Lines
  /** The other names of a row, with | between them. */
  readonly others: Lines
  readonly codes: Lines
  readonly features: readonly string[]
  readonly countries: readonly string[]
  readonly feature: Uint8Array
  readonly country: Uint8Array
  readonly province: Int32Array
  readonly geonamesId: Uint32Array
  readonly population: Uint32Array
  readonly latitude: Int32Array
  readonly longitude: Int32Array
  /** Sorted. */
  readonly keys: Lines
  /** Rows of key i are postings[starts[i]] up to postings[starts[i + 1]]. */
  readonly starts: Uint32Array
  readonly postings: Uint32Array
}

const magic = 'wiregraph-gazetteer-3'
const order = [
  'names',
  'others',
  'codes',
  'keys',
  'nameEnds',
  'otherEnds',
  'codeEnds',
  'keyEnds',
  'feature',
  'country',
  'province',
  'geonamesId',
  'population',
  'latitude',
  'longitude',
  'starts',
  'postings',
] as const
type Section = (typeof order)[number]

interface Header {
  readonly magic: string
  readonly count: number
  readonly features: readonly string[]
  readonly countries: readonly string[]
  readonly bytes: Readonly<Record<Section, number>>
}

const textOf = (lines: readonly string[]) => Buffer.from(lines.join(''), 'utf8')
const bytesOf = (array: ArrayBufferView) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)
/** Where each line ends in the text, in bytes. */
function endsOf(lines: readonly string[]): Buffer {
  let end = 0
  return bytesOf(
    Uint32Array.from(lines, (line) => {
      end += Buffer.byteLength(line)
      return end
    }),
  )
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
const distinct = (values: readonly string[]) => [...new Set(values)].sort()

/**
 * Rows and the index of their names as bytes: a line of JSON, then the columns one after the other, numbers
 * little-endian. The same rows give the same bytes. Throws a RangeError where a column cannot hold a value.
 */
export function encodeTables(rows: readonly Row[], index: ReadonlyMap<string, readonly number[]>): Buffer {
  const features = distinct(rows.map((row) => row.featureCode))
  const countries = distinct(rows.map((row) => row.country))
  if (features.length > 256 || countries.length > 256)
    throw new RangeError('more than 256 countries or feature codes')
  const keys = [...index.keys()].sort(byBytes)
  const lists = keys.map((key) => index.get(key) ?? [])
  const starts = new Uint32Array(keys.length + 1)
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length
  const [names, codes] = [rows.map((row) => row.name), rows.map((row) => row.code)]
  const others = rows.map((row) => row.otherNames.join('|'))
  const sections: Record<Section, Buffer> = {
    names: textOf(names),
    others: textOf(others),
    codes: textOf(codes),
    keys: textOf(keys),
    nameEnds: endsOf(names),
    otherEnds: endsOf(others),
    codeEnds: endsOf(codes),
    keyEnds: endsOf(keys),
    feature: bytesOf(Uint8Array.from(rows, (row) => features.indexOf(row.featureCode))),
    country: bytesOf(Uint8Array.from(rows, (row) => countries.indexOf(row.country))),
    province: bytesOf(Int32Array.from(rows, (row) => row.province)),
    geonamesId: bytesOf(Uint32Array.from(rows, (row) => row.geonamesId)),
    population: bytesOf(Uint32Array.from(rows, (row) => row.population)),
    latitude: bytesOf(Int32Array.from(rows, (row) => row.latitude)),
    longitude: bytesOf(Int32Array.from(rows, (row) => row.longitude)),
    starts: bytesOf(starts),
    postings: bytesOf(Uint32Array.from(lists.flat())),
  }
  const bytes = Object.fromEntries(order.map((name) => [name, sections[name].length]))
  const header = JSON.stringify({ magic, count: rows.length, features, countries, bytes })
  return Buffer.concat([Buffer.from(`${header}\n`), ...order.map((name) => sections[name])])
}

/** A copy, so that numbers lie where typed arrays want them. */
const aligned = (bytes: Buffer) => new Uint8Array(bytes).buffer

function linesOf(text: Buffer, bytes: Buffer): Lines {
  const ends = new Uint32Array(aligned(bytes))
  const start = (i: number) => (i === 0 ? 0 : (ends[i - 1] ?? 0))
  const end = (i: number) => ends[i] ?? 0
  const from = (line: string) => {
    const wanted = Buffer.from(line)
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (text.compare(wanted, 0, wanted.length, start(middle), end(middle)) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  const at = (i: number) => text.toString('utf8', start(i), Math.max(start(i), end(i)))
  return {
    at,
    from,
    length: (i) => end(i) - start(i),
    search: (line) => {
      const i = from(line)
      return i < ends.length && at(i) === line ? i : null
    },
  }
}

/** Reads what encodeTables wrote. Throws an Error when the bytes are of another format. */
export function decodeTables(file: Buffer): Tables {
  const end = file.indexOf(10)
  const header = JSON.parse(file.toString('utf8', 0, Math.max(end, 0)) || '{}') as Partial<Header>
  const { count, features, countries, bytes } = header
  if (header.magic !== magic || count === undefined || !features || !countries || !bytes) {
    throw new Error(
      `gazetteer.bin: expected ${magic}, found ${header.magic ?? 'something else'}; build it anew`,
    )
  }
  let at = end + 1
  const sections = Object.fromEntries(
    order.map((name) => {
      const section = file.subarray(at, at + bytes[name])
      at += bytes[name]
      return [name, section]
    }),
  ) as Record<Section, Buffer>
  if (at !== file.length) throw new Error(`gazetteer.bin: expected ${at} bytes, found ${file.length}`)
  return {
    count,
    features,
    countries,
    names: linesOf(sections.names, sections.nameEnds),
    others: linesOf(sections.others, sections.otherEnds),
    codes: linesOf(sections.codes, sections.codeEnds),
    keys: linesOf(sections.keys, sections.keyEnds),
    feature: new Uint8Array(sections.feature),
    country: new Uint8Array(sections.country),
    province: new Int32Array(aligned(sections.province)),
    geonamesId: new Uint32Array(aligned(sections.geonamesId)),
    population: new Uint32Array(aligned(sections.population)),
    latitude: new Int32Array(aligned(sections.latitude)),
    longitude: new Int32Array(aligned(sections.longitude)),
    starts: new Uint32Array(aligned(sections.starts)),
    postings: new Uint32Array(aligned(sections.postings)),
  }
}
