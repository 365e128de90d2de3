/** The ways in which control leaves a part of a procedure. */
export const ways = ['on', 'continue', 'break', 'return', 'done', 'failed', 'thrown'] as const
export type Way = (typeof ways)[number]

/** A set of ways, one bit each. */
export type Ways = number

export function waysOf(...members: readonly Way[]): Ways {
  return members.reduce((set, way) => set | (1 << ways.indexOf(way)), 0)
}

export function hasWay(set: Ways, way: Way): boolean {
  return (set & waysOf(way)) !== 0
}
