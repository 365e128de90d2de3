import { escapeCharacter } from '../escape/terminal.js'
import { hidden } from '../escape/hidden.js'
import { startsCommand } from '../escape/workflow-command.js'
import { widthOf } from './width.js'

/** One character of a line of code as a terminal draws it. */
export interface Cell {
  readonly printed: string
  readonly width: number
  /** Where it stands in the line. */
  readonly start: number
  readonly end: number
}

const tab = '    '

/** Accents can be piled up without end; more than this of one character is not printed. */
const longestCluster = 24

/** The characters of a piece of a line that starts at an offset of it. */
export function cellsOf(piece: string, offset: number, guarded: boolean): readonly Cell[] {
  if (isOrdinary(piece)) return Array.from(piece, (printed, at) => ({ printed, width: 1, start: offset + at, end: offset + at + 1 }))
  const cells: Cell[] = []
  let at = 0
  for (const cluster of segment(piece)) {
    const { printed, width } = draw(cluster, guarded && startsCommand(piece, at))
    cells.push({ printed, width, start: offset + at, end: offset + at + cluster.length })
    at += cluster.length
  }
  return cells
}

/** Most lines: every character is one column wide and harmless. */
export function isOrdinary(text: string): boolean {
  return /^[ -~]*$/u.test(text) && !text.includes('##')
}

function segment(piece: string): readonly string[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(piece), ({ segment }) => segment)
}

function draw(cluster: string, isCommand: boolean): Pick<Cell, 'printed' | 'width'> {
  if (cluster === '\t') return { printed: tab, width: tab.length }
  if (isCommand) return { printed: escapeCharacter(cluster), width: escapeCharacter(cluster).length }
  const shown = cluster.slice(0, longestCluster)
  const escapes = shown.match(hidden) ?? []
  if (escapes.length === 0) return { printed: shown, width: widthOf(shown) }
  const printed = shown.replace(hidden, escapeCharacter)
  const rest = shown.replace(hidden, '')
  return { printed, width: (rest === '' ? 0 : widthOf(rest)) + escapes.reduce((sum, character) => sum + escapeCharacter(character).length, 0) }
}
