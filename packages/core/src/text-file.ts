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
/** Tells the path by which a file is known wherever a run starts, from the one by which it is reported. */
export type HomeOf = (path: string) => string

export function openFile(file: FileInput, homeOf?: HomeOf): TextFile {
  const opened = textOf(file)
  const home = homeOf?.(file.path) ?? file.path
  return home === file.path ? opened : withHome(opened, home)
}

function withHome({ source, findings, ...rest }: TextFile, home: string): TextFile {
  const known = { ...source, home }
  return { ...rest, source: known, findings: findings.map((finding) => ({ ...finding, at: { ...finding.at, source: known } })) }
}

function textOf({ path, bytes, problem, named = false }: FileInput): TextFile {
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
