import { describe, expect, test } from 'vitest'
import { FactsWriter, type Written } from '../../test/estate-of.js'
import type { Estate } from '../estate/estate.js'
import type { Field } from '../model/field.js'

function mixed(apps: Written, topology: Written = {}): FactsWriter {
  return new FactsWriter('topology.yaml', topology)
    .add('pool', 'pool10.contoso.com', { generation: 'lync2010' })
    .add('pool', 'pool13.contoso.com', { generation: 'lync2013' })
    .add('applicationPool', 'apps.contoso.com', apps)
}

function said(field: Field): unknown {
  return field.state === 'known' ? field.value : field.state
}

function isNew(estate: Estate): unknown {
  return said(estate.entity('applicationPool', 'apps.contoso.com').field('isNew'))
}

describe('a trusted application pool is new', () => {
  test.each<[string, Written, Written, unknown]>([
    ['made after the merge', { created: '2014-05-20' }, { merged: '2014-03-01' }, true],
    ['made before the merge', { created: '2012-05-20' }, { merged: '2014-03-01' }, false],
    ['made after the merge with an old product', { created: '2014-05-20', generation: 'lync2010' }, { merged: '2014-03-01' }, true],
    ['of the newest generation', { generation: 'lync2013' }, {}, true],
    ['of the newest generation, whatever day it says', { generation: 'lync2013', created: '2012-05-20' }, { merged: '2014-03-01' }, true],
    ['of an old generation, and nothing else said', { generation: 'lync2010' }, {}, false],
    ['of an unknown day', { generation: 'lync2010', created: '2014-05-20' }, {}, 'unknown'],
    ['of which nothing is said', {}, {}, 'unknown'],
    ['in the new half of a topology', { isNew: true, generation: 'lync2010' }, {}, true],
  ])('%s', (_name, apps, topology, expected) => {
    expect(isNew(mixed(apps, topology).estate())).toBe(expected)
  })

  test('made by a step', () => {
    const estate = mixed({ generation: 'lync2010' }).add('applicationPool', 'apps.contoso.com', { nextHop: 'pool10.contoso.com' }, 'done').estate()
    expect(isNew(estate)).toBe(true)
  })

  test('missing in the base', () => {
    const base = new FactsWriter().add('pool', 'pool10.contoso.com').estate()
    expect(isNew(mixed({}).estate({ base }))).toBe(true)
    expect(isNew(mixed({}).estate({ base: mixed({}).estate() }))).toBe(false)
  })
})

describe('a trusted application pool was retargeted', () => {
  const base = mixed({ nextHop: 'pool13.contoso.com' }).estate()
  test.each<[string, Written, unknown]>([
    ['to an older generation', { nextHop: 'pool10.contoso.com' }, true],
    ['not at all', { nextHop: 'POOL13.contoso.com' }, false],
    ['to a pool that nobody describes', { nextHop: 'gone.contoso.com' }, 'unknown'],
    ['to nothing', { nextHop: null }, false],
  ])('%s', (_name, apps, expected) => {
    expect(said(mixed(apps).estate({ base }).entity('applicationPool', 'apps.contoso.com').field('wasRetargeted'))).toBe(expected)
  })

  test('as the document itself tells', () => {
    const estate = mixed({ nextHop: 'pool10.contoso.com', previousNextHop: 'pool13.contoso.com' }).estate()
    expect(said(estate.entity('applicationPool', 'apps.contoso.com').field('wasRetargeted'))).toBe(true)
  })
})

describe('the newest generation', () => {
  const newest = (writer: FactsWriter): unknown => said(writer.estate().self.field('newest'))
  const isMixed = (writer: FactsWriter): unknown => said(writer.estate().self.field('isMixed'))

  test('is that of a Front End pool', () => {
    const writer = mixed({}).add('pool', 'edge.contoso.com', { generation: 'sfb2015', isFrontEnd: false })
    expect([newest(writer), isMixed(writer)]).toEqual(['lync2013', true])
  })

  test('is unknown as soon as one pool is, but mixed stays mixed', () => {
    const writer = mixed({}).add('pool', 'new.contoso.com', { generation: '?$product' })
    expect([newest(writer), isMixed(writer)]).toEqual(['unknown', true])
  })

  test('a single generation is not mixed, an unknown one may make it so', () => {
    const single = new FactsWriter().add('pool', 'a.contoso.com', { generation: 'serviceVersion:7' }).add('pool', 'b.contoso.com', { generation: 'sfb2015' })
    expect(isMixed(single)).toBe(false)
    expect(isMixed(single.add('pool', 'c.contoso.com', { generation: '?$product' }))).toBe('unknown')
  })
})

describe('the generations that are present', () => {
  const generations = (writer: FactsWriter): unknown => {
    const field = writer.estate().self.field('generations')
    return field.state === 'known' && typeof field.value === 'object' && 'items' in field.value ? [field.value.items.map(said), field.value.open] : field.state
  }

  test('are known to their end where every pool is', () => {
    expect(generations(mixed({}))).toEqual([['lync2013', 'lync2010'], false])
  })

  test('may be more where one pool is not, and those that are known stay', () => {
    const writer = mixed({}).add('pool', 'new.contoso.com', { generation: '?$product' })
    expect(generations(writer)).toEqual([['lync2013', 'lync2010'], true])
    expect(['newestKnown', 'oldestKnown'].map((name) => said(writer.estate().self.field(name)))).toEqual(['lync2013', 'lync2010'])
  })
})
