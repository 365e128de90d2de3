import { decodeWindows1252 } from './windows-1252.js'

/** Present in Node and in browsers alike, but part of neither's types here: this room is compiled without both. */
declare const TextDecoder: new (encoding: string, options: { fatal?: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string }

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** Whether a byte order mark stood before the text; it is no part of the text, so columns count without it. */
  readonly mark: boolean
}

/** Text of a file, or undefined where the bytes are no text at all. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const marked = decodeMarked(bytes)
  if (marked !== undefined) return marked
  const wide = guessWide(bytes)
  if (wide !== undefined) return { text: decodeUtf16(bytes, wide), encoding: wide, mark: false }
  if (bytes.includes(0)) return undefined
  return decodeUtf8(bytes, false) ?? { text: decodeWindows1252(bytes), encoding: 'windows-1252', mark: false }
}

function decodeMarked(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return { text: decodeUtf16(bytes.subarray(2), 'utf-16le'), encoding: 'utf-16le', mark: true }
  if (first === 0xfe && second === 0xff) return { text: decodeUtf16(bytes.subarray(2), 'utf-16be'), encoding: 'utf-16be', mark: true }
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes.subarray(3), true)
  return undefined
}

function decodeUtf8(bytes: Uint8Array, mark: boolean): Decoded | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8', mark }
  } catch {
    return undefined
  }
}

/** PowerShell 5.1 writes UTF-16; without its mark the zero byte of every Latin character shows which half is the high one. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, 1024) & ~1)
  if (sample.length < 4 || bytes.length % 2 !== 0) return undefined
  let even = 0
  let odd = 0
  sample.forEach((byte, at) => {
    if (byte !== 0) return
    if (at % 2 === 0) even++
    else odd++
  })
  const half = sample.length / 2
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be'
  return undefined
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}
