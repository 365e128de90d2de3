import type { Turn } from './trail.js'

/** How a path differs from the others: its first turns, and how many more there are. Without turns: whichever path is taken. */
export interface Path<S> {
  readonly turns: readonly Turn<S>[]
  readonly more: number
}

/** "when $SkipRestart is true and the restart fails", given the name of a step; undefined for whichever path. */
export function inWords<S>({ turns, more }: Path<S>, nameOf: (step: S) => string): string | undefined {
  if (turns.length === 0) return undefined
  const words = turns.map((turn) => ('when' in turn ? turn.when : `${nameOf(turn.fails)} fails`))
  return `when ${[...words, ...(more === 0 ? [] : [`${more} more conditions hold`])].join(' and ')}`
}
