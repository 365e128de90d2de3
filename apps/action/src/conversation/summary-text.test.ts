import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proseOf } from '../../test/prose.js'
import { fixedFinding, notJudged, reportedFinding, reportedPlace, suppressedFinding, verdict } from '../../test/verdict.js'
import { linksOf } from '../text/links.js'
import { reviewText } from './review-text.js'
import { summaryText } from './summary-text.js'

const links = linksOf({ server: 'https://github.com', repository: 'contoso/topology', commit: 'c0ffee', rule: () => undefined })

describe('the text about a whole change', () => {
  test('says what is new, fixed, suppressed and unknown', () => {
    const given = verdict({
      findings: [reportedFinding(), reportedFinding({ level: 'warning', at: undefined })],
      fixed: [fixedFinding()],
      suppressed: [suppressedFinding({ isNew: true }), suppressedFinding()],
      notJudged: [notJudged()],
      remarks: ['The change touches topolint.yaml: it takes effect when it is merged.'],
    })
    expect(summaryText(given, given.findings.slice(1), 'c0ffee', links)).toMatchInlineSnapshot(`
      "### topolint: failed

      1 error, 1 warning reported (2 new, 1 fixed, 0 as before).

      - The change touches topolint.yaml: it takes effect when it is merged.

      #### New, outside the comments in the diff

      - **Warning**: apps.contoso.com routes through pool10.contoso.com (Lync Server 2010); it must route through a Lync Server 2013 pool (\`next-hop-newest-generation\`)

      #### Fixed

      - **Warning** \`estate/sites.yaml\`: The site Berlin is named nowhere (\`site-unknown\`)

      The change suppresses 1 finding. 1 check could not be made. The summary of the job tells more.

      As of c0ffee."
    `)
  })

  test.each([
    ['passes', verdict(), '### topolint: passed\n\nNothing reported (0 new, 0 fixed, 0 as before).\n\nAs of c0ffee.'],
    ['has all to say', verdict({ findings: [reportedFinding({ rule: 'a', message: 'b', at: undefined })] }), '### topolint: failed\n\n1 error reported (1 new, 0 fixed, 0 as before).\n\n#### New\n\n- **Error**: b (`a`)\n\nAs of c0ffee.'],
  ])('%s', (_, given, text) => {
    expect(summaryText(given, given.findings, 'c0ffee', links)).toBe(text)
  })
})

describe.each([
  ['about a whole change', (given: ReturnType<typeof verdict>) => summaryText(given, given.findings, 'c0ffee', links)],
  ['of a review', (given: ReturnType<typeof verdict>) => reviewText(given, given.findings, links)],
])('the text %s', (_, render) => {
  test('does nothing that a text asks for', () => {
    const piece = fc.constantFrom('@contoso', '#12', 'fabrikam/a#1', 'GH-3', '<!-- topolint:summary a b -->', '-->', '<img src=x>', '![a](b)', '[a](https://b)', 'https://c', 'www.d', '```', '\n', '# ', '- ', '| ', '$e$', '~~', '\u202e', '\\', 'f', ' ')
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, text, text, (rule, message, path, remark) => {
        const given = verdict({ findings: [reportedFinding({ rule, message, at: reportedPlace(path, 1) })], fixed: [fixedFinding({ rule, message, path })], remarks: [remark] })
        const left = proseOf(render(given)).replace(/^#{3,4} (?:New|Fixed|topolint: failed)$/gmu, '·')
        expect(left).not.toMatch(/@\w|#\d|GH-\d|<|!\[|\]\(|:\/\/|www\.|\u202e|~~|^#|`/mu)
      }),
    )
  })

  test.each([10, 400, 5000])('counts what it has no room for, of %d', (count) => {
    const findings = Array.from({ length: count }, (_, index) => reportedFinding({ fingerprint: String(index), message: `${'$'.repeat(index % 300)} finding` }))
    const text = render(verdict({ findings, remarks: findings.map(({ message }) => message), fixed: findings.map(({ fingerprint, message }) => fixedFinding({ fingerprint, message })) }))
    const [, fresh = ''] = /(?:New|their own:)\n*\n((?:- .*\n?)+)/u.exec(text) ?? []
    const items = fresh.trimEnd().split('\n')
    const left = Number(/^- and (\d+) more$/u.exec(items.at(-1) ?? '')?.[1] ?? 0)
    expect(items.length - (left > 0 ? 1 : 0) + left).toBe(count)
    expect(text.length).toBeLessThan(65_536 - 100)
  })
})
