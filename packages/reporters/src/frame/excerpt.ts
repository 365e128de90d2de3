import { lineText, positionOf, toFile, type Position, type Source, type Span } from '@topolint/engine'

/** A span as lines and columns of its file, with the file at hand. */
export interface Excerpt {
  readonly source: Source
  readonly start: Position
  readonly end: Position
}

export function excerptOf(span: Span): Excerpt {
  const { source, start, end } = toFile(span)
  const first = positionOf(source, start)
  const last = positionOf(source, Math.max(start, end))
  return { source, start: first, end: last.column === 1 && last.line > first.line ? endOfLine(source, last.line - 1) : last }
}

/** What is true without a document saying so stands nowhere. */
export function isSomewhere({ source }: Excerpt): boolean {
  return source.path !== ''
}

function endOfLine(source: Source, line: number): Position {
  return { line, column: lineText(source, line).length + 1 }
}
