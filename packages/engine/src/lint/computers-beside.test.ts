import { expect, test } from 'vitest'
import { link } from '../estate/estate.js'
import { noFacts, type DocumentFact, type EntityFact } from '../model/fact.js'
import { known, textOfValue, type Field, type Fields, type List } from '../model/field.js'
import type { EntityKind } from '../model/kind.js'
import type { Step } from '../model/step.js'
import { nowhere } from '../source/source.js'
import { computersBeside } from './computers-beside.js'

const document: DocumentFact = { kind: 'Topology', identity: 'topology.yaml', at: nowhere, fields: {} }

function fact(kind: EntityKind, key: string, fields: Fields): EntityFact {
  return { kind, key, name: known(key, nowhere), origin: 'declared', fields, at: nowhere, path: '', document }
}

function pool(name: string, computers: readonly string[]): readonly EntityFact[] {
  const list: Field = known({ items: computers.map((each) => known(each, nowhere)), open: false }, nowhere)
  return [fact('applicationPool', name, { computers: list }), ...computers.map((each) => fact('computer', each, { pool: known(name, nowhere) }))]
}

function step(operation: string, computer: string): Step {
  return { operation, name: operation, at: nowhere, whole: nowhere, subjects: { computer: known(computer, nowhere) }, path: '' }
}

function namesIn({ items }: List): readonly string[] {
  return items.map((item) => (item.state === 'known' ? textOfValue(item.value) : '?'))
}

const servers = fact('computer', 'fe1.contoso.com', { pool: known('pool13.contoso.com', nowhere) })
const estate = link({ ...noFacts, documents: [document], entities: [...pool('apps.contoso.com', ['app1.contoso.com', 'app2.contoso.com']), ...pool('bots.contoso.com', ['bot1.contoso.com']), servers] }, { today: '2014-06-01' })

test.each<readonly [string, readonly Step[], readonly string[]]>([
  ['one of two computers names both', [step('set-certificate', 'APP1.contoso.com')], ['app1.contoso.com', 'app2.contoso.com']],
  ['each pool once', [step('set-certificate', 'app1.contoso.com'), step('set-certificate', 'app2.contoso.com')], ['app1.contoso.com', 'app2.contoso.com']],
  ['another operation does not count', [step('install', 'bot1.contoso.com')], []],
  ['a computer of the servers has no trusted application pool', [step('set-certificate', 'fe1.contoso.com')], []],
  ['a computer that nobody describes', [step('set-certificate', 'app9.contoso.com')], []],
])('%s', (_name, steps, expected) => {
  expect(namesIn(computersBeside(estate, steps, 'set-certificate'))).toEqual(expected)
})
