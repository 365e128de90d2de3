import { placeOf, textOf } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { readingOf, topologyOf, planOf } from '../../test/reading-of.js'

describe('what does not fit the schema is a finding at the key or the value', () => {
  test.each([
    ['applicationPools: [{ fqdn: Apps.contoso.com, nextHopp: p }]', 'nextHopp', '/applicationPools/apps.contoso.com/nextHopp', /nextHop\?$/u],
    ['pool: []', 'pool', '/pool', /pools\?$/u],
    ['pools: [{ fqdn: p.contoso.com, product: lync2031 }]', 'lync2031', '/pools/p.contoso.com/product', /lync2013\?$/u],
    ['pools: [{ fqdn: p.contoso.com, product: Lync }]', 'Lync', '/pools/p.contoso.com/product', /must be one of|Did you mean/u],
    ['pools: [{ product: lync2013 }]', 'product', '/pools/0/product', /fqdn is missing/u],
    ['merged: 2014-02-30', '2014-02-30', '/merged', /day/u],
    ['complete: yes', 'yes', '/complete', /true or false/u],
    ['pools: { fqdn: p.contoso.com }', '{ fqdn: p.contoso.com }', '/pools', /list/u],
    ['pools: [{ fqdn: p.contoso.com, users: many }]', 'many', '/pools/p.contoso.com/users', /whole number/u],
    ['applicationPools: [{ fqdn: a, applications: [{ id: one, contacts: [[x]] }] }]', '[x]', '/applicationPools/a/applications/one/contacts/0', /.+/u],
  ])('%s', (body, at, path, message) => {
    const { findings } = topologyOf(body)
    expect(findings.map((finding) => ({ rule: finding.rule, at: textOf(finding.at), path: finding.path }))).toEqual([{ rule: 'schema', at, path }])
    expect(findings[0]?.message).toMatch(message)
  })

  test.each([
    ['steps: [{ doo: merge }]', 'doo', /do\?$/u],
    ['steps: [{ do: move, contcat: x }]', 'contcat', /contact\?$/u],
    ['steps: [{ title: nothing }]', 'title', /do, run, script, steps/u],
    ['steps: [{ each: contact, steps: [{ do: move, to: x }] }]', 'to', /not known here/u],
  ])('%s', (body, at, message) => {
    const { findings } = planOf(body)
    expect(findings.map((finding) => textOf(finding.at))).toEqual([at])
    expect(findings[0]?.message).toMatch(message)
  })
})

test('a missing name is said, and the rest is read', () => {
  const { facts, findings } = readingOf('apiVersion: topolint/v1\nkind: Topology\npools: [{ fqdn: p.contoso.com }]\n')
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('name is missing')])
  expect(facts.documents[0]?.identity).toBe('Topology/contoso.yaml')
  expect(facts.entities).toHaveLength(1)
})

test('findings stand in the order of the text, a thousand and one at most', () => {
  const keys = Array.from({ length: 3000 }, (_, at) => `key${at}: x`)
  const { findings } = topologyOf(keys.join('\n'))
  expect(findings).toHaveLength(1001)
  expect(findings.map(({ at }) => placeOf(at).start.line)).toEqual(Array.from({ length: 1001 }, (_, at) => at + 4))
  expect(findings.at(-1)?.message).toMatch(/more problems from here on/u)
})

describe('words of a plan', () => {
  const options = { words: () => ({ operations: ['move', 'enable-topology'], scenarios: ['2013-UPG-2', 'ucma2-upgrade'] }) }

  test.each([
    ['steps: [{ do: enable-topolgy }]', 'enable-topolgy', 'The operation enable-topolgy is not known. Did you mean enable-topology?'],
    ['steps: [{ steps: [{ do: mov }] }]', 'mov', 'The operation mov is not known. Did you mean move?'],
    ['scenario: 2013-UPG2', '2013-UPG2', 'The scenario 2013-UPG2 is not known. Did you mean 2013-UPG-2?'],
    ['prerequisites: { done: [paint] }', 'paint', 'The operation paint is not known. It has to be in the tables of topolint or of your team'],
  ])('%s', (body, at, message) => {
    expect(planOf(body, options).findings.map((finding) => [textOf(finding.at), finding.message])).toEqual([[at, message]])
  })

  test('words of the tables are right, and without tables every word is', () => {
    expect(planOf('scenario: ucma2-upgrade\nsteps: [{ do: move }]', options).findings).toEqual([])
    expect(planOf('scenario: anything\nsteps: [{ do: anything }]').findings).toEqual([])
  })
})

test('the tables are asked for when there is a plan, and not before', () => {
  const words = (): never => {
    throw new Error('asked for')
  }
  expect(() => readingOf('apiVersion: topolint/v1\nkind: Topology\nname: a\n', { words })).not.toThrow()
  expect(() => planOf('steps: []', { words })).toThrow('asked for')
})
