import { isWanted } from '@topolint/host'
import { posix } from 'node:path'

/** Which files of a tree are worth asking for: what topolint reads, what says which of them to pass by, and what is named. */
export function wantedPaths(named: readonly string[], folder: string): (path: string) => boolean {
  const asked = new Set(named.map((path) => posix.join(folder, path)))
  return (path) => {
    const parts = path.split('/')
    const name = parts.at(-1) ?? ''
    return asked.has(path) || ((isWanted(name) || name === '.gitignore') && !parts.includes('node_modules'))
  }
}
