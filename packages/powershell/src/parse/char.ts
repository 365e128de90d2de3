export const EOF = -1
export const TAB = 0x09
export const LF = 0x0a
export const CR = 0x0d
export const SPACE = 0x20
export const BANG = 0x21
export const HASH = 0x23
export const DOLLAR = 0x24
export const PERCENT = 0x25
export const AMPERSAND = 0x26
export const LPAREN = 0x28
export const RPAREN = 0x29
export const STAR = 0x2a
export const PLUS = 0x2b
export const COMMA = 0x2c
const MINUS = 0x2d
export const DOT = 0x2e
export const SLASH = 0x2f
export const ZERO = 0x30
export const ONE = 0x31
export const TWO = 0x32
export const SIX = 0x36
export const COLON = 0x3a
export const SEMICOLON = 0x3b
export const LESS = 0x3c
export const EQUALS = 0x3d
export const GREATER = 0x3e
export const QUESTION = 0x3f
export const AT = 0x40
export const LBRACKET = 0x5b
export const RBRACKET = 0x5d
export const CARET = 0x5e
export const BACKTICK = 0x60
export const LBRACE = 0x7b
export const PIPE = 0x7c
export const RBRACE = 0x7d

const BLANK = 1
const TOKEN_END = 2
const NUMBER_END = 4
const LETTER = 8
const DIGIT = 16
const VARIABLE = 32

const traits = new Uint8Array(128)

function mark(characters: string, trait: number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i)
    traits[code] = (traits[code] ?? 0) | trait
  }
}

mark('\t\v\f ', BLANK)
mark('\t\n\v\f\r &(),;{|}', TOKEN_END)
mark('!#%*+,-./<=>]', NUMBER_END)
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_', LETTER | VARIABLE)
mark('0123456789', DIGIT | VARIABLE)
mark('$:?^', VARIABLE)

const letter = /^\p{L}$/u
const letterOrDigit = /^[\p{L}\p{Nd}]$/u
const separator = /^\p{Z}$/u

function has(code: number, trait: number): boolean {
  return code >= 0 && ((traits[code] ?? 0) & trait) !== 0
}

export function isBlank(code: number): boolean {
  return code < 128 ? has(code, BLANK) : code === 0xa0 || code === 0x85 || (code > 256 && separator.test(String.fromCharCode(code)))
}

export function isNewline(code: number): boolean {
  return code === LF || code === CR
}

/** Ends every word of command mode; the end of the text does too. */
export function isTokenEnd(code: number): boolean {
  return code < 128 ? code === EOF || has(code, TOKEN_END) : isBlank(code)
}

/** Ends a number in expression mode, where an operator may follow without a blank. */
export function isNumberEnd(code: number): boolean {
  return has(code, NUMBER_END)
}

export function isLetter(code: number): boolean {
  return code < 128 ? has(code, LETTER) : letter.test(String.fromCharCode(code))
}

export function isDigit(code: number): boolean {
  return has(code, DIGIT)
}

export function isIdentifierPart(code: number): boolean {
  return code < 128 ? has(code, LETTER | DIGIT) : letterOrDigit.test(String.fromCharCode(code))
}

export function isVariableStart(code: number): boolean {
  return code < 128 ? has(code, VARIABLE) : letterOrDigit.test(String.fromCharCode(code))
}

export function isDash(code: number): boolean {
  return code === MINUS || (code >= 0x2013 && code <= 0x2015)
}

export function isSingleQuote(code: number): boolean {
  return code === 0x27 || (code >= 0x2018 && code <= 0x201b)
}

export function isDoubleQuote(code: number): boolean {
  return code === 0x22 || (code >= 0x201c && code <= 0x201e)
}
