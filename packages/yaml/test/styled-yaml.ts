import fc from 'fast-check'

/** A value as JSON has them. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [key: string]: Json
}

/** A value written down in styles picked at random, with the comments that were put between. */
export interface Styled {
  readonly value: Json
  readonly text: string
  readonly comments: readonly string[]
}

const characters = [...Array.from('aZ09 _-:#,[]{}&*!|>\'"%@`~?=./\\\n\t'), '\u00e4', '\u0085', '\u2028', '\u{1f600}', '\ufeff', ': ', ' #', '- ', '\n\n', '\n ', ' \n', '---']
const string = fc.oneof(fc.array(fc.constantFrom(...characters), { maxLength: 12 }).map((parts) => parts.join('')), fc.constantFrom('one two three', 'pool07.contoso.com', 'true', 'null', '~', '1', '0x1f', '1e3', '.inf', '<<', '=', '', 'sip:a@b', 'line one\nline two\n', 'a b\nc d e\n\n'))
const key = fc.oneof(fc.constantFrom('name', 'fqdn', 'a b', '__proto__', 'constructor', 'x:y', '#x', '- x'), string)
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)))

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant(null), fc.boolean(), number, string, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(key, tie('value'), { maxKeys: 4 })),
})).value

export const styledYaml: fc.Arbitrary<Styled> = fc.tuple(json, fc.integer({ min: 1, max: 2 ** 31 - 2 })).map(([value, seed]) => new Writer(seed).write(value))

/** Values are written so that `parent` is the indentation of the collection around; the text under it must be indented more. */
class Writer {
  #seed: number
  readonly #breakAs: string
  readonly #comments: string[] = []
  #out = ''

  constructor(seed: number) {
    this.#seed = seed
    this.#breakAs = this.#pick('\n', '\n', '\r\n', '\r')
  }

  write(value: Json): Styled {
    if (this.#chance(3)) this.#ownLineComment(0)
    const marked = this.#chance(2)
    if (marked) this.#out += '---'
    if (isCollection(value) && this.#chance(2)) {
      if (marked) this.#endLine()
      this.#block(value, 0)
    } else {
      if (marked) this.#out += ' '
      this.#scalarOrFlow(value, -1)
      this.#endLine()
    }
    if (this.#chance(3)) this.#ownLineComment(0)
    if (this.#chance(4)) this.#out += '...\n'
    return { value, text: this.#out.replaceAll('\n', this.#breakAs), comments: this.#comments }
  }

  #next(below: number): number {
    this.#seed = (this.#seed * 48271) % 2147483647
    return this.#seed % below
  }

  #chance(oneIn: number): boolean {
    return this.#next(oneIn) === 0
  }

  #pick<T>(first: T, ...rest: readonly T[]): T {
    return rest[this.#next(rest.length + 1) - 1] ?? first
  }

  #comment(): void {
    const text = this.#pick(' note', '', " it's # \"quoted\"", ' a: b', '\ttab', ' [', ' \u{1f600}')
    this.#comments.push(text)
    this.#out += `#${text}`
  }

  #ownLineComment(indent: number): void {
    this.#out += ' '.repeat(indent)
    this.#comment()
    this.#out += '\n'
  }

  #endLine(): void {
    if (this.#chance(5)) {
      this.#out += ' '
      this.#comment()
    }
    this.#out += '\n'
  }

  /** A block collection whose lines begin at a column; the first one has its indentation already when it is compact. */
  #block(value: readonly Json[] | JsonObject, column: number, isCompact = false): void {
    const entries: readonly (readonly [string | undefined, Json])[] = Array.isArray(value) ? value.map((item: Json) => [undefined, item]) : Object.entries(value)
    if (entries.length === 0) {
      this.#out += `${isCompact ? '' : ' '.repeat(column)}${Array.isArray(value) ? '[]' : '{}'}`
      this.#endLine()
      return
    }
    for (const [index, [name, item]] of entries.entries()) {
      if (!isCompact || index > 0) {
        if (this.#chance(6)) this.#ownLineComment(this.#next(6))
        if (this.#chance(8)) this.#out += '\n'
        this.#out += ' '.repeat(column)
      }
      if (name === undefined) this.#item(item, column)
      else this.#pair(name, item, column)
    }
  }

  #item(item: Json, column: number): void {
    this.#out += '-'
    if (isFilled(item) && this.#chance(2)) {
      const spaces = 1 + this.#next(3)
      this.#out += ' '.repeat(spaces)
      this.#block(item, column + 1 + spaces, true)
    } else this.#value(item, column, column + 1)
  }

  #pair(name: string, item: Json, column: number): void {
    if (this.#chance(6)) {
      this.#out += '? '
      this.#scalarOrFlow(name, column)
      this.#endLine()
      this.#out += `${' '.repeat(column)}:`
    } else {
      this.#key(name)
      this.#out += this.#chance(5) ? ' :' : ':'
    }
    // a list may stand at the column of its key
    this.#value(item, column, Array.isArray(item) ? column : column + 1)
  }

  #value(item: Json, parent: number, least: number): void {
    if (isFilled(item) && this.#chance(2)) {
      this.#properties(Array.isArray(item) ? '!!seq' : '!!map', ' ', '')
      this.#endLine()
      this.#block(item, least + this.#next(3))
      return
    }
    if (item === null && this.#chance(2)) {
      this.#endLine()
      return
    }
    this.#out += ' '
    this.#scalarOrFlow(item, parent)
    this.#endLine()
  }

  #properties(tag: string, before: string, behind: string): void {
    if (this.#chance(8)) this.#out += before + tag + behind
    if (this.#chance(8)) this.#out += `${before}&anchor${behind}`
  }

  #scalarOrFlow(value: Json, parent: number): void {
    if (isCollection(value)) this.#flow(value, parent)
    else if (typeof value === 'string') this.#string(value, parent)
    else this.#other(value)
  }

  #other(value: null | boolean | number): void {
    if (value === null) this.#out += this.#pick('null', '~', 'Null', 'NULL')
    else if (typeof value === 'boolean') this.#out += this.#pick(String(value), String(value).toUpperCase())
    else this.#out += String(value)
  }

  #flow(value: readonly Json[] | JsonObject, parent: number): void {
    const isList = Array.isArray(value)
    this.#out += isList ? '[' : '{'
    this.#flowSpace(parent)
    const entries: readonly (readonly [string | undefined, Json])[] = isList ? value.map((item: Json) => [undefined, item]) : Object.entries(value)
    for (const [index, [name, item]] of entries.entries()) {
      if (index > 0) {
        this.#out += ','
        this.#flowSpace(parent)
      }
      if (name !== undefined) {
        this.#flowString(name, parent, true)
        this.#out += ': '
      }
      if (isCollection(item)) this.#flow(item, parent)
      else if (typeof item === 'string') this.#flowString(item, parent, false)
      else this.#other(item)
      this.#flowSpace(parent)
    }
    this.#out += isList ? ']' : '}'
  }

  #flowSpace(parent: number): void {
    if (this.#chance(6)) {
      if (this.#chance(3)) {
        this.#out += ' '
        this.#comment()
      }
      this.#out += `\n${' '.repeat(parent + 1 + this.#next(3))}`
    } else if (this.#chance(2)) this.#out += ' '
  }

  #flowString(text: string, parent: number, isKey: boolean): void {
    const choice = this.#next(3)
    if (choice === 0 && isPlain(text)) this.#out += text
    else if (choice === 1 && isSingle(text)) this.#out += single(text)
    else this.#double(text, isKey ? undefined : parent)
  }

  #key(text: string): void {
    this.#flowString(text, 0, true)
  }

  #string(text: string, parent: number): void {
    this.#properties('!!str', '', ' ')
    const choice = this.#next(6)
    if (choice === 0 && isPlain(text)) this.#out += this.#folded(text, parent)
    else if (choice === 1 && isSingle(text)) this.#out += this.#folded(single(text), parent)
    else if ((choice === 2 || choice === 3) && isLiteral(text)) this.#literal(text, parent)
    else if (choice === 4 && isFolded(text)) this.#foldedBlock(text, parent)
    else this.#double(text, parent)
  }

  /** Breaks lines at some of the spaces between two words. */
  #folded(text: string, parent: number): string {
    return text.replace(/(?<=[a-z0-9]) (?=[a-z0-9])/g, () => (this.#chance(2) ? ` \n${' '.repeat(parent + 1 + this.#next(3))}` : ' '))
  }

  #double(text: string, parent: number | undefined): void {
    const inner = Array.from(text, (letter) => this.#escaped(letter, parent)).join('')
    this.#out += `"${parent === undefined ? inner : this.#folded(inner, parent)}"`
  }

  #escaped(letter: string, parent: number | undefined): string {
    const code = letter.codePointAt(0) ?? 0
    if (parent !== undefined && !' \t-.'.includes(letter) && this.#chance(12)) return `\\\n${' '.repeat(parent + 1)}${this.#escaped(letter, undefined)}`
    if (this.#chance(6)) return code > 0xffff ? (this.#chance(2) ? `\\U${hex(code, 8)}` : [...Array(2).keys()].map((index) => `\\u${hex(letter.charCodeAt(index), 4)}`).join('')) : `\\u${hex(code, 4)}`
    if (letter === '\n') return '\\n'
    if (letter === '"' || letter === '\\') return `\\${letter}`
    if (letter === '/') return this.#pick('/', '\\/')
    if (letter === '\t') return this.#pick('\t', '\\t', '\\\t')
    if (letter === '\u0085') return '\\N'
    return letter === '\ufeff' ? '\\uFEFF' : letter
  }

  #literal(text: string, parent: number): void {
    this.#blockScalar('|', text.replace(/\n$/, '').split('\n'), text, parent)
  }

  /** An empty line stands for each line break, a line break for some of the spaces between words. */
  #foldedBlock(text: string, parent: number): void {
    const inner = text.replace(/\n+$/, '')
    const lines = inner.split('\n').flatMap((line, index) => {
      const parts = line.replace(/(?<=[a-z0-9]) (?=[a-z0-9])/g, () => (this.#chance(2) ? '\n' : ' ')).split('\n')
      return index === 0 ? parts : ['', ...parts]
    })
    this.#blockScalar('>', [...lines, ...Array<string>(Math.max(text.length - inner.length - 1, 0)).fill('')], text, parent)
  }

  #blockScalar(sign: string, lines: readonly string[], text: string, parent: number): void {
    // at column 0 the comment that ends the text would be part of it
    const indent = (parent < 0 ? 2 : 1) + this.#next(4)
    const needsDigit = /^[\s]/.test(text)
    const chomping = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-'
    const digit = needsDigit || this.#chance(4) ? String(indent) : ''
    this.#out += sign + this.#pick(digit + chomping, chomping + digit)
    if (this.#chance(4)) {
      this.#out += ' '
      this.#comment()
    }
    for (const line of lines) this.#out += `\n${line === '' ? '' : ' '.repeat(parent + indent) + line}`
    // the line is ended by the caller, who might add a comment: that would be text
    this.#out += '\n'
    this.#ownLineComment(0)
    this.#out += ' '.repeat(this.#next(2))
  }
}

function isCollection(value: Json): value is readonly Json[] | JsonObject {
  return typeof value === 'object' && value !== null
}

function isFilled(value: Json): value is readonly Json[] | JsonObject {
  return isCollection(value) && Object.keys(value).length > 0
}

function isPlain(text: string): boolean {
  return /^[a-z][a-z0-9.@_/ -]*$/.test(text) && !text.endsWith(' ') && !['true', 'null', 'false', 'yes', 'no'].includes(text)
}

function isSingle(text: string): boolean {
  return !/[\n\ufeff]/.test(text)
}

function isLiteral(text: string): boolean {
  return /[^\n\s\ufeff]/.test(text) && !/[\ufeff]/.test(text) && !/^(---|\.\.\.)|\n(---|\.\.\.)/.test(text) && !/(^|\n)[ \t]+(\n|$)/.test(text)
}

function isFolded(text: string): boolean {
  return isLiteral(text) && text.replace(/\n+$/, '').split('\n').every((line) => /^\S.*\S$/.test(line))
}

function single(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
