import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOf, textOf, type ConfiguredSuppression } from '@topolint/engine'
import type { LintOptions, LintResult } from '../src/lint.js'
import { lintAtOnce } from './at-once.js'

const encoder = new TextEncoder()

function run(text: string, options: Partial<LintOptions> = {}, path = 'topology.yaml'): LintResult {
  return lintAtOnce([{ path, bytes: encoder.encode(text) }], { today: '2026-01-01', choice: { skip: ['platform-support'] }, ...options })
}

/** Rule and line of what is reported. */
function reported({ findings }: LintResult): readonly string[] {
  return findings.map(({ rule, at }) => `${rule}:${placeOf(at).start.line}`)
}

const mixed = ['apiVersion: topolint/v1', 'kind: Topology', 'name: contoso', 'merged: 2014-03-01', 'pools:', '  - { fqdn: pool10.contoso.com, product: lync2010 }', '  - { fqdn: pool13.contoso.com, product: lync2013 }', 'applicationPools:'].join('\n')
const wrong = ['  - fqdn: apps.contoso.com', '    product: lync2013', '    created: 2014-05-20', '    nextHop: pool10.contoso.com'].join('\n')
const topology = `${mixed}\n${wrong}\n`
const rule = 'next-hop-newest-generation'

test('without a suppression the finding is there', () => {
  expect(reported(run(topology))).toEqual([`${rule}:12`])
})

describe('a finding is held back by a comment', () => {
  const directive = `# topolint-ignore[${rule}]: moved in June`
  test.each([
    ['on its line', topology.replace('nextHop: pool10.contoso.com', (line) => `${line} ${directive}`)],
    ['above the pair', topology.replace('    nextHop', `    ${directive}\n    nextHop`)],
    ['above the item', topology.replace('  - fqdn: apps', `  ${directive}\n  - fqdn: apps`)],
    ['above the list', topology.replace('applicationPools', `${directive}\napplicationPools`)],
    ['with other comments between', topology.replace('    nextHop', `    ${directive}\n    # and why\n\n    nextHop`)],
    ['with another rule at once', topology.replace('    nextHop', `    # topolint-ignore[schema, ${rule}]: moved in June\n    nextHop`).replace('nextHop: pool10.contoso.com', 'nextHop: pool10.contoso.com\n    extra: 1 # topolint-ignore[schema]: read by another tool')],
    ['in CRLF', topology.replace('    nextHop', `    ${directive}\n    nextHop`).replaceAll('\n', '\r\n')],
    ['in CRLF on its line', topology.replace('nextHop: pool10.contoso.com', (line) => `${line} ${directive}`).replaceAll('\n', '\r\n')],
    ['in flow style', `${mixed}\n  - { fqdn: apps.contoso.com, product: lync2013, created: 2014-05-20,\n      ${directive}\n      nextHop: pool10.contoso.com }\n`],
    ['in flow style on its line', `${mixed}\n  - { fqdn: apps.contoso.com, product: lync2013, created: 2014-05-20,\n      nextHop: pool10.contoso.com ${directive}\n    }\n`],
    ['behind the header of a folded value', topology.replace('nextHop: pool10.contoso.com', `nextHop: >- ${directive}\n      pool10.contoso.com`)],
    ['for the whole file, at its end', `${topology}# topolint-ignore-file[${rule}]: moved in June\n`],
    ['until the last day', topology.replace('    nextHop', `    # topolint-ignore[${rule}] until=2026-01-01: moved in June\n    nextHop`)],
    ['through an alias, at the place of use', topology.replace('fqdn: pool10', 'fqdn: &old pool10').replace('nextHop: pool10.contoso.com', `nextHop: *old ${directive}`)],
  ])('%s', (_, text) => {
    const result = run(text)
    expect(reported(result).filter((finding) => !finding.startsWith('unused'))).toEqual([])
    expect(result.suppressed.filter(({ finding }) => finding.rule === rule).map(({ reason }) => reason)).toEqual(['moved in June'])
    expect(reported(result)).toEqual([])
  })
})

describe('a finding is not held back by', () => {
  test.each([
    ['a directive without a reason', `# topolint-ignore[${rule}]`, ['bad-directive:12', `${rule}:12`]],
    ['a bare one', '# topolint-ignore', ['bad-directive:12', `${rule}:12`]],
    ['a bare one for the file', '# topolint-ignore-file: all of it', ['bad-directive:12', `${rule}:12`]],
    ['a star', '# topolint-ignore[*]: all of it', ['bad-directive:12', `${rule}:12`]],
    ['a misspelt one', `# topolint-ingore[${rule}]: moved in June`, ['bad-directive:12', `${rule}:12`]],
    ['an unknown rule', '# topolint-ignore[__proto__]: moved in June', ['bad-directive:12', `${rule}:12`]],
    ['another rule', '# topolint-ignore[schema]: moved in June', [`${rule}:12`, 'unused-suppression:12']],
    ['one that is over', `# topolint-ignore[${rule}] until=2025-12-31: moved in June`, ['expired-suppression:12', `${rule}:12`]],
  ])('%s', (_, comment, left) => {
    const result = run(topology.replace('nextHop: pool10.contoso.com', (line) => `${line} ${comment}`))
    expect([...reported(result)].sort()).toEqual([...left].sort())
    expect(result.suppressed).toEqual([])
  })

  test.each([
    ['a comment on another line', topology.replace('created: 2014-05-20', (line) => `${line} # topolint-ignore[${rule}]: moved in June`), 11],
    ['a comment behind it', `${topology}    # topolint-ignore[${rule}]: moved in June\n`, 13],
    ['a comment at the top', `# topolint-ignore[${rule}]: moved in June\n${topology}`, 1],
  ])('%s', (_, text, line) => {
    const left = reported(run(text))
    expect(left).toContain(`unused-suppression:${line}`)
    expect(left.filter((each) => each.startsWith(rule))).toHaveLength(1)
  })

  test('a text that only looks like a comment', () => {
    const text = topology.replace('name: contoso', `name: |-\n  contoso\n  # topolint-ignore-file[${rule}]: moved in June`)
    expect(reported(run(text)).filter((each) => !each.startsWith('schema'))).toEqual([`${rule}:14`])
  })
})

describe('streams of documents', () => {
  const other = topology.replaceAll('contoso', 'fabrikam')
  test('a place is of its document, a file of all', () => {
    const placed = `${topology.replace('    nextHop', `    # topolint-ignore[${rule}]: moved\n    nextHop`)}---\n${other}`
    expect(reported(run(placed))).toEqual([`${rule}:26`])
    const filed = `${topology}---\n# topolint-ignore-file[${rule}]: moved\n${other}`
    expect(reported(run(filed))).toEqual([])
    expect(run(filed).suppressed).toHaveLength(2)
  })

  test('the end of a document reaches into no other', () => {
    expect(reported(run(`${topology}# topolint-ignore[${rule}]: moved\n---\n${other}`))).toEqual([`${rule}:12`, 'unused-suppression:13', `${rule}:26`])
  })
})

describe('unused is said only where it is known', () => {
  const directive = `# topolint-ignore[${rule}]: moved in June`
  const unused = topology.replace('nextHop: pool10.contoso.com', `nextHop: pool13.contoso.com ${directive}`)
  test('with a fix that takes the comment out', () => {
    const [finding] = run(unused).findings
    expect(finding).toMatchObject({ rule: 'unused-suppression', level: 'warning', fix: { safety: 'safe', changes: [{ kind: 'remove' }] } })
    expect(finding?.fix?.changes.map(({ at }) => textOf(at))).toEqual([directive])
  })

  test.each([
    ['not where the rule could not judge', unused.replace('pool13.contoso.com #', 'elsewhere.contoso.com #')],
    ['not where the file was not read to its end', `${unused}broken: "\n`],
    ['not where some of the file does not fit', `${unused}extra: 1\n`],
  ])('%s', (_, text) => {
    expect(reported(run(text)).filter((each) => each.startsWith('unused'))).toEqual([])
  })

  test('not where only some of the files are looked at', () => {
    expect(reported(run(unused, { partial: () => true }))).toEqual([])
  })
})

describe('suppressions of the configuration', () => {
  const json = JSON.stringify({ apiVersion: 'topolint/v1', kind: 'Topology', name: 'contoso', merged: '2014-03-01', pools: [{ fqdn: 'pool10.contoso.com', product: 'lync2010' }, { fqdn: 'pool13.contoso.com', product: 'lync2013' }], applicationPools: [{ fqdn: 'apps.contoso.com', product: 'lync2013', created: '2014-05-20', nextHop: 'pool10.contoso.com' }] })
  const suppress = (at: string): readonly ConfiguredSuppression[] => [{ rule, at, reason: 'exported' }]
  const fingerprint = run(json, {}, 'topology.json').findings[0]?.fingerprint ?? ''

  test.each([['APPS.contoso.com'], ['topology.json'], ['*.json'], [fingerprint]])('by %s', (at) => {
    const result = run(json, { suppress: suppress(at) }, 'topology.json')
    expect(reported(result)).toEqual([])
    expect(result.suppressed).toHaveLength(1)
  })

  test('a rule that is locked stays', () => {
    expect(run(json, { suppress: suppress('topology.json'), locked: [rule] }, 'topology.json').findings.map((finding) => finding.rule)).toEqual(['bad-directive', rule])
  })
})

describe('any finding of any text', () => {
  const name = fc.integer({ min: 0, max: 40 }).map((number) => `apps${number}.contoso.com`)
  const application = fc
    .record({ name, hop: fc.constantFrom('pool10', 'pool13', 'elsewhere'), extra: fc.constantFrom('', '    edition: gold\n', '    product2: x\n'), flow: fc.boolean() })
    .map(({ name: fqdn, hop, extra, flow }) => (flow ? `  - { fqdn: ${fqdn}, created: 2014-05-20, edition: gold, nextHop: ${hop}.contoso.com }\n` : `  - fqdn: ${fqdn}\n    product: lync2013\n    created: 2014-05-20\n${extra}    nextHop: ${hop}.contoso.com\n`))
  const text = fc.uniqueArray(application, { minLength: 1, maxLength: 6 }).map((applications) => `${mixed}\n${applications.join('')}`)

  test('is taken out by a directive on its line, with what shares rule and line, and nothing else is', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.boolean(), (written, choice, crlf) => {
        const before = run(written)
        const chosen = before.findings[choice % Math.max(1, before.findings.length)]
        if (chosen === undefined) return
        const { line } = placeOf(chosen.at).start
        const lines = written.split('\n')
        lines[line - 1] = `${lines[line - 1] ?? ''} # topolint-ignore[${chosen.rule}]: because`
        const after = run(lines.join(crlf ? '\r\n' : '\n'))
        const isMeant = ({ rule: id, at }: typeof chosen): boolean => id === chosen.rule && placeOf(at).start.line === line
        expect(after.findings.map(({ fingerprint }) => fingerprint)).toEqual(before.findings.filter((each) => !isMeant(each)).map(({ fingerprint }) => fingerprint))
        expect(after.suppressed.map(({ finding }) => finding.fingerprint)).toEqual(before.findings.filter(isMeant).map(({ fingerprint }) => fingerprint))
        expect([after.checks, after.notPossible.length]).toEqual([before.checks, before.notPossible.length])
        expect(run(lines.join('\n').replace(/ # topolint-ignore.*$/mu, '')).findings.map(({ fingerprint }) => fingerprint)).toEqual(before.findings.map(({ fingerprint }) => fingerprint))
      }),
      { numRuns: 60 },
    )
  })
})

test('100,000 directives', () => {
  const result = run(`${topology}${`# topolint-ignore[${rule}]: moved in June\n`.repeat(100_000)}`)
  expect(result.findings).toHaveLength(1 + 1001)
})
