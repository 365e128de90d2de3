import type { Section } from './section.js'

/** A table in Markdown, its rows as items. Cells are Markdown of one line. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): Pick<Section, 'open' | 'items' | 'close'> {
  return { open: `${rowText(columns)}${rowText(columns.map(() => '---'))}`, items: rows.map(rowText), close: '\n' }
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.map(cellText).join(' | ')} |\n`
}

/** A bar ends a cell even inside of code, unless there is a backslash before it that is not itself escaped. */
function cellText(markdown: string): string {
  return markdown.replace(/(\\*)\|/gu, (bar, slashes: string) => (slashes.length % 2 === 1 ? bar : `${slashes}\\|`))
}
