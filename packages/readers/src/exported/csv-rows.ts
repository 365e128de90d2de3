import type { Range } from '@topolint/yaml'

/** One cell as it stands in the file, with its quotes. */
export interface Cell extends Range {
  readonly text: string
}

export interface CsvRows {
  readonly rows: readonly (readonly Cell[])[]
  /** Where reading stopped, and why. */
  readonly stopped?: Range & { readonly message: string }
}

/** More than any export has; a text that goes on is somebody's attempt to fill the memory. */
const most = { rows: 100_000, columns: 500, characters: 1_000_000 }

/** Rows of cells, as `Export-Csv` writes them: quotes doubled inside quotes, line breaks inside them part of the value. */
export function csvRows(text: string, from: number, delimiter: string): CsvRows {
  const scanner = new CellScanner(text, delimiter)
  const rows: (readonly Cell[])[] = []
  let row: Cell[] = []
  for (let at = from; at < text.length; ) {
    const cell = scanner.cellAt(at)
    if ('message' in cell) return { rows, stopped: cell }
    row.push(cell)
    at = cell.end + 1
    if (row.length > most.columns) return { rows, stopped: { start: cell.start, end: cell.end, message: `a row holds more than ${most.columns} values; nothing from here on is read` } }
    if (text[cell.end] === delimiter) continue
    rows.push(row)
    row = []
    if (text[cell.end] === '\r' && text[at] === '\n') at++
    if (rows.length > most.rows) return { rows, stopped: { start: at, end: at, message: `the file holds more than ${most.rows} objects; those from here on are not read` } }
  }
  return { rows: row.length === 0 ? rows : [...rows, row] }
}

class CellScanner {
  readonly #text: string
  readonly #plain: RegExp

  constructor(text: string, delimiter: string) {
    this.#text = text
    this.#plain = new RegExp(`[^\\r\\n${delimiter}]*`, 'uy')
  }

  cellAt(start: number): Cell | NonNullable<CsvRows['stopped']> {
    const quoted = this.#text[start] === '"' ? this.#afterQuote(start) : start
    if (quoted === undefined) return { start, end: start + 1, message: 'a quote begins here that nothing closes' }
    this.#plain.lastIndex = quoted
    const [rest = ''] = this.#plain.exec(this.#text) ?? []
    const inner = quoted === start ? '' : this.#text.slice(start + 1, quoted - 1).replaceAll('""', '"')
    return { start, end: quoted + rest.length, text: inner + rest }
  }

  #afterQuote(start: number): number | undefined {
    const last = start + most.characters
    for (let quote = this.#text.indexOf('"', start + 1); quote >= 0 && quote <= last; quote = this.#text.indexOf('"', quote + 2)) {
      if (this.#text[quote + 1] !== '"') return quote + 1
    }
    return undefined
  }
}
