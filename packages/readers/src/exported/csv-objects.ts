import { csvRows, type Cell } from './csv-rows.js'
import { toValue, type ExportedObject, type ExportedObjects, type ExportedProblem } from './exported-object.js'

/** More objects than any deployment has; a text that goes on is somebody's attempt to fill the memory. */
const most = 100_000

/** No export has more properties. */
const mostColumns = 500

const delimiters = [',', ';', '\t', '|']

/** The objects in what `Export-Csv` wrote, with or without the line that names their type. */
export function csvObjects(text: string): ExportedObjects {
  const from = afterType(text)
  const delimiter = delimiterOf(text, from)
  if (delimiter === undefined) return { objects: [], problems: [] }
  const { rows, unclosed, stoppedAt } = csvRows(text, { from, delimiter, most })
  const [header, ...others] = rows
  if (header === undefined || header.length > mostColumns) return { objects: [], problems: [] }
  const names = header.map((cell) => cell.text.trim().toLowerCase())
  const problems: readonly ExportedProblem[] = [
    ...(unclosed === undefined ? [] : [{ start: unclosed.start, end: unclosed.start + 1, message: 'a quote begins here that nothing closes' }]),
    ...(stoppedAt === undefined ? [] : [{ start: stoppedAt, end: stoppedAt, message: `the file holds more than ${most} objects; those from here on are not read` }]),
  ]
  return { objects: others.flatMap((row) => toObject(names, row)), problems }
}

function toObject(names: readonly string[], row: readonly Cell[]): readonly ExportedObject[] {
  const [first] = row
  const last = row.at(-1)
  if (first === undefined || last === undefined || (row.length === 1 && first.text === '')) return []
  const properties = new Map(names.flatMap((name, at) => (row[at] === undefined ? [] : [[name, toValue(row[at].text, row[at])] as const])))
  return [{ start: first.start, end: last.end, properties }]
}

function afterType(text: string): number {
  const [line = ''] = /^\uFEFF?#TYPE [^\r\n]*(?:\r\n|\r|\n|$)/u.exec(text) ?? []
  return line.length
}

/** What stands behind the first name. */
function delimiterOf(text: string, from: number): string | undefined {
  const [first = ''] = /^\uFEFF?(?:"[^"\r\n]{1,200}"|[A-Za-z][\w. -]{0,200})/u.exec(text.slice(from, from + 210)) ?? []
  const next = text[from + first.length]
  return first !== '' && next !== undefined && delimiters.includes(next) ? next : undefined
}
