import { readdirSync, readFileSync } from 'node:fs'
import type { Problem } from '../src/finding/problem.js'
import { loadOperation } from '../src/operation/load-operation.js'
import { loadWords } from '../src/operation/load-words.js'
import { loadScenario } from '../src/scenario/load-scenario.js'
import { Scenarios } from '../src/scenario/scenarios.js'
import type { Scenario } from '../src/scenario/scenario-file.js'
import { loadStatements } from '../src/statement/load-statements.js'
import type { Statement } from '../src/statement/statement-file.js'

/** The data that the engine is made for, read where it stands: evidence and statements mean nothing without it. */
const root = new URL('../../core/', import.meta.url)

type Loaded<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problems: readonly Problem[] }

function whole<T>(path: string, load: (path: string, text: string) => Loaded<T>): T {
  const loaded = load(path, readFileSync(new URL(path, root), 'utf8'))
  if (loaded.ok) return loaded
  throw new Error(loaded.problems.map(({ message, place: { start } }) => `${path}:${start.line}:${start.column} ${message}`).join('\n'))
}

function files(folder: string): readonly string[] {
  return readdirSync(new URL(folder, root))
    .sort()
    .map((file) => `${folder}/${file}`)
}

const words = whole('words.yaml', loadWords).value
const operationIds = files('operations').map((path) => whole(path, (name, text) => loadOperation(name, text, words)).operation.id)

export const scenarioFiles: readonly Scenario[] = files('scenarios').map((path) => whole(path, (name, text) => loadScenario(name, text, operationIds)).scenario)
export const scenarios = new Scenarios(scenarioFiles)
export const statements: readonly Statement[] = whole('statements.yaml', loadStatements).statements
