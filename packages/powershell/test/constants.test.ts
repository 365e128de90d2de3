import { describe, expect, test } from 'vitest'
import { evaluate, invocations, parse, type Value } from '../src/index.js'

/** What the first positional argument of the last command `show` is known to be. */
function shown(text: string): string {
  const { root, errors } = parse(text)
  expect(errors).toEqual([])
  const constants = evaluate(root)
  const command = invocations(root).findLast((each) => each.name?.normalised === 'show')
  const [argument] = command?.positional ?? []
  return argument === undefined ? 'no argument' : written(constants.valueOf(argument), text)
}

function written(value: Value, text: string): string {
  switch (value.kind) {
    case 'unknown':
      return '?'
    case 'list':
      return `[${value.items.map((item) => written(item, text)).join(' ')}]`
    case 'table':
      return `{${value.entries.map((entry) => `${entry.key}=${written(entry.value, text)}`).join(' ')}}`
    case 'choice':
      return value.values.map((each) => written(each, text)).join(' | ')
    case 'default':
      return `default ${written(value.value, text)}`
    case 'script-root':
      return `root${value.rest}`
    case 'script-block':
      return 'code'
    case 'null':
      return 'null'
    default:
      return String(value.value)
  }
}

const tables: Readonly<Record<string, readonly (readonly [text: string, value: string])[]>> = {
  'in program order': [
    ['$a = "x"; show $a', 'x'],
    ['$a = "x"; $a = "y"; show $a', 'y'],
    ['show $a; $a = "x"', '?'],
    ['$a = 1; $b = $a + 1; show $b', '2'],
    ['$a = $b = "x"; show $a', 'x'],
    ['$a, $b = "x", "y"; show $b', 'y'],
    ['$A = "x"; show $a', 'x'],
    ['${a b} = "x"; show ${a b}', 'x'],
    ['$a = Get-Thing; show $a', '?'],
    ['$a = "x"; $a += "y"; show $a', 'xy'],
    ['$i = 1; $i++; show $i', '2'],
    ['[string]$a = 5; show "$a"', '5'],
    ['$a = if ($true) { "x" } else { "y" }; show $a', 'x'],
    ['$a = if ($u) { "x" } else { "y" }; show $a', 'x | y'],
    ['Set-Variable -Name a -Value "x"; show $a', 'x'],
    ['$a = "x"; Set-Variable $n 1; show $a', '?'],
    ['$a = "x"; . .\\other.ps1; show $a', '?'],
    ['$a = "x"; iex $code; show $a', '?'],
    ['$a = "x"; Get-Y -OutVariable a; show $a', '?'],
    ['$a = "x"; [void](f ([ref]$a)); show $a', '?'],
  ],
  branches: [
    ['if ($u) { $a = "x" } else { $a = "y" }; show $a', 'x | y'],
    ['if ($u) { $a = "x" } else { $a = "x" }; show $a', 'x'],
    ['$a = "x"; if ($u) { $a = "y" }; show $a', 'x | y'],
    ['if ($u) { $a = "x" }; show $a', '?'],
    ['$a = "x"; if ($u) { $a = "y" } else { show $a }', 'x'],
    ['if ($u) { $a = "x" } else { throw "no" }; show $a', 'x'],
    ['if ($u) { $a = "x" } elseif ($v) { $a = "y" } else { $a = "z" }; show $a', 'x | y | z'],
    ['$p = if ($u) { "a" } else { "b" }; show "$p.contoso.com"', 'a.contoso.com | b.contoso.com'],
    ['$a = "x"; switch ($u) { 1 { $a = "y" } 2 { $a = "z" } }; show $a', 'x | y | z'],
    ['$a = "x"; try { $a = "y" } catch { $a = "z" }; show $a', 'y | z'],
    ['try { $a = "x" } catch { exit 1 }; show $a', 'x'],
    ['$a = "x"; try { $a = "y" } catch { show $a }', 'x | y'],
    ['$a = "x"; try { } finally { $a = "y" }; show $a', 'y'],
    ['try { if ($u) { $a = "x"; throw 1 } else { $a = "y" } } catch { show $a }', '?'],
  ],
  loops: [
    ['foreach ($s in "a", "b") { show $s }', 'a | b'],
    ['foreach ($s in Get-Thing) { show $s }', '?'],
    ['$a = "x"; foreach ($s in $u) { show $a; $a = "y" }', 'x | y'],
    ['$a = "x"; foreach ($s in $u) { $a = "y" }; show $a', 'x | y'],
    ['$a = "x"; foreach ($s in $u) { if ($s) { $a = "y"; break } }; show $a', 'x | y'],
    ['for ($i = 0; $i -lt 3; $i++) { show $i }', '?'],
    ['$a = 1; while ($u) { $a = $a + 1 }; show $a', '?'],
    ['$a = "x"; 1..3 | ForEach-Object { $a = "y" }; show $a', 'x | y'],
    ['$a = "x"; 1..3 | % { show $a }', 'x'],
  ],
  strings: [
    ['$p = "a"; show "$p.b $($p)c"', 'a.b ac'],
    ["show ('{0}-{1:D2}' -f 'a', 5)", 'a-05'],
    ['show (("a", "b") -join ",")', 'a,b'],
    ['show ("a.b" -replace "\\.", "-")', 'a-b'],
    ['show ("a.b" -replace "(.)*", "-")', '?'],
    ['show ("a" + "b" + 1)', 'ab1'],
    ['show ("a,b" -split ",")', '[a b]'],
    ['show "a".ToUpper()', 'A'],
    ['show "$env:X"', '?'],
    ['show "$PSScriptRoot\\a"', 'root\\a'],
    ['show pool.contoso.com', 'pool.contoso.com'],
    ['show "$u.contoso.com"', '?'],
    ['show ("ab" * 2)', 'abab'],
    ['show ("a" * 1000000)', '?'],
  ],
  'lists and tables': [
    ['show @("a"; "b")', '[a b]'],
    ['show @("a")', '[a]'],
    ['$a = @(); $a += "x"; $a += "y"; show $a', '[x y]'],
    ['$a = "x", "y"; show $a[-1]', 'y'],
    ['$h = @{ A = "x" }; show $h.a', 'x'],
    ['$h = @{ A = "x" }; $h.B = "y"; show $h', '{A=x B=y}'],
    ['$h = @{ A = "x" }; $h["a"] = "y"; show $h.A', 'y'],
    ['$h = @{ A = "x" }; $h.A += "y"; show $h.A', 'xy'],
    ['$h = @{ }; $h.Add("A", 1); show $h', '{A=1}'],
    ['$h = @{ A = 1 }; $h.Remove("A"); show $h', '?'],
    ['$h = [ordered]@{ A = $u; B = 2 }; show $h.B', '2'],
    ['$h = @{ A = @{ B = "x" } }; show $h.A.B', 'x'],
    ['$h = @{ A = @{ B = "x" } }; $h.A.B = "y"; show $h.A.B', '?'],
    ['$h = @{ A = 1 }; if ($u) { $h.B = 2 }; show $h', '{A=1} | {A=1 B=2}'],
    ['$l = @{ n = "a" }, @{ n = "b" }; show $l.n', '[a b]'],
  ],
  scopes: [
    ['param($a = "x") show $a', 'default x'],
    ['param($a) show $a', '?'],
    ['param([string]$a = "x") show "$a.b"', 'default x.b'],
    ['param($a = "x") $a = "y"; show $a', 'y'],
    ['$a = "x"; function f { show $a }', 'x'],
    ['$a = "x"; function f { $a = "y"; show $a }', 'y'],
    ['$a = "x"; function f { $a = "y" }; show $a', 'x'],
    ['$a = "x"; function f { $script:a = "y" }; show $a', 'x | y'],
    ['$a = "x"; $a = "y"; function f { show $a }', 'x | y'],
    ['$a = "x"; function g($a) { f }; function f { show $a }', '?'],
    ['$a = "x"; & { show $a }', 'x'],
    ['$a = "x"; & { $a = "y" }; show $a', 'x'],
    ['$a = "x"; . { $a = "y" }; show $a', 'y'],
    ['$a = "x"; Invoke-Thing { show $a }', 'x'],
    ['$a = "x"; Invoke-Thing { $a = "y" }; show $a', '?'],
    ['$a = "x"; Invoke-Command -ComputerName c { show $a }', '?'],
    ['$a = "x"; Invoke-Command -ComputerName c { show $using:a }', 'x'],
    ['class C { [void] m() { show $a } }; $a = "x"', '?'],
  ],
}

for (const [name, table] of Object.entries(tables)) {
  describe(name, () => {
    test.each(table.map(([text, value]) => ({ text, value })))('$text', ({ text, value }) => {
      expect(shown(text)).toBe(value)
    })
  })
}

describe('arguments of a command', () => {
  test('parameters and splatted tables together', () => {
    const { root } = parse('$p = @{ Identity = "a" }; $p.Registrar = "b"; New-Thing @p -Port 5061 -Force')
    const [command] = invocations(root)
    if (command === undefined) throw new Error('there is a command')
    const { named, isOpen } = evaluate(root).argumentsOf(command.command)
    expect(named.map((each) => [each.name, each.value.kind === 'unknown' ? '?' : 'value' in each.value ? each.value.value : each.value.kind])).toEqual([
      ['port', 5061], ['force', true], ['identity', 'a'], ['registrar', 'b'],
    ])
    expect(isOpen).toBe(false)
  })

  test('a table that differs between branches gives what it has in each, and leaves them open', () => {
    const { root } = parse('$p = @{ Identity = "a"; Port = 1 }; if ($u) { $p.Force = $true; $p.Port = 2 }; New-Thing @p')
    const [command] = invocations(root)
    if (command === undefined) throw new Error('there is a command')
    const { named, isOpen } = evaluate(root).argumentsOf(command.command)
    expect(named.map((each) => [each.name, each.value.kind])).toEqual([['identity', 'string'], ['port', 'choice']])
    expect(isOpen).toBe(true)
  })

  test('an unknown table leaves them open', () => {
    const { root } = parse('New-Thing @p')
    const [command] = invocations(root)
    expect(command && evaluate(root).argumentsOf(command.command).isOpen).toBe(true)
  })
})

test('a value knows where it was written', () => {
  const text = '$pool = "pool01"\nshow $pool'
  const { root } = parse(text)
  const argument = invocations(root)[0]?.positional[0]
  const value = argument && evaluate(root).valueOf(argument)
  expect(value && text.slice(value.origin.start, value.origin.end)).toBe('"pool01"')
})

test('what is unknown says what it was', () => {
  const text = '$pool = "a$legacy"; show "$pool.contoso.com"'
  const { root } = parse(text)
  const argument = invocations(root)[0]?.positional[0]
  const value = argument && evaluate(root).valueOf(argument)
  expect(value && [value.kind, text.slice(value.origin.start, value.origin.end)]).toEqual(['unknown', '$legacy'])
})
