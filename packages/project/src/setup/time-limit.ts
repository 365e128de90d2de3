import type { RunSignal } from '@topolint/core'
import type { Said } from '@topolint/host'
import { placeText } from '../place-text.js'
import { UsageError } from '../usage-error.js'
import type { Surroundings } from './surroundings.js'

/** Ends a run that takes longer than the configuration allows. */
export function timeLimit(seconds: Said<number>, { elapsed }: Pick<Surroundings, 'elapsed'>): RunSignal {
  return {
    throwIfAborted: () => {
      if (elapsed() > seconds.value * 1000) throw new UsageError(`the run took longer than the ${seconds.value} s that ${placeText(seconds)} allows. Expected fewer files, or a higher limit.`)
    },
  }
}
