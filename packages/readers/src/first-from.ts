import type { Range } from '@topolint/yaml'

/** Of rows sorted by their start, the number of the first that begins at an offset or behind it. */
export function firstFrom(rows: readonly Range[], offset: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
