import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proseOf } from '../../test/prose.js'
import { reportedFinding, reportedPlace } from '../../test/verdict.js'
import { linksOf } from '../text/links.js'
import type { ReportedFinding } from '../verdict/verdict.js'
import { findingComment } from './finding-comment.js'

const links = linksOf({ server: 'https://github.com', repository: 'contoso/topology', commit: 'c0ffee', rule: (rule) => `https://contoso.com/rules/${encodeURIComponent(rule)}` })

const finding = reportedFinding({
  fingerprint: 'ab12',
  state: 'worsened',
  before: { level: 'warning', message: 'pool10.contoso.com is old' },
  related: [{ message: 'the pool', at: reportedPlace('export.xml', 3) }, { message: 'the site', at: undefined }],
  fix: { says: 'set nextHop to pool13.contoso.com', safety: 'unsafe', suggestion: undefined },
})

function body(parts: Partial<ReportedFinding> = {}, suggested?: readonly string[]): string {
  return findingComment({ ...finding, ...parts }, suggested, 'ci/lint', links).body
}

describe('a comment on a finding', () => {
  test('says what, why, where else and what to do', () => {
    expect(body({}, ['    nextHop: pool13.contoso.com'])).toMatchInlineSnapshot(`
      "**Error**: apps.contoso.com routes through pool10.contoso.com (Lync Server 2010); it must route through a Lync Server 2013 pool

      Before the change: **Warning**: pool10.contoso.com is old

      A new trusted application pool is reached through the newest generation.

      - the pool ([export.xml:3](https://github.com/contoso/topology/blob/c0ffee/export.xml#L3))
      - the site

      Fix: set nextHop to pool13.contoso.com (unsafe: it changes what servers do)

      \`\`\`suggestion
          nextHop: pool13.contoso.com
      \`\`\`

      Rule: [next-hop-newest-generation](https://contoso.com/rules/next-hop-newest-generation)

      <!-- topolint:finding ci/lint ab12 3d223f4a63e70e8d -->"
    `)
  })

  test('is the same while it says the same, wherever the lines are that it leads to', () => {
    const content = (parts: Partial<ReportedFinding>, suggested?: readonly string[], commit = 'c0ffee') =>
      findingComment({ ...finding, ...parts }, suggested, 'ci/lint', linksOf({ server: 'https://github.com', repository: 'contoso/topology', commit, rule: () => undefined })).content
    expect(content({ at: reportedPlace('estate/topology.yaml', 20), related: [{ message: 'the pool', at: reportedPlace('export.xml', 9) }, { message: 'the site', at: undefined }] }, undefined, 'decade')).toBe(content({}))
    const changes = [content({ message: 'another' }), content({ level: 'warning' }), content({ related: [] }), content({ fix: undefined }), content({}, []), content({}, ['a'])]
    expect(new Set([...changes, content({})]).size).toBe(changes.length + 1)
  })

  test('names as many related places as there is room for', () => {
    const related = Array.from({ length: 9 }, (_, index) => ({ message: `place ${index}`, at: undefined }))
    expect(body({ related })).toContain('- place 4\n- and 4 more\n')
  })

  test('is no longer than GitHub takes', () => {
    const text = '$'.repeat(5000)
    const related = Array.from({ length: 20 }, () => ({ message: text, at: reportedPlace('\u20ac'.repeat(4096), 1) }))
    const whole = body({ rule: '\u20ac'.repeat(1000), message: text, why: text, related, before: { level: 'info', message: text }, fix: { says: text, safety: 'safe', suggestion: undefined } }, ['`'.repeat(2000), 'a'.repeat(2000)])
    expect(whole).toContain('suggestion\n')
    expect(whole.length).toBeLessThan(65_536)
  })

  test('does nothing that a text asks for', () => {
    const piece = fc.constantFrom('@contoso', '#12', 'fabrikam/a#1', 'GH-3', '<!-- topolint:gone ci/lint ab12 -->', '-->', '<img src=x>', '![a](b)', '[a](https://b)', 'https://c', 'www.d', '```', '````suggestion', '\n', '\r\n', '# ', '- ', '| ', '> ', '$e$', '~~', '\u202e', '\\', 'f', ' ')
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
    const hostile = fc.record({ rule: text, message: text, why: text, path: text, says: text, line: text.map((line) => line.replace(/[\r\n]/gu, '')) })
    fc.assert(
      fc.property(hostile, ({ rule, message, why, path, says, line }) => {
        const related = [{ message, at: reportedPlace(path, 1) }]
        const lines = body({ rule, message: message.repeat(200), why, related, before: { level: 'info', message: why }, fix: { says, safety: 'safe', suggestion: undefined } }, [line]).split('\n')
        expect(lines.pop()).toMatch(/^<!-- topolint:finding ci\/lint ab12 [0-9a-f]{16} -->$/u)
        const opening = lines.findIndex((one) => /^`{3,}suggestion$/u.test(one))
        const offered = opening === -1 ? [] : lines.splice(opening, 3)
        expect(opening === -1 || (offered[1] === line && offered[2] === offered[0]?.replace('suggestion', ''))).toBe(true)
        expect(proseOf(lines.join('\n'))).not.toMatch(/@\w|#\d|GH-\d|<|!\[|\]\(|:\/\/|www\.|\u202e|~~|^#|`/mu)
      }),
    )
  })
})
