import type { Range } from '@topolint/yaml'

const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u
const longestRow = 20_000

/** Lines of which the second parts the head of a table from its body. */
export function isTable(file: string, [head, second]: readonly Range[]): boolean {
  if (head === undefined || second === undefined || second.end - second.start > longestRow) return false
  const row = file.slice(second.start, second.end)
  return row.includes('|') && delimiterRow.test(row) && file.slice(head.start, head.end).includes('|')
}

/** The cells of the body, row by row. */
export function cellsOf(file: string, lines: readonly Range[]): readonly Range[] {
  return lines.slice(2).flatMap(({ start, end }) => {
    const cells: Range[] = []
    let from = start
    for (let at = start; at <= end; at++) {
      const isEdge = at === end || (file.charAt(at) === '|' && file.charAt(at - 1) !== '\\')
      if (!isEdge) continue
      if (file.slice(from, at).trim() !== '') cells.push({ start: from, end: at })
      from = at + 1
    }
    return cells
  })
}
