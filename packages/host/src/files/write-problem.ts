import { errorCode } from './read-problem.js'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'a part of its path is no folder',
  ENOENT: 'it vanished while topolint was running',
}

/** Why the system refused to write. */
export function writeProblem(error: unknown): string {
  const code = errorCode(error)
  return (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? `the system says ${code}`
}
