import { plural } from '../text/plural.js'
import { mostLocations } from './limits.js'
import type { Result } from './results.js'
import type { Selection } from './selection.js'

const elsewhere = 'The format json has all of them.'

/** What viewers must know of the file beside its results. */
export function notificationsOf({ results, cutResults, cutLocations, nowhere }: Selection, notJudged = 0): readonly object[] {
  return [
    ...nowhere.map(fromResult),
    ...(notJudged === 0 ? [] : [note('not-judged', `${plural(notJudged, 'check')} not possible`)]),
    ...(cutResults === 0 ? [] : [note('results-left-out', `${plural(cutResults, 'result')} left out, the least grave: there is room for ${results.length}. ${elsewhere}`)]),
    ...(cutLocations === 0 ? [] : [note('locations-left-out', `${plural(cutLocations, 'related place')} left out: code scanning takes ${mostLocations} of one result. ${elsewhere}`)]),
  ]
}

function fromResult({ ruleId, ruleIndex, level, message }: Result): object {
  return { level, message, associatedRule: { id: ruleId, ...(ruleIndex === undefined ? {} : { index: ruleIndex }) } }
}

function note(id: string, text: string): object {
  return { descriptor: { id }, level: 'warning', message: { text } }
}
