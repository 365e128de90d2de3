/**
 * The candidate that a misspelt word most likely stands for. An edit is a letter left out, put in, changed, or swapped with its
 * neighbour: one is allowed in a word of up to four letters, else two, or as many as a third of its letters. The first of several as near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word === '' || word.length > longest) return undefined
  const lower = word.toLowerCase()
  let best: string | undefined
  let bound = Math.min(most(word), word.length - 1) + 1
  for (const candidate of candidates) {
    const distance = editDistance(lower, candidate.toLowerCase(), bound)
    if (distance < bound) {
      best = candidate
      bound = distance
    }
    if (bound === 0) break
  }
  return best
}

const longest = 200

function most(word: string): number {
  return word.length <= 4 ? 1 : Math.max(2, Math.floor(word.length / 3))
}

/** The optimal string alignment distance, or `bound` when it is at least that. */
export function editDistance(one: string, other: string, bound: number): number {
  if (Math.abs(one.length - other.length) >= bound) return bound
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = nextRow(one, other, row, last, beforeLast)
    if (Math.min(...current) >= bound) return bound
    beforeLast = last
    last = current
  }
  return Math.min(last[other.length] ?? bound, bound)
}

function nextRow(one: string, other: string, row: number, last: readonly number[], beforeLast: readonly number[]): readonly number[] {
  const current = [row]
  for (let column = 1; column <= other.length; column++) {
    const same = one[row - 1] === other[column - 1]
    const change = cell(last, column - 1) + (same ? 0 : 1)
    const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
    const swap = swapped ? cell(beforeLast, column - 2) + 1 : Infinity
    current.push(Math.min(change, swap, cell(last, column) + 1, cell(current, column - 1) + 1))
  }
  return current
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
