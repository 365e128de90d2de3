import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, invocations, parse, walk } from '../src/index.js'
import { spanFaults } from './spans.js'

const pieces = [
  '(', ')', '{', '}', '[', ']', '$(', '@(', '@{', '"', "'", '@"\n', '\n"@', "@'\n", "\n'@", '`', '\n', '\r\n', ' ', ';', ',', '.', '..', '::', '?', '??', ':',
  '|', '||', '&', '&&', '=', '+=', '+', '-', '--', '-eq', '-not', '-f', '-Name', '-Name:', '\u2013', '\u201c', '\u2019', '#', '<#', '#>', '<', '>', '2>&1', '*>', '--%',
  '$x', '${a b}', '$env:X', '@x', '$', '@', '1', '0x1F', '1.5e3', '10MB', 'a', 'Get-Foo', 'if', 'else', 'elseif', 'switch', 'foreach', 'in', 'for', 'while', 'do', 'until',
  'try', 'catch', 'finally', 'trap', 'function f', 'filter', 'class A', 'enum E', 'using', 'param', 'data', 'begin', 'process', 'return', 'throw', 'break', ':a', '[int]',
  '[A()]', 'static', 'default', '\0', '\ufeff', '\u00a0', '\u2028', '\ud800', '*', '/', '%', '!', '\\', '~', '^',
]
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))

const script = `#requires -Version 5
[CmdletBinding()] param([Parameter(Mandatory)] [string]$Pool = "pool01.contoso.com", [switch]$Force)
begin { $here = Join-Path $PSScriptRoot 'x' }
process {
  foreach ($site in @('a', "b $($Pool.ToUpper())")) {
    if ($site -like 'a*' -and !$Force) { New-CsTrustedApplicationPool -Identity $Pool -Registrar:"$site.contoso.com" @more 2>&1 | Out-Null }
    elseif ($x) { $h = @{ a = 1; 'b' = { $_ } }; $h.a += 2, 3 } else { & $cmd --% a "b" }
  }
  switch -regex ($x) { '^a' { break } default { throw @"
text $x
"@ } }
  try { [int]::Parse($a[0]) } catch [System.Exception] { exit 1 } finally { }
}`

describe('any text is read without an exception, with nested and covering spans', () => {
  test('random characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => { expect(spanFaults(text)).toEqual([]) }), { numRuns: 500 })
  })

  test('random tokens', () => {
    fc.assert(fc.property(soup, (text) => { expect(spanFaults(text)).toEqual([]) }), { numRuns: 1500 })
  })

  test('a script with a piece cut out and another put in', () => {
    const place = fc.nat(script.length)
    fc.assert(fc.property(place, fc.nat(20), soup, (at, cut, text) => {
      expect(spanFaults(script.slice(0, at) + text + script.slice(at + cut))).toEqual([])
    }), { numRuns: 600 })
  })
})

/** Asks for everything that can be asked of a text; counts the answers. */
function askAll(text: string): number {
  const { root } = parse(text)
  const constants = evaluate(root)
  let answers = 0
  for (const { command } of invocations(root)) answers += constants.argumentsOf(command).named.length + 1
  walk(root, {
    enter(node) {
      if (node.kind === 'variable' || node.kind === 'expandable' || node.kind === 'binary' || node.kind === 'index') {
        const { origin } = constants.valueOf(node)
        if (origin.start < 0 || origin.end > text.length) throw new Error(`a value comes from ${origin.start}-${origin.end}`)
        answers++
      }
      return true
    },
  })
  return answers
}

describe('any text is followed without an exception', () => {
  const assigning = ['$a = ', '$b = ', '$a', '$b', '+= ', '"x"', '"$a"', '1', ', ', '\n', '; ', '{ ', ' }', 'if ($u) ', 'else ', 'foreach ($a in $b) ', 'while ($a) ', 'try ', 'catch ', 'finally ',
    'function f ', '$script:a = ', '@(', ')', '@{ k = ', '$a.k = ', '$a[0] = ', '$a.Add(', '& ', '. ', '% ', 'switch ($a) ', 'param($a = ', ' + ', ' -f ', ' * ', ' -join ', '[int]', '$a++', '@a', '1..9']
  test('random assignments', () => {
    const flow = fc.array(fc.constantFrom(...assigning), { maxLength: 50 }).map((parts) => parts.join(''))
    fc.assert(fc.property(flow, (text) => { expect(askAll(text)).toBeGreaterThanOrEqual(0) }), { numRuns: 1500 })
  })

  test('random tokens', () => {
    fc.assert(fc.property(soup, (text) => { expect(askAll(text)).toBeGreaterThanOrEqual(0) }), { numRuns: 1000 })
  })

  test.each([
    ['values that double', `$a = "x", "y"\n${'$a = $a, $a\nif ($u) { $a = "$a" }\n'.repeat(5000)}`],
    ['ranges', '$a = 1..999\n'.repeat(50_000)],
    ['cycles between functions', 'function f { $b = $a }; function g { $a = $b }\n'.repeat(10_000)],
    ['a chain of variables', Array.from({ length: 20_000 }, (_, index) => `function f${index} { $a${index} = $a${index + 1} }`).join('\n')],
    ['nested loops', `${'foreach ($i in $u) { $a = 1\n'.repeat(5000)}${'}'.repeat(5000)}`],
    ['a long sum', `$a = 1${' + 1'.repeat(200_000)}`],
  ])('%s', (_, text) => {
    expect(evaluate(parse(text).root).resultOf(parse('$u').root.body[0] ?? { kind: 'unparsed', start: 0, end: 0 }).kind).toBe('unknown')
  })
})

const mega = 1 << 20
const endless = ['(', '$(', '"$(', '{', '@{', '`', '-', '- ', '[', '[a', '[a(', '[a\n', '[a[\n', '[a()]\n', '[int]', '!', ',', '"', "'", '"\n', '@"\n', '${', '<#', 'a,', '$a=', '|', 'a|', 'a&&', ')', '}', ']', '$a[', '$x.b(', '$a.b[c ', '1 ? ', '-split ', 'if(1){', 'if(1){}else{', 'try{', 'switch(1){a{', 'class a{', 'param(', 'param([a(', '&{', 'a -a:', '"$(a"\n', 'a"$(', '@{a=', 'foreach($a in ', 'for(', 'return ']

describe('hostile texts end without overflowing the stack', () => {
  test.each(endless)('a megabyte of %j', (piece) => {
    const text = piece.repeat(Math.ceil(mega / piece.length))
    expect(parse(text).root.end).toBe(text.length)
  })

  test('a hundred thousand nested blocks', () => {
    const { errors, root } = parse(`${'if (1) {'.repeat(100_000)}${'}'.repeat(100_000)}\nGet-Foo`)
    expect(new Set(errors.map((error) => error.message))).toEqual(new Set(['This is nested too deeply to be read']))
    expect(root.body.map((node) => node.kind)).toEqual(['if', 'pipeline'])
  })

  test('one line of ten megabytes', () => {
    const text = 'Get-Foo -Bar "x", $y | '.repeat(450_000)
    const pipeline = parse(`${text}end`).root.body[0]
    expect(pipeline?.kind === 'pipeline' && pipeline.elements.length).toBe(450_001)
  })

  test('a chain of a million operators', () => {
    expect(parse(`1${'+1'.repeat(mega)}`).errors).toEqual([])
  })
})
