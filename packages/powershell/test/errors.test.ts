import { describe, expect, test } from 'vitest'
import { invocations, parse, tokenize } from '../src/index.js'
import { spanFaults } from './spans.js'

function commandsIn(text: string): readonly string[] {
  return invocations(parse(text).root).map((each) => each.name?.text ?? '?')
}

describe('a syntax error is a value, and the commands around it are found', () => {
  test.each([
    { text: 'Get-A\n$x = \nGet-B', message: undefined, commands: ['Get-A', 'Get-B'] },
    { text: 'Get-A; $x = ; Get-B', message: "After '=' comes a value", commands: ['Get-A', 'Get-B'] },
    { text: 'Get-A\nif ($x { Get-B }\nGet-C', message: "This parenthesis is not closed: ')' is missing", commands: ['Get-A', 'Get-B', 'Get-C'] },
    { text: 'Get-A )\nGet-B', message: "')' closes nothing and starts nothing here", commands: ['Get-A', 'Get-B'] },
    { text: 'Get-A }\nGet-B', message: "'}' closes nothing and starts nothing here", commands: ['Get-A', 'Get-B'] },
    { text: 'if ($x) { Get-A\nGet-B', message: "This block is not closed: '}' is missing", commands: ['Get-A', 'Get-B'] },
    { text: 'Get-A "x\nGet-B', message: "This string is not closed: '\"' is missing", commands: ['Get-A', 'Get-B'] },
    { text: "Get-A 'x\nGet-B", message: "This string is not closed: \"'\" is missing", commands: ['Get-A', 'Get-B'] },
    { text: '$x = @"\nGet-A', message: 'This here-string is not closed: "@ at the beginning of a line is missing', commands: ['Get-A'] },
    { text: '"a" b\nGet-B', message: "'b' is not expected here: the statement before it has ended", commands: ['b', 'Get-B'] },
    { text: 'Get-A | | Get-B', message: "After '|' comes a command", commands: ['Get-A', 'Get-B'] },
    { text: 'Get-A -Name: ; Get-B', message: "After '-Name:' comes a value", commands: ['Get-A', 'Get-B'] },
    { text: 'Get-A >\nGet-B', message: 'A redirection needs a file', commands: ['Get-A', 'Get-B'] },
    { text: '@{ a 1 }; Get-B', message: "After a key of a hashtable comes '='", commands: ['Get-B'] },
    { text: 'try { Get-A }\nGet-B', message: "'try' needs a 'catch' or a 'finally'", commands: ['Get-A', 'Get-B'] },
    { text: 'function { Get-A }\nGet-B', message: "'function' needs a name", commands: ['Get-A', 'Get-B'] },
    { text: '$a[1; Get-B', message: "This index is not closed: ']' is missing", commands: ['Get-B'] },
    { text: '"$a:"; Get-B', message: "After ':' in a variable comes a name; write ${name} to end the name before the colon", commands: ['Get-B'] },
    { text: 'param($a,) Get-B', message: "After ',' comes a parameter", commands: ['Get-B'] },
    { text: '<# Get-A', message: "This comment is not closed: '#>' is missing", commands: [] },
  ])('$text', ({ text, message, commands }) => {
    expect.soft(parse(text).errors[0]?.message).toBe(message)
    expect.soft(commandsIn(text)).toEqual(expect.arrayContaining([...commands]))
    expect.soft(spanFaults(text)).toEqual([])
  })

  test('a block after an open condition is its block', () => {
    const { root, errors } = parse('if ($x { Get-B }\nGet-C')
    expect(root.body.map((node) => node.kind)).toEqual(['if', 'pipeline'])
    expect(errors.length).toBe(2)
  })
})

describe('commands', () => {
  test.each([
    ['sasv x', 'sasv', undefined, 'start-service'],
    ['SkypeForBusiness\\Get-CsPool', 'SkypeForBusiness\\Get-CsPool', 'SkypeForBusiness', 'get-cspool'],
    ['Get\u2013CsPool', 'Get\u2013CsPool', undefined, 'get-cspool'],
    ['& "C:\\a\\b.exe"', 'C:\\a\\b.exe', undefined, 'c:\\a\\b.exe'],
    ['.\\a.ps1', '.\\a.ps1', undefined, '.\\a.ps1'],
    ['%{ 1 }', '%', undefined, 'foreach-object'],
    ['iex $x', 'iex', undefined, 'invoke-expression'],
  ])('%s', (text, written, module, normalised) => {
    const name = invocations(parse(text).root)[0]?.name
    expect([name?.text, name?.module, name?.normalised]).toEqual([written, module, normalised])
  })

  test('parameters, positional values, splats and redirections in their pipeline', () => {
    const found = invocations(parse('Get-A | Set-B x -Name y -Force -On:$true @p 2>&1').root, (_, parameter) => parameter === 'force')
    const last = found[1]
    expect(last?.position).toBe(1)
    expect(last?.parameters.map((each) => [each.name, each.value?.kind])).toEqual([['name', 'string'], ['force', undefined], ['on', 'variable']])
    expect(last?.positional.map((each) => each.kind)).toEqual(['string'])
    expect(last?.splats.map((each) => each.name)).toEqual(['p'])
    expect(last?.redirections.length).toBe(1)
  })

  test('a computed name is none', () => {
    expect(invocations(parse('& $tool -x').root)[0]?.name).toBeUndefined()
  })
})

test('tokens say what they are', () => {
  const text = 'if ($a -eq 1) { Get-Foo -Bar "x$y" # c\n}'
  expect(tokenize(text).filter((token) => token.kind !== 'blank').map((token) => [token.kind, text.slice(token.start, token.end)])).toEqual([
    ['keyword', 'if'], ['punctuation', '('], ['variable', '$a'], ['operator', '-eq'], ['number', '1'], ['punctuation', ')'], ['punctuation', '{'], ['command', 'Get-Foo'],
    ['parameter', '-Bar'], ['string', '"'], ['string', 'x'], ['variable', '$y'], ['string', '"'], ['comment', '# c'], ['newline', '\n'], ['punctuation', '}'],
  ])
})

test.each(['do {a\n', 'if', '@{', 'foreach ($a in', '"$('])('what is missing behind %j is missing at the end of the text', (text) => {
  const { errors } = parse(text)
  expect(errors.length).toBeGreaterThan(0)
  for (const { start, end } of errors) expect(start <= end && end <= text.length).toBe(true)
})
