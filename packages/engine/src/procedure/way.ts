/** The ways in which control leaves a part of a procedure. */
export const ways = ['on', 'continue', 'break', 'return', 'done', 'failed', 'thrown'] as const
export type Way = (typeof ways)[number]

/** A set of ways, one bit each. */
export type Ways = number

const bits: Readonly<Record<Way, Ways>> = { on: 1, continue: 2, break: 4, return: 8, done: 16, failed: 32, thrown: 64 }

export function waysOf(...members: readonly Way[]): Ways {
  return members.reduce((set, way) => set | bits[way], 0)
}

export function hasWay(set: Ways, way: Way): boolean {
  return (set & bits[way]) !== 0
}
