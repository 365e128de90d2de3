import type { Scenario } from '@topolint/engine'
import { beforeAll, describe, expect, test } from 'vitest'
import { scenarios } from '../src/generated/tables.js'
import { lint } from '../src/lint.js'
import { asPlan } from './as-plan.js'
import { asRunbook } from './as-runbook.js'
import { asScript } from './as-script.js'
import { plannedProcedure, type PlannedProcedure } from './planned-procedure.js'
import { plannedTopology } from './planned-topology.js'
import { everyMutation } from './mutations/every-mutation.js'
import { expectationOf, type Form } from './mutations/table.js'
import { ruleFiles } from './rule-files.js'
import { mutationsOf, type Mutation } from './scenario-mutations.js'

const encoder = new TextEncoder()
const rules = ruleFiles.map(({ data }) => data)

/** The languages in which a procedure is written, each with the name of its file. */
const forms: readonly (readonly [Form, string, (procedure: PlannedProcedure) => string])[] = [
  ['plan', 'procedure.plan.yaml', asPlan],
  ['script', 'procedure.ps1', asScript],
  ['runbook', 'procedure.md', asRunbook],
]

describe.each(forms)('as %s', (form, path, write) => {
  describe.each(scenarios().flatMap((scenario) => casesOf(scenario, write)))('%s', (id, { scenario, correct, mutations }) => {
    let expected: readonly string[] = []

    beforeAll(async () => {
      expected = await foundIn(correct)
    })

    test.each(mutations)('%s', async (_name, { kind, name, procedure }) => {
      const found = await foundIn(procedure)
      const entry = expectationOf(everyMutation[id]?.[kind]?.[name], form)
      expect(found.filter((rule) => !expected.includes(rule))).toEqual(typeof entry === 'string' ? [] : entry?.toSorted())
    })

    async function foundIn(procedure: PlannedProcedure): Promise<readonly string[]> {
      const files = Object.entries({ 'contoso.topology.yaml': plannedTopology(scenario), [path]: write(procedure) })
      const { findings } = await lint(files.map(([name, text]) => ({ path: name, bytes: encoder.encode(text), named: true })), { today: '2014-06-01', rules })
      return [...new Set(findings.map(({ rule }) => rule))].sort()
    }
  })
})

interface ScenarioCase {
  readonly scenario: Scenario
  readonly correct: PlannedProcedure
  readonly mutations: readonly (readonly [string, Mutation])[]
}

/** A mutation of what only people do leaves a script as it is. */
function casesOf(scenario: Scenario, write: (procedure: PlannedProcedure) => string): readonly (readonly [string, ScenarioCase])[] {
  const correct = plannedProcedure(scenario, { declared: true, optional: true })
  const told = mutationsOf(correct).filter(({ procedure }) => write(procedure) !== write(correct))
  const mutations = told.map((mutation) => [`${mutation.kind}: ${mutation.name}`, mutation] as const)
  return mutations.length === 0 ? [] : [[scenario.id, { scenario, correct, mutations }]]
}

test('the table speaks of nothing else', () => {
  const named = scenarios().map((scenario) => [scenario.id, mutationsOf(plannedProcedure(scenario, { declared: true, optional: true }))] as const)
  const known = new Set(named.flatMap(([id, mutations]) => mutations.map(({ kind, name }) => `${id} ${kind} ${name}`)))
  const spoken = Object.entries(everyMutation).flatMap(([id, kinds]) => Object.entries(kinds).flatMap(([kind, names]) => Object.keys(names).map((name) => `${id} ${kind} ${name}`)))
  expect(spoken.filter((each) => !known.has(each))).toEqual([])
})
