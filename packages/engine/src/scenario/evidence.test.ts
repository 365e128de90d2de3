import { describe, expect, test } from 'vitest'
import { link } from '../estate/estate.js'
import { noFacts, type DocumentFact, type EntityFact } from '../model/fact.js'
import { known, unknown, type Field, type Fields } from '../model/field.js'
import type { EntityKind } from '../model/kind.js'
import type { Step } from '../model/step.js'
import { nowhere } from '../source/source.js'
import { scenarioFiles, scenarios } from '../../test/core-data.js'
import { scenariosOf } from './evidence.js'

const document: DocumentFact = { kind: 'Topology', identity: 'topology.yaml', at: nowhere, fields: {} }
const is = (value: string): Field => known(value, nowhere)

function fact(kind: EntityKind, key: string, fields: Readonly<Record<string, string>>): EntityFact {
  const all: Fields = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, is(value)]))
  return { kind, key, name: is(key), origin: 'declared', fields: all, at: nowhere, path: '', document }
}

const fqdn = (name: string): string => `${name}.contoso.com`
const frontEnd = (name: string, generation: string): EntityFact => fact('pool', fqdn(name), { generation })
const applicationPool = (name: string, nextHop: string, generation: string): EntityFact => fact('applicationPool', fqdn(name), { nextHop: fqdn(nextHop), generation })
const contact = (pool: string): EntityFact => fact('contact', 'bot@contoso.com', { application: `${fqdn(pool)}/bot` })

const r2 = frontEnd('ocs', 'ocs2007r2')
const lync2010 = frontEnd('lync10', 'lync2010')
const lync2013 = frontEnd('lync13', 'lync2013')
const legacyApps = applicationPool('old', 'ocs', 'ocs2007r2')
const estates = {
  nothing: [],
  'R2 and 2013': [r2, lync2013, legacyApps, contact('old')],
  'R2 and 2010': [r2, lync2010, legacyApps, contact('old')],
  '2010 and 2013': [lync2010, lync2013, applicationPool('old', 'lync10', 'lync2010'), contact('old')],
  '2013 alone': [lync2013, applicationPool('old', 'lync13', 'ocs2007r2'), contact('old')],
  'migrated in place to 2010': [lync2010, applicationPool('old', 'lync10', 'ocs2007r2'), contact('old')],
} satisfies Readonly<Record<string, readonly EntityFact[]>>

/** `move sip:bot@contoso.com old` as an operation with its contact and its pool; `?` is unknown. */
function step(written: string): Step {
  const [operation = '', ...subjects] = written.split(' ')
  const named = subjects.map((subject) => {
    const [name = '', value = ''] = subject.split('=')
    return [name, value === '?' ? unknown('$it') : is(value.includes('@') ? value : fqdn(value))] as const
  })
  return { operation, name: operation, at: nowhere, whole: nowhere, subjects: Object.fromEntries(named), path: '' }
}

describe('what the steps of a procedure leave possible', () => {
  const move = 'move contact=sip:bot@contoso.com'
  test.each<readonly [keyof typeof estates, readonly string[], readonly string[]]>([
    // to a pool made in the same procedure
    ['R2 and 2013', ['new-pool pool=new registrar=lync13', `${move} pool=new`], ['2013-UPG-2']],
    ['R2 and 2010', ['new-pool pool=new registrar=lync10', `${move} pool=new`], ['2010-UPG-2']],
    ['nothing', ['new-pool pool=new registrar=lync13', `${move} pool=new`], ['2010-UPG-2', '2013-UPG-2']],
    // to a pool that is known to be another
    ['R2 and 2013', [`${move} pool=new`], ['2013-UPG-2']],
    // a move alone shows nothing where nobody knows where the contact was: it may be an access number of dial-in conferencing
    ['nothing', [`${move} pool=new`], []],
    ['nothing', ['stop-application', `${move} pool=new`], ['2010-UPG-2', '2013-UPG-2']],
    // a UCMA 3.0 contact that leaves a 2010 pool is no upgrade of UCMA 2.0
    ['2010 and 2013', ['new-pool pool=new registrar=lync13', `${move} pool=new`], []],
    // after the Registrar was taken away, or from a pool that hangs on the new one
    ['R2 and 2010', ['set-registrar-null pool=old', 'new-pool pool=new registrar=lync10', `${move} pool=new`], ['2010-UPG-2B']],
    ['migrated in place to 2010', ['new-pool pool=new registrar=lync10', `${move} pool=new`], ['2010-UPG-2B']],
    // a newer Registrar and moves within the pool
    ['R2 and 2013', ['set-registrar pool=old registrar=lync13', `${move} pool=old`], ['2013-MIG-2']],
    ['R2 and 2010', ['set-registrar pool=old registrar=lync10', `${move} pool=old`], ['2010-MIG-2']],
    ['nothing', ['set-registrar pool=old registrar=lync13', `${move} pool=old`], ['2010-MIG-2', '2013-MIG-2']],
    ['R2 and 2013', ['set-registrar pool=old registrar=ocs', `${move} pool=old`], []],
    ['R2 and 2013', ['set-registrar pool=old registrar=?', `${move} pool=?`], ['2013-MIG-2']],
    // merge and moves within the pool
    ['2013 alone', ['merge', 'publish', `${move} pool=old`], ['2013-DIR-2']],
    // a pool that still hangs on Office Communications Server is no direct deployment
    ['R2 and 2013', ['merge', 'publish', `${move} pool=old`], []],
    ['nothing', ['merge', `${move} pool=?`], ['2010-DIR-2', '2010-UPG-2', '2013-DIR-2', '2013-UPG-2']],
    // nothing but the merge
    ['R2 and 2013', ['merge', 'publish'], ['2013-COEX-2']],
    ['nothing', ['merge', 'publish'], ['2010-COEX-2', '2013-COEX-2']],
    // without moves
    ['nothing', ['new-pool pool=new registrar=lync13', 'new-application', 'enable-topology'], ['activation']],
    ['nothing', ['remove-contact', 'remove-application', 'remove-pool', 'enable-topology'], ['deactivation']],
    ['nothing', ['new-pool pool=new', 'remove-pool pool=old'], ['activation', 'deactivation']],
    ['nothing', ['publish', 'enable-topology'], ['first-install']],
    ['nothing', ['install-database', 'install-server', 'new-pool pool=new'], ['first-install']],
    ['nothing', ['rebuild', 'look-at-obsolete'], ['2013-UPG-3']],
    // nothing that tells
    ['nothing', ['restart-front-end'], []],
    ['nothing', [], []],
  ])('in %s: %j', (estate, steps, expected) => {
    const found = scenariosOf(steps.map(step), link({ ...noFacts, entities: estates[estate] }, { today: '2026-01-01' }), scenarios)
    expect([...found].toSorted()).toEqual(expected)
  })

  test('what is declared wins, by id or alias', () => {
    const estate = link({ ...noFacts, entities: estates['R2 and 2013'] }, { today: '2026-01-01' })
    expect([...scenariosOf([step('merge')], estate, scenarios, ['ucma2-upgrade'])]).toEqual(['2013-UPG-2'])
    expect([...scenariosOf([step('merge')], estate, scenarios, ['no such thing'])]).toEqual(['2013-COEX-2'])
  })

  test('the steps of a scenario that has evidence lead back to it', () => {
    for (const { id, steps, evidence } of scenarioFiles.filter(({ evidence: each }) => each !== undefined)) {
      const found = scenariosOf(
        steps.map(({ do: operation }) => step(operation)),
        link(noFacts, { today: '2026-01-01' }),
        scenarios,
      )
      expect([...found], evidence?.map((each) => JSON.stringify(each)).join()).toContain(id)
    }
  })
})
