const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it vanished while topolint was running, or its name is not text',
  ENOTDIR: 'it vanished while topolint was running, or its name is not text',
  ELOOP: 'its symbolic links lead back to themselves',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its path is too long',
}

/** Why the system refused, in words that follow the path. */
export function readProblem(error: unknown, verb: 'read' | 'listed'): string {
  const code = errorCode(error)
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : `the system says ${code}`
  return `cannot be ${verb}: ${reason ?? code}`
}

/** Why a symbolic link cannot be followed, in words that follow the path. */
export function linkProblem(error: unknown): string {
  return errorCode(error) === 'ENOENT' ? 'is a symbolic link to nothing' : readProblem(error, 'read')
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'an unknown error'
}
