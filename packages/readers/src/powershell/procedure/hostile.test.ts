import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { span, stepsOf, type Tree, type Step } from '@topolint/engine'
import { contextWith, proceduresOf, scriptSource } from '../../../test/outline-of.js'
import { readFragments, readScripts } from '../../index.js'
import { documentOf } from './script-reading.js'
import { parsedScript } from './parsed-script.js'

const enable = 'Enable-CsTopology\n'

function stepsIn(files: Readonly<Record<string, string>>): number {
  return proceduresOf(files).reduce((sum, { body }) => sum + stepsOf(body).length, 0)
}

/** Functions that each call the next one so many times. */
function fanOut(levels: number, calls: number): string {
  const functions = Array.from({ length: levels }, (_, level) => `function F${level} { ${`F${level + 1}; `.repeat(calls)} }`)
  return `${functions.join('\n')}\nfunction F${levels} { ${enable} }\nF0`
}

describe('texts that want more than anybody writes', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, number]>([
    ['blocks in blocks', { 'a.ps1': `${'if ($x) { '.repeat(100_000)}${enable}${'}'.repeat(100_000)}` }, 1],
    ['blocks in blocks, as deep as they are read', { 'a.ps1': `${'if ($x) { '.repeat(240)}${enable}${'}'.repeat(240)}` }, 1],
    ['conditions one after the other', { 'a.ps1': `if ($a) { ${enable} }${' elseif ($a) { "x" }'.repeat(20_000)}` }, 1],
    ['a chain of conditions', { 'a.ps1': `if ($a${' -and $a'.repeat(50_000)}) { ${enable} }` }, 1],
    ['a script that calls itself', { 'a.ps1': `. ./a.ps1\n${enable}\n& ./a.ps1` }, 1],
    ['scripts that call each other', { 'a.ps1': `& ./b.ps1\n${enable}`, 'b.ps1': `& ./a.ps1; & ./a.ps1\n${enable}` }, 2],
    ['a function that calls itself', { 'a.ps1': `function F { F; ${enable}; F } F` }, 1],
    ['functions that call each other', { 'a.ps1': `function F { G } function G { F; ${enable} } F; G` }, 3],
    ['a long loop', { 'a.ps1': `foreach ($i in 1..1000) { ${enable} }` }, 1],
    ['loops in loops', { 'a.ps1': `${'foreach ($i in 1..100) { '.repeat(20)}${enable}${'}'.repeat(20)}` }, 10_000],
    ['functions that call functions', { 'a.ps1': fanOut(20, 4) }, 10_000],
    ['functions of nothing that call functions of nothing', { 'a.ps1': `${fanOut(20, 4).replace(enable, '')}\n${enable}` }, 10_000],
    ['scripts that call scripts', { ...Object.fromEntries(Array.from({ length: 20 }, (_, level) => [`s${level}.ps1`, `& ./s${level + 1}.ps1\n`.repeat(3)])), 's20.ps1': enable }, 10_000],
    ['a block that calls itself', { 'a.ps1': `$b = { & $b; ${enable} }; & $b` }, 1],
    ['values that double', { 'a.ps1': `$a = 'x'\n${'$a = "$a$a"\n'.repeat(200)}${enable}` }, 1],
    ['a table of tables', { 'a.ps1': `$a = ${'@{ a = '.repeat(100_000)}1${'}'.repeat(100_000)}\n${enable}` }, 1],
    ['a file of constants that loads itself', { 'a.ps1': `$a = Import-PowerShellDataFile ./c.psd1\n${enable}`, 'c.psd1': '@{ a = Import-PowerShellDataFile ./c.psd1 }' }, 1],
    ['a file of constants that is deep', { 'a.ps1': `$a = Get-Content ./c.json | ConvertFrom-Json\nGet-CsPool $a\n${enable}`, 'c.json': `${'['.repeat(5000)}${']'.repeat(5000)}` }, 1],
  ])('%s', (_, files, most) => {
    expect(stepsIn(files)).toBeLessThanOrEqual(most)
  })

  test('what is not followed any more may be anything', () => {
    const [fact] = proceduresOf({ 'a.ps1': `${enable}${fanOut(20, 4)}` })
    expect(fact === undefined ? [] : stepsOf(fact.body).filter(({ isOpaque }) => isOpaque === true).length).toBeGreaterThan(0)
  })
})

/** How many nodes trees have, so that growth can be counted. */
function sizeOf(tree: Tree<Step>): number {
  return JSON.stringify(tree, (key, value: unknown) => (key === 'step' ? 1 : value)).length
}

test.each([
  ['statements', (count: number) => enable.repeat(count)],
  ['conditions', (count: number) => `if (Get-It) { ${enable} } else { ${enable} }\n`.repeat(count)],
  ['functions', (count: number) => Array.from({ length: count }, (_, index) => `function F${index}($a) { Get-CsPool $a; ${enable} }\nF${index} 'x'\n`).join('')],
  ['calls of one function', (count: number) => `function F($a) { ${enable} }\n${'F 1\n'.repeat(count)}`],
  ['attempts', (count: number) => `try { ${enable} } catch { $failed = $true }\n`.repeat(count)],
  ['pipelines', (count: number) => `${'Get-CsApplicationEndpoint | '.repeat(count)}Out-Null\n`],
  ['loops', (count: number) => `foreach ($i in 1..3) { ${enable} }\n`.repeat(count)],
])('%s grow as their text does', (_, make) => {
  const sizes = [25, 100, 400].map((count) => proceduresOf({ 'a.ps1': make(count) }).reduce((sum, { body }) => sum + sizeOf(body), 0))
  const [one = 0, four = 0, sixteen = 0] = sizes
  expect(four / one).toBeLessThan(4.5)
  expect(sixteen / four).toBeLessThan(4.5)
})

const pieces = fc.array(
  fc.constantFrom(
    enable, 'Restart-Service RTCSRV\n', 'if ($x) {', '} else {', '}', 'foreach ($a in 1, 2) {', '1..2 | % {', 'function F($a) {', 'F 1\n', '& {', 'try {', '} catch {', '} finally {', 'switch ($x) { a {', '. ./a.ps1\n', '& ./b.ps1\n',
    'return\n', 'exit 1\n', 'break\n', 'throw\n', '$x = ', '$_ ', '(', ')', '@(', '$(', '"$(', '"', "'", ';', '|', '`\n', '# c\n', 'param($x)\n', 'trap { continue }\n', 'while ($x) {', 'do {', '} until ($x)\n', 'Invoke-Command fe1 {', '–',
  ),
  { maxLength: 40 },
)

test('every text is read, and every step stands in it', () => {
  fc.assert(
    fc.property(pieces, pieces, (first, second) => {
      const sources = [scriptSource(first.join(''), 'a.ps1'), scriptSource(second.join(''), 'b.ps1')]
      const readings = readScripts(sources, contextWith(sources))
      for (const { facts, findings, comments } of readings) {
        const steps = facts.procedures.flatMap(({ body }) => stepsOf(body))
        const spans = [...steps.flatMap(({ at, whole }) => [at, whole]), ...findings.map(({ at }) => at), ...comments.flatMap((comment) => [comment.at, comment.text, comment.covers() ?? comment.at])]
        for (const { source, start, end } of spans) {
          expect(sources).toContain(source)
          expect(0 <= start && start <= end && end <= source.text.length).toBe(true)
        }
        for (const { at, whole } of steps) expect(whole.start <= at.start && at.end <= whole.end).toBe(true)
        expect(new Set(steps).size).toBe(steps.length)
      }
    }),
    { numRuns: 300 },
  )
})

test('pieces of a runbook are read as well', () => {
  fc.assert(
    fc.property(pieces, pieces, (first, second) => {
      const sources = [scriptSource(first.join(''), 'a.md'), scriptSource(second.join(''), 'a.md')]
      const [one] = sources
      const document = documentOf(parsedScript(one ?? scriptSource('')))
      const readings = readFragments(sources, contextWith([]), { ...document, at: span(document.at.source, document.at) })
      expect(readings).toHaveLength(2)
    }),
    { numRuns: 100 },
  )
})
