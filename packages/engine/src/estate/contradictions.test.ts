import { describe, expect, test } from 'vitest'
import { FactsWriter, type Written } from '../../test/estate-of.js'
import { joinFacts } from '../model/fact.js'
import { textOfValue, type Field } from '../model/field.js'
import { link, type Estate } from './estate.js'

function exported(path: string, apps: Written): FactsWriter {
  return new FactsWriter(path).add('applicationPool', 'apps.contoso.com', apps, 'exported')
}

function estateOf(...writers: readonly FactsWriter[]): Estate {
  return link(joinFacts(writers.map(({ facts }) => facts)), { today: '2026-01-01' })
}

/** What a document contradicts, and what became of the next hop. */
function said(estate: Estate): readonly (readonly string[])[] {
  return estate.documents.map((document) => {
    const { contradiction } = estate.document(document).source.fields ?? {}
    if (contradiction?.state !== 'known' || typeof contradiction.value !== 'object' || !('fields' in contradiction.value)) return []
    return ['about', 'document'].map((name) => textOf(contradiction, name))
  })
}

function textOf(group: Field, name: string): string {
  const field = group.state === 'known' && typeof group.value === 'object' && 'fields' in group.value ? group.value.fields[name] : undefined
  return field?.state === 'known' ? textOfValue(field.value) : ''
}

function nextHop(estate: Estate): string {
  const field = estate.entity('applicationPool', 'apps.contoso.com').field('nextHop')
  return field.state === 'known' ? textOfValue(field.value) : field.state
}

const old = exported('may.xml', { nextHop: 'pool10.contoso.com' })

describe('two exports', () => {
  test.each<[string, FactsWriter, readonly string[], string]>([
    ['that differ', exported('june.xml', { nextHop: 'pool13.contoso.com' }), ['nextHop of apps.contoso.com', 'may.xml'], 'unknown'],
    ['of which one says that there is none', exported('june.xml', { nextHop: null }), ['nextHop of apps.contoso.com', 'may.xml'], 'unknown'],
    ['that say the same', exported('june.xml', { nextHop: 'Registrar:POOL10.contoso.com' }), [], 'pool10.contoso.com'],
    ['of which one says nothing', exported('june.xml', { computers: ['app1.contoso.com'] }), [], 'pool10.contoso.com'],
    ['of which one does not know', exported('june.xml', { nextHop: '?$pool' }), [], 'unknown'],
    ['of which one tells what was there before', exported('draft.tbxml', { nextHop: 'pool13.contoso.com', previousNextHop: 'pool10.contoso.com' }), [], 'pool13.contoso.com'],
  ])('%s', (_name, other, contradiction, hop) => {
    const estate = estateOf(old, other)
    expect(said(estate)).toEqual([[], contradiction])
    expect(nextHop(estate)).toBe(hop)
  })

  test('are told once for each file, and what people write contradicts nothing', () => {
    const june = exported('june.xml', { nextHop: 'pool13.contoso.com', computers: ['app1.contoso.com'] })
    const july = exported('july.xml', { nextHop: 'pool15.contoso.com', computers: ['app2.contoso.com'] })
    const yaml = new FactsWriter('topology.yaml').add('applicationPool', 'apps.contoso.com', { nextHop: 'pool19.contoso.com' })
    const estate = estateOf(old, june, july, yaml)
    expect(said(estate)).toEqual([[], ['nextHop of apps.contoso.com', 'may.xml'], ['nextHop of apps.contoso.com', 'may.xml'], []])
    expect(nextHop(estate)).toBe('pool19.contoso.com')
  })

  test('of the same identity stay two documents', () => {
    const estate = estateOf(exported('a.xml', { nextHop: 'pool10.contoso.com' }), exported('a.xml', { nextHop: 'pool13.contoso.com' }))
    expect(said(estate)).toEqual([[], ['nextHop of apps.contoso.com', 'a.xml']])
  })
})
