const roundConstants = fractionalParts(64, 1 / 3)
const initialState = fractionalParts(8, 1 / 2)

/** SHA-256 in hexadecimal. By hand, because Web Crypto is asynchronous and Node's is no part of a browser. */
export function sha256(text: string): string {
  const blocks = padded(utf8(text))
  let state = initialState
  for (let start = 0; start < blocks.length; start += 64) state = compress(state, blocks, start)
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function compress(state: readonly number[], bytes: Uint8Array, start: number): readonly number[] {
  const words = schedule(bytes, start)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < 64; round++) {
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + (roundConstants[round] ?? 0) + (words[round] ?? 0)) | 0
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + (state[at] ?? 0)) | 0)
}

function schedule(bytes: Uint8Array, start: number): Int32Array {
  const words = new Int32Array(64)
  const view = new DataView(bytes.buffer, start, 64)
  for (let at = 0; at < 16; at++) words[at] = view.getInt32(at * 4)
  for (let at = 16; at < 64; at++) {
    const [late = 0, early = 0] = [words[at - 2], words[at - 15]]
    const mixedLate = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    const mixedEarly = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    words[at] = mixedLate + mixedEarly + (words[at - 7] ?? 0) + (words[at - 16] ?? 0)
  }
  return words
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function padded(bytes: readonly number[]): Uint8Array {
  const blocks = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  new DataView(blocks.buffer).setUint32(blocks.length - 4, bytes.length * 8)
  return blocks
}

function utf8(text: string): readonly number[] {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return bytes
}

/** The constants of the standard: the first 32 bits of the fractional parts of roots of primes. */
function fractionalParts(count: number, exponent: number): readonly number[] {
  return primes(count).map((prime) => {
    const root = prime ** exponent
    return ((root - Math.floor(root)) * 2 ** 32) | 0
  })
}

function primes(count: number): readonly number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  }
  return found
}
