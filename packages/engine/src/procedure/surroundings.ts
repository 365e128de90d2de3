import type { Bindings } from './course.js'
import type { Exit } from './tree.js'
import type { Way } from './way.js'

/** What stands around a place of a tree and decides where an exit there leads. */
export interface Surroundings {
  readonly bindings: Bindings | undefined
  readonly inCall: boolean
  readonly inLoop: boolean
  /** Inside the body of a try, where a step that fails leads elsewhere. */
  readonly inTry: boolean
  readonly inCatch: boolean
}

export const topLevel: Surroundings = { bindings: undefined, inCall: false, inLoop: false, inTry: false, inCatch: false }

/** Steps of a finally block are taken to succeed: what it is for is that they run. */
export function insideFinally(around: Surroundings): Surroundings {
  return { ...topLevel, bindings: around.bindings }
}

/** The way an exit takes. A catch that ends the run ends it as failed. */
export function wayOf(exit: Exit['how'], around: Surroundings): Way {
  switch (exit) {
    case 'throw':
      return 'thrown'
    case 'failed':
      return 'failed'
    case 'done':
      return around.inCatch ? 'failed' : 'done'
    case 'return':
      return around.inCall ? 'return' : wayOf('done', around)
    case 'break':
    case 'continue':
      return around.inLoop ? exit : wayOf('return', around)
  }
}
