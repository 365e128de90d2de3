import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixedFinding, notJudged, reportedFinding, reportedPlace, suggestion, suppressedFinding, verdict } from '../../test/verdict.js'
import { bounds } from './bounds.js'
import { readReport, reportText } from './report-file.js'
import type { ReportedFinding, Verdict } from './verdict.js'

const full = verdict({
  findings: [
    reportedFinding({ fix: { says: 'route it through pool13.contoso.com', safety: 'unsafe', suggestion: suggestion() }, related: [{ message: 'pool10.contoso.com is old', at: reportedPlace() }] }),
    reportedFinding({ state: 'worsened', level: 'warning', at: undefined, before: { level: 'info', message: 'pool09.contoso.com' } }),
  ],
  standing: ['0123456789abcdef'.repeat(2)],
  fixed: [fixedFinding()],
  suppressed: [suppressedFinding(), suppressedFinding({ until: undefined, by: 'baseline', at: undefined })],
  notJudged: [notJudged()],
  remarks: ['The change touches topolint.yaml.'],
})

/** As JSON has it, to be spoilt. */
type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain }

const plain = (value: Verdict): Plain => JSON.parse(JSON.stringify(value)) as Plain
const read = (value: unknown) => readReport(Buffer.from(JSON.stringify(value)))

test('what is written is read', () => {
  expect(readReport(Buffer.from(reportText(full)))).toEqual({ verdict: full })
  expect(readReport(Buffer.from(reportText(verdict())))).toEqual({ verdict: verdict() })
})

describe('a report is refused', () => {
  const deep = '['.repeat(2_000_000)
  test.each<[what: string, text: string | Uint8Array, problem: string]>([
    ['too large', new Uint8Array(bounds.bytes + 1), 'The report has 5000001 bytes; expected at most 5000000.'],
    ['of nothing', '', 'The report is no JSON in UTF-8.'],
    ['in another encoding', Buffer.from('"caf\u00e9"', 'latin1'), 'The report is no JSON in UTF-8.'],
    ['cut in the middle', reportText(full).slice(0, 500), 'The report is no JSON in UTF-8.'],
    ['of nothing but depth', deep, 'The report is nested more than 16 deep.'],
    ['of depth that ends', deep + ']'.repeat(2_000_000), 'The report is nested more than 16 deep.'],
    ['that is a list', '[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]', 'The report is a list; expected an object.'],
    ['that is null', 'null', 'The report is null; expected an object.'],
    ['of a later version', '{"format": "topolint-verdict/2"}', 'The report has the format "topolint-verdict/2", and this version of topolint reads topolint-verdict/1. Use the same version in both workflows.'],
    ['of something else', '{"format": "sarif"}', 'format is "sarif"; expected topolint-verdict/1.'],
    ['whose fields only its prototype has', '{"__proto__": {"format": "topolint-verdict/1"}}', 'format is missing; expected topolint-verdict/1.'],
  ])('%s', (_what, text, problem) => {
    const result = readReport(typeof text === 'string' ? Buffer.from(text) : text)
    expect('problems' in result && result.problems[0]).toBe(problem)
  })

  const [first, second] = full.findings
  const place = reportedPlace()
  const finding = (parts: object) => ({ ...full, findings: [{ ...first, ...parts }] })
  test.each<[problem: string, value: unknown]>([
    ['tool is "1.0 ::error::"; expected a version.', { ...full, tool: '1.0 ::error::' }],
    ['subject.repository is "contoso/.."; expected owner/name.', { ...full, subject: { ...full.subject, repository: 'contoso/..' } }],
    ['subject.commit is "main"; expected a commit.', { ...full, subject: { ...full.subject, commit: 'main' } }],
    ['subject.pullRequest is 0; expected a whole number from 1 to 2147483647.', { ...full, subject: { ...full.subject, pullRequest: 0 } }],
    ['subject.pullRequest is null; expected a whole number from 1 to 2147483647.', { ...full, subject: { ...full.subject, pullRequest: null } }],
    ['outcome is "great"; expected passed or failed.', { ...full, outcome: 'great' }],
    ['findings is an object; expected a list.', { ...full, findings: {} }],
    ['findings has one fingerprint twice.', { ...full, findings: [first, second, first] }],
    ['findings[0] is null; expected an object.', { ...full, findings: [null] }],
    ['findings[0].fingerprint is "../../a"; expected 32 hexadecimal digits.', finding({ fingerprint: '../../a' })],
    ['findings[0].rule is "a) [b](c"; expected the id of a rule.', finding({ rule: 'a) [b](c' })],
    ['findings[0].level is "fatal"; expected error or warning or info.', finding({ level: 'fatal' })],
    ['findings[0].message is a list; expected a text without control characters.', finding({ message: ['a'] })],
    ['findings[0].message is "a\\u001b[2J"; expected a text without control characters.', finding({ message: 'a\u001b[2J' })],
    ['findings[0].message is "\\ud800"; expected a text without control characters.', finding({ message: '\ud800' })],
    ['findings[0].message has 2001 characters; expected at most 2000.', finding({ message: 'x'.repeat(2_001) })],
    ['findings[0].at.path is "../a.yaml"; expected a path inside the repository.', finding({ at: { ...place, path: '../a.yaml' } })],
    ['findings[0].at.path is "/etc/a.yaml"; expected a path inside the repository.', finding({ at: { ...place, path: '/etc/a.yaml' } })],
    ['findings[0].at.path is "a/../../b"; expected a path inside the repository.', finding({ at: { ...place, path: 'a/../../b' } })],
    ['findings[0].at.path is "a\\nb"; expected a path inside the repository.', finding({ at: { ...place, path: 'a\nb' } })],
    ['findings[0].at.start.line is 1.5; expected a whole number from 1 to 2147483647.', finding({ at: { ...place, start: { line: 1.5, column: 1 } } })],
    ['findings[0].at.blob is "main:a.yaml"; expected a name that git gives.', finding({ at: { ...place, blob: 'main:a.yaml' } })],
    ['findings[0].at ends before it starts.', finding({ at: { ...place, start: { line: 10, column: 1 } } })],
    ['findings[0].at has more lines than it spans.', finding({ at: { ...place, lines: ['a', 'b'] } })],
    ['findings[0].at.lines[0] is "a\\nb"; expected one line.', finding({ at: { ...place, lines: ['a\nb'] } })],
    ['findings[0].related has 21 entries; expected at most 20.', finding({ related: Array(21).fill({ message: 'a' }) })],
    ['findings[0].fix.safety is true; expected safe or unsafe.', finding({ fix: { says: 'a', safety: true } })],
    ['findings[0].fix.suggestion does not have the lines that it replaces.', finding({ fix: { says: 'a', safety: 'safe', suggestion: suggestion({ endLine: 10 }) } })],
    ['findings[0].fix.suggestion does not have the lines that it replaces.', finding({ fix: { says: 'a', safety: 'safe', suggestion: suggestion({ endLine: 8, was: [] }) } })],
    ['findings[0].fix.suggestion.lines has 61 entries; expected at most 60.', finding({ fix: { says: 'a', safety: 'safe', suggestion: suggestion({ lines: Array(61).fill('a') as string[] }) } })],
    ['suppressed[0].isNew is a text; expected true or false.', { ...full, suppressed: [{ ...full.suppressed[0], isNew: 'no' }] }],
    ['suppressed[0].until is "June"; expected a day, YYYY-MM-DD.', { ...full, suppressed: [{ ...full.suppressed[0], until: 'June' }] }],
    ['counts.error is -1; expected a whole number from 0 to 2147483647.', { ...full, counts: { ...full.counts, error: -1 } }],
    ['remarks has 51 entries; expected at most 50.', { ...full, remarks: Array(51).fill('a') }],
  ])('%s', (problem, value) => {
    expect(read(value)).toEqual({ problems: [problem] })
  })

  test('with no more than ten reasons', () => {
    const result = read({ ...full, standing: Array(9_999).fill('x') })
    expect('problems' in result && result.problems.length).toBe(10)
  })
})

test('what nobody asked for is left behind', () => {
  const text = JSON.stringify(full).replace('"outcome"', '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"more":[[[[]]]],"outcome"')
  const result = readReport(Buffer.from(text))
  expect(result).toEqual({ verdict: full })
  expect('verdict' in result && Object.keys(result.verdict)).toEqual(Object.keys(full))
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

describe('what does not fit', () => {
  const many = (count: number, parts: Partial<ReportedFinding> = {}) => Array.from({ length: count }, (_, at) => reportedFinding({ message: `finding ${at}`, ...parts, at: reportedPlace('a.yaml', at + 1) }))

  test('is cut from the end, and counted; what is cut is not gone', () => {
    const given = verdict({ findings: many(4_000, { why: 'x'.repeat(4_000) }), suppressed: Array(9_000).fill(suppressedFinding()) as Verdict['suppressed'], standing: full.standing })
    const text = reportText(given)
    const result = readReport(Buffer.from(text))
    if ('problems' in result) throw new Error(result.problems.join(' '))
    const { findings, suppressed, remarks, counts, standing } = result.verdict
    expect(text.length).toBeLessThanOrEqual(bounds.bytes)
    expect(text.length).toBeGreaterThan(bounds.bytes * 0.9)
    expect(findings).toEqual(given.findings.slice(0, findings.length))
    expect(standing).toEqual([...given.findings.slice(findings.length).map(({ fingerprint }) => fingerprint), ...full.standing])
    expect(counts).toEqual(given.counts)
    expect(remarks).toEqual([`The report had no room for ${4_000 - findings.length} findings, ${9_000 - suppressed.length} suppressed findings.`])
  })

  test('is said even where there is much to say', () => {
    const result = readReport(Buffer.from(reportText(verdict({ remarks: Array(50).fill('a') as string[], notJudged: Array(2_001).fill(notJudged()) as Verdict['notJudged'] }))))
    expect('verdict' in result && result.verdict.remarks).toEqual([...(Array(49).fill('a') as string[]), expect.stringMatching(/^The report had no room for \d+ impossible checks?\.$/u)])
  })
})

describe('whatever a report says', () => {
  const text = (most: number) => fc.string({ unit: fc.oneof(fc.constantFrom('\n', '\t', '`', '"', '<!--', '@contoso', '\u202e', '\u{1f600}'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), maxLength: Math.min(most, 30) }).map((value) => value.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, ''))
  const line = text(30).map((value) => value.replaceAll('\n', ''))
  const hex = fc.stringMatching(/^[0-9a-f]{32}$/u)
  const level = fc.constantFrom('error' as const, 'warning' as const, 'info' as const)
  const rule = fc.constantFrom('next-hop-missing', 'a1', 'parse-error')
  const path = fc.constantFrom('a.yaml', 'estate/a b.yaml', '..a/b', 'a\\..\\b', '\ufffd<script>', '.github/a.md')
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const blob = maybe(fc.constantFrom('b10b'.repeat(10), 'b10b'.repeat(16)))
  const place = fc.tuple(path, fc.integer({ min: 1, max: 999 }), fc.array(line, { minLength: 1, maxLength: 10 }), blob).map(([at, start, lines, id]) => ({ ...reportedPlace(at, start, lines), blob: id }))
  const suggested = fc.tuple(place, fc.array(line, { maxLength: 12 })).map(([at, lines]) => suggestion({ path: at.path, startLine: at.start.line, endLine: at.end.line, was: at.lines, lines }))
  const finding = fc.record<ReportedFinding>({
    fingerprint: hex,
    rule,
    level,
    state: fc.constantFrom('introduced', 'worsened', 'standing'),
    message: text(30),
    why: text(30),
    at: maybe(place),
    related: fc.array(fc.record({ message: text(30), at: maybe(place) }), { maxLength: 3 }),
    fix: maybe(fc.record({ says: text(30), safety: fc.constantFrom('safe', 'unsafe'), suggestion: maybe(suggested) })),
    before: maybe(fc.record({ level, message: text(30) })),
  })
  const any = fc.record({
    findings: fc.uniqueArray(finding, { maxLength: 4, selector: ({ fingerprint }) => fingerprint }),
    standing: fc.array(hex, { maxLength: 3 }),
    fixed: fc.array(fc.record({ fingerprint: hex, rule, level, message: text(30), path: maybe(path) }), { maxLength: 3 }),
    suppressed: fc.array(fc.record({ rule, level, message: text(30), at: maybe(place), reason: text(30), until: maybe(fc.constant('2014-06-30')), by: fc.constantFrom('comment' as const, 'configuration' as const, 'baseline' as const), isNew: fc.boolean() }), { maxLength: 3 }),
    notJudged: fc.array(fc.record({ rule, about: text(30), at: maybe(place), reasons: fc.array(text(30), { maxLength: 3 }) }), { maxLength: 3 }),
    remarks: fc.array(text(30), { maxLength: 3 }),
  })

  test('it comes back as it went', () => {
    fc.assert(
      fc.property(any, (parts) => {
        const made = verdict(parts)
        expect(readReport(Buffer.from(reportText(made)))).toEqual({ verdict: made })
      }),
    )
  })

  /** Every place in a value that can be spoilt. */
  function holders(root: Plain): readonly { readonly holder: Plain[] | Record<string, Plain>; readonly key: string }[] {
    const found: { readonly holder: Plain[] | Record<string, Plain>; readonly key: string }[] = []
    const open: Plain[] = [root]
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      if (typeof value !== 'object' || value === null) continue
      for (const [key, item] of Object.entries(value)) {
        found.push({ holder: value, key })
        open.push(item)
      }
    }
    return found
  }

  const keys = new Set(['format', 'tool', 'subject', 'outcome', 'findings', 'standing', 'fixed', 'suppressed', 'notJudged', 'counts', 'remarks', 'repository', 'commit', 'base', 'pullRequest', 'fingerprint', 'rule', 'level', 'state', 'message', 'why', 'at', 'related', 'fix', 'before', 'path', 'blob', 'start', 'end', 'lines', 'line', 'column', 'says', 'safety', 'suggestion', 'startLine', 'endLine', 'was', 'reason', 'until', 'by', 'isNew', 'about', 'reasons', 'error', 'warning', 'info', 'new', 'baselined', 'files'])

  function expectHarmless(root: Verdict): void {
    for (const { holder, key } of holders(plain(root))) {
      const value = Array.isArray(holder) ? holder[Number(key)] : holder[key]
      if (!Array.isArray(holder)) expect(keys).toContain(key)
      if (Array.isArray(holder)) expect(holder.length).toBeLessThanOrEqual(bounds.standing)
      if (typeof value === 'string') expect(value).toMatch(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]{0,4096}$/u)
      if (typeof value === 'number') expect(Number.isInteger(value) && value >= 0 && value <= bounds.number).toBe(true)
      if (key === 'path') expect(value).not.toMatch(/(?:^|\/)\.\.(?:\/|$)|^\/|\n/u)
    }
    expect(readReport(Buffer.from(reportText(root)))).toEqual({ verdict: root })
  }

  const spoiling = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Plain),
    fc.constantFrom<Plain>('', '../a', '/a', 'a\u0000', '\u001b[2J', '\ud800', '<!-- topolint:finding -->', 'x'.repeat(5_000), -1, 0, 1.5, 1e9, 1e99, null, true, [], {}, 'error', 'topolint-verdict/1'),
  )

  test('it never throws, and never goes beyond the bounds', () => {
    let verdicts = 0
    fc.assert(
      fc.property(any, fc.array(fc.tuple(fc.nat(), spoiling, fc.boolean()), { minLength: 1, maxLength: 3 }), (parts, changes) => {
        const value = plain(verdict({ ...full, ...parts }))
        for (const [at, young, isAdded] of changes) {
          const places = holders(value)
          const { holder, key } = places[at % places.length] ?? { holder: [], key: '0' }
          if (Array.isArray(holder)) holder.splice(Number(key), isAdded ? 0 : 1, young)
          else holder[isAdded ? `${key}x` : key] = young
        }
        const result = read(value)
        if ('problems' in result) {
          expect(result.problems.length).toBeGreaterThan(0)
          return
        }
        verdicts++
        expectHarmless(result.verdict)
      }),
      { numRuns: 600 },
    )
    expect(verdicts).toBeGreaterThan(40)
  })

  test('nor do bytes that are no report any more', () => {
    const bytes = Buffer.from(reportText(full))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
        const spoilt = Buffer.from(bytes)
        for (const [at, byte] of changes) spoilt[at] = byte
        const result = readReport(spoilt)
        if ('verdict' in result) expectHarmless(result.verdict)
        else expect(result.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})
