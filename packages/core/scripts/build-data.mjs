// @ts-check
// Checks every data file and writes them as modules, so that a run parses no YAML to know its rules.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadOperation, loadRule, loadScenario, loadStatements, loadWords } from '@topolint/engine'
import { loadCmdletNames, loadCmdlets, loadReplacements } from '@topolint/readers'
import { dataFiles, orStop, root, textOf, toSource } from './data-files.mjs'

const [words] = orStop([loadWords('words.yaml', textOf('words.yaml'))])
if (words === undefined) throw new Error('unreachable: a build without words has stopped')
const operations = orStop(dataFiles('operations').map(({ path, text }) => loadOperation(path, text, words.value))).map(({ operation }) => operation)
const operationIds = operations.map(({ id }) => id)
const scenarios = orStop(dataFiles('scenarios').map(({ path, text }) => loadScenario(path, text, operationIds))).map(({ scenario }) => scenario)
const closed = { operation: operationIds, scenario: scenarios.map(({ id }) => id) }
const rules = orStop(dataFiles('rules').map(({ path, text }) => ({ path, ...loadRule(path, text, closed) })))
  .slice()
  .sort((left, right) => (left.data.id < right.data.id ? -1 : 1))

const [statements] = orStop([loadStatements('statements.yaml', textOf('statements.yaml'))]).map((loaded) => loaded.statements)

const [product, windows] = orStop(['product', 'windows'].map((name) => loadCmdlets(`cmdlets/${name}.yaml`, textOf(`cmdlets/${name}.yaml`)))).map(({ value }) => value)
const [names, harmless] = orStop(['names', 'harmless'].map((name) => loadCmdletNames(`cmdlets/${name}.yaml`, textOf(`cmdlets/${name}.yaml`)))).map(({ value }) => value)
const [replacements] = orStop([loadReplacements('cmdlets/replacements.yaml', textOf('cmdlets/replacements.yaml'))]).map(({ value }) => value)

mkdirSync(join(root, 'src', 'generated'), { recursive: true })
write('rules.ts', [
  "import type { RuleData } from '@topolint/engine'",
  `export const ruleData: readonly RuleData[] = ${toSource(rules.map(({ data }) => data))}`,
  `export const topics: Readonly<Record<string, string>> = ${toSource(Object.fromEntries(rules.map(({ data, path }) => [data.id, path.split('/')[1]])))}`,
])
write('examples.ts', [
  "import type { RuleExamples } from '@topolint/engine'",
  `export const ruleExamples: Readonly<Record<string, RuleExamples>> = ${toSource(Object.fromEntries(rules.map(({ data, examples }) => [data.id, examples])))}`,
])
write('tables.ts', [
  "import type { Operation, Scenario, WordGroups } from '@topolint/engine'",
  `export const words = (): WordGroups => (${toSource(words.value)})`,
  `export const operations = (): readonly Operation[] => ${toSource(operations)}`,
  `export const scenarios = (): readonly Scenario[] => ${toSource(scenarios)}`,
])

write('statements.ts', ["import type { Statement } from '@topolint/engine'", `export const statements: readonly Statement[] = ${toSource(statements)}`])
write('cmdlets.ts', ["import type { CmdletData } from '@topolint/readers'", `export const cmdlets = (): CmdletData => (${toSource({ product, windows, names, harmless, replacements })})`])

/** @param {string} name @param {readonly string[]} lines */
function write(name, lines) {
  writeFileSync(join(root, 'src', 'generated', name), `/** Written by scripts/build-data.mjs from the data files. */\n${lines.join('\n')}\n`)
}
