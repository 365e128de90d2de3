import { applyEdits, type Change } from '@topolint/engine'
import { parseYaml, toPlain } from '@topolint/yaml'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourceOf } from '../../../test/reading-of.js'
import { yamlEditor } from './yaml-editor.js'

type Asked = { readonly kind: 'set'; readonly value: string } | { readonly kind: 'add'; readonly field: string; readonly value: string } | { readonly kind: 'remove' } | { readonly kind: 'insert'; readonly where: 'before' | 'after'; readonly subjects?: Record<string, string>; readonly twice?: true }

/** The text with the change done at what stands between « and »; the reason where it is declined. */
function edited(marked: string, asked: Asked, path?: string): string {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const source = sourceOf(marked.replace(/[«»]/gu, ''), path)
  const editing = yamlEditor(source)(toChange(asked, { source, start, end }))
  return editing.ok ? applyEdits(source.text, editing.edits) : `(${editing.reason})`
}

function toChange(asked: Asked, at: Change['at']): Change {
  if (asked.kind !== 'insert') return { ...asked, at }
  const step = { does: 'restart-front-end', subjects: asked.subjects ?? {} }
  return { kind: 'insert', where: asked.where, at, steps: asked.twice === true ? [step, { does: 'launch', subjects: {} }] : [step] }
}

describe('another value', () => {
  test.each([
    ['plain stays plain', 'a: «old»\nb: 1\n', 'new', 'a: new\nb: 1\n'],
    ['before a comment', 'a: «old»   # why\n', 'new', 'a: new   # why\n'],
    ['single quotes stay', "a: «'old'»\n", "it's", "a: 'it''s'\n"],
    ['double quotes stay', 'a: «"old"»\n', 'say "x"', 'a: "say \\"x\\""\n'],
    ['a tab cannot stand in single quotes', "a: «'old'»\n", 'a\tb', 'a: "a\\tb"\n'],
    ['a boolean of old readers', 'a: «old»\n', 'yes', "a: 'yes'\n"],
    ['what looks like a number', 'a: «old»\n', '4.0', "a: '4.0'\n"],
    ['a version in the place of another', 'a: «3.0»\n', '4.0', 'a: 4.0\n'],
    ['a number in the place of another', 'a: «6001»\n', '6002', 'a: 6002\n'],
    ['a day in the place of another', 'a: «2014-03-01»\n', '2014-05-20', 'a: 2014-05-20\n'],
    ['a day in the place of a text', 'a: «old»\n', '2014-05-20', "a: '2014-05-20'\n"],
    ['minutes and seconds, to old readers', 'a: «old»\n', '12:30', "a: '12:30'\n"],
    ['a colon with a blank', 'a: «old»\n', 'b: c', "a: 'b: c'\n"],
    ['a colon at the end', 'a: «old»\n', 'b:', "a: 'b:'\n"],
    ['an address has a colon too', 'a: «old»\n', 'sip:helpdesk@contoso.com', 'a: sip:helpdesk@contoso.com\n'],
    ['what would be a comment', 'a: «old»\n', 'b #c', "a: 'b #c'\n"],
    ['a hash inside a word', 'a: «old»\n', 'b#c', 'a: b#c\n'],
    ['a sign at the start', 'a: «old»\n', '*b', "a: '*b'\n"],
    ['nothing', 'a: «old»\n', '', "a: ''\n"],
    ['blanks at the ends', 'a: «old»\n', ' b ', "a: ' b '\n"],
    ['several lines', 'a: «old»\n', 'b\nc', 'a: "b\\nc"\n'],
    ['a comma in braces', '{ a: «old», b: 1 }\n', 'c, d', "{ a: 'c, d', b: 1 }\n"],
    ['a comma elsewhere', 'a: «old»\n', 'c, d', 'a: c, d\n'],
    ['over several lines', 'a: «one\n  two»\nb: 1\n', 'new', 'a: new\nb: 1\n'],
    ['a block of text', 'a: «|\n  old»\nb: 1\n', 'new\n', 'a: |\n  new\nb: 1\n'],
    ['a folded block', 'a: «>-   # why\n    one\n    two»\n\nb: 1\n', 'new one', 'a: >-   # why\n    new one\n\nb: 1\n'],
    ['a block that cannot end so', 'a: «|\n  old»\nb: 1\n', 'new', 'a: "new"\nb: 1\n'],
    ['a block that would lose its comment', 'a: «|  # why\n  old»\nb: 1\n', 'new', '(a comment stands in the first line of the block of text)'],
    ['several lines in a block', 'a: «|-\n  old»\nb: 1\n', 'new\nlines', 'a: "new\\nlines"\nb: 1\n'],
    ['with a tag for text', 'a: !!str «5»\n', '6', 'a: !!str 6\n'],
    ['with another tag', 'a: !!int «5»\n', '6', '(the value has a tag)'],
    ['a part', 'a: apps.contoso.com/«helpdesk»\n', 'queue', 'a: apps.contoso.com/queue\n'],
    ['a part in quotes', 'a: "apps.contoso.com/«helpdesk»"\n', 'queue', '(no single value is written there)'],
    ['a list', 'a: «[b]»\n', 'c', '(no single value is written there)'],
    ['an anchor that nobody uses', 'a: &x «old»\n', 'new', 'a: &x new\n'],
    ['an anchor with another use', 'a: &x «old»\nb: *x\n', 'new', '(the value is written once for several places, by an anchor)'],
    ['inside an anchored value', 'a: &x { c: «old» }\nb: *x\n', 'new', '(the value is written once for several places, by an anchor)'],
    ['merged elsewhere', 'a: &x { c: «old» }\nb: { <<: *x, d: 1 }\n', 'new', '(the value is written once for several places, by an anchor)'],
    ['merged, and written again', 'a: &x { c: old }\nb: { <<: *x, c: «own» }\n', 'new', 'a: &x { c: old }\nb: { <<: *x, c: new }\n'],
    ['JSON among YAML', '{ "a": «"old"», "b": 1 }\n', 'c', '{ "a": "c", "b": 1 }\n'],
    ['no apostrophes in JSON', '{ "a": «5», "b": 1 }\n', 'yes', '{ "a": "yes", "b": 1 }\n'],
    ['a number in JSON', '{ "a": «5», "b": 1 }\n', '6', '{ "a": 6, "b": 1 }\n'],
    ['after characters of two units', '# 😀\na: «😀» # 😀\n', '😎', '# 😀\na: 😎 # 😀\n'],
  ])('%s', (_name, text, value, expected) => {
    expect(edited(text, { kind: 'set', value })).toBe(expected)
  })

  test('a file of JSON stays one', () => {
    expect(edited('{"a": «"old"»}', { kind: 'set', value: 'x\u2028' }, 'a.json')).toBe('{"a": "x\\u2028"}')
    expect(edited('{"a": «true»}', { kind: 'set', value: 'false' }, 'a.json')).toBe('{"a": false}')
  })

  const styles = ['a: «old»\nb: c # d\n', "a: «'old'»\n", 'a: «"old"»\n', '{ a: «old», b: c }\n', '- [«old», b]\n', 'a: «|-\n  old»\n', 'a: «>\n  old»\nb: c\n', '{ "a": «"old"» }\n']
  const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: fc.constantFrom(...Array.from('ab0 -?:,[]{}#&*!|>\'"%@`\t\n~.=<x_')), maxLength: 8 }), fc.constantFrom('null', 'True', 'no', '.5', '0x1', '1e3', '1_0', '---', '...', '<<', '=', '- a', '? a', '\ufeff', '\u0085', '\ud800'))

  test('whatever it is, it is read as the text that was asked for, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...styles), hostile, (style, value) => {
        const after = edited(style, { kind: 'set', value })
        const [document] = parseYaml(after).documents
        expect(document?.problems).toEqual([])
        const seen = JSON.stringify(toPlain(parseYaml(style.replace(/«[^»]*»/u, '"old"')).documents[0]?.root)).replace('"old"', () => JSON.stringify(value))
        expect(JSON.stringify(toPlain(document?.root))).toBe(seen)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a field that is missing', () => {
  test.each([
    ['below the name', '- fqdn: «a» # why\n  site: x\n', '- fqdn: a # why\n  product: lync2013\n  site: x\n'],
    ['in the last line', '- fqdn: «a»', '- fqdn: a\n  product: lync2013'],
    ['with CR LF', '- site: x\r\n  fqdn: «a»\r\n', '- site: x\r\n  fqdn: a\r\n  product: lync2013\r\n'],
    ['in braces', '- { fqdn: «a», site: x }\n', '- { fqdn: a, product: lync2013, site: x }\n'],
    ['in braces on lines', '- {\n    fqdn: «a» # why\n  }\n', '- {\n    fqdn: a, # why\n    product: lync2013\n  }\n'],
    ['in JSON', '[{"fqdn": «"a"»}]', '[{"fqdn": "a", "product": "lync2013"}]'],
    ['in JSON on lines', '[\n  {\n    "fqdn": «"a"»,\n    "site": "x"\n  }\n]\n', '[\n  {\n    "fqdn": "a",\n    "product": "lync2013",\n    "site": "x"\n  }\n]\n'],
    ['beside what an anchor brings', '- &p { site: x }\n- { <<: *p, fqdn: «a» }\n', '- &p { site: x }\n- { <<: *p, fqdn: a, product: lync2013 }\n'],
    ['a name that others refer to', '- fqdn: &n «a»\n- { fqdn: b, nextHop: *n }\n', '- fqdn: &n a\n  product: lync2013\n- { fqdn: b, nextHop: *n }\n'],
    ['a key that is there', '- { fqdn: «a», product: null }\n', '(the key product is there already)'],
    ['a name alone', '- «a»\n', '(it is written by its name alone, or brought by an anchor)'],
    ['one that is written for two', 'a: &p\n  fqdn: «a»\nb: *p\n', '(it is written once for several places, by an anchor)'],
  ])('%s', (_name, text, expected) => {
    expect(edited(text, { kind: 'add', field: 'generation', value: 'lync2013' })).toBe(expected)
  })

  test('is quoted where it has to be', () => {
    expect(edited('- id: «a»\n', { kind: 'add', field: 'legacyName', value: '4.0' })).toBe("- id: a\n  legacyName: '4.0'\n")
  })
})

describe('a comment taken out', () => {
  test.each([
    ['with its line', 'a: 1\n  «# gone»\nb: 2\n', 'a: 1\nb: 2\n'],
    ['with the blanks before it', 'a: 1  \t«# gone»\nb: 2\n', 'a: 1\nb: 2\n'],
    ['with its line and CR LF', 'a: 1\r\n«# gone»\r\nb: 2\r\n', 'a: 1\r\nb: 2\r\n'],
    ['in the last line', 'a: 1\n«# gone»', 'a: 1\n'],
    ['in the first line', '«# gone»\na: 1\n', 'a: 1\n'],
    ['in a list', '[a, «# gone»\n b]\n', '[a,\n b]\n'],
    ['a part of it', 'a: 1 # keep«, gone»: why\n', 'a: 1 # keep: why\n'],
    ['what is no comment', 'a: «1»\n', '(only comments are taken out)'],
    ['what only looks like one', 'a: |\n  «# text»\n', '(only comments are taken out)'],
  ])('%s', (_name, text, expected) => {
    expect(edited(text, { kind: 'remove' })).toBe(expected)
  })
})

describe('a step after another', () => {
  test.each([
    ['in a list with dashes', 'steps:\n  - «do: a»\n  - do: b\n', 'steps:\n  - do: a\n  - do: restart-front-end\n  - do: b\n'],
    ['dashes under the key', 'steps:\n- «do: a»\n- do: b\n', 'steps:\n- do: a\n- do: restart-front-end\n- do: b\n'],
    ['several keys', 'steps:\n  - «do: a\n    pool: p»\n  - do: b\n', 'steps:\n  - do: a\n    pool: p\n  - do: restart-front-end\n  - do: b\n'],
    ['behind its comments', 'steps:\n  - «do: a» # why\n    # pool: p\n  # of b\n  - do: b\n', 'steps:\n  - do: a # why\n    # pool: p\n  - do: restart-front-end\n  # of b\n  - do: b\n'],
    ['at the end', 'steps:\n  - «do: a»\n', 'steps:\n  - do: a\n  - do: restart-front-end\n'],
    ['at an end without a line break', 'steps:\n  - «do: a»', 'steps:\n  - do: a\n  - do: restart-front-end'],
    ['with CR LF', 'steps:\r\n  - «do: a»\r\n  - do: b\r\n', 'steps:\r\n  - do: a\r\n  - do: restart-front-end\r\n  - do: b\r\n'],
    ['CR LF without a last line break', 'steps:\r\n  - «do: a»', 'steps:\r\n  - do: a\r\n  - do: restart-front-end'],
    ['a wide dash', 'steps:\n  -   «do: a»\n', 'steps:\n  -   do: a\n  -   do: restart-front-end\n'],
    ['in a group', 'steps:\n  - each: computer\n    steps:\n      - «do: a»\n  - do: b\n', 'steps:\n  - each: computer\n    steps:\n      - do: a\n      - do: restart-front-end\n  - do: b\n'],
    ['after a group', 'steps:\n  - «each: computer\n    steps:\n      - do: a»\n  - do: b\n', 'steps:\n  - each: computer\n    steps:\n      - do: a\n  - do: restart-front-end\n  - do: b\n'],
    ['after commands', 'steps:\n  - «run: |\n      Enable-CsTopology\n      # done»\n\n  - do: b\n', 'steps:\n  - run: |\n      Enable-CsTopology\n      # done\n  - do: restart-front-end\n\n  - do: b\n'],
    ['beside one in braces', 'steps:\n  - «{ do: a, pool: p }»\n', 'steps:\n  - { do: a, pool: p }\n  - do: restart-front-end\n'],
    ['dash in a line of its own', 'steps:\n  - # why\n    «do: a»\n  - do: b\n', 'steps:\n  - # why\n    do: a\n  - do: restart-front-end\n  - do: b\n'],
    ['a list in a list', '- - «do: a»\n  - do: b\n', '- - do: a\n  - do: restart-front-end\n  - do: b\n'],
    ['in brackets', 'steps: [{ do: b }, «{ do: a }»]\n', 'steps: [{ do: b }, { do: a }, { do: restart-front-end }]\n'],
    ['in brackets, before another', 'steps: [«{do: a}», {do: b}]\n', 'steps: [{do: a}, {do: restart-front-end}, {do: b}]\n'],
    ['in brackets on lines', 'steps: [\n  «{ do: a }», # why\n  { do: b }\n  ]\n', 'steps: [\n  { do: a }, # why\n  { do: restart-front-end },\n  { do: b }\n  ]\n'],
    ['the last on lines', 'steps: [\n  «{ do: a }» # why\n  ]\n', 'steps: [\n  { do: a }, # why\n  { do: restart-front-end }\n  ]\n'],
    ['a comma in the next line', 'steps: [\n  «{ do: a }»\n  , { do: b }\n  ]\n', 'steps: [\n  { do: a }, { do: restart-front-end }\n  , { do: b }\n  ]\n'],
    ['JSON', '{"steps": [\n  {"do": "b"},\n  «{"do": "a"}»\n]}\n', '{"steps": [\n  {"do": "b"},\n  {"do": "a"},\n  {"do": "restart-front-end"}\n]}\n'],
    ['JSON without blanks', '{"steps":[«{"do":"a"}»,{"do":"b"}]}', '{"steps":[{"do":"a"}, {"do":"restart-front-end"},{"do":"b"}]}'],
    ['JSON over lines', '{\n  "steps": [\n    «{\n      "do": "a"\n    }»\n  ]\n}\n', '{\n  "steps": [\n    {\n      "do": "a"\n    },\n    { "do": "restart-front-end" }\n  ]\n}\n'],
    ['an anchor of its own', 'steps:\n  - &a\n    «do: a»\n  - do: b\n', 'steps:\n  - &a\n    do: a\n  - do: restart-front-end\n  - do: b\n'],
    ['an alias', 'steps:\n  - &a { do: a }\n  - «*a»\n', 'steps:\n  - &a { do: a }\n  - *a\n  - do: restart-front-end\n'],
    ['a list that is used twice', 'steps: &s\n  - «do: a»\nmore: *s\n', '(the step is written once for several places, by an anchor)'],
    ['an operation taken for done', 'done: [«a»]\n', '(no step of a plan is written there)'],
    ['no step', 'steps: «a»\n', '(no step of a plan is written there)'],
  ])('%s', (_name, text, expected) => {
    expect(edited(text, { kind: 'insert', where: 'after' })).toBe(expected)
  })
})

describe('a step before another', () => {
  test.each([
    ['in a list with dashes', 'steps:\n  - do: b\n  - «do: a»\n', 'steps:\n  - do: b\n  - do: restart-front-end\n  - do: a\n'],
    ['the first', 'steps:\n  - «do: a»\n', 'steps:\n  - do: restart-front-end\n  - do: a\n'],
    ['above its comments', 'steps:\n  - do: b\n    # of b\n\n  # of a\n  - «do: a»\n', 'steps:\n  - do: b\n    # of b\n\n  - do: restart-front-end\n  # of a\n  - do: a\n'],
    ['above the comment of the first', 'steps:\r\n  # of a\r\n  - «do: a»\r\n', 'steps:\r\n  - do: restart-front-end\r\n  # of a\r\n  - do: a\r\n'],
    ['behind text that looks like a comment', 'steps:\n  - run: |\n     # text\n  - «do: a»\n', 'steps:\n  - run: |\n     # text\n  - do: restart-front-end\n  - do: a\n'],
    ['with an anchor', 'steps:\n  - &a\n    «do: a»\n', 'steps:\n  - do: restart-front-end\n  - &a\n    do: a\n'],
    ['a list in a list', '- - «do: a»\n', '- - do: restart-front-end\n  - do: a\n'],
    ['in brackets', 'steps: [«{ do: a }»]\n', 'steps: [{ do: restart-front-end }, { do: a }]\n'],
    ['in brackets with an anchor', 'steps: [&a «{ do: a }»]\n', '(an anchor or a tag stands before the step)'],
    ['in brackets on lines', 'steps: [\n  # of a\n  «{ do: a }»\n  ]\n', 'steps: [\n  { do: restart-front-end },\n  # of a\n  { do: a }\n  ]\n'],
    ['a text that is a comment in its first line', '# of all\n- «do: a»\n', '- do: restart-front-end\n# of all\n- do: a\n'],
  ])('%s', (_name, text, expected) => {
    expect(edited(text, { kind: 'insert', where: 'before' })).toBe(expected)
  })
})

describe('what a new step says', () => {
  const about = { computer: 'fe1.contoso.com', port: '6001', domain: '6001' }

  test.each([
    ['on lines', 'steps:\n  - «do: a»\n', 'steps:\n  - do: a\n  - do: restart-front-end\n    computer: fe1.contoso.com\n    port: 6001\n    domain: \'6001\'\n'],
    ['in braces', 'steps:\n  - «{ do: a }»\n', "steps:\n  - { do: a }\n  - { do: restart-front-end, computer: fe1.contoso.com, port: 6001, domain: '6001' }\n"],
    ['in JSON', '[«{"do": "a"}»]', '[{"do": "a"}, {"do": "restart-front-end", "computer": "fe1.contoso.com", "port": 6001, "domain": "6001"}]'],
  ])('%s', (_name, text, expected) => {
    expect(edited(text, { kind: 'insert', where: 'after', subjects: about })).toBe(expected)
  })

  test('two at once keep their order', () => {
    expect(edited('- «do: a»\n- do: b\n', { kind: 'insert', where: 'after', twice: true })).toBe('- do: a\n- do: restart-front-end\n- do: launch\n- do: b\n')
    expect(edited('[\n  «{do: a}» # c\n]\n', { kind: 'insert', where: 'after', twice: true })).toBe('[\n  {do: a}, # c\n  {do: restart-front-end},\n  {do: launch}\n]\n')
    expect(edited('- «do: a»\n', { kind: 'insert', where: 'before', twice: true })).toBe('- do: restart-front-end\n- do: launch\n- do: a\n')
  })

  test('a part that no step has a key for is not left out', () => {
    expect(edited('- «do: a»\n', { kind: 'insert', where: 'after', subjects: { toString: 'x' } })).toBe('(a step of a plan has no key for a part of the new one)')
  })
})
