import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportedFinding, reportedPlace, verdict } from '../../test/verdict.js'
import { countsText } from './counts-text.js'
import { findingItem } from './finding-item.js'
import { fitting } from './fitting.js'
import { linksOf } from './links.js'
import { placeText } from './place-text.js'
import { ruleText } from './rule-text.js'

const links = linksOf({ server: 'https://github.com/', repository: 'contoso/topology', commit: 'c0ffee', rule: (rule) => (rule.startsWith('own-') ? undefined : `https://contoso.com/rules/${rule}`) })
const start = 'https://github.com/contoso/topology/blob/c0ffee'

describe('a place', () => {
  test.each([
    ['one line', reportedPlace('estate/topology.yaml', 9), `[estate/topology.yaml:9](${start}/estate/topology.yaml#L9)`],
    ['several lines', reportedPlace('topology.yaml', 9, ['a', 'b']), `[topology.yaml:9-10](${start}/topology.yaml#L9-L10)`],
    ['a document, whose lines are to be seen', reportedPlace('Move.MD', 2), `[Move.MD:2](${start}/Move.MD?plain=1#L2)`],
    ['a name that means something elsewhere', reportedPlace('a) [b](c) @d #1?.yaml', 1), `[a) \\[b\\](c) @&#8203;d #&#8203;1?.yaml:1](${start}/a%29%20%5Bb%5D%28c%29%20%40d%20%231%3F.yaml#L1)`],
  ])('%s', (_, at, markdown) => {
    expect(placeText(at, links)).toBe(markdown)
  })

  test('on a server without TLS leads nowhere', () => {
    expect(placeText(reportedPlace('a.yaml', 1), linksOf({ server: 'http://contoso.local', repository: 'a/b', commit: 'c', rule: () => undefined }))).toBe('a.yaml:1')
  })
})

test.each([
  ['next-hop-missing', '[next-hop-missing](https://contoso.com/rules/next-hop-missing)'],
  ['own-rule', '`own-rule`'],
  ['own-`rule`', '`` own-`rule` ``'],
  ['not a) [word', '`not a) [word`'],
])('the rule %s', (rule, markdown) => {
  expect(ruleText(rule, links)).toBe(markdown)
})

test.each([
  [reportedFinding({ rule: 'own-rule', message: 'a <b> @c', at: reportedPlace('a.yaml', 1) }), `- **Error** [a.yaml:1](${start}/a.yaml#L1): a &lt;b> @&#8203;c (\`own-rule\`)\n`],
  [reportedFinding({ rule: 'own-rule', level: 'warning', state: 'worsened', message: 'a\n\n# b', at: undefined }), '- **Warning**: a # b (worse than before) (`own-rule`)\n'],
])('a finding in a list', (finding, markdown) => {
  expect(findingItem(finding, links)).toBe(markdown)
})

test.each([
  [verdict({ findings: [reportedFinding(), reportedFinding({ level: 'warning' })] }), '1 error, 1 warning reported (2 new, 0 fixed, 0 as before).'],
  [verdict({ subject: { ...verdict().subject, base: undefined } }), 'Nothing reported.'],
])('what was found', (given, sentence) => {
  expect(countsText(given)).toBe(sentence)
})

test('what fits is whole pieces, and the others are counted', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.nat(200), (pieces, room) => {
      const { text, left } = fitting(pieces, room)
      expect(text).toBe(pieces.slice(0, pieces.length - left).join(''))
      expect(text.length).toBeLessThanOrEqual(room)
      expect(left === 0 || text.length + (pieces[pieces.length - left] ?? '').length > room).toBe(true)
    }),
  )
})
