import { commandKind, isMeant, type CommandKind } from './command-name.js'

const name = /(?:\$[\w:]{1,60}\s*=\s*)?(?:&\s*)?(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([A-Za-z.%$][\w.:\\/%$\u2010-\u2015\u2212-]*))(?=[\s|;]|$)/y
const token = /(?:"(?:[^"`]|`[^])*"?|[\u201c\u201d][^\u201c\u201d]*[\u201c\u201d]|'[^']*'?|<[^<>\n]{1,80}>|[^\s"'\u201c\u201d<|;(){}]|<)+|[|;(){}]|\n/y

/**
 * Whether a text is a command and nothing else. A paragraph can begin with a cmdlet and still be prose:
 * what follows a command are parameters, values and signs, and no row of words.
 */
export function isCommandLine(text: string, start = 0): boolean {
  const command = commandName(text, start)
  return command !== undefined && hasArguments(text, command.end, command.kind)
}

/** The command that begins at an offset, by its name alone. */
export function commandName(text: string, start: number): { readonly end: number; readonly kind: CommandKind } | undefined {
  name.lastIndex = start
  const match = name.exec(text)
  const written = match?.[1] ?? match?.[2] ?? match?.[3]
  const kind = written === undefined ? undefined : commandKind(written)
  if (written === undefined || kind === undefined) return undefined
  const end = name.lastIndex
  return isMeant(written, /\S+/u.exec(text.slice(end, end + 200))?.[0]) ? { end, kind } : undefined
}

const parameter = /^[-\u2010-\u2015\u2212/][A-Za-z?]/u
const word = /^[A-Za-z][a-z]*[,.:]?$/u
const speaksOfIt = /^(?:cmdlet|command|script|tool|wizard|parameter|output|and|or|to|with|for|in|on|is|was|has|can|will|fails?|returns?)s?\b/iu
const ofProgram = /^(?:start|stop|exec|config|query)$/iu

/** One word may stand alone, behind the command or behind a parameter: `Restart-Service RTCSRV`. */
function hasArguments(text: string, start: number, kind: CommandKind): boolean {
  let [free, depth, before] = [1, 0, '']
  for (const written of tokensFrom(text, start)) {
    if (written.startsWith('#')) return true
    depth += written === '(' || written === '{' ? 1 : written === ')' || written === '}' ? -1 : 0
    if (written === '\n') free = 0
    else if (/^[|;]$/u.test(written)) free = 2
    else if (parameter.test(written)) free = 1
    else if (depth <= 0 && word.test(written) && !before.endsWith(',')) {
      const isFirst = before === ''
      if (isFirst && !mayFollow(kind, written)) return false
      if (--free < 0) return false
    }
    before = written
  }
  return true
}

/** The first word behind a command, where no parameter stands before it. */
function mayFollow(kind: CommandKind, word: string): boolean {
  if (kind === 'cmdlet') return !speaksOfIt.test(word)
  return kind === 'tool' && ofProgram.test(word)
}

function* tokensFrom(text: string, start: number): Iterable<string> {
  let at = start
  for (;;) {
    while (/[ \t\r\u00a0]/u.test(text.charAt(at))) at++
    token.lastIndex = at
    const match = token.exec(text)
    if (match === null) return
    at = token.lastIndex
    yield match[0]
  }
}
