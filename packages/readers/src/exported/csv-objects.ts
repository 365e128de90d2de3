import { csvRows, type Cell } from './csv-rows.js'
import { toValue, type ExportedObject, type ExportedObjects } from './exported-object.js'

const delimiters = [',', ';', '\t', '|']

/** The objects in what `Export-Csv` wrote, with or without the line that names their type. */
export function csvObjects(text: string): ExportedObjects {
  const from = afterType(text)
  const delimiter = delimiterOf(text, from)
  if (delimiter === undefined || !isTelling(text, from)) return { objects: [], problems: [] }
  const { rows: [header = [], ...others], stopped } = csvRows(text, from, delimiter)
  const names = header.map((cell) => cell.text.trim().toLowerCase())
  return { objects: others.flatMap((row) => toObject(names, row)), problems: stopped === undefined ? [] : [stopped] }
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

/** No object is told without one of these among its properties. */
function isTelling(text: string, from: number): boolean {
  const [names = ''] = /^[^\r\n]{0,20000}/u.exec(text.slice(from, from + 20_000)) ?? []
  return /\b(?:Identity|OwnerUrn)\b/iu.test(names)
}
