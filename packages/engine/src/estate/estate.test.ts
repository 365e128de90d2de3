import { describe, expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'
import { isList, type Field } from '../model/field.js'
import { joinFacts } from '../model/fact.js'
import { link } from './estate.js'

function said(field: Field | undefined): unknown {
  return field?.state === 'known' ? field.value : (field?.state ?? 'none')
}

function items(field: Field): unknown {
  if (field.state !== 'known' || typeof field.value !== 'object' || !isList(field.value)) return field.state
  return [...field.value.items.map(said), ...(field.value.open ? ['…'] : [])]
}

describe('what several sources say of one pool', () => {
  const yaml = new FactsWriter('topology.yaml').add('pool', 'Pool13.contoso.com', { generation: 'lync2013', site: 'redmond' })
  const xml = new FactsWriter('topology.xml').add('pool', 'pool13.contoso.com.', { generation: 'sfb2015', users: 12 }, 'exported')
  const estate = link(joinFacts([xml.facts, yaml.facts]), { today: '2026-01-01' })
  const pool = estate.entity('pool', 'pool13.contoso.com')

  test('the word nearest the hand counts', () => {
    expect(said(pool.field('generation'))).toBe('lync2013')
    expect(said(pool.field('users'))).toBe(12)
  })

  test('each view keeps its own words', () => {
    expect(said(estate.narrowed(pool, 'exported')?.field('generation'))).toBe('sfb2015')
    expect(said(estate.narrowed(pool, 'declared')?.field('users'))).toBe('unknown')
    expect(estate.narrowed(pool, 'done')).toBeUndefined()
  })

  test('two exports that differ leave the value unknown, and two that agree do not', () => {
    const other = new FactsWriter('older.xml').add('pool', 'pool13.contoso.com', { generation: 'lync2013', users: 12 }, 'exported')
    const snapshots = link(joinFacts([xml.facts, other.facts]), { today: '2026-01-01' }).entity('pool', 'pool13.contoso.com')
    expect(said(snapshots.field('generation'))).toBe('unknown')
    expect(said(snapshots.field('users'))).toBe(12)
  })

  test('the order of lists and the way names are typed make no difference', () => {
    const one = new FactsWriter('a.xml').add('pool', 'p.contoso.com', { computers: ['fe1.contoso.com', 'fe2.contoso.com'] }, 'exported')
    const two = new FactsWriter('b.xml').add('pool', 'p.contoso.com', { computers: ['FE2.contoso.com.', 'fe1.contoso.com'] }, 'exported')
    const linked = link(joinFacts([one.facts, two.facts]), { today: '2026-01-01' })
    expect(items(linked.entity('pool', 'p.contoso.com').field('computers'))).toEqual(['fe1.contoso.com', 'fe2.contoso.com'])
  })
})

describe('members', () => {
  test('are those listed and those that name the whole', () => {
    const estate = new FactsWriter()
      .add('applicationPool', 'apps.contoso.com', { applications: ['apps.contoso.com/helpdesk'] })
      .add('application', 'helpdesk', { pool: 'apps.contoso.com' })
      .add('application', 'queue', { pool: 'TrustedApplicationPool:Apps.contoso.com' })
      .estate()
    expect(items(estate.entity('applicationPool', 'apps.contoso.com').field('applications'))).toEqual(['apps.contoso.com/helpdesk', 'apps.contoso.com/queue'])
  })

  test('are open where nobody wrote a list, or somebody has an unknown whole', () => {
    const writer = new FactsWriter().add('applicationPool', 'apps.contoso.com').add('applicationPool', 'listed.contoso.com', { applications: [] })
    expect(items(writer.estate().entity('applicationPool', 'apps.contoso.com').field('applications'))).toEqual(['…'])
    expect(items(writer.estate().entity('applicationPool', 'listed.contoso.com').field('applications'))).toEqual([])
    const stray = writer.add('application', 'stray', { pool: '?$pool' })
    expect(items(stray.estate().entity('applicationPool', 'listed.contoso.com').field('applications'))).toEqual(['…'])
  })
})

test('keys that objects inherit are no fields', () => {
  const pool = new FactsWriter().add('pool', 'constructor').estate().entity('pool', '__proto__')
  expect(['constructor', '__proto__', 'toString'].map((name) => pool.field(name).state)).toEqual(['absent', 'absent', 'absent'])
  expect(said(pool.field('fqdn'))).toBe('__proto__')
})
