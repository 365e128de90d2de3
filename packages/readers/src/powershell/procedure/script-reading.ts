import { known, knownPath, noFacts, span, stepsOf, textOf, unknown, type Comment, type DocumentFact, type Field, type ProcedureFact, type RawFinding, type Span } from '@topolint/engine'
import { readCommands } from '../command/read-commands.js'
import type { Reading } from '../../reading.js'
import { readDeclaration, type DeclaredWord } from './declaration.js'
import { entryFrame } from './entry-frame.js'
import type { Library } from './library.js'
import { parseFindings } from './parse-findings.js'
import type { ParsedScript } from './parsed-script.js'
import { ProcedureReader } from './reader.js'
import { commentsOf } from './script-comments.js'
import type { StepTree } from './trees.js'

/** One script with the procedure that it is, if it is one, and the files that it calls. */
export interface ScriptReading {
  readonly reading: Reading
  readonly procedure: ProcedureFact | undefined
  readonly reader: ProcedureReader
}

export function readScript(library: Library, script: ParsedScript): ScriptReading {
  const { source, root } = script
  const document = documentOf(script)
  const comments = commentsOf(script)
  const declared = declaredIn(comments)
  const reader = new ProcedureReader(library, document)
  const frame = entryFrame(library, script)
  const body = reader.body(root.body, frame)
  const isProcedure = declared.scenario.state === 'known' || hasSteps(body)
  const procedure: ProcedureFact = {
    form: 'script',
    name: known(nameOf(source.path), document.at),
    identity: knownPath(source),
    at: document.at,
    path: '',
    document,
    scenario: declared.scenario,
    application: declared.application,
    prerequisites: unknown('what is there before the script'),
    body,
    openSteps: [],
  }
  const facts = { ...noFacts, documents: [document], commands: readCommands(root, reader.contextOf(frame)) }
  return { reading: { facts, findings: [...parseFindings(script), ...declared.findings], comments }, procedure: isProcedure ? procedure : undefined, reader }
}

/** Whether anything in it is, or may be, a step that somebody asks for. */
export function hasSteps(body: StepTree): boolean {
  return stepsOf(body).some(({ operation, possibly = [] }) => operation !== undefined || possibly.length > 0)
}

export function documentOf({ source, root }: ParsedScript): DocumentFact {
  const [first] = root.body
  const start = root.params?.start ?? first?.start ?? 0
  const line = /^[^\r\n]*/u.exec(source.text.slice(start, start + 200))?.[0] ?? ''
  return { kind: 'Script', identity: knownPath(source), at: span(source, { start, end: start + line.trimEnd().length }), fields: {} }
}

interface Declared {
  readonly scenario: Field
  readonly application: Field
  readonly findings: readonly RawFinding[]
}

/** What comments declare; the first word of each kind counts. */
function declaredIn(comments: readonly Comment[]): Declared {
  const all = comments.flatMap(({ text }) => {
    const declaration = readDeclaration(textOf(text))
    return declaration === undefined ? [] : [{ text, declaration }]
  })
  const fieldOf = (word: 'scenario' | 'application', reason: string): Field => {
    const found = all.find(({ declaration }) => declaration[word] !== undefined)
    const value: DeclaredWord | undefined = found?.declaration[word]
    return found === undefined || value === undefined ? unknown(reason) : known(value.value, within(found.text, value))
  }
  const findings = all.flatMap(({ text, declaration }) => declaration.mistakes.map(({ message, ...range }) => ({ rule: 'bad-directive', message, at: within(text, range), path: '' })))
  return { scenario: fieldOf('scenario', 'the scenario of the script'), application: fieldOf('application', 'the application that the script is about'), findings }
}

function within(text: Span, { start, end }: { readonly start: number; readonly end: number }): Span {
  return { source: text.source, start: text.start + start, end: text.start + end }
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.psm?1$/iu, '')
}
