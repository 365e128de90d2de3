import { decode, noFacts, type Comment, type Encoding, type Facts, type RawFinding, type Source } from '@topolint/engine'
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

/** Bytes to facts. Never throws: what cannot be read is a finding at the place. */
export function read(file: FileInput): ReadSource {
  if (file.bytes === undefined) return unreadable(file.path, file.problem ?? 'cannot be read')
  const decoded = decode(file.bytes)
  if (decoded === undefined) return file.named === true ? unreadable(file.path, 'is not text; topolint reads YAML, JSON, XML, PowerShell and Markdown') : nothingIn(file.path)
  const source: Source = { path: file.path, text: decoded.text, language: languageOf(file.path) }
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
