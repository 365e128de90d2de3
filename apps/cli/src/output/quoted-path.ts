const named: Readonly<Record<number, string>> = { 7: '\\a', 8: '\\b', 9: '\\t', 10: '\\n', 11: '\\v', 12: '\\f', 13: '\\r', 34: '\\"', 92: '\\\\' }

/** A path in a patch as git writes it: what is not plain ASCII as octal bytes between quotes; behind a blank a tab shows where the name ends. */
export function quotedPath(path: string): string {
  const bytes = [...Buffer.from(path, 'utf8')]
  if (bytes.every((byte) => byte >= 32 && byte < 127 && byte !== 34 && byte !== 92)) return path.includes(' ') ? `${path}\t` : path
  return `"${bytes.map(written).join('')}"`
}

function written(byte: number): string {
  const plain = byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`
  return named[byte] ?? plain
}
