import type { Source } from '@topolint/engine'
import type { Value } from '@topolint/powershell'

/** Where a file that a script names may be: paths from the root of the run, the likelier first. */
export function pathsOf(value: Value, from: Source): readonly string[] {
  const folder = folderOf(fileOf(from))
  if (value.kind === 'default') return pathsOf(value.value, from)
  if (value.kind === 'script-root') return [joined(folder, value.rest)].flatMap((path) => path ?? [])
  if (value.kind !== 'string' || value.value === '' || isAbsolute(value.value)) return []
  // Relative paths begin where the caller stands, which is the folder of the script or the root.
  return [joined(folder, value.value), joined('', value.value)].flatMap((path) => path ?? [])
}

/** The file in which a text stands, however deep. */
export function fileOf(source: Source): string {
  let outer = source
  while (outer.part !== undefined) outer = outer.part.of
  return outer.path
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** Undefined for what leads out of the root. */
export function joined(folder: string, relative: string): string | undefined {
  const parts: string[] = []
  for (const part of [...folder.split('/'), ...relative.split(/[\\/]/u)]) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

function isAbsolute(path: string): boolean {
  return /^(?:[A-Za-z]:|[\\/~])/u.test(path)
}
