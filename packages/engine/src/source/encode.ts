import type { Encoding } from './decode.js'
import { encodeWindows1252 } from './windows-1252.js'

/** Present in Node and in browsers alike, but part of neither's types here: this room is compiled without both. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** The bytes of a text without a mark; undefined where the encoding has no bytes for a character. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'windows-1252':
      return encodeWindows1252(text)
    case 'utf-16le':
    case 'utf-16be':
      return encodeUtf16(text, encoding === 'utf-16be')
  }
}

function encodeUtf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes[at * 2] = isBigEndian ? unit >> 8 : unit & 255
    bytes[at * 2 + 1] = isBigEndian ? unit & 255 : unit >> 8
  }
  return bytes
}
