import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every PowerShell file below the given paths, decoded. */
export function scriptsBelow(paths) {
  return paths.flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path])).map((path) => ({ path, text: decode(readFileSync(path)) }))
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() && /\.ps(1|m1|d1)$/i.test(entry.name) ? [path] : []
  })
}

function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2))).swap16().toString('utf16le')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export function place(text, offset) {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length
}
