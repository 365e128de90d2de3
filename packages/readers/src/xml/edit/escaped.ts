const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#xA;', '\r': '&#xD;', '\t': '&#x9;' }

/** What XML cannot hold, however it is written. */
const impossible = /[^\P{Cc}\t\n\r\u007F-\u009F]|\p{Cs}|[\uFFFE\uFFFF]/u

/** A value as it is written between two quotes, or in text; undefined where it cannot be. */
export function escaped(value: string, quote: '"' | "'" | ''): string | undefined {
  if (impossible.test(value)) return undefined
  return value.replace(/[&<>"'\n\r\t]/gu, (sign) => (needsNone(sign, quote) ? sign : (signs[sign] ?? sign)))
}

function needsNone(sign: string, quote: string): boolean {
  if (sign === '"' || sign === "'") return sign !== quote
  if (sign === '>') return quote !== ''
  return quote === '' && (sign === '\n' || sign === '\t')
}
