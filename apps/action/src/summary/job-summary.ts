import { cut, escapeMarkdown, markdownCode, plural } from '@topolint/reporters'
import { countsText } from '../text/counts-text.js'
import type { Links } from '../text/links.js'
import type { Verdict } from '../verdict/verdict.js'
import type { Diagram } from './diagram.js'
import { diagramSection } from './diagram-section.js'
import { findingTable } from './finding-table.js'
import { fitted } from './fitted.js'
import { fixedList } from './fixed-list.js'
import { notJudgedList } from './not-judged-list.js'
import { leftOut, type Section } from './section.js'
import { suppressedTables } from './suppressed-table.js'
import { largestStepSummary } from './write-summary.js'

export interface JobSummaryOptions {
  readonly links: Links
  readonly diagram?: Diagram | undefined
  /** Bytes that it may take; some thousands at least. */
  readonly room?: number
}

/** A run for whoever reads it in a browser, as Markdown: what counts most stands first, and what finds no room is counted. */
export function jobSummary(verdict: Verdict, { links, diagram, room = largestStepSummary }: JobSummaryOptions): string {
  const isNew = ({ state }: Verdict['findings'][number]): boolean => state !== 'standing'
  const isCompared = verdict.subject.base !== undefined
  const sections = [
    heading(verdict),
    ...remarkList(verdict.remarks),
    ...findingTable('New findings', isCompared ? verdict.findings.filter(isNew) : [], links),
    ...findingTable(isCompared ? 'Findings as before' : 'Findings', isCompared ? verdict.findings.filter((finding) => !isNew(finding)) : verdict.findings, links),
    ...fixedList(verdict.fixed, links),
    ...diagramSection(diagram),
    ...suppressedTables(verdict.suppressed, links),
    ...notJudgedList(verdict.notJudged, links),
    still(closingText(verdict)),
  ]
  return fitted(sections, room)
}

function heading(verdict: Verdict): Section {
  return still(`## topolint: ${verdict.outcome}\n\n${escapeMarkdown(countsText(verdict))}\n\n`)
}

function remarkList(remarks: readonly string[]): readonly Section[] {
  return remarks.length === 0 ? [] : [{ title: '', open: '', items: remarks.map((remark) => `- ${escapeMarkdown(remark)}\n`), close: '\n', left: leftOut('remark') }]
}

function closingText({ subject: { commit, base }, counts, tool }: Verdict): string {
  const compared = base === undefined ? '' : ` compared with ${commitText(base)}`
  return `${commitText(commit)}${compared}, ${plural(counts.files, 'file')}, topolint ${escapeMarkdown(cut(tool, longestVersion))}\n`
}

const longestVersion = 40

/** Digits of a commit that are shown. */
const shortCommit = 12

function commitText(commit: string): string {
  return markdownCode(commit.slice(0, shortCommit))
}

function still(title: string): Section {
  return { title, open: '', items: [], close: '', left: () => '' }
}
