import { readFile } from './read-file.js'

/** The text of a file in UTF-8, without its byte order mark; nothing where there is no such file, or more than `largest` bytes. */
export function readText(path: string, largest: number): string | undefined {
  const content = readFile(path, largest)
  if (!('bytes' in content)) return undefined
  return decodeText(content.bytes)
}

/** Undefined for what is no UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
