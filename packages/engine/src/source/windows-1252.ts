/** 0x80 to 0x9F by our own table: TextDecoder of Node 20 gives control characters here, and curly quotes and dashes are syntax in PowerShell. */
const upper =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

const chunk = 8192

export function decodeWindows1252(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += chunk) {
    text += String.fromCharCode(...Array.from(bytes.subarray(start, start + chunk), unitOf))
  }
  return text
}

function unitOf(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? upper.charCodeAt(byte - 0x80) : byte
}
