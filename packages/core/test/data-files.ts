import { readdirSync, readFileSync } from 'node:fs'
import { loadOperation, loadScenario, loadWords, Operations, Scenarios, type Operation, type Problem, type Scenario, type WordGroups } from '@topolint/engine'

const root = new URL('../', import.meta.url)

type Loaded<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problems: readonly Problem[] }

/** What is in a file of data, or the complaint that names what is wrong with it. */
function whole<T>(path: string, loaded: Loaded<T>): T {
  if (loaded.ok) return loaded
  throw new Error(loaded.problems.map(({ message, place: { start } }) => `${path}:${start.line}:${start.column} ${message}`).join('\n'))
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

function files(folder: string): readonly string[] {
  return readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => `${folder}/${file}`)
}

export const words: WordGroups = whole('words.yaml', loadWords('words.yaml', read('words.yaml'))).value

export const operationFiles: readonly { readonly path: string; readonly text: string; readonly operation: Operation }[] = files('operations').map((path) => {
  const text = read(path)
  return { path, text, operation: whole(path, loadOperation(path, text, words)).operation }
})

export const operations = new Operations(
  words,
  operationFiles.map(({ operation }) => operation),
)

export const scenarioFiles: readonly Scenario[] = files('scenarios').map((path) => whole(path, loadScenario(path, read(path), operations.ids)).scenario)

export const scenarios = new Scenarios(scenarioFiles)
