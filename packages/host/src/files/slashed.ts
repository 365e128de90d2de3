import { relative, sep } from 'node:path'

/** The way from a folder to a path, with slashes; `.` for the folder itself. */
export function slashed(folder: string, path: string): string {
  const way = relative(folder, path).split(sep).join('/')
  return way === '' ? '.' : way
}
