import { decode, loadRule, type Place, type Problem, type RuleData, type RuleExamples } from '@topolint/engine'
import { closedLists } from './closed-lists.js'
import type { FileInput } from './file-input.js'
import { ruleData } from './generated/rules.js'

/** One rule of a team's own, with the file that it stands in. */
export interface TeamRule {
  readonly path: string
  readonly data: RuleData
  readonly examples: RuleExamples
}

export interface TeamRules {
  readonly rules: readonly TeamRule[]
  /** What is wrong with the files: nothing of it may be taken for a finding. */
  readonly problems: readonly Problem[]
}

type Placed = TeamRule & { readonly place: Place }

/** Loads rule files through the same door as the built-in ones; every id is told once, ours included. Rules may name a team's own operations. */
export function loadTeamRules(files: readonly FileInput[], operations: readonly { readonly id: string }[] = []): TeamRules {
  const { operation, scenario } = closedLists()
  const closed = { operation: [...operation, ...operations.map(({ id }) => id)], scenario }
  const loaded = files.map((file) => loadOne(file, closed))
  const rules = loaded.flatMap(({ rule }) => (rule === undefined ? [] : [rule]))
  return {
    rules: rules.map(({ path, data, examples }) => ({ path, data, examples })),
    problems: [...loaded.flatMap(({ problems }) => problems), ...clashes(rules)],
  }
}

function loadOne(file: FileInput, closed: ReturnType<typeof closedLists>): { readonly rule?: Placed; readonly problems: readonly Problem[] } {
  const { path, bytes, problem } = file
  const decoded = bytes === undefined ? undefined : decode(bytes)
  if (decoded === undefined) return { problems: [{ message: `The file ${bytes === undefined ? (problem ?? 'cannot be read') : 'is not text'}`, place: beginningOf(path) }] }
  const loaded = loadRule(path, decoded.text, closed)
  if (!loaded.ok) return { problems: loaded.problems }
  const { data, examples, place } = loaded
  if (data.found !== undefined) return { problems: [{ message: 'A rule of a team must say what has to hold: require, unique or order', place }] }
  return { rule: { path, data, examples, place }, problems: [] }
}

function beginningOf(path: string): Place {
  const start = { line: 1, column: 1 }
  return { path, start, end: start }
}

function clashes(rules: readonly Placed[]): readonly Problem[] {
  const owners = new Map(ruleData.map(({ id }) => [id, 'a built-in rule']))
  return rules.flatMap(({ path, data: { id }, place }) => {
    const owner = owners.get(id)
    if (owner === undefined) owners.set(id, path)
    return owner === undefined ? [] : [{ message: `The id ${id} is taken by ${owner}`, place }]
  })
}
