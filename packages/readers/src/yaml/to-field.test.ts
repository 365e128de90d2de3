import { placeOf, textOf } from '@topolint/engine'
import { readDocuments } from '../index.js'
import { describe, expect, test } from 'vitest'
import { entityAt, placeText, sourceOf } from '../../test/reading-of.js'

const path = '/applicationPools/a.contoso.com'

function nextHopOf(text: string): ReturnType<typeof entityAt>['fields'][string] | undefined {
  return entityAt(readDocuments(sourceOf(text)), path).fields['nextHop']
}

const head = 'apiVersion: topolint/v1\nkind: Topology\nname: contoso\n'

describe('a value stands where it is written', () => {
  test.each([
    ['plain', `${head}applicationPools:\n  - fqdn: a.contoso.com\n    nextHop: p.contoso.com # here\n`, '6:14 p.contoso.com'],
    ['after CRLF', `${head}applicationPools:\n  - fqdn: a.contoso.com\n    nextHop: p.contoso.com\n`.replaceAll('\n', '\r\n'), '6:14 p.contoso.com'],
    ['after CR alone', `${head}applicationPools:\n  - fqdn: a.contoso.com\n    nextHop: p.contoso.com\n`.replaceAll('\n', '\r'), '6:14 p.contoso.com'],
    ['in quotes', `${head}applicationPools: [{ fqdn: a.contoso.com, nextHop: "p.contoso.com" }]`, '4:52 "p.contoso.com"'],
    ['after characters beyond the first plane', `${head}applicationPools: [{ fqdn: a.contoso.com, site: "🏢", nextHop: p.contoso.com }]`, '4:64 p.contoso.com'],
    ['in JSON', '{ "apiVersion": "topolint/v1", "kind": "Topology", "name": "contoso",\n\t"applicationPools": [{ "fqdn": "a.contoso.com", "nextHop": "p.contoso.com" }] }', '2:61 "p.contoso.com"'],
  ])('%s', (_, text, place) => {
    expect(placeText(nextHopOf(text))).toBe(place)
  })
})

describe('a value that came through an anchor', () => {
  test.each([
    ['an alias', `${head}pools: [{ fqdn: &hop p.contoso.com }]\napplicationPools:\n  - fqdn: a.contoso.com\n    nextHop: *hop\n`, '*hop', 'p.contoso.com'],
    ['a merge', `${head}applicationPools:\n  - &base\n    fqdn: b.contoso.com\n    nextHop: p.contoso.com\n  - <<: *base\n    fqdn: a.contoso.com\n`, '*base', 'p.contoso.com'],
    ['an alias around it', `${head}applicationPools: &pools\n  - fqdn: a.contoso.com\n    nextHop: p.contoso.com\n---\n${head}applicationPools:\n  - &one { fqdn: a.contoso.com, nextHop: q.contoso.com }\n  - *one\n`, 'p.contoso.com', undefined],
  ])('%s is used there and was written elsewhere', (_, text, used, written) => {
    const field = nextHopOf(text)
    expect(field?.state).toBe('known')
    if (field?.state !== 'known') return
    expect(textOf(field.at)).toBe(used)
    expect(field.writtenAt === undefined ? undefined : textOf(field.writtenAt)).toBe(written)
  })
})

test('a mistake in CRLF text with a folded scalar before it has its own column', () => {
  const text = `${head}sites:\n  - id: redmond\n    name: >-\n      Redmond\n      and around\nappplicationPools: []\n`.replaceAll('\n', '\r\n')
  const [finding] = readDocuments(sourceOf(text)).findings
  expect(finding === undefined ? undefined : placeOf(finding.at)).toEqual({ path: 'contoso.yaml', start: { line: 9, column: 1 }, end: { line: 9, column: 18 } })
})
