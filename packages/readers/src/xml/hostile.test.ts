import type { Source } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { cluster, dependsOn, frontEnd, onRegistrar, port, published, service } from '../../test/xml-topology.js'
import { textOperations } from '../../test/text-operations.js'
import { parseXml } from './element/parse-xml.js'
import { readTopologyXml } from './topology/read-topology-xml.js'

function sourceOf(text: string): Source {
  return { path: 'topology.xml', text, language: 'xml' }
}

/** A topology with something hostile in it, and a trusted application pool before and behind that. */
function around(hostile: string): string {
  const clusters = [cluster(1, { fqdn: 'pool13.contoso.com' }), cluster(2, { fqdn: 'first.contoso.com' }), cluster(3, { fqdn: 'last.contoso.com' })]
  const pool = (on: number): string => service('ExternalServer', { on, depends: dependsOn(onRegistrar(1)) })
  return published({ clusters, services: [...frontEnd(1, 6), pool(2), hostile, pool(3)] })
}

function read(text: string): { readonly pools: readonly string[]; readonly messages: readonly string[] } {
  const reading = readTopologyXml(sourceOf(text))
  const pools = (reading?.facts.entities ?? []).filter(({ kind }) => kind === 'applicationPool')
  return { pools: pools.map(({ key }) => key), messages: (reading?.findings ?? []).map(({ message }) => message) }
}

const both = ['first.contoso.com', 'last.contoso.com']

describe('a finding, and the rest is read', () => {
  test.each([
    ['100,000 nested elements', '<a>'.repeat(100_000) + '</a>'.repeat(100_000), 'Elements that lie deeper than 256 are passed over'],
    ['a value without an end', '<Service ServiceVersion="6>\n', 'A value has no closing quote'],
    ['a thousand closing tags of nothing', '</nothing>'.repeat(50), '</nothing> closes nothing that is open'],
    ['a megabyte of opening signs', '<'.repeat(1_000_000), 'A < that begins no element must be written &lt;'],
    ['a megabyte in a name', `<${'a'.repeat(1_000_000)}/>`, undefined],
    ['a megabyte in a value', `<a b="${'c'.repeat(1_000_000)}"/>`, undefined],
    ['a megabyte of text', 'x'.repeat(1_000_000), undefined],
  ])('%s', (_name, hostile, message) => {
    const { pools, messages } = read(around(hostile))
    expect(pools).toEqual(both)
    expect(messages[0]).toBe(message)
  })
})

describe('a finding, and the rest is not read', () => {
  test.each([
    ['300,000 nested elements', '<a>'.repeat(300_000), 'more than 200000 elements are open'],
    ['5,000 attributes', `<a ${Array.from({ length: 5000 }, (_, at) => `a${at}="1"`).join(' ')}/>`, 'the element has more than 1000 attributes'],
    ['600,000 elements', '<Cluster/>'.repeat(600_000), 'there are more than 500000 elements'],
    ['300,000 comments', '<!---->'.repeat(300_000), 'there are more than 200000 comments'],
    ['a megabyte of ampersands', '&'.repeat(1_000_000), 'there are 100 problems before this'],
    ['200,000 closing tags of nothing', '</nothing>'.repeat(200_000), 'there are 100 problems before this'],
  ])('%s', (_name, hostile, reason) => {
    const { pools, messages } = read(around(hostile))
    expect(pools).toEqual(both.slice(0, 1))
    expect(messages).toContain(`The rest of the document is not read: ${reason}`)
    expect(messages.length).toBeLessThan(105)
  })
})

test('entities that grow without end are not read', () => {
  const lol = ['<!ENTITY a "lol">', ...Array.from('bcdefghij').map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`)].join('')
  const { pools, messages } = read(`<?xml version="1.0"?><!DOCTYPE Topology [${lol}]>${around('&j;')}`)
  expect(pools).toEqual([])
  expect(messages).toEqual(['A DOCTYPE is not read, nor what stands behind it: it can declare text that grows without end, and files to fetch'])
})

const base = 1_000

/** A parser that is given up still runs to the end of what it was given, once for each problem at most. */
const givenUp = 100 * 16_384

describe('four times the text takes four times the work', () => {
  test.each<[string, (times: number) => string]>([
    ['a topology', (times) => published({ clusters: many(times / 10, (at) => cluster(at, { fqdn: `pool${at}.contoso.com` })), services: many(times / 10, (at) => service('ExternalServer', { on: at, depends: dependsOn(onRegistrar(1)), ports: port('urn:application:a', 6001) })) })],
    ['one cluster with all services', (times) => published({ clusters: [cluster(1, { fqdn: 'pool1.contoso.com', machines: many(times / 10, (at) => `fe${at}.contoso.com`) })], services: many(times / 10, (at) => service('ExternalServer', { on: 1, instance: at, ports: port(`urn:application:a${at}`, at) })) })],
    ['one pool with all dependencies', (times) => published({ clusters: [cluster(1, { fqdn: 'pool1.contoso.com' })], services: [...frontEnd(1, 6), service('ExternalServer', { on: 1, depends: dependsOn(...many(times, () => onRegistrar(1))) })] })],
    ['many sites', (times) => published({ clusters: many(times / 10, (at) => cluster(at, { fqdn: `p${at}.contoso.com`, site: String(at) })), services: many(times / 10, (at) => service('Registrar', { on: at, site: String(at) })), sites: many(times / 10, (at) => `<CentralSite SiteId="${at}"/>`).join('') })],
    ['nested elements', (times) => '<a>'.repeat(times * 5) + '</a>'.repeat(times * 5)],
    ['redeclared namespaces', (times) => `<a>${'<b xmlns="c"><d/></b>'.repeat(times)}</a>`],
    ['comments in one line', (times) => `<a>${'<!-- topolint-ignore[a]: b --> <b/>'.repeat(times)}</a>`],
    ['comments with dashes', (times) => `<a><!--${' -- '.repeat(times * 4)}--></a>`],
    ['a comment without an end', (times) => `<a><!--${'-'.repeat(times * 4)}`],
    ['CDATA', (times) => `<a>${'<![CDATA[]]>'.repeat(times)}</a>`],
    ['a value full of opening signs', (times) => `<a b="${'<'.repeat(times * 20)}`],
    ['values without their last quote', (times) => `<a>${'<b c="d>\n'.repeat(times)}</a>`],
    ['closing signs', (times) => `<a>${']]>'.repeat(times)}</a>`],
    ['declarations that are none', (times) => `<a>${'<!x'.repeat(times * 4)}</a>`],
    ['references', (times) => `<a>${'&amp;'.repeat(times * 4)}</a>`],
  ])('%s', (_name, textOf) => {
    const [one = 0, four = 0, sixteen = 0] = [1, 4, 16].map((factor) => {
      const source = sourceOf(textOf(base * factor))
      return textOperations(() => {
        const { comments } = parseXml(source.text)
        expect(comments.length).toBeLessThan(200_002)
        const reading = readTopologyXml(source, { named: true })
        for (const comment of reading?.comments ?? []) comment.covers()
      })
    })
    expect(four).toBeLessThan(one * 4.5 + givenUp)
    expect(sixteen).toBeLessThan(four * 4.5 + givenUp)
  })
})

function many(count: number, make: (at: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, at) => make(at + 1))
}
