import { basename } from 'node:path'
import { GitIgnore } from './git-ignore.js'
import { isInside } from './inside.js'
import type { PathPatterns } from './path-patterns.js'
import { slashed } from './slashed.js'

/** Says of a folder or file met on the way whether to pass it by; the path is absolute. */
export type Skip = (path: string, isFolder: boolean) => boolean

const skipped = new Set(['.git', 'node_modules'])

/** What no team keeps its own files in. */
export const skipAlways: Skip = (path, isFolder) => isFolder && skipped.has(basename(path))

export interface SkipRules {
  /** Above it no .gitignore counts: the root of the repository, or what there is instead. */
  readonly top?: string
  /** Files of topolint itself, absolute. */
  readonly own?: ReadonlySet<string>
  /** What the configuration ignores, and the folder that its patterns hold in; they win over those of git. */
  readonly ignore?: { readonly folder: string; readonly patterns: PathPatterns } | undefined
}

const noFiles: ReadonlySet<string> = new Set()

/** What to pass by in a folder that somebody asked for. Where that folder is ignored itself, only what lies in it may ignore more. */
export function skipIn(folder: string, { top = folder, ignore, own = noFiles }: SkipRules): Skip {
  const git = gitIgnoreFor(folder, top)
  return (path, isFolder) => {
    if (skipAlways(path, isFolder) || own.has(path)) return true
    const verdict = ignore?.patterns.verdict(slashed(ignore.folder, path) + (isFolder ? '/' : ''))
    return verdict === undefined ? git.ignores(path, isFolder) : verdict === 'matched'
  }
}

function gitIgnoreFor(folder: string, top: string): GitIgnore {
  const whole = new GitIgnore(top)
  return isInside(folder, top) && !whole.hides(folder) ? whole : new GitIgnore(folder)
}
