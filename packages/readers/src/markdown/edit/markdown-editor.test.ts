import { applyEdits, span, toFile, type Change, type NewStep, type Step } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { operationsOf, runbookOf, stepsIn } from '../../../test/runbook-of.js'
import { markdownEditor } from './markdown-editor.js'

function stepOf(text: string, operation: string): Step {
  const step = stepsIn(text).find((each) => each.operation === operation)
  if (step === undefined) throw new Error(`no ${operation}`)
  return step
}

function after(text: string, change: Change): string {
  const editing = markdownEditor(change.at.source)(change)
  return editing.ok ? applyEdits(text, editing.edits) : `declined: ${editing.reason}`
}

function insertion(text: string, where: 'before' | 'after', steps: readonly NewStep[] = [{ does: 'enable-topology', subjects: {} }]): string {
  return after(text, { kind: 'insert', where, at: stepOf(text, 'publish').whole, steps })
}

function known(text: string): readonly string[] {
  return (operationsOf(text)['unknown'] ?? []).filter((operation) => operation !== '?').toSorted()
}

describe('one more step', () => {
  test.each([
    ['behind an item', '1.  Publish the Lync topology.\n2.  Go on.\n', 'after', '1.  Publish the Lync topology.\n2.  Run:\n\n    ```powershell\n    Enable-CsTopology\n    ```\n2.  Go on.\n'],
    ['before an item', '1. Publish the Lync topology.\n2. Go on.\n', 'before', '1. Run:\n\n   ```powershell\n   Enable-CsTopology\n   ```\n1. Publish the Lync topology.\n2. Go on.\n'],
    ['between items with space', '1. Publish the Lync topology.\n\n   Really.\n\n2. Go on.\n', 'after', '1. Publish the Lync topology.\n\n   Really.\n\n2. Run:\n\n   ```powershell\n   Enable-CsTopology\n   ```\n\n2. Go on.\n'],
    ['with the same number', '1. Publish the Lync topology.\n1. Go on.\n', 'after', '1. Publish the Lync topology.\n1. Run:\n\n   ```powershell\n   Enable-CsTopology\n   ```\n1. Go on.\n'],
    ['in a list inside an item', '1. a\n   - Publish the Lync topology.\n   - b\n', 'after', '1. a\n   - Publish the Lync topology.\n   - Run:\n\n     ```powershell\n     Enable-CsTopology\n     ```\n   - b\n'],
    ['with CRLF', '1. Publish the Lync topology.\r\n2. Go on.\r\n', 'after', '1. Publish the Lync topology.\r\n2. Run:\r\n\r\n   ```powershell\r\n   Enable-CsTopology\r\n   ```\r\n2. Go on.\r\n'],
    ['behind a command that is a paragraph', '1. Now:\n\n   Publish-CsTopology -FileName a.xml\n\n2. Go on.\n', 'after', '1. Now:\n\n   Publish-CsTopology -FileName a.xml\n\n2. Run:\n\n   ```powershell\n   Enable-CsTopology\n   ```\n\n2. Go on.\n'],
    ['in a fence', '1. Now:\n\n   ```powershell\n   Publish-CsTopology -FileName a.xml\n   Get-CsPool\n   ```\n', 'after', '1. Now:\n\n   ```powershell\n   Publish-CsTopology -FileName a.xml\n   Enable-CsTopology\n   Get-CsPool\n   ```\n'],
  ] as const)('%s', (_, text, where, expected) => {
    const written = insertion(text, where)
    expect(written).toBe(expected)
    expect(known(written)).toEqual(['enable-topology', ...known(text)].toSorted())
  })

  test.each([
    ['outside of lists', 'Publish the Lync topology.\n', [{ does: 'enable-topology', subjects: {} }], 'declined: the step is no item of a list'],
    ['for which no command is known', '1. Publish the Lync topology.\n', [{ does: 'verify-users', subjects: {} }], 'declined: no command is known for the new step'],
    ['in a quote', '> 1. Publish the Lync topology.\n', [{ does: 'enable-topology', subjects: {} }], 'declined: the list stands in a quote'],
  ])('none %s', (_, text, steps, expected) => {
    expect(insertion(text, 'after', steps)).toBe(expected)
  })
})

describe('values', () => {
  test.each([
    ['in a sentence', '1. Move the contact sip:bot@contoso.com to apps.contoso.com.\n', 'move', 'pool', 'new.contoso.com', '1. Move the contact sip:bot@contoso.com to new.contoso.com.\n'],
    ['in a fence', '```powershell\nSet-CsTrustedApplicationPool -Identity a.contoso.com -Registrar "old.contoso.com"\n```\n', 'set-registrar', 'registrar', 'new.contoso.com', '```powershell\nSet-CsTrustedApplicationPool -Identity a.contoso.com -Registrar "new.contoso.com"\n```\n'],
  ])('%s', (_, text, operation, subject, value, expected) => {
    const field = stepOf(text, operation).subjects[subject]
    if (field?.at === undefined) throw new Error('no place')
    expect(after(text, { kind: 'set', at: field.at, value })).toBe(expected)
  })

  test('that would be markup are not written', () => {
    const text = '1. Move the contact sip:bot@contoso.com to apps.contoso.com.\n'
    const field = stepOf(text, 'move').subjects['pool']
    expect(field?.at === undefined ? '' : after(text, { kind: 'set', at: field.at, value: '*new*' })).toBe('declined: the text around it would have to change too')
  })
})

test.each([
  ['a line of its own', 'Lync\n\n<!-- topolint-ignore[a]: b -->\nEnable-CsTopology\n', 'Lync\n\nEnable-CsTopology\n'],
  ['behind a text', 'Lync <!-- c -->\n', 'Lync\n'],
  ['at the beginning', '<!-- c -->\nLync\n', 'Lync\n'],
])('a comment goes with %s', (_, text, expected) => {
  const [comment] = runbookOf(text).comments
  if (comment === undefined) throw new Error('no comment')
  expect(after(text, { kind: 'remove', at: toFile(span(comment.at.source, comment.at)) })).toBe(expected)
})
