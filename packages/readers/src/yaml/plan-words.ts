import { nearest, type Decoded, type DecodedScalar, type SchemaProblem } from '@topolint/yaml'
import type { KnownWords } from './document-options.js'
import type { plan } from './schema/plan-schema.js'
import type { DecodedSteps } from './schema/step-schema.js'
import { allSteps } from './all-steps.js'

/** Operations and scenarios are tables that teams add to: what their words may be is known only here, and not to the schema. */
export function wordProblems({ fields: { scenario, prerequisites, steps } }: Decoded<typeof plan>, { operations, scenarios }: KnownWords): readonly SchemaProblem[] {
  const done = prerequisites?.fields.done?.items ?? []
  return [
    ...unknownWords('scenario', scenarios, scenario === undefined ? [] : [scenario]),
    ...unknownWords('operation', operations, [...done, ...operationsOf(steps)]),
  ]
}

/** More than anybody corrects at once. */
const most = 1000

function unknownWords(what: string, known: readonly string[], written: readonly DecodedScalar<string>[]): readonly SchemaProblem[] {
  const words = new Set(known)
  const wrong = written.filter(({ value }) => !words.has(value)).map(({ value, range, writtenAt }) => ({ value, at: writtenAt ?? range }))
  const places = new Map(wrong.map((word) => [word.at.start, word]))
  return [...places.values()].slice(0, most).map(({ value, at }) => {
    const near = nearest(value, known)
    const help = near === undefined ? 'It has to be in the tables of topolint or of your team' : `Did you mean ${near}?`
    return { ...at, message: `The ${what} ${value} is not known. ${help}` }
  })
}

function operationsOf(steps: DecodedSteps | undefined): readonly DecodedScalar<string>[] {
  return allSteps(steps).flatMap(({ fields }) => ('do' in fields ? [fields.do] : []))
}
