import { describe, expect, test } from 'vitest'
import { lint } from './lint.js'
import { loadTeamOperations } from './team-operations.js'

const encoder = new TextEncoder()

const wrapper = `id: enable-topology
title: enables the topology
says: Our wrapper does it and waits for the replication.
kind: change
subjects: {}
forms:
  - { command: [Publish-ContosoTopology] }
tellingWords: [enable, topology]
`

const file = (text: string, path = 'operations/enable-topology.yaml'): { readonly path: string; readonly bytes: Uint8Array } => ({ path, bytes: encoder.encode(text) })

describe('an operation of a team', () => {
  test('with the id of ours is another way to do the same', () => {
    const { operations, problems } = loadTeamOperations([file(wrapper)])
    expect(problems).toEqual([])
    const commands = operations.flatMap(({ forms = [] }) => forms.flatMap(({ command }) => command))
    expect(commands).toEqual(expect.arrayContaining(['Enable-CsTopology', 'Publish-ContosoTopology']))
  })

  test('with an id of its own is one more', () => {
    const { operations } = loadTeamOperations([file(wrapper.replace('id: enable-topology', 'id: tell-the-help-desk'), 'operations/tell-the-help-desk.yaml')])
    expect(operations.map(({ id }) => id)).toEqual(['tell-the-help-desk'])
  })

  test.each([
    ['kind: chnge', 'operations/enable-topology.yaml', /Did you mean change\?/u],
    ['', 'operations/other.yaml', /id/u],
  ])('that is broken is a problem with its place: %s', (kind, path, message) => {
    const { operations, problems } = loadTeamOperations([file(kind === '' ? wrapper : wrapper.replace('kind: change', kind), path)])
    expect(operations).toEqual([])
    expect(problems).toMatchObject([{ message: expect.stringMatching(message) as string, place: { path } }])
  })

  test('that cannot be read is a problem', () => {
    expect(loadTeamOperations([{ path: 'a.yaml', problem: 'cannot be read: permission denied' }]).problems).toMatchObject([{ message: 'The file cannot be read: permission denied', place: { path: 'a.yaml' } }])
  })
})

test('a wrapper is recognised in a plan', async () => {
  const plan = (command: string): string => `apiVersion: topolint/v1
kind: Plan
name: new pool
steps:
  - run: New-CsTrustedApplicationPool -Identity apps.contoso.com -Registrar pool13.contoso.com -Site 1 -RequiresReplication $false -ComputerFqdn app1.contoso.com
  - run: ${command}
`
  const { operations } = loadTeamOperations([file(wrapper)])
  const found = async (command: string): Promise<readonly string[]> => {
    const { findings } = await lint([{ path: 'new.plan.yaml', bytes: encoder.encode(plan(command)) }], { today: '2014-06-01', operations, choice: { only: ['enable-topology-after-change'] } })
    return findings.map(({ rule }) => rule)
  }
  expect(await found('Write-Host done')).toEqual(['enable-topology-after-change'])
  expect(await found('Publish-ContosoTopology')).toEqual([])
})
