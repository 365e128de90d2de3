import type { Range } from '@topolint/yaml'

/** One cell as it stands in the file, with its quotes. */
export interface Cell extends Range {
  readonly text: string
}

export interface CsvRows {
  readonly rows: readonly (readonly Cell[])[]
  /** A quote that nothing closes. */
  readonly unclosed?: Range
  /** Where reading stopped because there is too much. */
  readonly stoppedAt?: number
}

/** Rows of cells, as `Export-Csv` writes them: quotes doubled inside quotes, line breaks inside them part of the value. */
export function csvRows(text: string, { from, delimiter, most }: { readonly from: number; readonly delimiter: string; readonly most: number }): CsvRows {
  const rows: (readonly Cell[])[] = []
  let row: Cell[] = []
  for (let at = from; at < text.length; ) {
    const cell = cellAt(text, at, delimiter)
    if (cell === undefined) return { rows, unclosed: { start: at, end: text.length } }
    row.push(cell)
    at = cell.end
    if (text[at] === delimiter) {
      at++
      continue
    }
    rows.push(row)
    row = []
    at = afterLineBreak(text, at)
    if (rows.length > most) return { rows, stoppedAt: at }
  }
  return { rows: row.length === 0 ? rows : [...rows, row] }
}

function cellAt(text: string, start: number, delimiter: string): Cell | undefined {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, delimiter)
    return { start, end, text: text.slice(start, end) }
  }
  const end = afterQuote(text, start)
  if (end === undefined) return undefined
  const rest = endOfPlain(text, end, delimiter)
  return { start, end: rest, text: text.slice(start + 1, end - 1).replaceAll('""', '"') + text.slice(end, rest) }
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}

function afterQuote(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] !== '"') return quote + 1
  }
  return undefined
}

function afterLineBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1
}
