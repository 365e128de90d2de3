import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadRule, type RuleData, type RuleExamples } from '@topolint/engine'
import { closedLists } from '../src/closed-lists.js'

export interface LoadedRuleFile {
  readonly path: string
  readonly data: RuleData
  readonly examples: RuleExamples
}

const closed = closedLists()
const root = fileURLToPath(new URL('../rules', import.meta.url))

/** The rule files as they stand in the folder, so that a stale build cannot hide a fault. */
export const ruleFiles: readonly LoadedRuleFile[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort()
  .map(readRule)

/** The built-in rules of today's files. */
export const builtIn: readonly RuleData[] = ruleFiles.map(({ data }) => data)

function readRule(path: string): LoadedRuleFile {
  const loaded = loadRule(path, readFileSync(join(root, path), 'utf8'), closed)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ place: { start }, message }) => `${path}:${start.line}:${start.column} ${message}`).join('\n'))
  return { path, data: loaded.data, examples: loaded.examples }
}
