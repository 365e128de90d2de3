const known = String.raw`#x[\dA-Fa-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos`
const reference = new RegExp(`&(${known});`, 'gu')
const stray = new RegExp(`&(?!(?:${known});)`, 'gu')

/** What XML does not allow anywhere: control characters, halves of characters, and an `&` that begins no reference. */
const illegible = new RegExp(`${stray.source}|[^\\P{Cc}\\t\\n\\r]|\\p{Cs}|[\\uFFFE\\uFFFF]`, 'gu')
const forbidden = /[^\P{Cc}\t\n\r\u007F-\u009F]|\p{Cs}|[\uFFFE\uFFFF]/u

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text of the same length in which nothing is left that would lead a parser astray. */
export function legible(text: string): string {
  return text.replace(illegible, '\uFFFD')
}

/** Where the first character stands that XML does not allow. */
export function firstForbidden(text: string): number | undefined {
  return forbidden.exec(text)?.index
}

export function* strayAmpersands(text: string): Iterable<number> {
  for (const { index } of text.matchAll(stray)) yield index
}

/** What is meant by what is written; a reference that means nothing stays as it is. */
export function decodeReferences(raw: string): string {
  return raw.includes('&') ? raw.replace(reference, (whole: string, name: string) => named[name] ?? characterOf(name) ?? whole) : raw
}

function characterOf(name: string): string | undefined {
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const isCharacter = code >= 32 ? code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) : code === 9 || code === 10 || code === 13
  return isCharacter ? String.fromCodePoint(code) : undefined
}
