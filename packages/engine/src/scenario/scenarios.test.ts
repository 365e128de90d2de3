import { expect, test } from 'vitest'
import { loadScenario } from './load-scenario.js'
import { Scenarios } from './scenarios.js'
import type { Scenario } from './scenario-file.js'

const upgrade: Scenario = {
  id: '2013-UPG-2',
  title: 'Upgrade',
  aliases: ['ucma2-upgrade', 'Upgrading a UCMA 2.0 application to UCMA 4.0 after coexistence'],
  family: 'upgrade',
  level: 'supported',
  basis: [{ document: 'D', says: 'so' }],
  steps: [],
}
const migration: Scenario = { ...upgrade, id: '2013-MIG-2', aliases: ['ucma2-migration', 'Migrating a UCMA 2.0 application "as is" to Lync Server 2013'] }
const scenarios = new Scenarios([upgrade, migration])

test.each([
  ['2013-UPG-2', '2013-UPG-2'],
  ['2013-upg-2', '2013-UPG-2'],
  ['ucma2-upgrade', '2013-UPG-2'],
  ['Migrating a UCMA 2.0 application as is to Lync Server 2013', '2013-MIG-2'],
  ['ucma2', undefined],
])('%s names %s', (written, id) => {
  expect(scenarios.named(written)?.id).toBe(id)
})

test.each([
  ['### Migrating a UCMA 2.0 application “as is” to Lync Server 2013', '2013-MIG-2'],
  ['Scenario 2—Upgrading a UCMA 2.0 application to UCMA 4.0 after coexistence', '2013-UPG-2'],
  ['Runbook for 2013-UPG-2', '2013-UPG-2'],
  ['ucma2-upgrade', '2013-UPG-2'],
  ['What the ucma2-upgrade needs', undefined],
  ['Upgrading everything', undefined],
  ['', undefined],
])('the heading %j names %s', (heading, id) => {
  expect(scenarios.inHeading(heading)?.id).toBe(id)
})

const text = `id: 2013-UPG-2
title: Upgrade
aliases: [ucma2-upgrade]
family: upgrade
level: supported
basis: [{ document: D, says: so }]
steps: [{ do: move, each: contact }]
evidence: [{ does: [move], moves: to-another-pool }]
`

function problems(changed: string, path = 'scenarios/2013-UPG-2.yaml'): readonly string[] {
  const loaded = loadScenario(path, changed, ['move', 'merge'])
  return loaded.ok ? [] : loaded.problems.map(({ message, place: { start } }) => `${start.line}:${start.column} ${message}`)
}

test('a healthy scenario is data', () => {
  expect(problems(text)).toEqual([])
})

test.each([
  ['do: move', 'do: mvoe', '7:15 There is no operation mvoe. Did you mean move?'],
  ['does: [move]', 'does: [mrege]', '8:21 There is no operation mrege. Did you mean merge?'],
  ['id: 2013-UPG-2', 'id: 2013-UPG-3', '1:5 The id and the name of the file must be the same; the file is called 2013-UPG-2'],
  ['id: 2013-UPG-2', 'id: 2013-UPG-9', '1:5 "2013-UPG-9" is not known here. Did you mean 2013-UPG-3?'],
  ['to-another-pool', 'to-other-pool', '8:35 "to-other-pool" is not known here. Did you mean to-another-pool?'],
])('%s → %s', (from, to, problem) => {
  expect(problems(text.replace(from, to))).toEqual([problem])
})
