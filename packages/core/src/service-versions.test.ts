import { known, noFacts, nowhere, unknown, type EntityFact } from '@topolint/engine'
import { expect, test } from 'vitest'
import { withGenerations } from './service-versions.js'

const document = { kind: 'Topology', identity: 'a.xml', at: nowhere, fields: {} }

const entity = (fields: EntityFact['fields']): EntityFact => ({ kind: 'pool', key: 'pool.contoso.com', name: known('pool.contoso.com', nowhere), origin: 'exported', fields, at: nowhere, path: 'pool', document })

test('a ServiceVersion that somebody explained is a generation, wherever it stands', () => {
  const inner = known({ items: [known({ fields: { generation: known('serviceVersion:8', nowhere) } }, nowhere)], open: false }, nowhere)
  const facts = { ...noFacts, entities: [entity({ generation: known('serviceVersion:8', nowhere), other: known('serviceVersion:7', nowhere), none: unknown('nobody says'), inner })] }
  const [first] = withGenerations(facts, new Map([['8', 'sfbse']])).entities
  expect(first?.fields).toMatchObject({
    generation: { value: 'sfbse' },
    other: { value: 'serviceVersion:7' },
    none: { state: 'unknown' },
    inner: { value: { items: [{ value: { fields: { generation: { value: 'sfbse' } } } }] } },
  })
})

test('without explanations nothing is touched', () => {
  const facts = { ...noFacts, entities: [entity({})] }
  expect(withGenerations(facts, undefined)).toBe(facts)
  expect(withGenerations(facts, new Map())).toBe(facts)
})
