const simple: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])

const digits: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

const lastCodePoint = 0x10ffff

/** Reads the escape whose backslash is at `offset`. A code that is no character gives the replacement character. */
export function readEscape(source: string, offset: number): { readonly length: number; readonly cooked: string } {
  const letter = source.charAt(offset + 1)
  const known = simple.get(letter)
  if (known !== undefined) return { length: 2, cooked: known }
  const count = digits.get(letter) ?? 0
  const code = Number.parseInt(source.slice(offset + 2, offset + 2 + count), 16)
  return { length: 2 + count, cooked: code <= lastCodePoint ? String.fromCodePoint(code) : '\ufffd' }
}
