import { describe, expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'
import { compile, type Outcome } from './expression.js'

const facts = new FactsWriter()
  .add('pool', 'pool10.contoso.com', { generation: 'lync2010', isFrontEnd: true })
  .add('pool', 'pool13.contoso.com', { generation: 'lync2013', isFrontEnd: true, updates: ['KB2741295'] })
  .add('applicationPool', 'apps.contoso.com', { nextHop: 'Registrar:POOL13.contoso.com', computers: ['app1.contoso.com', '…'] })
  .add('applicationPool', 'parked.contoso.com', { nextHop: null, computers: ['app2.contoso.com'] })
  .add('applicationPool', 'dark.contoso.com', { nextHop: '?$legacy', site: 'redmond' })
  .add('applicationPool', 'lost.contoso.com', { nextHop: 'gone.contoso.com' })
const estate = facts.estate()
const scope = { self: 'ApplicationPool', estate: 'Estate' }

function outcome(pool: string, text: string): Outcome {
  const compiled = compile(text, scope)
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join())
  return compiled.expression.evaluate({ self: estate.entity('applicationPool', pool).facade, estate: estate.self.facade })
}

function answer(pool: string, text: string): unknown {
  const found = outcome(`${pool}.contoso.com`, text)
  return found.state === 'value' ? found.value : found.state
}

describe('known, absent and unknown', () => {
  test.each([
    ['apps', 'self.nextHop.generation.rank == estate.newest.rank', true],
    ['apps', 'self.nextHop.fqdn', 'pool13.contoso.com'],
    ['apps', 'has(self.nextHop)', true],
    ['apps', 'self.nextHop == estate.pools[1]', true],
    ['parked', 'has(self.nextHop)', false],
    ['parked', 'self.nextHop.fqdn', 'absent'],
    ['parked', 'known(self.nextHop)', true],
    ['dark', 'self.nextHop.fqdn', 'unknown'],
    ['dark', 'has(self.nextHop)', 'unknown'],
    ['dark', 'known(self.nextHop)', false],
    ['dark', 'known(self.site)', true],
    ['lost', 'self.nextHop.fqdn', 'gone.contoso.com'],
    ['lost', 'self.nextHop.isDefined', false],
    ['lost', 'self.nextHop.generation.rank', 'unknown'],
  ])('%s: %s is %s', (pool, text, expected) => {
    expect(answer(pool, text)).toBe(expected)
  })
})

describe('three-valued logic', () => {
  const dark = 'self.nextHop.fqdn == "x"'
  test.each([
    [`${dark} && false`, false],
    [`false && ${dark}`, false],
    [`${dark} && true`, 'unknown'],
    [`${dark} || true`, true],
    [`true || ${dark}`, true],
    [`${dark} || false`, 'unknown'],
    [`!(${dark})`, 'unknown'],
    [`${dark} ? 1 : 2`, 'unknown'],
    [`known(${dark}) ? 1 : 2`, 2n],
    [`[1, 2].exists(n, n == 2 || ${dark})`, true],
    [`[1, 2].all(n, n == 2 && ${dark})`, false],
  ])('%s is %s', (text, expected) => {
    expect(answer('dark', text)).toBe(expected)
  })
})

describe('an open list', () => {
  test.each([
    ['self.computers.exists(c, c.fqdn == "app1.contoso.com")', true],
    ['self.computers.exists(c, c.fqdn == "app9.contoso.com")', 'unknown'],
    ['self.computers.all(c, c.fqdn == "app9.contoso.com")', false],
    ['self.computers.all(c, c.fqdn == "app1.contoso.com")', 'unknown'],
    ['count(self.computers)', 'unknown'],
    ['only(self.computers).fqdn', 'unknown'],
    ['self.computers.map(c, c.fqdn)', 'unknown'],
    ['"app1.contoso.com" in self.computers.map(c, c.fqdn)', 'unknown'],
    ['self.computers[0].fqdn', 'app1.contoso.com'],
  ])('%s is %s', (text, expected) => {
    expect(answer('apps', text)).toBe(expected)
  })

  test('a closed one answers everything', () => {
    expect(answer('parked', 'count(self.computers)')).toBe(1n)
    expect(answer('parked', 'only(self.computers).fqdn')).toBe('app2.contoso.com')
    expect(answer('parked', 'self.computers[3].fqdn')).toBe('absent')
  })
})

test('an unknown outcome names what was missing, with its place', () => {
  const found = outcome('dark.contoso.com', 'self.nextHop.generation.rank > 1')
  expect(found).toMatchObject({ state: 'unknown', reads: [{ reason: '$legacy', at: { source: { path: 'topology.yaml' } } }] })
})

describe('what is refused, with its place', () => {
  test.each([
    ['self.nexthop.fqdn == ""', 'No such key: nexthop. Did you mean nextHop?', 'nexthop'],
    ['self.nextHop.generatoin.rank == 1', 'No such key: generatoin. Did you mean generation?', 'generatoin'],
    ['has(self.nexthop)', 'No such key: nexthop. Did you mean nextHop?', 'nexthop'],
    ['estate.pools.exists(p, p.gneration.rank == 1)', 'No such key: gneration. Did you mean generation?', 'gneration'],
    ['slef.fqdn == ""', 'Unknown variable: slef. Did you mean self?', 'slef'],
    ['self.nextHop.generation.id == "lync2031"', '"lync2031" is never a value here. Did you mean "lync2013"?', '"lync2031"'],
    ['self.nextHop.generation.id in ["lync2013", "exchange"]', '"exchange" is never a value here; it is one of ocs2007, ocs2007r2, lync2010, lync2013, sfb2015, sfb2019, sfbse', '"exchange"'],
    ['estate.pools.filter(p, p.isFrontEnd).exists(p, p.generation.id == "lync")', '"lync" is never a value here; it is one of ocs2007, ocs2007r2, lync2010, lync2013, sfb2015, sfb2019, sfbse', '"lync"'],
    ['self.fqdn.matches("^(a+)+$")', 'matches() is refused, because regular expressions can take exponential time; use glob().', 'self.fqdn.matches("^(a+)+$")'],
    ['size(self.computers) > 1', 'size() cannot see that a list may be longer than is known; use count().', 'size(self.computers)'],
    ['self.computers.size() > 1', 'size() cannot see that a list may be longer than is known; use count().', 'self.computers.size()'],
    [
      'estate.pools.all(a, estate.pools.all(b, estate.pools.all(c, c.fqdn == a.fqdn)))',
      'all() stands inside 2 others; nest at most 2, or ask for a field that says it.',
      'estate.pools.all(c, c.fqdn == a.fqdn)',
    ],
    ['self.fqdn == 1', 'no such overload: string == int', 'self.fqdn == 1'],
    ['self.fqdn', 'This expression gives string; bool is needed here.', 'self.fqdn'],
  ])('%s', (text, message, place) => {
    const compiled = compile(text, scope, { wanted: 'bool' })
    const problems = compiled.ok ? [] : compiled.problems.map((problem) => [problem.message, text.slice(problem.start, problem.end)])
    expect(problems).toEqual([[message, place]])
  })

  test('a syntax error', () => {
    expect(compile('self.fqdn ==', scope)).toMatchObject({ ok: false })
  })
})

describe('the computers that a list of names leaves out', () => {
  const left = (computers: readonly string[], names: readonly string[]): unknown => {
    const estate = new FactsWriter().add('applicationPool', 'apps.contoso.com', { computers }).estate()
    const compiled = compile(`count(unnamed(self.computers, [${names.map((name) => JSON.stringify(name)).join()}]))`, { self: 'ApplicationPool' })
    const outcome = compiled.ok ? compiled.expression.evaluate({ self: estate.entity('applicationPool', 'apps.contoso.com').facade }) : undefined
    return outcome?.state === 'value' ? outcome.value : outcome?.state
  }

  test.each<[string, readonly string[], readonly string[], unknown]>([
    ['none', ['app1.contoso.com', 'app2.contoso.com'], ['APP2.contoso.com', 'app1.contoso.com.'], 0n],
    ['one', ['app1.contoso.com', 'app2.contoso.com'], ['app2.contoso.com'], 1n],
    ['one at least, of computers that are not known to the last', ['app1.contoso.com', '…'], ['app2.contoso.com'], 1n],
    ['perhaps one that is not known', ['app1.contoso.com', '…'], ['app1.contoso.com'], 'unknown'],
  ])('%s', (_name, computers, names, expected) => {
    expect(left(computers, names)).toBe(expected)
  })
})
