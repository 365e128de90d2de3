import { placeOf, type RuleData } from '@topolint/core'
import { nearest, type Said } from '@topolint/host'
import { didYouMean } from '../arguments/expectation.js'
import type { Selection } from '../arguments/selection.js'
import { UsageError } from '../usage-error.js'
import type { Configured } from './configured.js'

/** A misspelt rule must not look as if it had been obeyed. */
export function refuseUnknown({ levels, only, skip }: Selection, configured: Configured | undefined, rules: readonly RuleData[]): void {
  if (levels.size + (only?.length ?? 0) + skip.length === 0 && configured === undefined) return
  const known = new Set(rules.map(({ id }) => id))
  const inFile = (configured?.namedRules ?? []).filter(({ value }) => !known.has(value)).map((said) => `${placeText(said)} ${unknownRule(said.value, known)}`)
  const flags: readonly (readonly [flag: string, ids: Iterable<string>])[] = [['--rule', levels.keys()], ['--only', only ?? []], ['--skip', skip]]
  const inFlags = flags.flatMap(([flag, ids]) => [...ids].filter((id) => !known.has(id)).map((id) => unknownRule(id, known, ` (${flag})`)))
  const refusals = [...inFile, ...inFlags]
  if (refusals.length > 0) throw new UsageError(refusals.join('\nerror: '))
}

function unknownRule(id: string, known: Iterable<string>, named = ''): string {
  return `${named === '' ? 'There' : 'there'} is no rule ${id}${named}. Expected one that topolint rules lists, or one of your own.${didYouMean(nearest(id, known))}`
}

/** `path:line:column`. */
export function placeText({ at }: Pick<Said<unknown>, 'at'>): string {
  const { path, start } = placeOf(at)
  return `${path}:${start.line}:${start.column}`
}
