import { describe, expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'
import type { Report } from '../finding/report.js'
import { toRule } from '../rule/compile-rule.js'
import type { RuleData } from '../rule/rule-data.js'
import { textOf } from '../source/source.js'
import { lint } from './lint.js'

const base: RuleData = { id: 'test-rule', title: 'A rule', level: 'error', basis: [{ document: 'D', says: 'so' }], why: 'Because.', each: 'applicationPool', message: '{self.fqdn} is wrong' }

const nextHop: RuleData = {
  ...base,
  when: 'estate.isMixed',
  require: 'self.nextHop.generation.rank == estate.newest.rank',
  at: 'self.nextHop',
  message: '{self.fqdn} routes through {self.nextHop.fqdn}',
  fix: { set: 'self.nextHop', to: 'only(estate.pools.filter(p, p.generation.rank == estate.newest.rank)).fqdn', says: 'route it through the newest pool', safety: 'unsafe' },
}

function mixed(): FactsWriter {
  return new FactsWriter().add('pool', 'pool10.contoso.com', { generation: 'lync2010' }).add('pool', 'pool13.contoso.com', { generation: 'lync2013' })
}

function run(writer: FactsWriter, ...rules: readonly RuleData[]): Report {
  return lint({ facts: writer.facts, findings: [], rules: rules.map(toRule), today: '2026-01-01' })
}

function brief({ findings }: Report): unknown {
  return findings.map(({ rule, level, message, at }) => [rule, level, message, textOf(at)])
}

describe('a rule with a requirement', () => {
  test('finds, at the value, with a fix', () => {
    const report = run(mixed().add('applicationPool', 'apps.contoso.com', { nextHop: 'pool10.contoso.com' }), nextHop)
    expect(brief(report)).toEqual([['test-rule', 'error', 'apps.contoso.com routes through pool10.contoso.com', 'pool10.contoso.com']])
    expect(report.findings[0]?.fix).toMatchObject({ says: 'route it through the newest pool', safety: 'unsafe', changes: [{ kind: 'set', value: 'pool13.contoso.com' }] })
    expect(report.checks).toBe(1)
  })

  test('shows related places, but none of what nobody says', () => {
    const rule: RuleData = {
      ...nextHop,
      related: [
        { at: 'self.nextHop.generation', message: 'it is {self.nextHop.generation.id}' },
        { at: 'self.product', message: 'unsaid' },
      ],
    }
    const report = run(mixed().add('applicationPool', 'apps.contoso.com', { nextHop: 'pool10.contoso.com' }), rule)
    expect(report.findings[0]?.related.map(({ message, at }) => [message, textOf(at)])).toEqual([['it is lync2010', 'lync2010']])
  })

  test('offers no fix where the value is not certain', () => {
    const report = run(mixed().add('pool', 'other13.contoso.com', { generation: 'lync2013' }).add('applicationPool', 'apps.contoso.com', { nextHop: 'pool10.contoso.com' }), nextHop)
    expect(report.findings.map(({ fix }) => fix)).toEqual([undefined])
  })

  test('counts what it could not judge, and names what was missing', () => {
    const report = run(mixed().add('applicationPool', 'apps.contoso.com', { nextHop: '?$legacy' }), nextHop)
    expect(report.findings).toEqual([])
    expect(report.notPossible).toMatchObject([{ rule: 'test-rule', about: 'apps.contoso.com', missing: [{ reason: '$legacy' }] }])
    expect(report.checks).toBe(1)
  })

  test('says nothing of what does not exist', () => {
    const report = run(mixed().add('applicationPool', 'apps.contoso.com', { nextHop: null }), nextHop)
    expect([report.findings, report.notPossible, report.checks]).toEqual([[], [], 0])
  })

  test('a name that is only inferred makes at most a warning', () => {
    const rule = { ...base, require: 'self.nextHop.generation.name == "Lync Server 2013"' }
    const report = run(new FactsWriter().add('pool', 'p.contoso.com', { generation: 'serviceVersion:5' }).add('applicationPool', 'apps.contoso.com', { nextHop: 'p.contoso.com' }), rule)
    expect(report.findings.map(({ level }) => level)).toEqual(['warning'])
  })
})

describe('levels', () => {
  const cases: RuleData = { ...base, require: 'false', levels: [{ when: 'self.site.id == "a"', level: 'error' }, { when: 'self.site.id == "b"', level: 'warning' }, { level: 'info' }] }
  test.each([
    ['a', 'error'],
    ['b', 'warning'],
    ['c', 'info'],
    ['?$site', 'info'],
  ])('site %s gives %s', (site, level) => {
    const report = run(new FactsWriter().add('applicationPool', 'apps.contoso.com', { site }), cases)
    expect(report.findings.map((finding) => finding.level)).toEqual([level])
  })
})

describe('uniqueness', () => {
  const ports: RuleData = { ...base, each: 'application', unique: 'self.port', within: 'self.pool.fqdn', at: 'self.port', message: 'port {self.port} is taken by {other.id}' }
  const writer = (): FactsWriter => new FactsWriter().add('application', 'one', { pool: 'apps.contoso.com', port: 5060 })

  test('finds each but the first, with the first as related', () => {
    const report = run(writer().add('application', 'two', { pool: 'APPS.contoso.com', port: 5060 }).add('application', 'three', { pool: 'other.contoso.com', port: 5060 }), ports)
    expect(brief(report)).toEqual([['test-rule', 'error', 'port 5060 is taken by one', '5060']])
    expect(report.findings[0]?.related.map(({ at }) => textOf(at))).toEqual(['one'])
  })

  test('an unknown key is no double', () => {
    const report = run(writer().add('application', 'two', { pool: 'apps.contoso.com', port: '?$port' }), ports)
    expect([report.findings, report.notPossible.length]).toEqual([[], 1])
  })

  test('is linear: 20,000 applications', () => {
    const many = new FactsWriter()
    for (let port = 0; port < 20_000; port++) many.add('application', `app${port}`, { pool: 'apps.contoso.com', port })
    expect(run(many, ports).findings).toEqual([])
  })
})

describe('fingerprints', () => {
  const print = (writer: FactsWriter): readonly string[] => run(writer, nextHop).findings.map(({ fingerprint }) => fingerprint)
  const apps = (name: string, hop: string): FactsWriter => mixed().add('applicationPool', name, { nextHop: hop })
  const original = print(apps('apps.contoso.com', 'pool10.contoso.com'))

  test('survive moved lines', () => {
    const moved = new FactsWriter().add('site', 'redmond').add('pool', 'pool10.contoso.com', { generation: 'lync2010' }).add('pool', 'pool13.contoso.com', { generation: 'lync2013' })
    expect(print(moved.add('applicationPool', 'apps.contoso.com', { nextHop: 'pool10.contoso.com' }))).toEqual(original)
  })

  test('another value and another pool are other findings', () => {
    expect(print(apps('other.contoso.com', 'pool10.contoso.com'))).not.toEqual(original)
    expect(print(mixed().add('pool', 'b10.contoso.com', { generation: 'lync2010' }).add('applicationPool', 'apps.contoso.com', { nextHop: 'b10.contoso.com' }))).not.toEqual(original)
  })

  test('a value in other case is the same', () => {
    expect(print(apps('apps.contoso.com', 'Registrar:POOL10.contoso.com'))).toEqual(original)
  })
})

test('references and names are subjects of their own', () => {
  const writer = new FactsWriter().add('applicationPool', 'apps', { nextHop: 'gone.contoso.com' })
  const report = run(
    writer,
    { ...base, id: 'known', each: 'reference', require: 'self.isDefined', at: 'self.text', message: '{self.to} {self.text}' },
    { ...base, id: 'valid', each: 'name', require: 'isFqdn(self.text)', at: 'self.text', message: '{self.of} {self.text}' },
  )
  expect(brief(report)).toEqual([
    ['valid', 'error', 'applicationPool apps', 'apps'],
    ['known', 'error', 'pool gone.contoso.com', 'gone.contoso.com'],
  ])
})

test('the same input gives the same report', () => {
  const writer = mixed().add('applicationPool', 'b.contoso.com', { nextHop: 'pool10.contoso.com' }).add('applicationPool', 'a.contoso.com', { nextHop: 'pool10.contoso.com' })
  expect(run(writer, nextHop)).toEqual(run(writer, nextHop))
})

test('a rule compiles only when something that it is about is there', () => {
  expect(() => run(new FactsWriter().add('site', 'redmond'), { ...base, require: 'this is no expression' })).not.toThrow()
})
