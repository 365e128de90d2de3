import { describe, expect, test } from 'vitest'
import { applyEdits, span, type Change, type NewStep, type Source } from '@topolint/engine'
import { partEditor } from './part-editor.js'
import { powershellEditor } from './powershell-editor.js'

/** The text after a change at the first place where `at` stands, or why there is none. */
function changed(text: string, at: string, change: (source: Source, range: { readonly start: number; readonly end: number }) => Change, path = 'a.ps1'): string {
  const source: Source = { path, text, language: 'powershell' }
  const start = text.indexOf(at)
  const editing = powershellEditor(source)(change(source, { start, end: start + at.length }))
  return editing.ok ? applyEdits(text, editing.edits) : `no: ${editing.reason}`
}

const set = (text: string, at: string, value: string, path?: string): string => changed(text, at, (source, range) => ({ kind: 'set', at: span(source, range), value }), path)
const insert = (text: string, at: string, where: 'before' | 'after', steps: readonly NewStep[]): string => changed(text, at, (source, range) => ({ kind: 'insert', where, at: span(source, range), steps }))
const add = (text: string, at: string, field: string, value: string): string => changed(text, at, (source, range) => ({ kind: 'add', at: span(source, range), field, value }))

const registrar = 'Set-CsTrustedApplicationPool apps.contoso.com -Registrar'

describe('another value', () => {
  test.each([
    ['bare', `${registrar} old.contoso.com`, 'old.contoso.com', 'new.contoso.com', `${registrar} new.contoso.com`],
    ['bare, with a blank', `${registrar} old`, 'old', 'new pool', `${registrar} 'new pool'`],
    ['in single quotes', `${registrar} 'old'`, "'old'", "it's", `${registrar} 'it''s'`],
    ['in double quotes', `${registrar} "old"`, '"old"', 'a$b`c"d', `${registrar} "a\`$b\`\`c\`"d"`],
    ['a number', 'New-CsTrustedApplication -Port 5070', '5070', '5071', 'New-CsTrustedApplication -Port 5071'],
    ['a number that is none', 'New-CsTrustedApplication -Port 5070', '5070', 'high', 'no: the value is written in another form'],
    ['$null', `${registrar} $null`, '$null', 'new.contoso.com', `${registrar} new.contoso.com`],
    ['$true', 'New-CsTrustedApplicationPool -RequiresReplication $true', '$true', 'false', 'New-CsTrustedApplicationPool -RequiresReplication $false'],
    ['a variable', `$r = 'old'\n${registrar} $r`, '$r\n', 'new', 'no: no single value is written there'],
    ['at the use of a variable', `${registrar} $r`, '$r', 'new', 'no: the value of a variable is written elsewhere'],
    ['where a variable is written', `$r = 'old'\n${registrar} $r`, "'old'", 'new', `$r = 'new'\n${registrar} $r`],
    ['where a variable is written that is used twice', `$r = 'old'\n${registrar} $r\nGet-CsPool $r`, "'old'", 'new', 'no: $r is used elsewhere too'],
    ['in a table that is splatted', `$p = @{ Registrar = 'old' }\n${registrar} @p`, "'old'", 'new', `$p = @{ Registrar = 'new' }\n${registrar} @p`],
    ['in a list', `Invoke-Command 'a', 'b' { }`, "'b'", 'c', `Invoke-Command 'a', 'c' { }`],
    ['in a default', "param($r = 'old') Get-CsPool $r", "'old'", 'new', 'no: it is a default, and callers may pass another value'],
    ['handed to a function', "function Go($r) { } Go 'old'", "'old'", 'new', 'no: the value is handed to a function'],
    ['handed to a script', "./go.ps1 'old'", "'old'", 'new', 'no: the value is handed to a function'],
    ['put together', `${registrar} ('a' + 'old')`, "'old'", 'new', 'no: the value is put together from parts'],
    ['of a text with variables', `${registrar} "old.$d"`, '"old.$d"', 'new', 'no: the value is written in another form'],
    ['a part of a longer one', 'Set-CsTrustedApplication apps.contoso.com/bot', 'apps.contoso.com/bot', 'new.contoso.com', 'no: it is a part of a longer value'],
    ['of several lines', `$r = @'\nold\n'@\n${registrar} $r`, "@'\nold\n'@", 'new', 'no: the value is written in another form'],
    ['a parameter', `Set-CsTrustedApplicationPool a –Registar b`, '–Registar', '-Registrar', 'Set-CsTrustedApplicationPool a –Registrar b'],
    ['a parameter with a colon', `Set-CsTrustedApplicationPool a -Registar:b`, '-Registar', '-Registrar', 'Set-CsTrustedApplicationPool a -Registrar:b'],
    ['a switch', 'New-CsTrustedApplication a -EnableTcp -Port 1', '-EnableTcp', 'false', 'New-CsTrustedApplication a -EnableTcp:$false -Port 1'],
    ['the name of a command', 'Start–Service RTCSRV', 'Start–Service', 'Start-Service', 'Start-Service RTCSRV'],
    ['the name of a splatted table', 'Get-CsPool @p', '@p', '-Identity', 'no: the value of a variable is written elsewhere'],
  ])('%s', (_, text, at, value, after) => {
    expect(set(text, at, value)).toBe(after)
  })

  test('in a file of constants nothing changes', () => {
    expect(set("@{ a = 'old' }", "'old'", 'new', 'c.psd1')).toBe('no: the file is there for every script that loads it')
  })
})

describe('new commands', () => {
  const restart: NewStep = { does: 'restart-front-end', subjects: {} }
  const both = 'Stop-CsWindowsService -Name RTCSRV\nStart-CsWindowsService -Name RTCSRV'

  test.each([
    ['behind the last line', 'Enable-CsTopology', 'Enable-CsTopology', `Enable-CsTopology\n${both}`],
    ['between lines', 'Enable-CsTopology\nGet-It\n', 'Enable-CsTopology', `Enable-CsTopology\n${both}\nGet-It\n`],
    ['behind a comment', 'Enable-CsTopology # now\nGet-It', 'Enable-CsTopology', `Enable-CsTopology # now\n${both}\nGet-It`],
    ['with the margin', 'if ($x) {\n\tEnable-CsTopology\n}', 'Enable-CsTopology', `if ($x) {\n\tEnable-CsTopology\n\t${both.replace('\n', '\n\t')}\n}`],
    ['with the ends of lines', 'Enable-CsTopology\r\nGet-It\r\n', 'Enable-CsTopology', `Enable-CsTopology\r\n${both.replace('\n', '\r\n')}\r\nGet-It\r\n`],
    ['in one line', 'try { Enable-CsTopology } catch { }', 'Enable-CsTopology', `try { Enable-CsTopology; ${both.replace('\n', '; ')} } catch { }`],
    ['behind an assignment', '$x = Enable-CsTopology\nGet-It', '$x = Enable-CsTopology', `$x = Enable-CsTopology\n${both}\nGet-It`],
    ['inside a statement', '$x = Enable-CsTopology', 'Enable-CsTopology', 'no: no statement of its own stands there'],
  ])('%s', (_, text, at, after) => {
    expect(insert(text, at, 'after', [restart])).toBe(after)
  })

  test('before a statement, about something', () => {
    const step: NewStep = { does: 'stop-service', subjects: { service: 'RTCSRV', computer: 'fe1.contoso.com' } }
    expect(insert('Get-It\n  Enable-CsTopology', 'Enable-CsTopology', 'before', [step])).toBe('Get-It\n  Stop-CsWindowsService -Name RTCSRV -ComputerName fe1.contoso.com\n  Enable-CsTopology')
  })

  test.each([[{ does: 'verify-users', subjects: {} }], [{ does: 'enable-topology', subjects: { pool: 'a' } }]])('none for what no command is known for', (step) => {
    expect(insert('Enable-CsTopology', 'Enable-CsTopology', 'after', [step])).toBe('no: no command is known for the new step')
  })
})

describe('one more parameter', () => {
  test.each([
    ['Move-CsApplicationEndpoint a b | Out-Null', 'Move-CsApplicationEndpoint', 'force', 'true', 'Move-CsApplicationEndpoint a b -Force | Out-Null'],
    ['Move-CsApplicationEndpoint a b > log.txt', 'Move-CsApplicationEndpoint', 'force', 'true', 'Move-CsApplicationEndpoint a b -Force > log.txt'],
    ['Move-CsApplicationEndpoint `\n  a `\n  b', 'Move-CsApplicationEndpoint', 'force', 'true', 'Move-CsApplicationEndpoint `\n  a `\n  b -Force'],
    ['New-CsTrustedApplicationPool a', 'New-CsTrustedApplicationPool', 'site', 'North Sea', "New-CsTrustedApplicationPool a -Site 'North Sea'"],
    ['New-CsTrustedApplicationPool x.y', 'x.y', 'registrar', 'b.contoso.com', 'New-CsTrustedApplicationPool x.y -Registrar b.contoso.com'],
    ['New-CsTrustedApplicationPool @p', 'New-CsTrustedApplicationPool', 'site', '1', 'no: the parameters of the command stand elsewhere'],
    ['New-CsTrustedApplicationPool a', 'New-CsTrustedApplicationPool', 'colour', 'red', 'no: no parameter is known for it'],
    ['& $tool a', '$tool', 'site', '1', 'no: no command is written there'],
  ])('%s', (text, at, field, value, after) => {
    expect(add(text, at, field, value)).toBe(after)
  })
})

test.each([
  ['  # gone\nGet-It', '# gone', 'Get-It'],
  ['Get-It # gone\nGet-It', '# gone', 'Get-It\nGet-It'],
  ['Get-It <# gone #> a', '<# gone #>', 'Get-It a'],
  ['# a, gone', ', gone', '# a'],
  ['Get-It', 'Get-It', 'no: only comments are taken out'],
])('out of %j', (text, at, after) => {
  expect(changed(text, at, (source, range) => ({ kind: 'remove', at: span(source, range) }))).toBe(after)
})

describe('inside another text', () => {
  /** The lines of the inner text stand in the outer one as they are. */
  function within(outer: string, inner: string, language: Source['language'], change: (source: Source) => Change): string {
    const of: Source = { path: 'a', text: outer, language }
    const lines = inner.split(/(?<=\n)/u)
    let innerAt = 0
    let outerAt = 0
    const segments = lines.map((line) => {
      outerAt = outer.indexOf(line, outerAt)
      const segment = { inner: innerAt, innerLength: line.length, outer: outerAt, outerLength: line.length, exact: true }
      innerAt += line.length
      outerAt += line.length
      return segment
    })
    const part: Source = { path: 'a', text: inner, language: 'powershell', part: { of, segments } }
    const editing = partEditor(part)(change(part))
    return editing.ok ? applyEdits(outer, editing.edits) : `no: ${editing.reason}`
  }
  const restart = (source: Source): Change => ({ kind: 'insert', where: 'after', at: span(source, { start: 0, end: 'Enable-CsTopology'.length }), steps: [{ does: 'publish', subjects: {} }] })
  const other = (value: string) => (source: Source): Change => ({ kind: 'set', at: span(source, { start: source.text.indexOf('old'), end: source.text.indexOf('old') + 3 }), value })

  test.each([
    ['a literal text', 'a:\n  - run: |\n      Enable-CsTopology\n      Get-It\n', 'Enable-CsTopology\nGet-It\n', 'yaml', 'a:\n  - run: |\n      Enable-CsTopology\n      Publish-CsTopology\n      Get-It\n'],
    ['a text that is folded', 'a:\n  - run: >\n      Enable-CsTopology\n', 'Enable-CsTopology\n', 'yaml', 'no: the text around it would have to change too'],
    ['a text of one line', 'a:\n  - run: |\n      Get-It\n  - run: Enable-CsTopology\n', 'Enable-CsTopology', 'yaml', 'no: the text around it would have to change too'],
    ['a fence', '- do\n\n  ```\n  Enable-CsTopology\n  ```\n', 'Enable-CsTopology\n', 'markdown', '- do\n\n  ```\n  Enable-CsTopology\n  Publish-CsTopology\n  ```\n'],
    ['code in a sentence', '```\nx\n```\nRun `Enable-CsTopology` now', 'Enable-CsTopology', 'markdown', 'no: the text around it would have to change too'],
  ] as const)('new lines in %s', (_, outer, inner, language, after) => {
    expect(within(outer, inner, language, restart)).toBe(after)
  })

  test.each([
    ['Run `Get-CsPool old` now', 'new.contoso.com', 'Run `Get-CsPool new.contoso.com` now'],
    ['Run `Get-CsPool old` now', 'a`b', 'no: the text around it would have to change too'],
  ])('a value in %s', (outer, value, after) => {
    expect(within(outer, 'Get-CsPool old', 'markdown', other(value))).toBe(after)
  })
})
