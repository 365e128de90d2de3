import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseXml } from './parse-xml.js'
import type { XmlElement } from './xml-element.js'

/** An element as people would note it down: its name, its attributes, its text, and what is in it. */
function noted({ name, attributes, text, children, isBroken }: XmlElement): string {
  const own = [name, ...attributes.map((attribute) => `${attribute.name}=${attribute.value}`)].join(' ')
  const inside = [...(text === undefined ? [] : [JSON.stringify(text.value)]), ...children.map(noted)].join(', ')
  return `${own}${isBroken ? '!' : ''}${inside === '' ? '' : `(${inside})`}`
}

function read(text: string): string {
  const { root } = parseXml(text)
  return root === undefined ? 'nothing' : noted(root)
}

/** Each problem as its place and its message. */
function problems(text: string): readonly string[] {
  return parseXml(text).problems.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`)
}

describe('what is read', () => {
  test.each([
    ['nested elements', '<a><b/><c><d /></c></a>', 'a(b, c(d))'],
    ['attributes in either quotes', `<a b="1" c='2' d="it's" e='"'/>`, `a b=1 c=2 d=it's e="`],
    ['an attribute on lines of its own', '<a\r\n  b\n  =\n  "1"\r\n/>', 'a b=1'],
    ['an attribute with nothing in it', '<a b=""/>', 'a b='],
    ['references', '<a b="&lt;&amp;&#x41;&#66;&quot;">&gt;&apos;</a>', 'a b=<&AB"(">\'")'],
    ['line ends in values', '<a b="1\r\n2\t3\r4">1\r\n2\r3</a>', 'a b=1 2 3 4("1\\n2\\n3")'],
    ['text and CDATA', '<a>one <![CDATA[<two> & ]]>three</a>', 'a("one <two> & three")'],
    ['text around children', '<a> <b/> one <b/> </a>', 'a(" one ", b, b)'],
    ['blanks that are the text', '<a> </a>', 'a(" ")'],
    ['a declaration before, comments around', '<?xml version="1.0" encoding="utf-8"?>\n<!-- a -->\n<a/>\n<!-- b -->\n', 'a'],
    ['a declaration behind a line break', '\n<?xml version="1.0"?><a/>', 'a'],
    ['instructions', '<?go there?><a><?go?>x<?xsl y?></a>', 'a("x")'],
    ['characters of two units', '<a b="😀">😀<c/></a>', 'a b=😀("😀", c)'],
    ['a > in a value', '<a b="1 > 0"/>', 'a b=1 > 0'],
  ])('%s', (_name, text, expected) => {
    expect(problems(text)).toEqual([])
    expect(read(text)).toBe(expected)
  })

  test('namespaces hold inward, by prefix and without', () => {
    const { root } = parseXml('<a xmlns="one" xmlns:p="two"><p:b xmlns="three"><c/></p:b><d xmlns=""/><q:e/></a>')
    const spaces = (element: XmlElement): readonly string[] => [`${element.name}:${element.namespace}`, ...element.children.flatMap(spaces)]
    expect(root === undefined ? [] : spaces(root)).toEqual(['a:one', 'b:two', 'c:three', 'd:', 'e:'])
  })

  test('every element has its range', () => {
    const text = '<a>\r\n <b c="1"></b>\r\n <d/>\r\n</a>'
    const ranges = (element: XmlElement): readonly string[] => [text.slice(element.start, element.end), text.slice(element.start, element.tagEnd), ...element.children.flatMap(ranges)]
    const { root } = parseXml(text)
    expect(root === undefined ? [] : ranges(root)).toEqual([text, '<a>', '<b c="1"></b>', '<b c="1">', '<d/>', '<d/>'])
  })

  test('what is to be skipped is not there, and what stands in it is no trouble', () => {
    const { root, problems: found } = parseXml('<a><skip><b c="1">x<b/></b></skip><d/></a>', { skips: ({ name }) => name === 'skip' })
    expect(found).toEqual([])
    expect(root === undefined ? '' : noted(root)).toBe('a(d)')
  })
})

describe('comments', () => {
  test('know what stands before and behind them', () => {
    const text = '<!-- 1 --><a><b\n/><!-- 2 --><c><!-- 3 --></c><!-- 4 --></a>'
    const slice = (range: { readonly start: number; readonly end: number } | undefined): string | undefined => (range === undefined ? undefined : text.slice(range.start, range.end))
    expect(parseXml(text).comments.map((comment) => [slice(comment), slice(comment.tagBefore), slice(comment.next)])).toEqual([
      ['<!-- 1 -->', undefined, text.slice('<!-- 1 -->'.length)],
      ['<!-- 2 -->', '<b\n/>', '<c><!-- 3 --></c>'],
      ['<!-- 3 -->', '<c>', undefined],
      ['<!-- 4 -->', '</c>', undefined],
    ])
  })

  test('are none in CDATA and values', () => {
    expect(parseXml('<a b="<!-- x -->"><![CDATA[<!-- y -->]]></a>').comments).toEqual([])
  })
})

describe('what is wrong', () => {
  test.each([
    ['a closing tag too many', '<a><b></c></b><d/></a>', ['</c>: </c> closes nothing that is open'], 'a!(b!, d)'],
    ['an element that is not closed', '<a><b><c></b><d/></a>', ['<c: <c> is not closed'], 'a!(b!(c!), d)'],
    ['a document that breaks off', '<a><b><c/>', ['<a: <a> is not closed', '<b: <b> is not closed'], 'a!(b!(c))'],
    ['a tag that breaks off', '<a><b c="1" ', ['<a: <a> is not closed', '<b: The tag has no end'], 'a!'],
    ['a comment that breaks off', '<a/><!-- b', ['<!: The comment has no end'], 'a!'],
    ['a CDATA section that breaks off', '<a><![CDATA[ ', ['<a: <a> is not closed', '<!: The CDATA section has no end'], 'a!'],
    ['an & in a value', '<a b="A & B"><c d="x"/></a>', ['&: An & must be written &amp;'], 'a b=A & B(c d=x)'],
    ['an & in text', '<a><b>A & B</b><c/></a>', ['&: An & must be written &amp;'], 'a!(b!("A & B"), c)'],
    ['an entity that nobody declares', '<a><b>&copy;</b></a>', ['&: An & must be written &amp;'], 'a!(b!("&copy;"))'],
    ['a character that does not exist', '<a><b>&#xD800;</b></a>', ['&#xD800;: A reference to a character that does not exist'], 'a!(b!("&#xD800;"))'],
    ['a value without its last quote', '<a><b c="1>\n<d e="2"/></b><f/></a>', ['<b c="1>: A value has no closing quote'], 'a!(b!(d e=2), f)'],
    ['the same in a tag that closes itself', '<a><b c="1/>\n<d e="2"/><f/></a>', ['<b c="1/>: A value has no closing quote'], 'a!(b!, d e=2, f)'],
    ['a value without its first quote', '<a><b c=1" d="2"/><e/></a>', ['1: The value of an attribute must stand in quotes'], 'a!(b!, e)'],
    ['no value', '<a><b c d="2"/><e/></a>', ['d: An attribute has no value; write name="value"'], 'a!(b!, e)'],
    ['an attribute twice', '<a><b c="1" c="2"/><e/></a>', ['>: The attribute c is there twice; keep one of the two'], 'a!(b!, e)'],
    ['attributes without a blank', '<a><b c="1"d="2"/><e/></a>', ['d: A blank is missing between two attributes, or a quote before this'], 'a!(b!, e)'],
    ['a < in text', '<a><b>1 < 2</b><c/></a>', ['< : A < that begins no element must be written &lt;'], 'a!(b!("1 < 2"), c)'],
    ['a < in a value', '<a><b c="1 < 2"/><d/></a>', ['<: A < in a value must be written &lt;, or a quote is missing before this'], 'a!(b!, d)'],
    ['the marks of a merge', '<a>\n<<<<<<< HEAD\n<b/>\n=======\n<c/>\n>>>>>>> x\n</a>', ['<<: A < that begins no element must be written &lt;'], expect.stringMatching(/^a!\(.*b, c\)$/u)],
    ['two documents in one', '<a/><b/>', ['<b/>: Only one element can stand at the outermost level of a document'], 'a!'],
    ['text outside', 'x<a/>y', ['x: Text cannot stand outside of the outermost element', 'y: Text cannot stand outside of the outermost element'], 'a!'],
    ['a control character', '<a b="\u0001"/>', ['\u0001: XML does not allow this character'], 'a b=\u0001'],
    ['half a character', '<a b="\ud83d"/>', ['\ud83d: XML does not allow this character'], 'a b=\ud83d'],
    ['a comment with dashes', '<a><!-- b -- c --><d/></a>', ['--: A comment cannot hold --'], 'a!(d)'],
    ['an empty closing tag', '<a><b></></b></a>', ['</>: A closing tag must name its element'], 'a!(b!("</>"))'],
    ['a declaration that is none', '<a><!ELEMENT b><c/></a>', ['<!ELEMENT: Only a comment or CDATA can begin with <! here'], expect.stringMatching(/c\)$/u)],
    ['a second XML declaration', '<a><?xml version="1.0"?><b/></a>', ['<?xml : The XML declaration can stand at the start of a document only'], 'a!(b)'],
  ])('%s', (_name, text, said, expected) => {
    expect(problems(text)).toEqual(said)
    expect(read(text)).toEqual(expected)
  })

  test.each(['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '<?xml version="1.0"?>\n<!DOCTYPE a><a/>', '<a><!DOCTYPE b></a>'])('a DOCTYPE is not read: %s', (text) => {
    const { doctype, problems: found } = parseXml(text)
    expect(doctype === undefined ? '' : text.slice(doctype.start, doctype.end)).toBe('<!DOCTYPE')
    expect(found[0]?.message).toContain('A DOCTYPE is not read')
  })
})

describe('limits', () => {
  const limits = { depth: 3, open: 6, attributes: 2, elements: 4, comments: 2, problems: 3 }

  test.each([
    ['depth', '<a><b><c><d><e/></d></c><c/></b><c/></a>', 'Elements that lie deeper than 3 are passed over', 'a!(b!(c!, c), c)'],
    ['open elements', '<a>'.repeat(8), 'more than 6 elements are open', 'a!(a!(a!))'],
    ['attributes', '<a><b c="1" d="2" e="3"/></a>', 'the element has more than 2 attributes', 'a!'],
    ['elements', '<a><b/><c/><d/><e/><f/></a>', 'there are more than 4 elements', 'a!(b, c, d, e)'],
    ['comments', '<a><!-- --><!-- --><!-- --><b/></a>', 'there are more than 2 comments', 'a!'],
    ['problems', '<a></b></b></b></b><c/></a>', 'there are 3 problems before this', 'a!'],
  ])('%s', (_name, text, message, expected) => {
    const { problems: found, root } = parseXml(text, { limits })
    expect(found.some((problem) => problem.message.includes(message))).toBe(true)
    expect(root === undefined ? '' : noted(root)).toBe(expected)
  })
})

const tokens = ['<a>', '</a>', '<b c="1">', '</b>', '<d/>', '<', '>', '"', "'", '&', '&amp;', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '?>', '=', ' ', '\r\n', 'x', '<b c="', '/>', '😀', '\u0000', '\ud800', '<!x', '</', '<!DOCTYPE']

test('whatever it is, reading ends, ranges lie in the text, and the same text is read the same in any pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      const { root, problems: found, comments } = parseXml(text)
      const elements: XmlElement[] = root === undefined ? [] : [root]
      for (const element of elements) {
        elements.push(...element.children)
        expect(text.charAt(element.start)).toBe('<')
        for (const { start, end, name } of element.attributes) {
          expect(text.slice(element.start, start)).toContain(name)
          expect(text.charAt(start - 1)).toBe(text.charAt(end))
        }
        for (const child of element.children) expect(element.start < child.start && child.end <= element.end).toBe(true)
      }
      for (const { start, end } of [...found, ...comments]) expect(0 <= start && start <= end && end <= text.length).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

const value = fc.string({ unit: fc.constantFrom(...Array.from('ab <>&\'"\n\t😀;#x')), maxLength: 10 })

test('a value is what was written between its quotes, and stands there', () => {
  const attribute = fc.record({ text: value, quote: fc.constantFrom('"', "'"), around: fc.constantFrom('', ' ', '\r\n\t') })
  fc.assert(
    fc.property(fc.array(attribute, { maxLength: 5 }), fc.nat(40_000), (attributes, before) => {
      const escaped = attributes.map(({ text }) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('\n', '&#xA;').replaceAll('\t', '&#9;'))
      const tag = attributes.map(({ quote, around }, at) => ` a${at}${around}=${around}${quote}${escaped[at] ?? ''}${quote}`).join('')
      const text = `<x>${' '.repeat(before)}<y${tag}/></x>`
      const { root, problems: found } = parseXml(text)
      expect(found).toEqual([])
      const read = root?.children[0]?.attributes ?? []
      expect(read.map((each) => each.value)).toEqual(attributes.map((each) => each.text))
      expect(read.map(({ start, end }) => text.slice(start, end))).toEqual(escaped)
    }),
  )
})
