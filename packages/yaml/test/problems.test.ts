import { describe, expect, test } from 'vitest'
import { parseYaml, toPlain } from '../src/index.js'

describe('a problem stands at its place, here between the marks, and says what to do', () => {
  test.each<readonly [string, string]>([
    ['a: 1\nb: 2\n»a«: 3', 'The key "a" is already in line 1; keep one of the two'],
    ['a: 1\r\n»"a"«: 3', 'The key "a" is already in line 1; keep one of the two'],
    ['- {1: x, »"1"«: y}', 'The key "1" is already in line 1; keep one of the two'],
    ['a: &pool x\nb: »*pol«', 'No anchor &pol comes before this alias; did you mean *pool?'],
    ['b: »*pool«', 'No anchor &pool comes before this alias; write &pool before the value that is meant'],
    ['a: &x [»*x«]', '*x stands inside the value that &x names, so it would have no end; write out what is meant'],
    ['a: &x\n  <<: »*x«', '*x stands inside the value that &x names, so it would have no end; write out what is meant'],
    ['a: »!Ref« b', 'The tag !Ref is unknown; remove it, or quote the value if it begins with "!"'],
    ['a: »!!binary« b', 'The tag !!binary is unknown; remove it, or quote the value if it begins with "!"'],
    ['a: »!!int« b', 'The tag !!int does not fit "b"; remove the tag or correct the value'],
    ['a: »!!map« [b]', 'The tag !!map does not fit a sequence; remove the tag or correct the value'],
    ['a: {<<: »1«}', 'A merge key << takes a mapping, an alias to one, or a list of these; quote the key if no merging is meant'],
    ['a:\n»\t«b: 1\n', 'A tab cannot indent a line in YAML; use spaces'],
    ['- a\n  »\t«- b: 1\n', 'A tab cannot indent a line in YAML; use spaces'],
    ['»\t«a: 1\n', 'A tab cannot indent a line in YAML; use spaces'],
    ['a: b»:« c', 'There is a second ": " in one value, or the line is indented otherwise than the one above; quote the value or correct the indentation'],
    ['a: »@«b', 'A value cannot begin with "@"; put it in quotes'],
    ['a: »]«', 'Nothing is open that "]" could close; remove it, or quote the value'],
    ["a: 'it'»s«'", 'This does not fit here; indent the line like its neighbours, and put nothing behind a closing quote or bracket'],
    ['a:\n  - b\n »-« c', 'A list item does not fit here; indent it like the other items of its list, below its key'],
    ['a: "C:\\»d«ir"', 'In double quotes "\\" begins an escape, and "\\d" is none; write "\\\\" or use single quotes'],
    ['a: "\\u12»"«', 'The escape needs more digits 0-9 and a-f: \\x two, \\u four, \\U eight; write "\\\\" if a backslash is meant'],
    ['"a»«', 'The document ends inside quotes; add the closing quote'],
    ['[a»«', 'The document ends inside brackets; add the missing "]" or "}"'],
    ['a: [b\n»c«: d', 'Quotes or brackets opened above are not closed before this line; close them, or indent the line if it goes on from there'],
    ['{"a" »1«}', 'Between "[" and "]" or "{" and "}" a "," or the closing bracket must come before "1"; add what is missing'],
    ['[a,»,«b]', 'There is no value between two commas; remove one of them'],
    ['a: 1\nfoo\n»«', 'There is no single line "key: value" here; write ": " and a value behind the key, or indent a line that goes on'],
    ['a»\0«b', 'The text has a NUL character, so this is no text file or one in an unknown encoding; save it as UTF-8'],
    ['a: »\x01«', 'The text has a control character; remove it, or write it as an escape in double quotes'],
    ['a: "»\x01«"', 'Quoted text has a control character; write it as an escape in double quotes, such as \\u0001'],
    ['a: >»x«\n', 'A block of text begins with "|" or ">", at most one digit and one "+" or "-" behind it, and its text on the next line'],
    ['a: *» «b', 'A "*" that refers to a value needs a name right behind it; quote the value if it begins with "*"'],
    ['a: &» «b', 'An "&" that names a value needs a name right behind it; quote the value if it begins with "&"'],
    ['%YAML 2.0\n»-«-- a', 'A %YAML directive is written %YAML 1.2, once a document; correct or remove it'],
    ['a: !x!y» «b', 'This tag cannot be read; remove it, or quote the value if it begins with "!"'],
  ])('%j', (marked, message) => {
    const text = marked.replace('»', '').replace('«', '')
    const problems = parseYaml(text).documents.flatMap((document) => document.problems)
    expect(problems.map(({ start, end }) => `${text.slice(0, start)}»${text.slice(start, end)}«${text.slice(end)}`)).toEqual([marked])
    expect(problems.map((problem) => problem.message)).toEqual([message])
  })

  test('a deeper alias is a problem as well', () => {
    expect(parseYaml('- &a x\n- &b [*c, *a]\n- *b').documents[0]?.problems).toHaveLength(1)
  })
})

describe('after an error', () => {
  const read = (text: string): readonly unknown[] => parseYaml(text).documents.map(({ root, complete, problems }) => [JSON.stringify(toPlain(root)), complete, problems.length])

  test.each<readonly [string, string, readonly (readonly [unknown, boolean, number])[]]>([
    ['the other documents are read', 'a: 1\n---\nb: c: d\n---\ne: 2', [[{ a: 1 }, true, 0], [null, false, 1], [{ e: 2 }, true, 0]]],
    ['an open quote ends with its document', 'a: "b\n---\nc: 1', [[null, false, 1], [{ c: 1 }, true, 0]]],
    ['an open bracket ends with its document', '[a\n...\nc: 1', [[null, false, 1], [{ c: 1 }, true, 0]]],
    ['a marker inside a block of text ends it', 'a: |\n  b\n---\nc: 1', [[{ a: 'b\n' }, true, 0], [{ c: 1 }, true, 0]]],
    ['an indented marker is text', 'a: |\n  ---\n  b', [[{ a: '---\nb\n' }, true, 0]]],
    ['directives belong to what follows', '%YAML 1.2\n# x\n--- a\n...\n%YAML 1.2\n--- b', [['a', true, 0], ['b', true, 0]]],
    ['what stands before the error is kept', 'a: 1\nb:\n  c: 2\n  d: e: f\ng: 3', [[{ a: 1, b: { c: 2 } }, false, 1]]],
    ['unless it is broken without the rest', 'a: [1,\n2,\n3,\n4 5', [[null, false, 1]]],
    ['problems of what was kept are told too', 'a: 1\na: 2\nb: c: d', [[{ a: 1 }, false, 2]]],
    ['comments alone are no document', '# a\n---\n# b\n...\n# c', [[null, true, 0]]],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected.map(([value, ...rest]) => [JSON.stringify(value), ...rest]))
  })

  test('comments of what could not be read are left out, later ones are not', () => {
    expect(parseYaml('a: 1 # x\nb: c: "d\n# y\n---\n# z\ne: 1').comments.map(({ text }) => text)).toEqual([' x', ' z'])
  })
})

describe('keys that JavaScript knows', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a key like any other', (key) => {
    const plain = toPlain(parseYaml(`${key}: {polluted: true}\n`).documents[0]?.root)
    expect(JSON.stringify(plain)).toBe(`{"${key}":{"polluted":true}}`)
    expect(Object.getPrototypeOf(plain)).toBeNull()
    expect('polluted' in {}).toBe(false)
  })
})
