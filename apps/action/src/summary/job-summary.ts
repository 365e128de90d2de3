import { cut, escapeMarkdown, markdownCode, plural } from '@topolint/reporters'
import { countsText } from '../text/counts-text.js'
import type { Links } from '../text/links.js'
import type { Verdict } from '../verdict/verdict.js'
import type { Diagram } from './diagram.js'
import { diagramSection } from './diagram-section.js'
import { findingTable } from './finding-table.js'
import { fitted } from './fitted.js'
import { fixedList } from './fixed-list.js'
import { folded } from './folded.js'
import { notJudgedList } from './not-judged-list.js'
import { leftOut, type Section } from './section.js'
import { suppressedTable } from './suppressed-table.js'
import { largestStepSummary } from './write-summary.js'

export interface JobSummaryOptions {
  readonly links: Links
  readonly diagram?: Diagram | undefined
  /** Bytes that it may take; some thousands at least. */
  readonly room?: number
}

/** A run for whoever reads it in a browser, as Markdown: what the change did stands first, what was there before is folded away, and what finds no room is counted. */
export function jobSummary(verdict: Verdict, { links, diagram, room = largestStepSummary }: JobSummaryOptions): string {
  const { findings, suppressed, fixed, notJudged, remarks, subject } = verdict
  const { yes: brought, no: kept } = split(suppressed, ({ isNew }) => isNew)
  const isCompared = subject.base !== undefined
  const { yes: fresh, no: standing } = split(findings, ({ state }) => !isCompared || state !== 'standing')
  const sections = [
    heading(verdict),
    ...remarkList(remarks),
    ...some(fresh, findingTable(isCompared ? 'New findings' : 'Findings', fresh, links)),
    ...some(brought, suppressedTable('Suppressed by this change', brought, links)),
    ...some(fixed, fixedList(fixed, links)),
    ...diagramSection(diagram),
    ...some(standing, folded(findingTable('Findings as before', standing, links))),
    ...some(kept, folded(suppressedTable('Suppressed as before', kept, links))),
    ...some(notJudged, folded(notJudgedList(notJudged, links))),
    still(closingText(verdict)),
  ]
  return fitted(sections, room)
}

/** A section, unless it would be about nothing. */
function some(things: readonly unknown[], section: Section): readonly Section[] {
  return things.length === 0 ? [] : [section]
}

function split<T>(all: readonly T[], test: (each: T) => boolean): { readonly yes: readonly T[]; readonly no: readonly T[] } {
  return { yes: all.filter(test), no: all.filter((each) => !test(each)) }
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
