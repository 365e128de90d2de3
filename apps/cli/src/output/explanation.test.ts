import type { RuleExplanation } from '@topolint/core'
import { plain, type RenderOptions } from '@topolint/reporters'
import { expect, test } from 'vitest'
import { renderExplanation } from './explanation.js'

const explanation: RuleExplanation = {
  id: 'some-rule',
  title: 'Things are as they should be',
  level: 'error',
  topic: 'topology',
  tags: [],
  data: {
    id: 'some-rule',
    title: 'Things are as they should be',
    basis: [{ document: 'Dn466143', section: 'Moving an application "as is"', says: 'It must be so.', url: 'https://learn.microsoft.com/x' }],
    why: 'Because things break\nwhen they are not.\n',
    remedy: 'Make them so.',
    each: 'procedure',
    order: [
      { every: 'step.does == "move"', followedBy: 'step.does\n  == "check"', same: ['pool', 'contact'] },
      { some: 'step.does == "move"', for: new Map([['contact', 'self.application.contacts']]), message: '{member} is not moved' },
    ],
    fix: { set: 'self.nextHop', to: 'x', says: 'do it', safety: 'unsafe' },
  },
  examples: {
    valid: [
      { name: 'right', input: 'a: 1\n' },
      { name: 'right too', file: 'a.md', input: 'a' },
    ],
    invalid: [{ name: 'wrong\u001b[31m', files: new Map([['deploy.ps1', 'Get-Cs\u001b[31m\n\tGet-Cs'], ['b.yaml', 'b: 1']]) }],
  },
}

const options: RenderOptions = { palette: plain, width: 80, unknown: false, guarded: false }

const asItIs = { levels: ['error'], reason: 'its own', isOwn: true, variesByFile: false }

test('a page with everything, harmless for a terminal', () => {
  const [example] = explanation.examples.invalid
  if (example === undefined) throw new Error('the rule has an example')
  const at = { source: { path: 'b.yaml', text: 'b: 1', language: 'yaml' }, start: 3, end: 4 } as const
  const finding = { rule: 'some-rule', level: 'error', message: 'b is 1', why: 'Because', at, related: [], fingerprint: '0' } as const
  const report = { files: 2, findings: [finding], suppressed: [], notPossible: [], checks: 1, rules: [], sources: [], found: new Set<string>() }
  expect(renderExplanation(explanation, { mistake: { example, report }, profiles: ['strict'], here: asItIs }, options)).toMatchInlineSnapshot(`
    "some-rule (error)
    Things are as they should be
    topic: topology · profiles: strict · reads: YAML, PowerShell, Markdown

    Why
      Because things break when they are not.

    Wrong
      wrong\\u{1b}[31m
        deploy.ps1
        | Get-Cs\\u{1b}[31m
        | 	Get-Cs
        b.yaml
        | b: 1

      error[some-rule]: b is 1
       --> b.yaml:1:4
        |
      1 | b: 1
        |    ^
        |
        = explain: topolint explain some-rule

      1 error in 1 of 2 files · 1 check

    How to mend it
      Make them so.
      Where it is certain what is meant, topolint offers a fix. It changes what
      servers do, so that only --fix --unsafe writes it.

    Right
      right
        topology.yaml
        | a: 1

    How to suppress it
      In YAML and PowerShell: # topolint-ignore[some-rule]: why it is right here
      In Markdown: <!-- topolint-ignore[some-rule]: why it is right here -->

    Where it is written
      Dn466143 (Moving an application "as is"): It must be so.
      https://learn.microsoft.com/x

    More that is right
      right too

    The rule itself
      for each     procedure

      every        step.does == "move"
      followed by  step.does == "check"
      same         pool, contact

      some         step.does == "move"
      for          contact of self.application.contacts
      message      {member} is not moved
    "
  `)
})

test('without findings an example stands alone', () => {
  const text = renderExplanation({ ...explanation, topic: '', examples: { valid: [], invalid: [] } }, { mistake: undefined, profiles: ['strict'], here: asItIs }, options)
  expect(text).not.toContain('Wrong')
  expect(text).not.toContain('topic')
})

test.each([
  [{ ...asItIs, levels: ['off'], reason: 'topolint.yaml:2:3', isOwn: false }, 'here: off (topolint.yaml:2:3)'],
  [{ ...asItIs, variesByFile: true }, 'here: error (its own; otherwise in some files)'],
])('a level that is another one here is told', (here, line) => {
  expect(renderExplanation(explanation, { mistake: undefined, profiles: ['strict'], here }, options)).toContain(`Markdown\n${line}\n\nWhy\n`)
})
