import { nearest, type DecodedScalar } from '@topolint/yaml'
import type { Problem } from '../finding/problem.js'
import { readDataFile, type Mistake } from '../operation/data-file.js'
import { scenarioFile, type DecodedScenario, type Scenario } from './scenario-file.js'

export type LoadedScenario = { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads and checks one scenario; its steps and its evidence name operations that exist. */
export function loadScenario(path: string, text: string, operationIds: readonly string[]): LoadedScenario {
  const file = readDataFile(scenarioFile, path, text, (decoded) => [...checkName(decoded, path), ...operationsIn(decoded).flatMap((each) => checkOperationId(each, operationIds))])
  return file.ok ? { ok: true, scenario: file.value } : file
}

function checkName({ fields: { id } }: DecodedScenario, path: string): readonly Mistake[] {
  const file = path.split('/').at(-1)?.replace(/\.ya?ml$/u, '')
  return id === undefined || file === id.value ? [] : [{ ...id.range, message: `The id and the name of the file must be the same; the file is called ${file ?? path}` }]
}

function operationsIn({ fields }: DecodedScenario): readonly DecodedScalar<string>[] {
  const steps = (fields.steps?.items ?? []).flatMap((step) => step.fields.do ?? [])
  const evidence = (fields.evidence?.items ?? []).flatMap(({ fields: { does, doesAny, lacks } }) => [does, doesAny, lacks].flatMap((each) => each?.items ?? []))
  return [...steps, ...evidence]
}

function checkOperationId({ value, range }: DecodedScalar<string>, ids: readonly string[]): readonly Mistake[] {
  if (ids.includes(value)) return []
  const near = nearest(value, ids)
  return [{ ...range, message: `There is no operation ${value}${near === undefined ? '' : `. Did you mean ${near}?`}` }]
}
