import type { LintOptions } from '@topolint/core'
import type { Surroundings } from './surroundings.js'

/** Runs that are shorter are over before anybody wonders. */
const long = 1_000

/** Often enough to be seen moving. */
const pause = 200

/** Tells how long a long run takes, each time that it asks whether it may go on. */
export function watched(signal: LintOptions['signal'], { elapsed, progress }: Pick<Surroundings, 'elapsed' | 'progress'>): NonNullable<LintOptions['signal']> {
  let last = long - pause
  return {
    throwIfAborted: () => {
      signal?.throwIfAborted()
      const now = elapsed()
      if (now < last + pause) return
      last = now
      progress?.show(`judging · ${(now / 1000).toFixed(1)} s`)
    },
  }
}
