import { beforeAll, describe, expect, test } from 'vitest'
import { scenarios } from '../src/generated/tables.js'
import { lint } from '../src/lint.js'
import { asPlan } from './as-plan.js'
import { plannedProcedure, type PlannedProcedure } from './planned-procedure.js'
import { plannedTopology } from './planned-topology.js'
import { everyMutation } from './mutations/every-mutation.js'
import { ruleFiles } from './rule-files.js'
import { mutationsOf } from './scenario-mutations.js'

const encoder = new TextEncoder()
const rules = ruleFiles.map(({ data }) => data)

/** The languages in which a procedure is written, each with the name of its file. */
const forms: readonly (readonly [string, (procedure: PlannedProcedure) => string])[] = [['procedure.plan.yaml', asPlan]]

describe.each(forms)('as %s', (path, write) => {
  describe.each(scenarios().flatMap((scenario) => (scenario.steps.length === 0 ? [] : [[scenario.id, scenario] as const])))('%s', (id, scenario) => {
    const correct = plannedProcedure(scenario, { declared: true, optional: true })
    let expected: readonly string[] = []

    beforeAll(async () => {
      expected = await foundIn(correct)
    })

    test.each(mutationsOf(correct).map((mutation) => [`${mutation.kind}: ${mutation.name}`, mutation] as const))('%s', async (_name, { kind, name, procedure }) => {
      const found = await foundIn(procedure)
      const entry = everyMutation[id]?.[kind]?.[name]
      expect(found.filter((rule) => !expected.includes(rule))).toEqual(typeof entry === 'string' ? [] : entry?.toSorted())
    })

    async function foundIn(procedure: PlannedProcedure): Promise<readonly string[]> {
      const files = [
        ['contoso.topology.yaml', plannedTopology(scenario)],
        [path, write(procedure)],
      ] as const
      const { findings } = await lint(files.map(([name, text]) => ({ path: name, bytes: encoder.encode(text), named: true })), { today: '2014-06-01', rules })
      return [...new Set(findings.map(({ rule }) => rule))].sort()
    }
  })
})

test('the table speaks of nothing else', () => {
  const named = scenarios().map((scenario) => [scenario.id, mutationsOf(plannedProcedure(scenario, { declared: true, optional: true }))] as const)
  const known = new Set(named.flatMap(([id, mutations]) => mutations.map(({ kind, name }) => `${id} ${kind} ${name}`)))
  const spoken = Object.entries(everyMutation).flatMap(([id, kinds]) => Object.entries(kinds).flatMap(([kind, names]) => Object.keys(names).map((name) => `${id} ${kind} ${name}`)))
  expect(spoken.filter((each) => !known.has(each))).toEqual([])
})
