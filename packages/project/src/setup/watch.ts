import type { RunSignal } from '@topolint/core'
import type { Surroundings } from './surroundings.js'

/** Runs that are shorter are over before anybody wonders. */
const long = 1_000

/** Often enough to be seen moving. */
const pause = 200

/** Tells what a long run is at, and how long it takes, each time that it asks whether it may go on. */
export function watched(signal: RunSignal | undefined, { elapsed, progress }: Pick<Surroundings, 'elapsed' | 'progress'>): RunSignal {
  let last = long - pause
  return {
    throwIfAborted: (doing) => {
      signal?.throwIfAborted()
      const now = elapsed()
      if (now < last + pause) return
      last = now
      progress?.show(`${doing ?? 'judging'} · ${(now / 1000).toFixed(1)} s`)
    },
  }
}
