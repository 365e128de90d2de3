import { decode, noFacts, type Comment, type Encoding, type Language, type Facts, type RawFinding, type Source } from '@topolint/engine'
import { readDocuments } from '@topolint/readers'
import type { FileInput } from './file-input.js'
import { knownWords } from './knowledge.js'
import { languageOf } from './language.js'

/** What reading one file gave: facts for the estate, and what was wrong with the text itself. */
export interface ReadSource {
  readonly source: Source
  readonly encoding: Encoding | undefined
  readonly facts: Facts
  readonly findings: readonly RawFinding[]
  readonly comments: readonly Comment[]
}

/** Languages that are known by their names only: a file of theirs that was named must not look as if it had been checked. */
const unread: Partial<Record<Language, string>> = { xml: 'XML', powershell: 'PowerShell', markdown: 'Markdown' }

/** Bytes to facts. Never throws: what cannot be read is a finding at the place. */
export function read(file: FileInput): ReadSource {
  if (file.bytes === undefined) return unreadable(file.path, file.problem ?? 'cannot be read')
  const decoded = decode(file.bytes)
  if (decoded === undefined) return file.named === true ? unreadable(file.path, 'is not text; topolint reads YAML and JSON') : nothingIn(file.path)
  const language = languageOf(file.path)
  const name = unread[language]
  if (file.named === true && name !== undefined) return unreadable(file.path, `is ${name}, which this topolint does not read; it reads YAML and JSON`)
  const source: Source = { path: file.path, text: decoded.text, language }
  return { source, encoding: decoded.encoding, ...readLanguage(source) }
}

function readLanguage(source: Source): Pick<ReadSource, 'facts' | 'findings' | 'comments'> {
  switch (source.language) {
    case 'yaml':
    case 'json':
    case 'other':
      return readDocuments(source, { words: knownWords })
    default:
      return { facts: noFacts, findings: [], comments: [] }
  }
}

function nothingIn(path: string): ReadSource {
  return { source: { path, text: '', language: 'other' }, encoding: undefined, facts: noFacts, findings: [], comments: [] }
}

function unreadable(path: string, problem: string): ReadSource {
  const nothing = nothingIn(path)
  const finding: RawFinding = { rule: 'parse-error', message: `${path} ${problem}`, at: { source: nothing.source, start: 0, end: 0 }, path: '' }
  return { ...nothing, findings: [finding] }
}
