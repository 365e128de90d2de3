import type { RuleExplanation } from '@topolint/core'
import { plain } from '@topolint/reporters'
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
    each: 'procedure',
    order: [
      { every: 'step.does == "move"', followedBy: 'step.does\n  == "check"', same: ['pool', 'contact'] },
      { some: 'step.does == "move"', for: new Map([['contact', 'self.application.contacts']]), message: '{member} is not moved' },
    ],
    fix: { set: 'self.nextHop', to: 'x', says: 'do it', safety: 'unsafe' },
  },
  examples: {
    valid: [{ name: 'right', input: 'a: 1\n' }],
    invalid: [{ name: 'wrong\u001b[31m', files: new Map([['deploy.ps1', 'Get-Cs\u001b[31m\n\tGet-Cs'], ['b.yaml', 'b: 1']]) }],
  },
}

test('a page with everything, harmless for a terminal', () => {
  expect(renderExplanation(explanation, plain, 80)).toMatchInlineSnapshot(`
    "some-rule (error)
    Things are as they should be

    Why
      Because things break when they are not.

    What is checked
      for each     procedure
      every        step.does == "move"
      followed by  step.does == "check"
      same         pool, contact
      some         step.does == "move"
      for          contact of self.application.contacts
      message      {member} is not moved

    How to mend it
      do it (unsafe)

    Where it is written
      Dn466143 (Moving an application "as is"): It must be so.
      https://learn.microsoft.com/x

    Wrong
      wrong\\u{1b}[31m
        deploy.ps1
        | Get-Cs\\u{1b}[31m
        | 	Get-Cs
        b.yaml
        | b: 1

    Right
      right
        | a: 1
    "
  `)
})
