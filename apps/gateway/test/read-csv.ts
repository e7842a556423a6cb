/** Cells of a file by RFC 4180. Throws where a line is none. */
export function readCsv(file: string): string[][] {
  const rows: string[][] = []
  let [row, at]: [string[], number] = [[], 0]
  const cell = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n|$)/y
  while (at < file.length) {
    cell.lastIndex = at
    const { groups, 0: whole = '' } = cell.exec(file) ?? {}
    if (groups === undefined) throw new Error(`no cell at ${at}: ${file.slice(at, at + 40)}`)
    row.push(groups.quoted?.replaceAll('""', '"') ?? groups.plain ?? '')
    at += whole.length
    if (groups.end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
