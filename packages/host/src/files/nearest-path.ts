import { readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { nearest } from '@topolint/yaml'

/** What was perhaps meant by a path that does not exist: something of a similar name in the same folder. */
export function nearestPath(path: string, root: string): string | undefined {
  try {
    const name = nearest(basename(path), readdirSync(resolve(root, dirname(path))))
    return name === undefined ? undefined : join(dirname(path), name)
  } catch {
    return undefined
  }
}
