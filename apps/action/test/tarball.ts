import { gunzipSync } from 'node:zlib'

const block = 512

/** The bytes of one file of a package as npm packs it. */
export function fileInTarball(tarball: Uint8Array, path: string): Buffer | undefined {
  const bytes = gunzipSync(tarball)
  for (let at = 0; at + block <= bytes.length; ) {
    const size = parseInt(text(bytes, at + 124, 12), 8)
    if (Number.isNaN(size)) return undefined
    const prefix = text(bytes, at + 345, 155)
    const name = text(bytes, at, 100)
    const start = at + block
    if ((prefix === '' ? name : `${prefix}/${name}`) === path) return bytes.subarray(start, start + size)
    at = start + Math.ceil(size / block) * block
  }
  return undefined
}

function text(bytes: Buffer, start: number, length: number): string {
  const field = bytes.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.toString('latin1', 0, end === -1 ? length : end)
}
