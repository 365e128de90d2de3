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
  readonly inFinally: boolean
}

export const topLevel: Surroundings = { bindings: undefined, inCall: false, inLoop: false, inTry: false, inCatch: false, inFinally: false }

/** A finally block cannot be left but by its end: exits that would are passed over. */
export function insideFinally(around: Surroundings): Surroundings {
  return { ...around, inCall: false, inLoop: false, inTry: false, inCatch: false, inFinally: true }
}

/** The way an exit takes; `on` for one that leads nowhere from here. */
export function wayOf(exit: Exit['how'], around: Surroundings): Way {
  const stuck = around.inFinally
  switch (exit) {
    case 'throw':
      return stuck && !around.inTry ? 'on' : 'thrown'
    case 'failed':
      return stuck ? 'on' : 'failed'
    case 'done':
      return stuck ? 'on' : endOfRun(around)
    case 'return':
      return around.inCall ? 'return' : stuck ? 'on' : endOfRun(around)
    case 'break':
    case 'continue':
      return around.inLoop ? exit : wayOf('return', around)
  }
}

function endOfRun(around: Surroundings): Way {
  return around.inCatch ? 'failed' : 'done'
}
