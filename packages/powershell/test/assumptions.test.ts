import { describe, expect, test } from 'vitest'
import { evaluate, invocations, parse, type Assumptions, type Constants, type Node, type Value, walk } from '../src/index.js'

/** What the last command `show` gets where the one function, loop or block of the text runs as supposed. */
function shown(text: string, kind: 'function' | 'foreach' | 'script-block', given: Readonly<Record<string, string | undefined>>, outer?: Assumptions['outer']): string {
  const { root } = parse(text)
  const part = firstOf(root, kind)
  const variables = new Map(Object.entries(given).filter(([name]) => name !== '_').map(([name, value]): [number, Value | undefined] => [declared(part, name), value === undefined ? undefined : plain(value)]))
  const item = given['_']
  const constants = evaluate(root).assuming({ within: part, variables, ...(item === undefined ? {} : { item: plain(item) }), ...(outer === undefined ? {} : { outer }) })
  return argument(constants, root)
}

function argument(constants: Constants, root: Node): string {
  const [value] = invocations(root).findLast((each) => each.name?.normalised === 'show')?.positional ?? []
  const known = value === undefined ? undefined : constants.valueOf(value)
  return known?.kind === 'string' ? known.value : (known?.kind ?? 'no argument')
}

function firstOf(root: Node, kind: Node['kind']): Node {
  const found: Node[] = []
  walk(root, { enter: (node) => (node.kind === kind && found.push(node), true) })
  const [first] = found
  if (first === undefined) throw new Error(`no ${kind}`)
  return first
}

function declared(part: Node, name: string): number {
  const starts: number[] = []
  walk(part, {
    enter: (node) => {
      if (node.kind === 'parameter-declaration' && node.variable.name === name) starts.push(node.variable.start)
      if (node.kind === 'foreach' && node.variable.name === name) starts.push(node.variable.start)
      return true
    },
  })
  return starts[0] ?? -1
}

function plain(value: string): Value {
  return { kind: 'string', value, origin: { start: 0, end: 0 } }
}

describe('a part of a script that runs once', () => {
  test.each([
    ['function f($a) { show $a }', 'function', { a: 'x' }, 'x'],
    ['function f { param([string]$a = "y") show "$a.z" }', 'function', { a: 'x' }, 'x.z'],
    ['function f($a, $b = $a) { show $b }', 'function', { a: 'x', b: undefined }, 'x'],
    ['function f($a, $b = $a) { show $b }', 'function', { a: 'x' }, 'default'],
    ['function f($a) { $b = $a; $a = "other"; show $b }', 'function', { a: 'x' }, 'x'],
    ['function f($a) { function g($a) { show $a } }', 'function', { a: 'x' }, 'unknown'],
    ['foreach ($a in $all) { $b = "$a.z"; show $b }', 'foreach', { a: 'x' }, 'x.z'],
    ['foreach ($a in "p", "q") { show $a }', 'foreach', {}, 'choice'],
    ['$all | ForEach-Object { show $_ }', 'script-block', { _: 'x' }, 'x'],
    ['$all | ForEach-Object { show "$_.z" }', 'script-block', { _: 'x' }, 'x.z'],
    ['$c = "out"; foreach ($a in $all) { show $c }', 'foreach', { a: 'x' }, 'out'],
  ] as const)('%s', (text, kind, given, value) => {
    expect(shown(text, kind, given)).toBe(value)
  })

  test('what it has not set is what its caller has', () => {
    expect(shown('$b = "y"; function f($a) { show "$a.$b.$c" }', 'function', { a: 'x' }, (name) => plain(`of-${name}`))).toBe('x.of-b.of-c')
  })
})

describe('the world outside', () => {
  test('says what a pipeline of commands gives', () => {
    const { root } = parse('$a = Import-PowerShellDataFile ./a.psd1; show $a')
    expect(argument(evaluate(root, { resultOf: () => plain('loaded') }), root)).toBe('loaded')
  })

  test('says which variables a file sets, so that all others stay', () => {
    const text = '$a = "kept"; $b = "gone"; . "$PSScriptRoot/b.ps1"; show "$a $b"'
    const { root } = parse(text)
    const paths: string[] = []
    const world = { variablesOf: (command: { readonly name: Parameters<Constants['valueOf']>[0] }, valueOf: Constants['valueOf']) => (paths.push(rest(valueOf(command.name))), new Map([['b', plain('new')]])) }
    expect(argument(evaluate(root, world), root)).toBe('kept new')
    expect(paths).toEqual(['/b.ps1'])
    expect(argument(evaluate(root), root)).toBe('unknown')
  })

  test('gets what a script leaves behind', () => {
    const left = evaluate(parse('$A = "x"; function f { $b = "y" }').root).left()
    expect([...left.keys()]).toEqual(['a'])
    expect(left.get('a')).toMatchObject({ value: 'x' })
  })
})

function rest(value: Value): string {
  return value.kind === 'script-root' ? value.rest : ''
}
