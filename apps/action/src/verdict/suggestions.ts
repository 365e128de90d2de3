import { fixTexts, type Finding, type Fix, type FixText, type LintResult } from '@topolint/core'
import { repositoryPath } from './repository-path.js'
import { suggestionOf } from './suggestion-of.js'
import type { ReportedPlace, Suggestion } from './verdict.js'

/** The fixes of some findings, as far as they can be suggested. */
export class Suggestions {
  readonly #folder: string
  readonly #texts: ReadonlyMap<Fix, readonly FixText[]>
  /** Files that a code host shows and changes character by character; in others it would write what nobody wanted. */
  readonly #plain: ReadonlySet<string>

  constructor(findings: readonly Finding[], { sources }: LintResult, folder: string) {
    this.#folder = folder
    this.#texts = fixTexts(findings)
    this.#plain = new Set(sources.filter(({ encoding }) => encoding === 'utf-8').map(({ source }) => source.path))
  }

  /** For a finding that is commented at `at`. */
  of(fix: Fix, at: ReportedPlace | undefined): Suggestion | undefined {
    const texts = this.#texts.get(fix) ?? []
    const [source, ...others] = new Set(texts.map((text) => text.at.source))
    const path = source === undefined || others.length > 0 || !this.#plain.has(source.path) ? undefined : repositoryPath(this.#folder, source.path)
    if (source === undefined || path === undefined) return undefined
    const near = at?.path === path ? { first: at.start.line, last: at.end.line } : { first: 0, last: 0 }
    const suggestion = suggestionOf(texts.map((text) => ({ start: text.at.start, end: text.at.end, text: text.text })), source, near)
    return suggestion === undefined ? undefined : { path, ...suggestion }
  }
}
