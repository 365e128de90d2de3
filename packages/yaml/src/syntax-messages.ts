interface Place {
  /** The character that cannot be read, empty at the end. */
  readonly sign: string
  readonly depth: number
}

type Message = string | ((place: Place) => string)

const unclosedQuotes = 'The document ends inside quotes; add the closing quote'
const unclosedCollection = 'The document ends inside brackets; add the missing "]" or "}"'
const blockHeader = 'A block of text begins with "|" or ">", at most one digit and one "+" or "-" behind it, and its text on the next line'
const tag = 'This tag cannot be read; remove it, or quote the value if it begins with "!"'
const tagDirective = 'A %TAG directive is written %TAG !name! prefix, once a name; correct or remove it'
const yamlDirective = 'A %YAML directive is written %YAML 1.2, once a document; correct or remove it'

/** What we say for the reasons js-yaml gives, by how these begin; the first that fits counts. */
const messages: readonly (readonly [beginning: string, message: Message])[] = [
  ['nesting exceeded', ({ depth }: Place): string => `The values are nested more than ${depth} levels deep; make them flatter`],
  ['Maximum call stack', 'The values are nested too deep; make them flatter'],
  ['null byte', 'The text has a NUL character, so this is no text file or one in an unknown encoding; save it as UTF-8'],
  ['the stream contains non-printable', 'The text has a control character; remove it, or write it as an escape in double quotes'],
  ['expected valid JSON character', 'Quoted text has a control character; write it as an escape in double quotes, such as \\u0001'],
  ['unexpected end of the stream within a flow', unclosedCollection],
  ['unexpected end of the stream within a verbatim', tag],
  ['unexpected end of the', unclosedQuotes],
  ['deficient indentation', continuation],
  ['bad indentation', misplaced],
  ['end of the stream or a document separator', misplaced],
  ['can not read a block mapping entry', 'There is no single line "key: value" here; write ": " and a value behind the key, or indent a line that goes on'],
  ["expected ':'", 'A key needs ": " behind it; add it, or indent the line if it goes on from the one above'],
  ['a whitespace character is expected after', 'A ":" behind a key needs a space after it; add one'],
  ['missed comma', ({ sign }: Place): string => `Between "[" and "]" or "{" and "}" a "," or the closing bracket must come before "${sign}"; add what is missing`],
  ['expected the node content', 'There is no value between two commas; remove one of them'],
  ['unknown escape', ({ sign }: Place): string => `In double quotes "\\" begins an escape, and "\\${sign}" is none; write "\\\\" or use single quotes`],
  ['expected hexadecimal', 'The escape needs more digits 0-9 and a-f: \\x two, \\u four, \\U eight; write "\\\\" if a backslash is meant'],
  ['tab characters', 'A tab cannot indent a line in YAML; use spaces'],
  ['repeat of', blockHeader],
  ['bad explicit', blockHeader],
  ['a line break is expected', blockHeader],
  ['name of an anchor', 'An "&" that names a value needs a name right behind it; quote the value if it begins with "&"'],
  ['name of an alias', 'A "*" that refers to a value needs a name right behind it; quote the value if it begins with "*"'],
  ['alias node', 'A value that begins with "*" refers to another one and can have no anchor or tag; remove these'],
  ['duplication of a tag', 'The value has two tags; remove one'],
  ['duplication of an anchor', 'The value has two anchors; remove one'],
  ['named tag handle', tag],
  ['tag suffix', tag],
  ['tag name', tag],
  ['undeclared tag', tag],
  ['duplication of %YAML', yamlDirective],
  ['YAML directive', yamlDirective],
  ['ill-formed argument', yamlDirective],
  ['unacceptable YAML', yamlDirective],
  ['TAG directive', tagDirective],
  ['ill-formed tag', tagDirective],
  ['there is a previously', tagDirective],
  ['directive', 'Directives, the lines that begin with "%", are followed by a line "---"; add it, or quote the value if it begins with "%"'],
]

/** Undefined for a reason that js-yaml has never given before. */
export function syntaxMessage(reason: string, place: Place): string | undefined {
  const message = messages.find(([beginning]) => reason.startsWith(beginning))?.[1]
  return typeof message === 'function' ? message(place) : message
}

function continuation({ sign }: Place): string {
  if (sign === '') return 'The document ends inside quotes or brackets; close them'
  return 'Quotes or brackets opened above are not closed before this line; close them, or indent the line if it goes on from there'
}

function misplaced({ sign }: Place): string {
  if (sign === ':') return 'There is a second ": " in one value, or the line is indented otherwise than the one above; quote the value or correct the indentation'
  if (sign === '@' || sign === '`' || sign === '%') return `A value cannot begin with "${sign}"; put it in quotes`
  if (sign === ']' || sign === '}') return `Nothing is open that "${sign}" could close; remove it, or quote the value`
  if (sign === '-') return 'A list item does not fit here; indent it like the other items of its list, below its key'
  return 'This does not fit here; indent the line like its neighbours, and put nothing behind a closing quote or bracket'
}
