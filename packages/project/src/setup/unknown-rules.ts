import type { RuleData } from '@topolint/core'
import { nearest } from '@topolint/host'
import { didYouMean } from '../expectation.js'
import { placeText } from '../place-text.js'
import { UsageError } from '../usage-error.js'
import type { Configured } from './configured.js'
import type { Selection } from './selection.js'

/** A misspelt rule must not look as if it had been obeyed. */
export function refuseUnknown({ levels, only, skip, written }: Selection, configured: Configured | undefined, rules: readonly RuleData[]): void {
  if (levels.size + (only?.length ?? 0) + skip.length === 0 && configured === undefined) return
  const known = new Set(rules.map(({ id }) => id))
  const inFile = (configured?.namedRules ?? []).filter(({ value }) => !known.has(value)).map((said) => `${placeText(said)} There is no rule ${said.value}. ${expected(said.value, known)}`)
  const lists = [['levels', levels.keys()], ['only', only ?? []], ['skip', skip]] as const
  const selected = lists.flatMap(([list, ids]) => [...ids].filter((id) => !known.has(id)).map((id) => `there is no rule ${id}${written === undefined ? '' : ` (${written[list]})`}. ${expected(id, known)}`))
  const refusals = [...inFile, ...selected]
  if (refusals.length > 0) throw new UsageError(refusals)
}

function expected(id: string, known: Iterable<string>): string {
  return `Expected one that topolint rules lists, or one of your own.${didYouMean(nearest(id, known))}`
}
