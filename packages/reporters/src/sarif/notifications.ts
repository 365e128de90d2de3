import { plural } from '../text/plural.js'
import { mostLocations, mostResults } from './limits.js'
import type { Result } from './results.js'
import type { Selection } from './selection.js'

const elsewhere = 'The format json has all of them.'

/** What viewers must know of the file beside its results. */
export function notificationsOf({ cutResults, cutLocations, nowhere }: Selection): readonly object[] {
  return [
    ...nowhere.map(fromResult),
    ...(cutResults === 0 ? [] : [leftOut('results-left-out', `${plural(cutResults, 'result')} left out, the least grave: code scanning takes ${mostResults}. ${elsewhere}`)]),
    ...(cutLocations === 0 ? [] : [leftOut('locations-left-out', `${plural(cutLocations, 'related place')} left out: code scanning takes ${mostLocations} of one result. ${elsewhere}`)]),
  ]
}

function fromResult({ ruleId, ruleIndex, level, message }: Result): object {
  return { level, message, associatedRule: { id: ruleId, ...(ruleIndex === undefined ? {} : { index: ruleIndex }) } }
}

function leftOut(id: string, text: string): object {
  return { descriptor: { id }, level: 'warning', message: { text } }
}
