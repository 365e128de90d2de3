import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '@topolint/engine'
import { azure, compact, github, gitlab, json, junit, markdown, pretty, type Reporter, type RunChange } from '../src/index.js'
import { hostileTexts } from './hostile-texts.js'
import { at, finding, options, run, source } from './run.js'
import { loggingCommands, workflowCommands } from './runner.js'

const topology = source('pools:\n  - fqdn: pool10.contoso.com\n    product: lync2010\n')
const pool = at(topology, 'pool10.contoso.com')
const nowhere = { source: source('', ''), start: 0, end: 0 }

const report = run(
  [
    finding(pool, { message: 'pool10 is old', fix: { says: 'use pool13', safety: 'unsafe', changes: [] } }),
    finding(at(topology, 'product: lync2010'), { level: 'warning', rule: 'other-rule', message: 'a, b: 100 %' }),
    finding({ source: topology, start: 0, end: topology.text.length }, { level: 'info', message: 'worth knowing' }),
    finding(nowhere, { message: 'true everywhere' }),
  ],
  { files: 3, notPossible: [{ rule: 'some-rule', about: 'apps.contoso.com', at: pool, missing: [{ reason: 'its product' }] }] },
)

const worse = finding(pool, { level: 'error', message: 'pool10 is very old' })
const change: RunChange = {
  base: 'main',
  before: new Map([[worse, finding(pool, { level: 'warning', message: 'pool10 is old' })]]),
  fixed: [finding(at(source('a: b', 'gone.yaml'), 'b'), { rule: 'other-rule', message: 'b is wrong' }), finding(nowhere, { message: 'was true everywhere' })],
  standing: 4,
}
const changed = run([worse, finding(pool, { level: 'info', message: 'pool10 is new' })], { change })

const many = run(Array.from({ length: 12 }, (_, index) => finding(pool, { message: `number ${index + 1}` })))

test('compact', () => {
  expect(compact(report, options)).toBe(
    [
      'topology.yaml:2:11: error[some-rule]: pool10 is old',
      'topology.yaml:3:5: warning[other-rule]: a, b: 100 %',
      'topology.yaml:1:1: info[some-rule]: worth knowing',
      'error[some-rule]: true everywhere',
      '2 errors, 1 warning, 1 remark in 2 of 3 files · 1 fixable · 7 checks, 1 not possible (--unknown lists them)',
      '',
    ].join('\n'),
  )
})

test('compact, of a change: what is worse says what it was, what is mended has no place', () => {
  expect(compact(changed, options)).toBe(
    [
      'topology.yaml:2:11: error[some-rule]: pool10 is very old (before: warning: pool10 is old)',
      'topology.yaml:2:11: info[some-rule]: pool10 is new',
      'fixed[other-rule]: b is wrong (gone.yaml)',
      'fixed[some-rule]: was true everywhere',
      '1 error, 1 remark in 1 of 1 file · 7 checks',
      '',
    ].join('\n'),
  )
})

test('github', () => {
  expect(github(report, { ...options, folder: 'servers' })).toBe(
    [
      '::error file=servers/topology.yaml,line=2,endLine=2,col=11,endColumn=28,title=some-rule::pool10 is old%0Afix: use pool13 (unsafe)',
      '::warning file=servers/topology.yaml,line=3,endLine=3,col=5,endColumn=21,title=other-rule::a, b: 100 %25',
      '::notice file=servers/topology.yaml,line=1,endLine=4,title=some-rule::worth knowing',
      '::error title=some-rule::true everywhere',
      '2 errors, 1 warning, 1 remark in 2 of 3 files · 1 fixable · 7 checks, 1 not possible (--unknown lists them)',
      '',
    ].join('\n'),
  )
})

test('github drops annotations beyond ten of a level: those are lines of the log', () => {
  const output = github(many, options)
  expect(workflowCommands(output)).toHaveLength(10)
  expect(output).toContain('\ntopology.yaml:2:11: error[some-rule]: number 11\ntopology.yaml:2:11: error[some-rule]: number 12\n')
})

test('github cuts long messages: a message is cut where it would be, and not inside a character', () => {
  const [command] = workflowCommands(github(run([finding(pool, { message: `${'x'.repeat(4094)}😀${'y'.repeat(100)}` })]), options))
  expect(command?.data).toBe(`${'x'.repeat(4094)}…`)
})

test('azure', () => {
  expect(azure(report, options)).toBe(
    [
      '##vso[task.logissue type=error;sourcepath=topology.yaml;linenumber=2;columnnumber=11;code=some-rule;]pool10 is old',
      '##vso[task.logissue type=warning;sourcepath=topology.yaml;linenumber=3;columnnumber=5;code=other-rule;]a, b: 100 %AZP25',
      'topology.yaml:1:1: info[some-rule]: worth knowing',
      '##vso[task.logissue type=error;code=some-rule;]true everywhere',
      '2 errors, 1 warning, 1 remark in 2 of 3 files · 1 fixable · 7 checks, 1 not possible (--unknown lists them)',
      '',
    ].join('\n'),
  )
})

test('gitlab', () => {
  expect(JSON.parse(gitlab(report, { ...options, folder: 'servers' }))).toEqual([
    { description: 'pool10 is old', check_name: 'some-rule', fingerprint: '0123456789abcdef', severity: 'major', location: { path: 'servers/topology.yaml', lines: { begin: 2, end: 2 } } },
    { description: 'a, b: 100 %', check_name: 'other-rule', fingerprint: '0123456789abcdef-2', severity: 'minor', location: { path: 'servers/topology.yaml', lines: { begin: 3, end: 3 } } },
    { description: 'worth knowing', check_name: 'some-rule', fingerprint: '0123456789abcdef-3', severity: 'info', location: { path: 'servers/topology.yaml', lines: { begin: 1, end: 4 } } },
    { description: 'true everywhere', check_name: 'some-rule', fingerprint: '0123456789abcdef-4', severity: 'major', location: { path: '.', lines: { begin: 1, end: 1 } } },
  ])
})

test('junit', () => {
  expect(junit(report, options)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="topolint" tests="5" failures="3" errors="0" skipped="1">
      <testsuite name="topology.yaml" tests="4" failures="2" errors="0" skipped="1">
        <testcase classname="topology.yaml" name="some-rule (2:11)" file="topology.yaml" line="2">
          <failure type="error" message="pool10 is old">topology.yaml:2:11: error[some-rule]: pool10 is old&#10;It has a reason.&#10;fix: use pool13 (unsafe)</failure>
        </testcase>
        <testcase classname="topology.yaml" name="other-rule (3:5)" file="topology.yaml" line="3">
          <failure type="warning" message="a, b: 100 %">topology.yaml:3:5: warning[other-rule]: a, b: 100 %&#10;It has a reason.</failure>
        </testcase>
        <testcase classname="topology.yaml" name="some-rule (1:1)" file="topology.yaml" line="1">
          <system-out>topology.yaml:1:1: info[some-rule]: worth knowing&#10;It has a reason.</system-out>
        </testcase>
        <testcase classname="topology.yaml" name="some-rule (2:11)" file="topology.yaml" line="2">
          <skipped message="apps.contoso.com could not be judged: its product"/>
        </testcase>
      </testsuite>
      <testsuite name="topolint" tests="1" failures="1" errors="0" skipped="0">
        <testcase classname="topolint" name="some-rule">
          <failure type="error" message="true everywhere">error[some-rule]: true everywhere&#10;It has a reason.</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

test('junit of a run without a finding has a test that passed', () => {
  expect(junit(run([]), options)).toContain('<testcase classname="topolint" name="7 checks in 1 file"/>')
})

test('markdown', () => {
  expect(markdown(report, { ...options, unknown: true })).toMatchInlineSnapshot(`
    "## topolint

    2 errors, 1 warning, 1 remark in 2 of 3 files · 1 fixable · 7 checks, 1 not possible

    ### \`topology.yaml\`

    - **error** line 2, column 11: pool10 is old (\`some-rule\`)
      - fix: use pool13 (unsafe)
    - **warning** line 3, column 5: a, b: 100 % (\`other-rule\`)
    - **info** line 1, column 1: worth knowing (\`some-rule\`)

    ### Everywhere

    - **error**: true everywhere (\`some-rule\`)

    ### Could not be judged

    - apps.contoso.com in \`topology.yaml\` line 2, column 11: its product (\`some-rule\`)
    "
  `)
})

test('markdown, of a change', () => {
  expect(markdown(changed, options)).toMatchInlineSnapshot(`
    "## topolint

    1 error, 1 remark in 1 of 1 file · 7 checks

    compared with main: 1 introduced, 1 worsened, 2 fixed, 4 as before

    ### \`topology.yaml\`

    - **error** line 2, column 11: pool10 is very old (\`some-rule\`)
      - before: warning, pool10 is old
    - **info** line 2, column 11: pool10 is new (\`some-rule\`)

    ### Fixed

    - b is wrong in \`gone.yaml\` (\`other-rule\`)
    - was true everywhere (\`some-rule\`)
    "
  `)
})

test('pretty, of a change', () => {
  expect(pretty(changed, options)).toMatchInlineSnapshot(`
    "error[some-rule]: pool10 is very old
     --> topology.yaml:2:11
      |
    1 | pools:
    2 |   - fqdn: pool10.contoso.com
      |           ^^^^^^^^^^^^^^^^^^
      |
      = before: warning: pool10 is old
      = why: It has a reason.
      = explain: topolint explain some-rule

    info[some-rule]: pool10 is new
     --> topology.yaml:2:11
      |
    1 | pools:
    2 |   - fqdn: pool10.contoso.com
      |           ^^^^^^^^^^^^^^^^^^

    fixed[other-rule]: b is wrong (gone.yaml)
    fixed[some-rule]: was true everywhere

    1 error, 1 remark in 1 of 1 file · 7 checks
    "
  `)
})

test('markdown is no longer than a comment may be, the gravest files first, and says what it left out', () => {
  const other = source('a: b', 'z.yaml')
  const findings: readonly Finding[] = [...Array.from({ length: 2000 }, () => finding(pool, { level: 'info', message: 'm'.repeat(100) })), finding(at(other, 'b'))]
  const text = markdown(run(findings), options)
  expect(text.length).toBeLessThan(61_000)
  expect(text.indexOf('`z.yaml`')).toBeLessThan(text.indexOf('`topology.yaml`'))
  expect(text).toMatch(/\n\d+ more left out: there is no room for them here\.\n$/u)
})

describe('json', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(new URL('../schemas/report-v1.json', import.meta.url), 'utf8')) as object) // an object, or the test fails

  test.each(hostileTexts)('fits its schema: %s', (_, text) => {
    const of = source(`key: ${text}`, `${text}.yaml`)
    const span = { source: of, start: 5, end: of.text.length }
    const changes = [
      { kind: 'set', at: span, value: text } as const,
      { kind: 'add', at: span, field: text, value: text } as const,
      { kind: 'insert', at: span, where: 'after', steps: [{ does: text, subjects: { pool: text } }] } as const,
      { kind: 'remove', at: span } as const,
    ]
    const one = finding(span, { rule: text, message: text, related: [{ message: text, at: nowhere }], fix: { says: text, safety: 'safe', changes } })
    const change = { base: text, before: new Map([[one, finding(nowhere, { message: text })]]), fixed: [one, finding(nowhere)], standing: 1 }
    const everything = run([one, finding(nowhere)], { change, suppressed: [{ finding: one, reason: text, at: nowhere, until: text }], baselined: [one], notPossible: [{ rule: text, about: text, at: span, missing: [{ reason: text }] }] })
    validate(JSON.parse(json(everything, options)))
    expect(validate.errors ?? []).toEqual([])
  })

  test('says what a change made of the findings', () => {
    const place = { path: 'topology.yaml', start: { line: 2, column: 11 }, end: { line: 2, column: 29 } }
    const parsed = JSON.parse(json(changed, options)) as object // an object, or the test fails
    expect(parsed).toMatchObject({
      change: { base: 'main', introduced: 1, worsened: 1, standing: 4, fixed: [{ rule: 'other-rule', path: 'gone.yaml' }, { rule: 'some-rule' }] },
      findings: [{ message: 'pool10 is very old', state: 'worsened', before: { level: 'warning', message: 'pool10 is old', ...place } }, { message: 'pool10 is new', state: 'introduced' }],
    })
    expect(JSON.parse(json(run([worse]), options))).not.toHaveProperty('change')
    expect(JSON.parse(json(run([], { change: { ...change, base: undefined } }), options))).not.toHaveProperty('change.base')
  })
})

describe('whatever stands in a path and a message', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ':', '1', '%', ',', ';', ']', '[', '#', '\n', '\r', ' ', 'é', '0', 'A', 'D', '=', 'vso') })

  test('a runner of GitHub reads back what was meant, and nothing else', () => {
    fc.assert(
      fc.property(text, text, (path, message) => {
        const of = source('a: b', `x${path}`)
        const commands = workflowCommands(github(run([finding(at(of, 'b'), { message })]), options))
        expect(commands).toHaveLength(1)
        expect(commands[0]?.properties).toMatchObject({ line: '1', endLine: '1', col: '4', endColumn: '4', title: 'some-rule' })
        if (!/::|##/u.test(path + message)) expect([commands[0]?.properties['file'], commands[0]?.data]).toEqual([`x${path}`, message])
      }),
    )
  })

  test('so does an agent of Azure', () => {
    fc.assert(
      fc.property(text, text, (path, message) => {
        const of = source('a: b', `x${path}`)
        const commands = loggingCommands(azure(run([finding(at(of, 'b'), { message })]), options))
        expect(commands).toHaveLength(1)
        if (!/::|##/u.test(path + message)) expect([commands[0]?.properties['sourcepath'], commands[0]?.data]).toEqual([`x${path}`, message])
      }),
    )
  })

  test('the first place in a compact line is the place', () => {
    fc.assert(
      fc.property(text, text, (path, message) => {
        const of = source('a: b', `x${path}`)
        const [line = ''] = compact(run([finding(at(of, 'b'), { message })]), options).split('\n')
        const match = /^(.+?):(\d+):(\d+): (error|warning|info)\[(.+?)\]: (.*)$/u.exec(line)
        expect(match?.slice(2, 6)).toEqual(['1', '4', 'error', 'some-rule'])
      }),
    )
  })
})

test.each<[string, Reporter]>([['compact', compact], ['github', github], ['azure', azure], ['gitlab', gitlab], ['junit', junit], ['markdown', markdown]])('%s takes 200,000 findings', (_, reporter) => {
  const one = finding(pool)
  expect(reporter(run(Array.from({ length: 200_000 }, () => one)), options).length).toBeGreaterThan(1000)
})
