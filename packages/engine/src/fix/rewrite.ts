import { decode, type Decoded, type Encoding } from '../source/decode.js'
import { encode } from '../source/encode.js'
import { applyEdits, inOrder, type Edit } from './edit.js'

/** An edit as it happens to the bytes of a file. */
export interface ByteEdit {
  readonly start: number
  readonly end: number
  readonly bytes: Uint8Array
}

export type Rewritten = { readonly ok: true; readonly bytes: Uint8Array; readonly edits: readonly ByteEdit[] } | { readonly ok: false; readonly reason: string }

/** The bytes of a file after edits of its text, in its own encoding; all bytes outside the edits are those that were there. */
export function rewrite(bytes: Uint8Array, edits: readonly Edit[]): Rewritten {
  const decoded = decode(bytes)
  if (decoded === undefined) return { ok: false, reason: 'the file is not text' }
  const byteEdits = toByteEdits(bytes, decoded, inOrder(edits))
  if (byteEdits === undefined) return { ok: false, reason: `${names[decoded.encoding]} has no such character` }
  const after = replaced(bytes, byteEdits)
  // What was not UTF-8 may be it without the bytes that go, and UTF-16 without a mark is known by its zeros.
  if (decode(after)?.text !== applyEdits(decoded.text, edits)) return { ok: false, reason: 'the file would be taken for another encoding afterwards' }
  return { ok: true, bytes: after, edits: byteEdits }
}

const names: Readonly<Record<Encoding, string>> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' }

function toByteEdits({ length }: Uint8Array, decoded: Decoded, edits: readonly Edit[]): readonly ByteEdit[] | undefined {
  const offsetOf = byteOffsets(decoded)
  const made: ByteEdit[] = []
  for (const { start, end, text } of edits) {
    const bytes = encode(text, decoded.encoding)
    if (bytes === undefined) return undefined
    const from = offsetOf(start)
    made.push({ start: Math.min(from, length), end: Math.min(offsetOf(end), length), bytes })
  }
  return made
}

/** The place of a character in the bytes; asked for in rising order, so that all answers together take one walk. */
function byteOffsets({ text, encoding, mark }: Decoded): (offset: number) => number {
  if (encoding === 'windows-1252') return (offset) => offset
  if (encoding !== 'utf-8') return (offset) => (mark ? 2 : 0) + offset * 2
  let at = 0
  let bytes = mark ? 3 : 0
  return (offset) => {
    for (; at < offset; at++) bytes += widthOf(text.charCodeAt(at))
    return bytes
  }
}

/** In UTF-8; each half of a pair of surrogates counts for half of its four bytes. */
function widthOf(unit: number): number {
  if (unit < 0x80) return 1
  if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return 2
  return 3
}

function replaced(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  const growth = edits.reduce((sum, { start, end, bytes: { length } }) => sum + length - (end - start), 0)
  const after = new Uint8Array(bytes.length + growth)
  let read = 0
  let written = 0
  const write = (part: Uint8Array): void => {
    after.set(part, written)
    written += part.length
  }
  for (const { start, end, bytes: own } of edits) {
    write(bytes.subarray(read, start))
    write(own)
    read = end
  }
  write(bytes.subarray(read))
  return after
}
