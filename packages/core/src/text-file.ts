import { decode, type Encoding, type RawFinding, type Source } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import { languageOf } from './language.js'

/** A file as text, or what is wrong with it; nothing of it is understood yet. */
export interface TextFile {
  readonly source: Source
  /** Undefined where there is no text. */
  readonly encoding: Encoding | undefined
  /** Named by the user: then it must not look as if it had been checked when it was not. */
  readonly named: boolean
  readonly findings: readonly RawFinding[]
}

/** Bytes to text. Never throws: what is no text is a finding where it was named, and nothing where it was met on the way. */
export function openFile({ path, bytes, problem, named = false }: FileInput): TextFile {
  if (bytes === undefined) return unreadable(path, named, problem ?? 'cannot be read')
  const decoded = decode(bytes)
  if (decoded !== undefined) return { source: { path, text: decoded.text, language: languageOf(path) }, encoding: decoded.encoding, named, findings: [] }
  return named ? unreadable(path, named, 'is not text; topolint reads YAML, JSON, XML, PowerShell, Markdown and CSV') : nothingIn(path, named)
}

function nothingIn(path: string, named: boolean): TextFile {
  return { source: { path, text: '', language: 'other' }, encoding: undefined, named, findings: [] }
}

function unreadable(path: string, named: boolean, problem: string): TextFile {
  const nothing = nothingIn(path, named)
  return { ...nothing, findings: [{ rule: 'parse-error', message: `${path} ${problem}`, at: { source: nothing.source, start: 0, end: 0 }, path: '' }] }
}
