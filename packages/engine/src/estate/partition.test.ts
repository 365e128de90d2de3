import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'
import { joinFacts, noFacts, type DocumentFact, type Facts } from '../model/fact.js'
import { absent, known } from '../model/field.js'
import type { Step } from '../model/step.js'
import type { Source } from '../source/source.js'
import type { EstateOf } from './descriptions.js'
import { partition } from './partition.js'

function parts(...writers: readonly { readonly facts: Facts }[]): readonly (readonly string[])[] {
  return divided(joinFacts(writers.map(({ facts }) => facts)))
}

function divided(facts: Facts, estateOf?: EstateOf): readonly (readonly string[])[] {
  return partition(facts, undefined, estateOf).parts.map((part) => part.facts.documents.map(({ identity }) => identity))
}

/** A plan that names pools, step by step. */
function plan(path: string, ...pools: readonly string[]): { readonly facts: Facts } {
  const source: Source = { path, text: pools.join('\n'), language: 'yaml' }
  const at = { source, start: 0, end: 0 }
  const document: DocumentFact = { kind: 'Plan', identity: `Plan/${path}`, at, fields: {} }
  const steps = pools.map((pool): Step => {
    const start = source.text.indexOf(pool)
    return { name: 'move', at, whole: at, subjects: { pool: known(pool, { source, start, end: start + pool.length }) }, path: `/steps/${pool}` }
  })
  const body = { kind: 'sequence', body: steps.map((step) => ({ kind: 'step', step }) as const) } as const
  const procedure = { body, form: 'plan', name: absent(), identity: path, at, path: '', document, scenario: absent(), application: absent(), prerequisites: absent(), openSteps: [], end: 'success' } as const
  return { facts: { ...noFacts, documents: [document], procedures: [procedure] } }
}

const contoso = new FactsWriter('contoso').add('pool', 'pool13.contoso.com', { computers: ['fe1.contoso.com'] })
const apps = new FactsWriter('apps').add('applicationPool', 'apps.contoso.com', { nextHop: 'Registrar:Pool13.contoso.com' })
const fabrikam = new FactsWriter('fabrikam').add('pool', 'pool13.fabrikam.com')
const computers = new FactsWriter('computers').add('computer', 'fe1.contoso.com')
const bare = new FactsWriter('bare').add('pool', 'pool13')
const other = new FactsWriter('other').add('computer', 'pool13')
const exported = new FactsWriter('exported').add('application', 'helpdesk', { pool: 'oldapps.contoso.com' }, 'exported')
const contacts = new FactsWriter('contacts').add('contact', 'sip:helpdesk@contoso.com', { applicationId: 'helpdesk' }, 'exported')
const domains = new FactsWriter('domains').add('sipDomain', 'contoso.com')

test.each<[string, readonly { readonly facts: Facts }[], readonly (readonly string[])[]]>([
  ['documents with no name in common are two estates', [contoso, fabrikam], [['Topology/contoso'], ['Topology/fabrikam']]],
  ['a reference ties', [contoso, fabrikam, apps], [['Topology/contoso', 'Topology/apps'], ['Topology/fabrikam']]],
  ['a computer ties, in a list too', [contoso, computers], [['Topology/contoso', 'Topology/computers']]],
  ['ties reach on', [computers, apps, contoso], [['Topology/computers', 'Topology/apps', 'Topology/contoso']]],
  ['a bare host name ties nothing', [bare, other], [['Topology/bare'], ['Topology/other']]],
  ['a plan goes where it leads', [contoso, plan('p', 'pool13.contoso.com', 'new.contoso.com'), fabrikam], [['Topology/contoso', 'Plan/p'], ['Topology/fabrikam']]],
  ['a plan ties nothing together', [contoso, fabrikam, plan('p', 'pool13.contoso.com', 'pool13.fabrikam.com')], [['Topology/contoso'], ['Topology/fabrikam'], ['Plan/p']]],
  ['a plan of nothing known goes to the only deployment', [plan('p', 'new.contoso.com'), contoso, domains], [['Plan/p', 'Topology/contoso'], ['Topology/domains']]],
  ['and to none of two', [contoso, fabrikam, plan('p', 'new.contoso.com')], [['Topology/contoso'], ['Topology/fabrikam'], ['Plan/p']]],
  ['but with the plan that makes what it names', [contoso, fabrikam, plan('p', 'new.contoso.com'), plan('q', 'new.contoso.com', 'pool13.contoso.com')], [['Topology/contoso', 'Plan/p', 'Plan/q'], ['Topology/fabrikam']]],
  ['a plan ties the output of a cmdlet to what it touches', [contoso, exported, plan('p', 'pool13.contoso.com', 'oldapps.contoso.com'), fabrikam], [['Topology/contoso', 'Topology/exported', 'Plan/p'], ['Topology/fabrikam']]],
  [
    'but not where plans disagree',
    [contoso, fabrikam, exported, plan('p', 'pool13.contoso.com', 'oldapps.contoso.com'), plan('q', 'pool13.fabrikam.com', 'oldapps.contoso.com')],
    [['Topology/contoso'], ['Topology/fabrikam'], ['Topology/exported'], ['Plan/p'], ['Plan/q']],
  ],
  ['contacts without a name of a pool are of the only deployment', [contoso, contacts, apps], [['Topology/contoso', 'Topology/contacts', 'Topology/apps']]],
  ['and of none of two', [contoso, contacts, fabrikam], [['Topology/contoso'], ['Topology/contacts'], ['Topology/fabrikam']]],
  ['plans with a name in common are together without a topology', [plan('p', 'new.contoso.com'), plan('q', 'new.contoso.com'), plan('r', 'new.fabrikam.com')], [['Plan/p', 'Plan/q'], ['Plan/r']]],
])('%s', (_name, writers, expected) => {
  expect(parts(...writers)).toEqual(expected)
})

describe('estates that somebody named', () => {
  const inFolders: EstateOf = ({ identity }) => /\/(north|south)-/u.exec(identity)?.[1]
  const north = new FactsWriter('north-servers').add('pool', 'shared.contoso.com')
  const more = new FactsWriter('north-more').add('pool', 'only-north.contoso.com')
  const south = new FactsWriter('south-servers').add('pool', 'shared.contoso.com')
  const free = new FactsWriter('free').add('applicationPool', 'apps.contoso.com', { nextHop: 'only-north.contoso.com' })
  const both = new FactsWriter('both').add('applicationPool', 'apps.contoso.com', { nextHop: 'shared.contoso.com' })

  test.each<[string, readonly { readonly facts: Facts }[], readonly (readonly string[])[]]>([
    ['hold what was put into them, whatever it names', [north, more, south], [['Topology/north-servers', 'Topology/north-more'], ['Topology/south-servers']]],
    ['take in what names something of them alone', [more, south, free, plan('p', 'only-north.contoso.com')], [['Topology/north-more', 'Topology/free', 'Plan/p'], ['Topology/south-servers']]],
    ['take in nothing that names something of several', [north, south, both, plan('p', 'shared.contoso.com')], [['Topology/north-servers'], ['Topology/south-servers'], ['Topology/both'], ['Plan/p']]],
    ['hold plans', [north, south, plan('south-p', 'shared.contoso.com')], [['Topology/north-servers'], ['Topology/south-servers', 'Plan/south-p']]],
  ])('%s', (_name, writers, expected) => {
    expect(divided(joinFacts(writers.map(({ facts }) => facts)), inFolders)).toEqual(expected)
  })

  test('what is torn between them is told', () => {
    const { torn, parts: all } = partition(joinFacts([north, south, both, plan('p', 'shared.contoso.com')].map(({ facts }) => facts)), undefined, inFolders)
    expect(torn.map(({ document, touches }) => [document.identity, touches.map(({ estate, mention }) => `${estate}: ${mention.name}`)])).toEqual([
      ['Topology/both', ['north: shared.contoso.com', 'south: shared.contoso.com']],
      ['Plan/p', ['north: shared.contoso.com', 'south: shared.contoso.com']],
    ])
    expect(all.map(({ estate }) => estate)).toEqual(['north', 'south', undefined, undefined])
  })
})

describe('the base', () => {
  test('goes with the estate that it is of', () => {
    const base = joinFacts([apps.facts, fabrikam.facts])
    const { parts: [first, second] } = partition(joinFacts([contoso.facts, new FactsWriter('f2').add('pool', 'pool13.fabrikam.com').facts]), base)
    expect([first, second].map((part) => part?.baseFacts?.entities.map(({ key }) => key))).toEqual([['apps.contoso.com'], ['pool13.fabrikam.com']])
  })

  test('of a document whose names are all new is that of the same identity', () => {
    const { parts: [first] } = partition(new FactsWriter('apps').add('applicationPool', 'renamed.contoso.com').facts, apps.facts)
    expect(first?.baseFacts?.entities.map(({ key }) => key)).toEqual(['apps.contoso.com'])
  })

  test('ties no estates by an identity that now is of another one', () => {
    const base = new FactsWriter('contoso').add('pool', 'pool13.fabrikam.com').facts
    expect(partition(joinFacts([contoso.facts, fabrikam.facts]), base).parts).toHaveLength(2)
  })
})

describe('whatever is there', () => {
  const fragment = fc.array(fc.constantFrom('pool0.contoso.com', 'apps1.contoso.com', 'apps2.contoso.com'), { maxLength: 2 }).map((pools) => ({ pools, is: 'fragment' as const }))
  const names = fc.constantFrom(...Array.from({ length: 6 }, (_, at) => `pool${at}.contoso.com`))
  const topology = fc.array(names, { minLength: 1, maxLength: 3 }).map((pools) => ({ pools, is: 'topology' as const }))
  const procedure = fc.array(fc.oneof(names, fc.constantFrom('new1.contoso.com', 'new2.contoso.com', 'apps1.contoso.com', 'apps2.contoso.com')), { maxLength: 3 }).map((pools) => ({ pools, is: 'plan' as const }))
  const documents = fc.array(fc.oneof(topology, procedure, fragment), { minLength: 1, maxLength: 7 })
  const estate = fc.option(fc.constantFrom('north', 'south'), { nil: undefined, freq: 2 })

  type Written = { readonly pools: readonly string[]; readonly is: 'topology' | 'plan' | 'fragment' }

  function factsOf(all: readonly Written[]): readonly Facts[] {
    return all.map(({ pools, is }, at) => {
      if (is === 'plan') return plan(`p${at}`, ...pools).facts
      return pools.reduce((writer, pool) => (is === 'topology' ? writer.add('pool', pool) : writer.add('applicationPool', pool, {}, 'exported')), is === 'fragment' ? new FactsWriter(`t${at}`).add('contact', `sip:a${at}@contoso.com`, {}, 'exported') : new FactsWriter(`t${at}`)).facts
    })
  }

  test('the order of files makes no difference', () => {
    const input = documents.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all.map((_, at) => at), { minLength: all.length }), fc.array(estate, { minLength: all.length, maxLength: all.length })))
    fc.assert(
      fc.property(input, ([all, order, estates]) => {
        const facts = factsOf(all)
        const estateOf: EstateOf = ({ identity }) => estates[Number(/\d+$/u.exec(identity)?.[0])]
        const sets = (written: readonly Facts[]): readonly string[] => divided(joinFacts(written), estateOf).map((part) => part.toSorted().join()).toSorted()
        expect(sets(order.flatMap((at) => facts[at] ?? []))).toEqual(sets(facts))
      }),
      { numRuns: 1000 },
    )
  })

  test('every fact is in one part', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const facts = joinFacts(factsOf(all))
        const divided = partition(facts, undefined).parts.map((part) => part.facts)
        expect(divided.flatMap((part) => part.documents.map(({ identity }) => identity)).toSorted()).toEqual(facts.documents.map(({ identity }) => identity).toSorted())
        expect(divided.reduce((sum, { entities, procedures }) => sum + entities.length + procedures.length, 0)).toBe(facts.entities.length + facts.procedures.length)
      }),
    )
  })
})
