import { describe, expect, test } from 'vitest'
import { loadRule } from './load-rule.js'

const healthy = `id: next-hop
title: A pool has a next hop
basis: [{ document: D, says: so }]
why: Because.
each: applicationPool
when: estate.isMixed
require: has(self.nextHop)
at: self.nextHop
message: '{self.fqdn} has no next hop'
valid: []
invalid: []
`

function problems(text: string, path = 'rules/next-hop.yaml'): readonly string[] {
  const loaded = loadRule(path, text)
  return loaded.ok ? [] : loaded.problems.map(({ message, place: { start } }) => `${start.line}:${start.column} ${message}`)
}

function changed(from: string, to: string): readonly string[] {
  expect(healthy).toContain(from)
  return problems(healthy.replace(from, to))
}

test('a healthy rule is data', () => {
  const loaded = loadRule('rules/next-hop.yaml', healthy)
  expect(loaded).toMatchObject({ ok: true, data: { id: 'next-hop', each: 'applicationPool', require: 'has(self.nextHop)' }, examples: { valid: [], invalid: [] } })
})

describe('what is wrong has its line and column in the rule file', () => {
  test.each([
    ['a misspelt field', 'has(self.nextHop)', 'has(self.nexthop)', ['7:19 No such key: nexthop. Did you mean nextHop?']],
    ['a misspelt field in the message', '{self.fqdn}', '{self.fqnd}', ["9:17 No such key: fqnd. Did you mean fqdn?"]],
    ['an entity in the message', '{self.fqdn}', '{self.nextHop}', ['9:12 {self.nextHop} is a Pool and cannot be printed; name one of its fields.']],
    ['a literal that is no member', 'has(self.nextHop)', 'self.generation.id == "lync2031"', ['7:32 "lync2031" is never a value here. Did you mean "lync2013"?']],
    ['a path that leads nowhere', 'at: self.nextHop', 'at: self.nextHop.fqnd', ['8:18 Pool has no field fqnd. Did you mean fqdn?']],
    ['a path that begins elsewhere', 'at: self.nextHop', 'at: estate.newest', ['8:5 A field path begins with self']],
    ['a key that is not known', 'each: applic', 'eech: applic', ['5:1 The key eech is not known here. Did you mean each?']],
    ['a subject that is not known', 'applicationPool', 'applicationPol', ['5:7 "applicationPol" is not known here. Did you mean applicationPool?']],
    ['no basis, no load', 'basis: [{ document: D, says: so }]', 'basis: []', ['3:8 The list must not be empty']],
    ['a condition that is no condition', 'estate.isMixed', 'self.fqdn', ['6:7 This expression gives string; bool is needed here.']],
    ['a syntax error', 'estate.isMixed', 'estate.isMixed &&', ['6:24 Unexpected token: EOF']],
    ['two bodies', 'at: self', "unique: self.fqdn\nat: self", ['1:5 The rule says two things at once: require and unique; make it two rules']],
    ['no body', 'require: has(self.nextHop)\n', '', ['1:5 The rule says nothing: it needs one of require, unique, order']],
    ['an id in capitals', 'id: next-hop', 'id: Next-hop', ['1:5 "Next-hop" must be kebab-case: small letters, digits and single hyphens']],
  ])('%s', (_name, from, to, expected) => {
    expect(changed(from, to)).toEqual(expected)
  })

  test.each([
    ['step.pool', []],
    ['self.name', ['10:5 A field path begins with step']],
    ['step.pol', ['10:10 Step has no field pol. Did you mean pool?']],
  ])('an order rule points at a field of the step: %s', (path, expected) => {
    const order = `id: moved\ntitle: Moved\nbasis: [{ document: D, says: so }]\nwhy: So.\neach: procedure\nscope: any\norder:\n  none: step.does == "move"\nmessage: moved\nat: ${path}\nvalid: []\ninvalid: []\n`
    expect(problems(order, 'rules/moved.yaml')).toEqual(expected)
  })

  test('the place is right inside a folded scalar', () => {
    const folded = changed('when: estate.isMixed', 'when: >-\n  estate.isMixed &&\n  self.isNw')
    expect(folded).toEqual(['8:8 No such key: isNw. Did you mean isNew?'])
  })

  test('the place is right behind escapes', () => {
    expect(changed("'{self.fqdn} has no next hop'", String.raw`"caf\u00e9 {self.fqnd}"`)).toEqual(['9:27 No such key: fqnd. Did you mean fqdn?'])
  })

  test('the id is the name of the file', () => {
    expect(problems(healthy, 'rules/other.yaml')).toEqual(['1:5 The id and the name of the file must be the same; the file is called other'])
  })

  test.each([
    ['an empty file', '', ['1:1 The file holds no rule']],
    ['a list', '- a', ['1:1 Keys with values are needed here, not a list']],
  ])('%s', (_name, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  test('text that is no YAML', () => {
    expect(problems('a: [').length).toBeGreaterThan(0)
  })
})

describe('a rule that checks several things', () => {
  const several = healthy.replace(/require:[^]*next hop'\n/u, `checks:
  - require: has(self.nextHop)
    at: self.nextHop
    message: '{self.fqdn} has no next hop'
  - each: application
    when: 'true'
    require: self.port > 0
    message: '{self.id} listens nowhere'
`)

  test('is data', () => {
    expect(loadRule('rules/next-hop.yaml', several)).toMatchObject({ ok: true, data: { each: 'applicationPool', checks: [{ require: 'has(self.nextHop)' }, { each: 'application' }] } })
  })

  test.each([
    ['a misspelt field of the subject of one check', 'self.port', 'self.prot', ['13:19 No such key: prot. Did you mean port?']],
    ['a check that says nothing', '    require: self.port > 0\n', '', ['11:5 The rule says nothing: it needs one of require, unique, order']],
    ['what all share is told once', 'when: estate.isMixed', 'when: estate.isMixd', ['6:14 No such key: isMixd. Did you mean isMixed?']],
    ['a body beside the checks', 'when: estate.isMixed', 'require: "true"', ['7:1 What the rule says stands in its checks, and so should require']],
  ])('%s', (_name, from, to, expected) => {
    expect(several).toContain(from)
    expect(problems(several.replace(from, to))).toEqual(expected)
  })
})
