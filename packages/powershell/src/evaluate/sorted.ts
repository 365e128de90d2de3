/** How many of the items, which are in order, are at or before the offset. */
export function countAtOrBefore<T>(items: readonly T[], offsetOf: (item: T) => number, offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && offsetOf(item) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
