import type { Range } from '@topolint/yaml'

/** A row of `*`, `_` or `~~`, which may begin or end an emphasis. */
export interface Delimiter extends Range {
  readonly sign: string
  readonly opens: boolean
  readonly closes: boolean
}

export function delimiterAt(text: string, start: number): Delimiter {
  const sign = text.charAt(start)
  let end = start + 1
  while (text.charAt(end) === sign) end++
  const [before, after] = [text.charAt(start - 1), text.charAt(end)]
  const left = !isSpace(after) && (!isMark(after) || isSpace(before) || isMark(before))
  const right = !isSpace(before) && (!isMark(before) || isSpace(after) || isMark(after))
  if (sign !== '_') return { sign, start, end, opens: left, closes: right }
  return { sign, start, end, opens: left && (!right || isMark(before)), closes: right && (!left || isMark(after)) }
}

interface Opener {
  readonly start: number
  end: number
}

/** The signs that are markup: each belongs to a pair. What is left over is text. */
export function emphasisMarks(delimiters: readonly Delimiter[]): readonly Range[] {
  const marks: Range[] = []
  const open = new Map<string, Opener[]>()
  for (const { sign, opens, closes, start, end } of delimiters) {
    const openers = open.get(sign) ?? []
    open.set(sign, openers)
    let from = start
    for (let opener = openers.at(-1); closes && opener !== undefined && from < end; opener = openers.at(-1)) {
      const count = Math.min(opener.end - opener.start, end - from)
      marks.push({ start: opener.end - count, end: opener.end }, { start: from, end: from + count })
      opener.end -= count
      from += count
      if (opener.end === opener.start) openers.pop()
    }
    if (opens && from < end) openers.push({ start: from, end })
  }
  return marks
}

function isSpace(character: string): boolean {
  return character === '' || /\s/u.test(character)
}

function isMark(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character)
}
