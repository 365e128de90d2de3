import { describe, expect, test } from 'vitest'
import type { NotPossible, Span } from '@topolint/engine'
import { at, finding, options, run, source } from '../test/run.js'
import { colours } from './palette.js'
import { pretty } from './pretty.js'

const topology = source(
  ['kind: Topology', 'pools:', '  - fqdn: pool10.contoso.com', '    product: lync2010', 'applicationPools:', '', '  - fqdn: apps.contoso.com', '    nextHop: pool10.contoso.com', '    computers:', ...Array.from({ length: 9 }, (_, at) => `      - app${at}.contoso.com`)].join('\r\n'),
)
const script = source('$pool = "pool10.contoso.com"\nNew-CsTrustedApplicationPool -Registrar $pool\n', 'deploy.ps1')

function spanning(first: string, last: string): Span {
  return { source: topology, start: at(topology, first).start, end: at(topology, last).end }
}

function body(text: string): string {
  return text.split('\n').slice(0, -3).join('\n')
}

test('a finding with everything', () => {
  const text = pretty(
    run(
      [
        finding(at(script, '$pool\n'.trim()), { level: 'warning' }),
        finding(at(topology, 'nextHop: pool10.contoso.com'), {
          rule: 'next-hop-newest-generation',
          message: 'apps.contoso.com routes through pool10.contoso.com (Lync Server 2010); it must route through a Lync Server 2013 pool',
          why: 'Users who were moved to the new pool cannot reach an application whose next hop is older. The topology accepts it, and calls fail.',
          related: [
            { message: 'pool10.contoso.com is a Lync Server 2010 pool', at: at(topology, 'lync2010') },
            { message: 'the value was written here', at: at(script, '"pool10.contoso.com"') },
          ],
          fix: { says: 'route through pool13.contoso.com', safety: 'unsafe', changes: [] },
        }),
      ],
      { files: 14, checks: 214 },
    ),
    { ...options, milliseconds: 34.4 },
  )
  expect(text).toMatchInlineSnapshot(`
    "warning[some-rule]: something is wrong
     --> deploy.ps1:1:1
      |
    1 | $pool = "pool10.contoso.com"
      | ^^^^^
      |
      = why: It has a reason.
      = explain: topolint explain some-rule

    error[next-hop-newest-generation]: apps.contoso.com routes through pool10.contoso.com (Lync Server 2010); it must route through a Lync Server 2013 pool
     --> topology.yaml:8:5
      |
    7 |   - fqdn: apps.contoso.com
    8 |     nextHop: pool10.contoso.com
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
    note: pool10.contoso.com is a Lync Server 2010 pool
     --> topology.yaml:4:14
      |
    4 |     product: lync2010
      |              ^^^^^^^^
      |
    note: the value was written here
     --> deploy.ps1:1:9
      |
    1 | $pool = "pool10.contoso.com"
      |         ^^^^^^^^^^^^^^^^^^^^
      |
      = why: Users who were moved to the new pool cannot reach an application whose
             next hop is older. The topology accepts it, and calls fail.
      = fix: route through pool13.contoso.com (unsafe)
      = explain: topolint explain next-hop-newest-generation

    1 error, 1 warning in 2 of 14 files · 1 fixable · 214 checks · 34 ms
    "
  `)
})

describe('several findings of one rule', () => {
  const text = pretty(run([finding(at(topology, 'pool10')), finding(at(topology, 'lync2010')), finding(at(topology, 'apps'), { rule: 'other-rule' })]), options)

  test('say why once for each rule', () => {
    expect(text.match(/= why:/g)).toHaveLength(2)
    expect(text.match(/= explain: topolint explain some-rule/g)).toHaveLength(1)
  })
})

describe('spans of several lines', () => {
  test.each([
    ['from the margin', spanning('fqdn: apps', 'app1.contoso.com')],
    ['from the first character of a line', spanning('applicationPools:', 'computers:')],
    ['long ones are shortened', spanning('applicationPools:', 'app8.contoso.com')],
    ['an end at the start of the next line', { source: topology, start: 0, end: topology.text.indexOf('pools:') }],
  ])('%s', (_, span) => {
    expect(body(pretty(run([finding(span, { why: '' })]), options))).toMatchSnapshot()
  })
})

test('a file without a text has a place and no frame', () => {
  const text = pretty(run([finding(at(source('', 'big.yaml'), ''), { rule: 'parse-error', message: 'big.yaml is 60 MB' })]), options)
  expect(text).toContain('error[parse-error]: big.yaml is 60 MB\n --> big.yaml:1:1\n  |\n  = why: It has a reason.\n')
})

test('what stands nowhere has no place', () => {
  const text = pretty(run([finding({ source: source('', ''), start: 0, end: 0 })]), options)
  expect(text).toMatch(/^error\[some-rule\]: something is wrong\n {2}\|\n {2}= why/)
})

test('no line is wider than the terminal but the message, which stays in one piece for those who search', () => {
  const long = source(`key: ${'v'.repeat(500)} MARK ${'w'.repeat(500)}`)
  const text = pretty(run([finding(at(long, 'MARK'), { message: 'm'.repeat(300), why: 'word '.repeat(100) })]), { ...options, width: 60 })
  const [, ...lines] = text.split('\n')
  expect(lines.filter((line) => line.length > 60)).toEqual([])
})

describe('the closing line', () => {
  const pool = at(topology, 'pool10')
  const notPossible: NotPossible = { rule: 'some-rule', about: 'apps.contoso.com', at: at(topology, 'apps'), missing: [{ reason: 'nobody says its product' }] }
  test.each([
    ['nothing found', run([], { files: 14, checks: 214 }), 'No findings in 14 files · 214 checks'],
    ['one of each', run([finding(pool), finding(pool, { level: 'warning' }), finding(pool, { level: 'info' })], { files: 1 }), '1 error, 1 warning, 1 remark in 1 of 1 file · 7 checks'],
    ['several files', run([finding(pool), finding(at(script, '$pool'))], { files: 3, checks: 1 }), '2 errors in 2 of 3 files · 1 check'],
    ['fixable', run([finding(pool, { fix: { says: 'x', safety: 'safe', changes: [] } })]), '1 error in 1 of 1 file · 1 fixable · 7 checks'],
    ['suppressed', run([], { suppressed: [{ finding: finding(pool), reason: 'until June', at: pool }] }), 'No findings in 1 file · 1 suppressed · 7 checks'],
    ['not possible', run([], { notPossible: [notPossible] }), 'No findings in 1 file · 7 checks, 1 not possible (--unknown lists them)'],
  ])('%s', (_, report, line) => {
    expect(pretty(report, options).trimEnd().split('\n').at(-1)).toBe(line)
  })

  test.each([
    [34.4, '34 ms'],
    [999.6, '1000 ms'],
    [2345, '2.3 s'],
  ])('%d ms', (milliseconds, text) => {
    expect(pretty(run([]), { ...options, milliseconds })).toBe(`No findings in 1 file · 7 checks · ${text}\n`)
  })
})

test('what could not be judged is listed when asked for, with the place of what is missing', () => {
  const unsaid = { reason: 'nobody says the product of pool99.contoso.com' }
  const missing = [unsaid, unsaid, { reason: 'the value of $pool', at: at(script, '$pool') }]
  const text = pretty(run([], { notPossible: [{ rule: 'some-rule', about: 'apps.contoso.com', at: at(topology, 'apps.contoso.com'), missing }] }), { ...options, unknown: true })
  expect(text).toMatchInlineSnapshot(`
    "unknown[some-rule]: apps.contoso.com could not be judged
     --> topology.yaml:7:11
      |
    7 |   - fqdn: apps.contoso.com
      |           ^^^^^^^^^^^^^^^^
      = missing: nobody says the product of pool99.contoso.com
      = missing: the value of $pool (deploy.ps1:1:1)

    No findings in 1 file · 7 checks, 1 not possible
    "
  `)
})

test('colours change nothing but colours', () => {
  const report = run([finding(at(topology, 'pool10'), { related: [{ message: 'here', at: at(script, '$pool') }] }), finding(spanning('pools:', 'lync2010'))])
  const coloured = pretty(report, { ...options, palette: colours })
  expect(coloured).toContain('\u001b[1;31m^^^^^^\u001b[0m')
  expect(coloured.replace(/\u001b\[[\d;]+m/g, '')).toBe(pretty(report, options))
})
