import { inOrder, type Edit } from './edit.js'

/** Where an offset is after edits; one that was taken out is where its replacement begins. Takes as long as a search, however many edits there are. */
export function movedBy(edits: readonly Edit[]): (offset: number) => number {
  const sorted = inOrder(edits)
  let sum = 0
  const shifts = sorted.map(({ start, end, text }) => ({ start, end, before: sum, after: (sum += text.length - (end - start)) }))
  return (offset) => {
    let low = 0
    let high = shifts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((shifts[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const last = shifts[low - 1]
    if (last === undefined) return offset
    return offset < last.end ? last.start + last.before : offset + last.after
  }
}
