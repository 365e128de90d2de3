import { known, textOf, textOfValue, type Field, type Span } from '@topolint/engine'
import { flat, splitWords } from './command-words.js'

/** A program with its words, on the computer on which it runs. */
export interface Program {
  readonly name: string
  readonly at: Span
  readonly words: readonly Field[]
  readonly host: Field
}

/** Programs start programs, but nobody wraps them deeper than this. */
const mostWrappers = 4

/** The program that is started in the end: `cmd /c net stop …`, `psexec \\fe1 net stop …`; and the computer that it names itself. */
export function unwrap(program: Program): Program {
  let inner = program
  for (let depth = 0; depth < mostWrappers; depth++) {
    const next = unwrapOnce(inner)
    if (next === undefined) break
    inner = next
  }
  return onNamedHost(inner)
}

function unwrapOnce({ name, at, words, host }: Program): Program | undefined {
  if (name === 'cmd') return started(afterOption(words, ['/c', '/k', '/r']), at, host)
  if (name === 'psexec' || name === 'psexec64') {
    const named = hostIn(words[0])
    return started(withoutOptions(named === undefined ? words : words.slice(1)), at, named ?? host)
  }
  return undefined
}

/** What `Start-Process` starts. */
export function startedBy(file: Field | undefined, list: Field | undefined, at: Span, host: Field): Program | undefined {
  const words = list === undefined ? [] : flat(list).flatMap(splitWords)
  return file === undefined ? undefined : started([file, ...words], at, host)
}

function started(words: readonly Field[], at: Span, host: Field): Program | undefined {
  const [first, ...others] = words.length === 1 ? words.flatMap(splitWords) : words
  const text = textIn(first)
  if (text === undefined) return undefined
  const file = text.split(/[\\/]/u).at(-1) ?? text
  return { name: file.toLowerCase().replace(/\.exe$/u, ''), at, words: others, host }
}

function afterOption(words: readonly Field[], options: readonly string[]): readonly Field[] {
  const index = words.findIndex((word) => options.includes(textIn(word)?.toLowerCase() ?? ''))
  return index < 0 ? [] : words.slice(index + 1)
}

const withValue = ['-u', '-p', '-n', '-r', '-w', '-a', '-i']

function withoutOptions(words: readonly Field[]): readonly Field[] {
  let at = 0
  for (let option = textIn(words[at])?.toLowerCase(); option?.startsWith('-') === true; option = textIn(words[at])?.toLowerCase()) {
    const takesValue = withValue.includes(option) && (option !== '-i' || /^\d+$/u.test(textIn(words[at + 1]) ?? ''))
    at += takesValue ? 2 : 1
  }
  return words.slice(at)
}

/** `sc \\fe1 stop …` and `shutdown /r /m \\fe1` name the computer themselves. */
function onNamedHost(program: Program): Program {
  if (program.name !== 'sc' && program.name !== 'shutdown') return program
  const index = program.words.findIndex((word) => hostIn(word) !== undefined)
  const host = hostIn(program.words[index])
  return host === undefined ? program : { ...program, host, words: program.words.filter((_, at) => at !== index) }
}

function hostIn(word: Field | undefined): Field | undefined {
  const text = textIn(word)
  if (word?.state !== 'known' || text?.startsWith('\\\\') !== true || text.slice(2).includes('\\')) return undefined
  const narrow = textOf(word.at) === text ? { ...word.at, start: word.at.start + 2 } : word.at
  return known(text.slice(2), narrow, word.writtenAt)
}

function textIn(field: Field | undefined): string | undefined {
  return field?.state === 'known' && typeof field.value !== 'object' ? textOfValue(field.value) : undefined
}
