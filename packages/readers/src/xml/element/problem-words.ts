const words: Readonly<Record<string, string>> = {
  'disallowed character in tag name': 'A < that begins no element must be written &lt;',
  'disallowed character in tag name.': 'The name of an element has a character that cannot stand in it',
  'forward-slash in opening tag not followed by >.': 'A / in a tag must be followed by >',
  'disallowed character in attribute name.': 'An attribute is written name="value"; a quote or a = may be missing before this',
  'attribute without value.': 'An attribute has no value; write name="value"',
  'unquoted attribute value.': 'The value of an attribute must stand in quotes',
  'no whitespace between attributes.': 'A blank is missing between two attributes, or a quote before this',
  'disallowed character in closing tag.': 'A closing tag holds the name of its element and nothing else',
  'weird empty close tag.': 'A closing tag must name its element',
  'disallowed character.': 'A < in a value must be written &lt;, or a quote is missing before this',
  'malformed character entity.': 'A reference to a character that does not exist',
  'the string "]]>" is disallowed in char data.': 'Write ]]&gt; instead of ]]> in text',
  'incorrect syntax.': 'Only a comment or CDATA can begin with <! here',
  'an XML declaration must be at the start of the document.': 'The XML declaration can stand at the start of a document only',
}

const twice = 'duplicate attribute: '

/** What a complaint of the parser means for people. */
export function problemWords(complaint: string): string {
  if (complaint.startsWith(twice)) return `The attribute ${complaint.slice(twice.length, -1)} is there twice; keep one of the two`
  return Object.hasOwn(words, complaint) ? (words[complaint] ?? '') : 'This cannot be read as XML'
}
