import { hasWay, ways, type Way, type Ways } from '../procedure/way.js'

/**
 * What becomes of something owed, in three bits: 0 no path that counts, else how it stands at the end.
 * Open and doubtful come twice: on whichever path, and only on some.
 */
export type Code = number

export const nowhere: Code = 0
export const open: Code = 1
export const doubtful: Code = 3
export const paid: Code = 5

/** Open 1, doubtful 2, paid 3; the worse is the lower. */
export function standing(code: Code): number {
  return (code + 1) >> 1
}

/** The same, but only on some paths. */
export function conditional(code: Code): Code {
  return code === open || code === doubtful ? code + 1 : code
}

export function isConditional(code: Code): boolean {
  return code === open + 1 || code === doubtful + 1
}

export function atLeast(code: Code, pay: Code): Code {
  return code === nowhere || standing(code) >= standing(pay) ? code : pay
}

/** A code for each way of leaving, packed. */
export type Prospects = number

const width = 3
const shifts: Readonly<Record<Way, number>> = { on: 0, continue: 3, break: 6, return: 9, done: 12, failed: 15, thrown: 18 }
export const prospectsSpan = 2 ** (width * ways.length)

export function ahead(prospects: Prospects, way: Way): Code {
  return (prospects >> shifts[way]) & 7
}

export function withWay(prospects: Prospects, way: Way, code: Code): Prospects {
  return (prospects & ~(7 << shifts[way])) | (code << shifts[way])
}

export function only(way: Way, code: Code): Prospects {
  return withWay(0, way, code)
}

/** All these ways lead where going on leads. */
export function joinWays(prospects: Prospects, ends: Ways): Prospects {
  const on = ahead(prospects, 'on')
  return membersOf(ends).reduce((joint, way) => withWay(joint, way, on), prospects)
}

export function membersOf(set: Ways): readonly Way[] {
  return ways.filter((way) => hasWay(set, way))
}
