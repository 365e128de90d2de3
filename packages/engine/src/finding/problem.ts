import type { Place } from '../source/line-map.js'

/** We could not run: a rule or a configuration is broken. Never a finding about the user's topology. */
export interface Problem {
  readonly message: string
  readonly place: Place
}
