export const character = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  doubleQuote: 0x22,
  hash: 0x23,
  percent: 0x25,
  singleQuote: 0x27,
  comma: 0x2c,
  dash: 0x2d,
  colon: 0x3a,
  greater: 0x3e,
  question: 0x3f,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  bar: 0x7c,
  closeBrace: 0x7d,
  byteOrderMark: 0xfeff,
} as const

export function isLineBreak(code: number): boolean {
  return code === character.lineFeed || code === character.carriageReturn
}

export function isBlank(code: number): boolean {
  return code === character.space || code === character.tab
}

/** Blank, line break, or the NaN that stands for the end of the text. */
export function isSeparator(code: number): boolean {
  return isBlank(code) || isLineBreak(code) || Number.isNaN(code)
}

/** The offset after the line break at `offset`; CR LF is one. */
export function afterLineBreak(text: string, offset: number): number {
  const pair = text.charCodeAt(offset) === character.carriageReturn && text.charCodeAt(offset + 1) === character.lineFeed
  return offset + (pair ? 2 : 1)
}

/** The offset of the line break that ends just before `offset`; `offset` itself when none does. */
export function beforeLineBreak(text: string, offset: number): number {
  if (!isLineBreak(text.charCodeAt(offset - 1))) return offset
  const pair = text.charCodeAt(offset - 1) === character.lineFeed && text.charCodeAt(offset - 2) === character.carriageReturn
  return offset - (pair ? 2 : 1)
}

/** The offset of the line break that ends the line of `offset`, or of the end of the text. */
export function endOfLine(text: string, offset: number): number {
  let end = offset
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++
  return end
}

export function startOfLine(text: string, offset: number): number {
  const splitsPair = text.charCodeAt(offset) === character.lineFeed && text.charCodeAt(offset - 1) === character.carriageReturn
  let start = splitsPair ? offset - 1 : offset
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--
  return start
}
