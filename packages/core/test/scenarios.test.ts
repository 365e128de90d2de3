import { describe, expect, test } from 'vitest'
import { operations, scenarioFiles, scenarios } from './data-files.js'

const documented = scenarioFiles.filter(({ id }) => !['activation', 'deactivation', 'first-install'].includes(id))

describe('the files', () => {
  test('are all that the documents describe, and what people do beside them', () => {
    expect(documented).toHaveLength(24)
    expect(scenarioFiles).toHaveLength(27)
  })

  test('every name means one scenario', () => {
    const names = scenarioFiles.flatMap(({ id, aliases }) => [id, ...aliases])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const { id, aliases } of scenarioFiles) for (const name of [id, ...aliases]) expect(scenarios.named(name)?.id).toBe(id)
  })

  test('three are unsupported, and two have nothing to do', () => {
    expect(scenarioFiles.filter(({ level }) => level === 'unsupported').map(({ id }) => id)).toEqual(['COEX-1', 'OCS2007-2013', 'THREE'])
    const idle = scenarioFiles.filter(({ level, steps }) => level !== 'unsupported' && steps.length === 0)
    expect(idle.map(({ id }) => id)).toEqual(['2010-COEX-3-R2', '2013-COEX-3'])
  })
})

describe('headings', () => {
  test.each([
    ['### Migrating a UCMA 2.0 application "as is" to Lync Server 2013', '2013-MIG-2'],
    ['### Upgrading a UCMA 2.0 application to UCMA 4.0 after coexistence', '2013-UPG-2'],
    ['### Deploying a UCMA 2.0 application against Lync Server 2013', '2013-DIR-2'],
    ['### Migrating a UCMA 3.0 application "as is" to Lync Server 2013', '2013-MIG-3'],
    ['## Scenario 3—In-place migration of a UCMA 2.0 application', '2010-MIG-2'],
    ['## Scenario 5—Upgrading a UCMA 2.0 application to UCMA 3.0 after in-place migration', '2010-UPG-2B'],
    ['## Coexistence of a UCMA 3.0 Core application in an Office Communications Server 2007—Microsoft Lync Server 2010 topology', '2010-COEX-3-OCS'],
    ['## Coexistence of a UCMA 3.0 Core application in an Office Communications Server 2007 R2—Microsoft Lync Server 2010 topology', '2010-COEX-3-R2'],
    ['# Restarting servers', undefined],
  ])('%s', (heading, id) => {
    expect(scenarios.inHeading(heading)?.id).toBe(id)
  })
})

test('every step of every scenario is an operation, once for each of what it exposes', () => {
  for (const { id, steps } of scenarioFiles) {
    for (const { do: operation, each } of steps) {
      expect(operations.byId(operation), id).toBeDefined()
      if (each !== undefined) expect(Object.keys(operations.byId(operation)?.subjects ?? {}), `${id} ${operation}`).toContain(each)
    }
  }
})
