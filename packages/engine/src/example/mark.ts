import type { Level } from '../finding/level.js'

/** What the mark of an example states: on this line, exactly this finding. */
export interface Mark {
  readonly path: string
  readonly line: number
  readonly message: string
  /** Stated only by rules whose level depends on the case. */
  readonly level?: Level
}

const sign = '<- '
const commentOpeners = ['#', '<!--', '//'] as const

/** Reads the marks of a text: `<-` in a comment of its language, several on one line one after the other. */
export function marksOf(path: string, text: string): readonly Mark[] {
  return text.split(/\r\n|\r|\n/u).flatMap((line, at) => marksOfLine(line).map((mark) => ({ path, line: at + 1, ...mark })))
}

/** The text as it would be without its marks, line for line. */
export function withoutMarks(text: string): string {
  return text.replace(/[^\r\n]+/gu, (line) => {
    const opener = openerIn(line)
    return opener === undefined ? line : line.slice(0, line.slice(0, line.indexOf(sign)).lastIndexOf(opener)).trimEnd()
  })
}

function openerIn(line: string): (typeof commentOpeners)[number] | undefined {
  const start = line.indexOf(sign)
  return start < 0 ? undefined : commentOpeners.find((opener) => line.slice(0, start).trimEnd().endsWith(opener))
}

function marksOfLine(line: string): readonly Pick<Mark, 'message' | 'level'>[] {
  const start = line.indexOf(sign)
  if (openerIn(line) === undefined) return []
  const body = line.slice(start).replace(/\s*(?:-->)?\s*$/u, '')
  return body.split(sign).slice(1).map(toMark)
}

function toMark(text: string): Pick<Mark, 'message' | 'level'> {
  const stated = /^\((error|warning|info)\) (.*)$/u.exec(text.trim())
  if (stated === null) return { message: text.trim() }
  const [, level, message = ''] = stated
  return { message, level: level === 'error' || level === 'warning' ? level : 'info' }
}
