import { placeOf } from '@topolint/core'
import type { Said } from '@topolint/host'

/** `path:line:column`. */
export function placeText({ at }: Pick<Said<unknown>, 'at'>): string {
  const { path, start } = placeOf(at)
  return `${path}:${start.line}:${start.column}`
}
