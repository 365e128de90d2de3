import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixedFinding, notJudged, reportedFinding, reportedPlace, suppressedFinding, verdict } from '../../test/verdict.js'
import { linksOf } from '../text/links.js'
import type { Verdict } from '../verdict/verdict.js'
import type { Diagram } from './diagram.js'
import { jobSummary } from './job-summary.js'

const links = linksOf({ server: 'https://github.com', repository: 'contoso/topology', commit: 'c0ffee', rule: (rule) => (/^[\w-]+$/u.test(rule) ? `https://contoso.com/rules/${rule}` : undefined) })
const diagram: Diagram = { text: 'flowchart LR\n  p0["pool10.contoso.com"]\n' }

const everything = verdict({
  findings: [
    reportedFinding({ fix: { says: 'route through pool13.contoso.com', safety: 'unsafe', suggestion: undefined } }),
    reportedFinding({ rule: 'site-unknown', level: 'warning', state: 'worsened', message: 'The site Bonn | Berlin is unknown', at: undefined, before: { level: 'info', message: 'The site Bonn is unknown' } }),
    reportedFinding({ state: 'standing', at: reportedPlace('a|b.md', 3, ['x', 'y']) }),
  ],
  fixed: [fixedFinding()],
  suppressed: [suppressedFinding(), suppressedFinding({ isNew: true, until: undefined, by: 'configuration', reason: 'agreed @contoso' })],
  notJudged: [notJudged(), notJudged({ rule: 'next-hop-missing', at: undefined }), notJudged({ reasons: [] })],
  remarks: ['The change touches topolint.yaml, by which the checks go; this takes effect when it is merged.'],
})

describe('a summary', () => {
  test('with everything', () => {
    expect(jobSummary(everything, { links, diagram })).toMatchInlineSnapshot(`
      "## topolint: failed

      2 errors, 1 warning reported (2 new, 1 fixed, 1 as before).

      - The change touches topolint.yaml, by which the checks go; this takes effect when it is merged.

      ### New findings: 2

      | Level | Finding | Rule | Place |
      | --- | --- | --- | --- |
      | **Error** | apps.contoso.com routes through pool10.contoso.com (Lync Server 2010); it must route through a Lync Server 2013 pool<br>Fix: route through pool13.contoso.com (unsafe) | [next-hop-newest-generation](https://contoso.com/rules/next-hop-newest-generation) | [estate/topology.yaml:9](https://github.com/contoso/topology/blob/c0ffee/estate/topology.yaml#L9) |
      | **Warning** | The site Bonn \\| Berlin is unknown<br>Worse than before (info: The site Bonn is unknown) | [site-unknown](https://contoso.com/rules/site-unknown) |  |

      ### Suppressed by this change: 1

      | Finding | Rule | Place | Reason | By |
      | --- | --- | --- | --- | --- |
      | pool13.contoso.com has two servers | [two-server-front-end-pool](https://contoso.com/rules/two-server-front-end-pool) | [estate/topology.yaml:9](https://github.com/contoso/topology/blob/c0ffee/estate/topology.yaml#L9) | agreed @&#8203;contoso | Configuration |

      ### Fixed: 1

      - The site Berlin is named nowhere ([site-unknown](https://contoso.com/rules/site-unknown), \`estate/sites.yaml\`)

      ### Topology

      \`\`\`mermaid
      flowchart LR
        p0["pool10.contoso.com"]
      \`\`\`

      ### Findings as before: 1

      <details><summary>Show</summary>

      | Level | Finding | Rule | Place |
      | --- | --- | --- | --- |
      | **Error** | apps.contoso.com routes through pool10.contoso.com (Lync Server 2010); it must route through a Lync Server 2013 pool | [next-hop-newest-generation](https://contoso.com/rules/next-hop-newest-generation) | [a\\|b.md:3-4](https://github.com/contoso/topology/blob/c0ffee/a%7Cb.md?plain=1#L3-L4) |

      </details>

      ### Suppressed as before: 1

      <details><summary>Show</summary>

      | Finding | Rule | Place | Reason | By |
      | --- | --- | --- | --- | --- |
      | pool13.contoso.com has two servers | [two-server-front-end-pool](https://contoso.com/rules/two-server-front-end-pool) | [estate/topology.yaml:9](https://github.com/contoso/topology/blob/c0ffee/estate/topology.yaml#L9) | the third one is ordered (until 2014-12-31) | Comment |

      </details>

      ### Could not be judged: 3 checks

      <details><summary>Show</summary>

      - [next-hop-newest-generation](https://contoso.com/rules/next-hop-newest-generation): 2 checks, not known: the value of <span>$</span>legacy (estate/deploy.ps1:12:43), at [estate/deploy.ps1:12](https://github.com/contoso/topology/blob/c0ffee/estate/deploy.ps1#L12)
      - [next-hop-missing](https://contoso.com/rules/next-hop-missing): 1 check, not known: the value of <span>$</span>legacy (estate/deploy.ps1:12:43)

      </details>

      \`c0ffee00c0ff\` compared with \`ba5eba11ba5e\`, 12 files, topolint 1\\.2.3
      "
    `)
  })

  test('of nothing', () => {
    expect(jobSummary(verdict(), { links })).toMatchInlineSnapshot(`
      "## topolint: passed

      Nothing reported (0 new, 0 fixed, 0 as before).

      \`c0ffee00c0ff\` compared with \`ba5eba11ba5e\`, 12 files, topolint 1\\.2.3
      "
    `)
  })

  test('without anything to compare with says of no finding that it is new', () => {
    const text = jobSummary({ ...everything, subject: { ...everything.subject, base: undefined } }, { links })
    expect(text.match(/^### .*$/gmu)).toEqual(['### Findings: 3', '### Suppressed by this change: 1', '### Fixed: 1', '### Suppressed as before: 1', '### Could not be judged: 3 checks'])
  })

  test('without a diagram says why', () => {
    expect(jobSummary(verdict(), { links, diagram: { note: 'Too large.' } })).toContain('### Topology\n\nToo large.\n\n')
  })
})

/** Bars that GitHub takes for the edges of cells. */
function edgesOf(row: string): number {
  return row.replace(/\\./gu, '').split('|').length - 1
}

function expectWhole(text: string): void {
  expect(text.match(/^<details>/gmu)?.length ?? 0).toBe(text.match(/^<\/details>$/gmu)?.length ?? 0)
  expect((text.match(/^```/gmu)?.length ?? 0) % 2).toBe(0)
  expect(text.endsWith('\n')).toBe(true)
  const lines = text.split('\n')
  let columns = 0
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith('| ')) columns = 0
    else {
      if (columns === 0) expect(lines[at + 1]).toMatch(/^(\| --- )+\|$/u)
      columns = columns === 0 ? edgesOf(line) : columns
      expect(edgesOf(line)).toBe(columns)
      expect(line.endsWith(' |')).toBe(true)
    }
  }
  expect(text.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gu, 'code')).not.toMatch(/[^\P{Cc}\n]|<(?!\/?details>|\/?summary>|br>|\/?span>)|!\[|@\w|\p{Cs}/u)
}

/** What a section has, as its title, its items and its last sentence say. */
function countsIn(text: string, title: string): readonly number[] {
  const section = text.split(/^(?=### )/mu).find((part) => part.startsWith(`### ${title}: `)) ?? `### ${title}: 0\n`
  const all = Number(/: (\d+)/u.exec(section)?.[1])
  const rows = section.split('\n').filter((line) => /^(\| (?!---)|- )/u.test(line)).length
  const shown = /^\| --- /mu.test(section) ? rows - 1 : rows
  const left = Number(/^_(\d+) more /mu.exec(section)?.[1] ?? 0)
  return [all, shown + left]
}

describe('whatever there is to say', () => {
  const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('a | b \\| c \\\\| d', '`|`', '``` \n```', '<details>', '</details>\n\n', '<!-- ', '![x](y)', '@contoso', '\n| a |\n| --- |\n', '\n### New findings: 9', '_1 more_'))
  const place = fc.option(hostile.map((path) => reportedPlace(path, 3)), { nil: undefined })
  const verdicts = fc.record({
    findings: fc.array(fc.record({ rule: hostile, message: hostile, at: place, state: fc.constantFrom('introduced' as const, 'worsened' as const, 'standing' as const) }).map(reportedFinding), { maxLength: 40, size: 'max' }),
    fixed: fc.array(fc.record({ rule: hostile, message: hostile, path: fc.option(hostile, { nil: undefined }) }).map(fixedFinding)),
    suppressed: fc.array(fc.record({ rule: hostile, message: hostile, reason: hostile, until: hostile, at: place, isNew: fc.boolean() }).map(suppressedFinding)),
    notJudged: fc.array(fc.record({ rule: hostile, reasons: fc.array(hostile), at: place }).map(notJudged)),
    remarks: fc.array(hostile),
    tool: hostile,
  })

  test('it is whole and within its room, and what is left out is counted', () => {
    fc.assert(
      fc.property(verdicts, fc.integer({ min: 2500, max: 20_000 }), (parts, room) => {
        const given: Verdict = verdict(parts)
        const text = jobSummary(given, { links, diagram, room })
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room)
        expectWhole(text)
        for (const title of ['New findings', 'Findings as before', 'Fixed', 'Suppressed by this change', 'Suppressed as before']) {
          const [all, told] = countsIn(text, title)
          expect([title, told]).toEqual([title, all])
        }
      }),
    )
  })
})

test('very many findings leave room for what comes after them', () => {
  const findings = [...Array.from({ length: 10_000 }, (_, at) => reportedFinding({ message: `finding ${at}`, fingerprint: String(at) })), ...everything.findings.slice(2)]
  const text = jobSummary({ ...everything, findings }, { links, diagram, room: 65_535 })
  expect(Buffer.byteLength(text)).toBeGreaterThan(64_000)
  for (const part of ['### New findings: 10000', '_9', '- The site Berlin', '```mermaid', 'agreed @&#8203;contoso', 'a\\|b', 'the value of $legacy'.replace('$', '<span>$</span>')]) expect(text).toContain(part)
})
