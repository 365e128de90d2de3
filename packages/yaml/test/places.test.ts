import { describe, expect, test } from 'vitest'
import { parseYaml, resolve, type Range, type YamlNode } from '../src/index.js'

/** What stands at the places of all nodes, parents first. */
function slices(text: string): readonly string[] {
  return parseYaml(text).documents.flatMap(({ root }) => (root === undefined ? [] : nodesOf(root).map((node) => text.slice(node.start, node.end))))
}

function nodesOf(node: YamlNode): readonly YamlNode[] {
  if (node.kind === 'sequence') return [node, ...node.items.flatMap(nodesOf)]
  if (node.kind === 'mapping') return [node, ...node.pairs.flatMap(({ key, value }) => [...nodesOf(key), ...nodesOf(value)])]
  return [node]
}

describe('the place of every node', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['quotes belong to the scalar', `a: "b"\nc: 'd'`, [`a: "b"\nc: 'd'`, 'a', '"b"', 'c', `'d'`]],
    ['a block mapping ends with its last value', 'a:\n  b: c  # why\n\n  # more\nd: e\n', ['a:\n  b: c  # why\n\n  # more\nd: e', 'a', 'b: c', 'b', 'c', 'd', 'e']],
    ['a block sequence ends with its last item', 'a:\n- b\n- c\n\nd: e', ['a:\n- b\n- c\n\nd: e', 'a', '- b\n- c', 'b', 'c', 'd', 'e']],
    ['a flow collection ends behind its bracket', '[ {a: b} , [c, ] # x ]\n ]', ['[ {a: b} , [c, ] # x ]\n ]', '{a: b}', 'a', 'b', '[c, ]', 'c']],
    ['a pair in brackets has none of its own', '[a: b, {c: d}: e]', ['[a: b, {c: d}: e]', 'a: b', 'a', 'b', '{c: d}: e', '{c: d}', 'c', 'd', 'e']],
    ['a literal ends before its last line break', 'a: |-  # x | y\n  b\n   c \n\n\nd: |\n', ['a: |-  # x | y\n  b\n   c \n\n\nd: |', 'a', '|-  # x | y\n  b\n   c ', 'd', '|']],
    ['a literal keeps the lines it is told to', 'a: |+\n  b\n\n\nc: d', ['a: |+\n  b\n\n\nc: d', 'a', '|+\n  b\n\n', 'c', 'd']],
    ['a literal under an anchor and a tag', '- &x !!str >2\n   b\n- c', ['- &x !!str >2\n   b\n- c', '>2\n   b', 'c']],
    ['anchor and tag are left out', 'a: &b !!map\n  c: d\ne: &f g', ['a: &b !!map\n  c: d\ne: &f g', 'a', 'c: d', 'c', 'd', 'e', 'g']],
    ['an alias has its star', 'a: &b c\nd: *b', ['a: &b c\nd: *b', 'a', 'c', 'd', '*b']],
    ['several lines', 'a: b\n  c\n  d\ne: "f\n  g"', ['a: b\n  c\n  d\ne: "f\n  g"', 'a', 'b\n  c\n  d', 'e', '"f\n  g"']],
    ['documents', '--- a\n--- # b\nc\n...\n\nd', ['a', 'c', 'd']],
    ['carriage returns', 'a:\r\n  - b\r\n  - |\r\n    c\r\nd: e\r\n', ['a:\r\n  - b\r\n  - |\r\n    c\r\nd: e', 'a', '- b\r\n  - |\r\n    c', 'b', '|\r\n    c', 'd', 'e']],
    ['other line breaks and a mark at the beginning', '\ufeffa: "b\u0085\u2028c"\nd: e', ['a: "b\u0085\u2028c"\nd: e', 'a', '"b\u0085\u2028c"', 'd', 'e']],
    ['JSON with tabs', '{\n\t"a": [\t1,\n\t\ttrue ]\n}', ['{\n\t"a": [\t1,\n\t\ttrue ]\n}', '"a"', '[\t1,\n\t\ttrue ]', '1', 'true']],
  ])('%s', (_, text, expected) => {
    expect(slices(text)).toEqual(expected)
  })
})

describe('the place of an empty value, marked by a bar', () => {
  test.each<readonly [string, string]>([
    ['a:\nb: 1', 'a:|\nb: 1'],
    ['a: # why\nb: 1', 'a:| # why\nb: 1'],
    ['a :', 'a :|'],
    ['- \n- a', '-| \n- a'],
    ['- a\n-', '- a\n-|'],
    ['- a\n# why\n- # why\n- b', '- a\n# why\n-| # why\n- b'],
    ['? a\n? b\n: c', '? a|\n? b\n: c'],
    ['? a\n# x\n:', '? a\n# x\n:|'],
    ['? ? a\n: b', '? ? a|\n: b'],
    ['? # x\n: a', '?| # x\n: a'],
    [': a', '|: a'],
    ['a: 1\n: b', 'a: 1\n|: b'],
    ['{a, b: 1}', '{a|, b: 1}'],
    ['{a: , b: 1}', '{a:| , b: 1}'],
    ['{"a"}', '{"a"|}'],
    ['{a: 1, : b}', '{a: 1, |: b}'],
    ['[ : b]', '[ |: b]'],
    ['a: &b\nc: 1', 'a: &b|\nc: 1'],
    ['a: !!null\nc: 1', 'a: !!null|\nc: 1'],
    ['---\n...\n', '---|\n...\n'],
    ['--- # why\n--- 1', '---| # why\n--- 1'],
  ])('%j', (text, marked) => {
    const empty = parseYaml(text).documents.flatMap(({ root }) => (root === undefined ? [] : nodesOf(root).filter((node) => node.start === node.end)))
    expect(empty.map(({ start }) => `${text.slice(0, start)}|${text.slice(start)}`)).toEqual([marked])
  })
})

describe('the segments of a scalar: inner text, what it was in the source', () => {
  const exact = true
  test.each<readonly [string, readonly (readonly [string, string, boolean])[]]>([
    ['a', [['a', 'a', exact]]],
    ['""', []],
    ['"a\\tb"', [['a', 'a', exact], ['\t', '\\t', false], ['b', 'b', exact]]],
    ['"\\ud83d\\ude00\\/"', [['\ud83d', '\\ud83d', false], ['\ude00', '\\ude00', false], ['/', '\\/', false]]],
    ['"\\U0001F600"', [['\u{1f600}', '\\U0001F600', false]]],
    ["'it''s'", [['it', 'it', exact], ["'", "''", false], ['s', 's', exact]]],
    ['a  \n  b', [['a', 'a', exact], [' ', '  \n  ', false], ['b', 'b', exact]]],
    ['a\n\n\nb', [['a', 'a', exact], ['\n\n', '\n\n\n', false], ['b', 'b', exact]]],
    ['"a \\\n  b"', [['a ', 'a ', exact], ['b', 'b', exact]]],
    ['|\n a\n b\n', [['a\n', 'a\n', exact], ['b\n', 'b\n', exact]]],
    ['|\r\n a\r\n\r\n', [['a', 'a', exact], ['\n', '\r\n', false]]],
    ['|\n a', [['a', 'a', exact], ['\n', '', false]]],
    ['>\n a\n b\n\n c\n   d\n', [['a', 'a', exact], [' ', '\n ', false], ['b', 'b', exact], ['\n', '\n\n ', false], ['c', 'c', exact], ['\n', '\n ', false], ['  d\n', '  d\n', exact]]],
  ])('%j', (text, expected) => {
    const root = parseYaml(text).documents[0]?.root
    const segments = root?.kind === 'scalar' ? root.segments().map(({ inner, innerLength, outer, outerLength, exact }) => [root.text.slice(inner, inner + innerLength), text.slice(outer, outer + outerLength), exact]) : []
    expect(segments).toEqual(expected)
  })
})

describe('comments', () => {
  test.each<readonly [string, readonly (readonly [string, boolean])[]]>([
    ['# a\nb: c # d\n  # e\n', [[' a', true], [' d', false], [' e', true]]],
    ['a: "# b" # c\nd: \'# e\'', [[' c', false]]],
    ['a#b: c#d', []],
    ['a: |\n  # b\n# c\nd: e', [[' c', true]]],
    ['a: > # b > | c\n  d', [[' b > | c', false]]],
    ['a: !x#y &b#c d # e', [[' e', false]]],
    ['[a, # b\n c] # d', [[' b', false], [' d', false]]],
    ['{a: b # c\n}', [[' c', false]]],
    ['%YAML 1.2 # a\n--- # b\nc\n... # d\n# e', [[' a', false], [' b', false], [' d', false], [' e', true]]],
    ['a:\r\n  # b\r\n  c: d # e\r\n', [[' b', true], [' e', false]]],
    ['\ufeff# a\n', [[' a', true]]],
    ['# only', [[' only', true]]],
    ['#', [['', true]]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(parseYaml(text).comments.map((comment) => [comment.text, comment.ownLine])).toEqual(expected)
  })
})

describe('values', () => {
  test.each<readonly [string, unknown]>([
    ['1', 1],
    ['0x1F', 31],
    ['4.0', 4],
    ['-1e3', -1000],
    ['true', true],
    ['True', true],
    ['yes', 'yes'],
    ['~', null],
    ['', undefined],
    ["'1'", '1'],
    ['"null"', 'null'],
    ['|\n 1', '1\n'],
    ['!!str 1', '1'],
    ['! 1', '1'],
    ['!!int "1"', 1],
    ['!!float 1', 1],
    ['!!bool "true"', true],
    ['!!null ""', null],
    ['!<tag:yaml.org,2002:str> 1', '1'],
    ['%TAG !y! tag:yaml.org,2002:\n--- !y!str 1', '1'],
    ['2014-03-01', '2014-03-01'],
  ])('%j', (text, value) => {
    const root = parseYaml(text).documents[0]?.root
    expect(root?.kind === 'scalar' ? root.value : undefined).toBe(value)
  })
})

describe('merge keys', () => {
  const merged = (text: string): readonly string[] => {
    const root = parseYaml(text).documents[0]?.root
    const last = root?.kind === 'mapping' ? root.pairs.at(-1)?.value : undefined
    const at = (range: Range): string => text.slice(range.start, range.end)
    return last?.kind === 'mapping' ? last.pairs.map(({ key, value, mergedBy }) => `${at(key)}=${at(resolve(value))}${mergedBy === undefined ? '' : ` by ${at(mergedBy)}@${mergedBy.start}`}`) : []
  }

  test.each<readonly [string, string, readonly string[]]>([
    ['own keys win, wherever they stand', 'b: &b {x: 1, y: 2}\nc: {x: 3, <<: *b, z: 4}', ['x=3', 'z=4', 'y=2 by *b@33']],
    ['the first of a list wins', 'a: &a {x: 1}\nb: &b {x: 2, y: 3}\nc: {<<: [*a, *b]}', ['x=1 by *a@41', 'y=3 by *b@45']],
    ['a merge of a merge is brought by the outer alias', 'a: &a {x: 1}\nb: &b {<<: *a}\nc: {<<: *b}', ['x=1 by *b@36']],
    ['a list behind an alias', 'a: &a [{x: 1}, {y: 2}]\nc: {<<: *a}', ['x=1 by *a@31', 'y=2 by *a@31']],
    ['a mapping written in place', 'c: {<<: {x: 1}, y: 2}', ['y=2', 'x=1']],
    ['in quotes it is a key like any other', 'c: {"<<": 1}', ['"<<"=1']],
  ])('%s', (_, text, expected) => {
    expect(parseYaml(text).documents[0]?.problems).toEqual([])
    expect(merged(text)).toEqual(expected)
  })
})
