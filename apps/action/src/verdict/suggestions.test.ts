import { lint, type Finding, type LintResult, type Source } from '@topolint/core'
import { expect, test } from 'vitest'
import { reportedPlace } from '../../test/verdict.js'
import { Suggestions } from './suggestions.js'

const text = 'apiVersion: topolint/v1\nkind: Topology\nname: contoso\npools:\n  - fqdn: pool13.contoso.com\n    product: lync2013\n'
const head: LintResult = await lint([{ path: 'a.yaml', bytes: Buffer.from(text) }, { path: 'b.yaml', bytes: Buffer.from(text) }], { today: '2014-06-01' })
const [one, other] = head.sources.map(({ source }) => source)

function fixing(...changes: NonNullable<Finding['fix']>['changes']): { readonly finding: Finding; readonly fix: NonNullable<Finding['fix']> } {
  const fix = { says: 'do it', safety: 'safe', changes } as const
  const at = changes[0]?.at ?? { source: { path: '', text: '', language: 'other' }, start: 0, end: 0 }
  return { fix, finding: { rule: 'a-rule', level: 'error', message: '', why: '', at, related: [], fingerprint: '', fix } }
}

const spanIn = (source: Source | undefined, value: string) => ({ source: source ?? { path: '', text: '', language: 'other' as const }, start: text.indexOf(value), end: text.indexOf(value) + value.length })
const set = (source: Source | undefined) => ({ kind: 'set', at: spanIn(source, 'lync2013'), value: 'sfb2015' }) as const

test('a fix of one file is whole lines of it, under its path in the repository', () => {
  const { finding, fix } = fixing(set(one))
  expect(new Suggestions([finding], head, 'estate').of(fix, undefined)).toEqual({ path: 'estate/a.yaml', startLine: 6, endLine: 6, was: ['    product: lync2013'], lines: ['    product: sfb2015'] })
})

test.each([
  ['of two files', [set(one), set(other)]],
  ['of a file that was not looked at', [set({ path: 'c.yaml', text, language: 'yaml' })]],
  ['that its language declines', [{ kind: 'set', at: { source: { path: 'a.ps1', text: '$pool', language: 'powershell' }, start: 0, end: 5 }, value: 'x' }]],
] as const)('a fix %s is none', (_what, changes) => {
  const { finding, fix } = fixing(...changes)
  expect(new Suggestions([finding], head, '').of(fix, undefined)).toBeUndefined()
})

test('new lines stand with what is spoken of only in its own file', () => {
  const { finding, fix } = fixing({ kind: 'add', at: spanIn(one, 'pool13.contoso.com'), field: 'edition', value: 'Standard' })
  const suggestions = new Suggestions([finding], head, '')
  const [here, elsewhere] = ['a.yaml', 'b.yaml'].map((path) => suggestions.of(fix, reportedPlace(path, 5)))
  expect([here?.startLine, here?.lines.length, elsewhere?.startLine, elsewhere?.lines.length]).toEqual([5, 2, 6, 2])
})
