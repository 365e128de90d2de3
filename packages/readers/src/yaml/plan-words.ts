import { nearest, type Decoded, type DecodedScalar, type SchemaProblem } from '@topolint/yaml'
import type { DocumentOptions } from './document-reading.js'
import type { plan } from './schema/plan-schema.js'
import type { DecodedSteps } from './schema/step-schema.js'

/** Operations and scenarios are tables that teams add to: what their words may be is known only here, and not to the schema. */
export function wordProblems({ fields: { scenario, prerequisites, steps } }: Decoded<typeof plan>, { operations, scenarios }: DocumentOptions): readonly SchemaProblem[] {
  const done = prerequisites?.fields.done?.items ?? []
  return [
    ...unknownWords('scenario', scenarios, scenario === undefined ? [] : [scenario]),
    ...unknownWords('operation', operations, [...done, ...operationsOf(steps)]),
  ]
}

function unknownWords(what: string, known: readonly string[] | undefined, written: readonly DecodedScalar<string>[]): readonly SchemaProblem[] {
  if (known === undefined) return []
  const words = new Set(known)
  return written
    .filter(({ value }) => !words.has(value))
    .map(({ value, range, writtenAt }) => {
      const near = nearest(value, known)
      return { ...(writtenAt ?? range), message: `The ${what} ${value} is not known. ${near === undefined ? 'It has to be in the tables of topolint or of your team' : `Did you mean ${near}?`}` }
    })
}

function operationsOf(steps: DecodedSteps | undefined): readonly DecodedScalar<string>[] {
  const words: DecodedScalar<string>[] = []
  const rest = [steps]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    for (const { fields } of next.items) {
      if ('do' in fields) words.push(fields.do)
      if ('steps' in fields) rest.push(fields.steps, fields.otherwise)
    }
  }
  return words
}
