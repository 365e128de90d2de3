/** What a comment says of the procedure that it stands in: `topolint: scenario=2013-UPG-2 application=apps.contoso.com/helpdesk`. */
export interface Declaration {
  readonly scenario?: DeclaredWord
  readonly application?: DeclaredWord
  readonly mistakes: readonly DeclarationMistake[]
}

/** With its place in the text of the comment. */
export interface DeclaredWord {
  readonly value: string
  readonly start: number
  readonly end: number
}

export interface DeclarationMistake {
  readonly message: string
  readonly start: number
  readonly end: number
}

const beginning = /^\s*topolint:[ \t]*/u
const pair = /([\w-]+)[ \t]*=[ \t]*("[^"\r\n]*"|'[^'\r\n]*'|[^\s"',;]+)[,;]?|\S+/gu
const keys: readonly string[] = ['scenario', 'application']

/** Undefined for a comment that declares nothing. */
export function readDeclaration(text: string): Declaration | undefined {
  const head = beginning.exec(text)?.[0]
  if (head === undefined) return undefined
  const words = new Map<string, DeclaredWord>()
  const mistakes: DeclarationMistake[] = []
  for (const match of text.slice(head.length).matchAll(pair)) {
    const start = head.length + match.index
    const end = start + match[0].length
    const [, key, value] = match
    if (key === undefined || value === undefined || !keys.includes(key)) mistakes.push({ message: `"${(key ?? match[0]).slice(0, 40)}" is not understood; write topolint: scenario=… or application=…`, start, end })
    else words.set(key, unquoted(value, start + match[0].lastIndexOf(value)))
  }
  if (words.size === 0 && mistakes.length === 0) mistakes.push({ message: 'Nothing is declared; write topolint: scenario=… or application=…', start: 0, end: text.trimEnd().length })
  const scenario = words.get('scenario')
  const application = words.get('application')
  return { ...(scenario === undefined ? {} : { scenario }), ...(application === undefined ? {} : { application }), mistakes }
}

function unquoted(written: string, start: number): DeclaredWord {
  const isQuoted = written.length > 1 && /^["']/u.test(written)
  const value = isQuoted ? written.slice(1, -1) : written
  const from = isQuoted ? start + 1 : start
  return { value, start: from, end: from + value.length }
}
