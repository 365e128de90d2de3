import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadScenario, placeOf, Scenarios, stepsOf, type ProcedureFact, type Source, type Step } from '@topolint/engine'
import { readRunbook, type RunbookContext, type RunbookReading } from '../src/index.js'
import { outline } from './outline-of.js'
import { scripts } from './script-context-of.js'

const core = fileURLToPath(new URL('../../core/scenarios/', import.meta.url))

let scenarios: Scenarios | undefined

/** The real tables, as the files say. */
const runbooks: RunbookContext = { ...scripts, scenarios: () => (scenarios ??= readScenarios()) }

function readScenarios(): Scenarios {
  const { ids } = scripts.operations()
  return new Scenarios(
    readdirSync(core).map((file) => {
      const loaded = loadScenario(`scenarios/${file}`, readFileSync(core + file, 'utf8'), ids)
      if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join())
      return loaded.scenario
    }),
  )
}

function runbookSource(text: string, path = 'runbook.md'): Source {
  return { path, text, language: 'markdown' }
}

export function runbookOf(text: string, path?: string): RunbookReading {
  return readRunbook(runbookSource(text, path), runbooks)
}

/** Operations of every procedure in their order, by its scenario; what nobody recognises is a question mark. */
export function operationsOf(text: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(runbookOf(text).facts.procedures.map((procedure) => [scenarioOf(procedure), stepsOf(procedure.body).map(({ operation = '?' }) => operation)]))
}

export function scenarioOf({ scenario }: ProcedureFact): string {
  return scenario.state === 'known' && typeof scenario.value === 'string' ? scenario.value : 'unknown'
}

export function stepsIn(text: string): readonly Step[] {
  return runbookOf(text).facts.procedures.flatMap(({ body }) => stepsOf(body))
}

/** The first procedure in short. */
export function outlineOfRunbook(text: string): string {
  const [procedure] = runbookOf(text).facts.procedures
  return procedure === undefined ? 'no procedure' : outline(procedure.body)
}

/** `line:column` of every step with its operation. */
export function placesOf(text: string): readonly string[] {
  return stepsIn(text).map(({ operation = '?', at }) => `${placeOf(at).start.line}:${placeOf(at).start.column} ${operation}`)
}
