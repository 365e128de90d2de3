import { posix } from 'node:path'
import { bounds } from './bounds.js'
import { cleanText } from './clean-text.js'

/** A path of the run as the repository calls it; nothing for what does not stand in it. Characters that a report cannot hold make it one that names no file. */
export function repositoryPath(folder: string, path: string): string | undefined {
  const joined = posix.join(folder, path)
  return path === '' || joined.length > bounds.path || !isInRepository(joined) ? undefined : cleanText(joined, bounds.path).replace(/[\n\t]/gu, '\ufffd')
}

/** Relative, without a detour and without a way up. */
export function isInRepository(path: string): boolean {
  return path === posix.normalize(path) && path !== '.' && path !== '..' && !/^\/|^\.\.\/|\/$/u.test(path)
}
