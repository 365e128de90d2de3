import { posix } from 'node:path'
import { configurationNames, isWanted } from '@topolint/host'

/** Whether a run cannot do without a file, may come upon it, or never looks at it. */
export type Want = (path: string) => 'needed' | 'useful' | undefined

/** Which files of a tree are worth asking for: what lies in the working directory, what is named, and what holds for it from above; others, since files refer to one another. */
export function wantedPaths(named: readonly string[], folder: string): Want {
  const above = foldersAbove(folder)
  const needed = new Set([...named.map((path) => posix.join(folder, path)), ...above.flatMap((each) => [...configurationNames, '.gitignore'].map((name) => posix.join(each, name)))])
  return (path) => {
    if (needed.has(path)) return 'needed'
    const parts = path.split('/')
    const name = parts.at(-1) ?? ''
    if (parts.includes('node_modules') || !(isWanted(name) || name === '.gitignore')) return undefined
    return folder === '.' || path.startsWith(`${folder}/`) ? 'needed' : 'useful'
  }
}

function foldersAbove(folder: string): readonly string[] {
  const parts = folder === '.' ? [] : folder.split('/')
  return ['.', ...parts.map((_, at) => parts.slice(0, at + 1).join('/'))]
}
