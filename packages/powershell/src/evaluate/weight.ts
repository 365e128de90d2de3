import type { Value } from './value.js'

const charactersAPiece = 32

/** How many values a value consists of, counted no further than the limit: what is shared counts each time. */
export function weightOf(value: Value, limit: number): number {
  let weight = 0
  const open: Value[] = [value]
  for (let next = open.pop(); next !== undefined && weight <= limit; next = open.pop()) {
    weight += next.kind === 'string' ? 1 + next.value.length / charactersAPiece : 1
    if (next.kind === 'list') open.push(...next.items)
    else if (next.kind === 'choice') open.push(...next.values)
    else if (next.kind === 'default') open.push(next.value)
    else if (next.kind === 'table') for (const entry of next.entries) open.push(entry.value)
  }
  return weight
}
