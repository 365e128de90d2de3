import { levels } from '@topolint/core'
import { bounds } from './bounds.js'
import { isClean, isCleanLine } from './clean-text.js'
import { isInRepository } from './repository-path.js'
import { agreeing, flag, integer, list, maybe, oneOf, record, text, type Shape } from './shape.js'
import type { Counts, FixedFinding, NotJudged, ReportedFinding, ReportedFix, ReportedPlace, Subject, Suggestion, SuppressedFinding, Verdict } from './verdict.js'

const words = (most: number): Shape<string> => text(most, isClean, 'a text without control characters')
const matching = (pattern: RegExp, expected: string, most = 255): Shape<string> => text(most, (value) => pattern.test(value), expected)

const gitName = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u

const message = words(bounds.message)
const sentence = words(bounds.sentence)
const line = text(bounds.line, isCleanLine, 'one line')
const path = text(bounds.path, (value) => isCleanLine(value) && isInRepository(value), 'a path inside the repository')
const rule = matching(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, 'the id of a rule')
const fingerprint = matching(/^[0-9a-f]{32}$/u, '32 hexadecimal digits')
const commit = matching(gitName, 'a commit')
const blob = matching(gitName, 'a name that git gives')
const day = matching(/^\d{4}-\d{2}-\d{2}$/u, 'a day, YYYY-MM-DD')
const level = oneOf(levels)
const number = integer(1, bounds.number)
const count = integer(0, bounds.number)
const position = record<ReportedPlace['start']>({ line: number, column: number })

const place: Shape<ReportedPlace> = agreeing(record<ReportedPlace>({ path, start: position, end: position, lines: list(line, bounds.linesOfPlace), blob: maybe(blob) }), ({ start, end, lines }) => {
  if (end.line < start.line || (end.line === start.line && end.column < start.column)) return 'ends before it starts'
  return lines.length > end.line - start.line + 1 ? 'has more lines than it spans' : undefined
})

const suggestion: Shape<Suggestion> = agreeing(
  record<Suggestion>({ path, startLine: number, endLine: number, was: list(line, bounds.linesReplaced), lines: list(line, bounds.linesSuggested) }),
  ({ startLine, endLine, was }) => (endLine < startLine || was.length !== endLine - startLine + 1 ? 'does not have the lines that it replaces' : undefined),
)

const fix = record<ReportedFix>({ says: sentence, safety: oneOf(['safe', 'unsafe']), suggestion: maybe(suggestion) })

const finding = record<ReportedFinding>({
  fingerprint,
  rule,
  level,
  state: oneOf(['introduced', 'worsened', 'standing']),
  message,
  why: words(bounds.why),
  at: maybe(place),
  related: list(record<ReportedFinding['related'][number]>({ message, at: maybe(place) }), bounds.related),
  fix: maybe(fix),
  before: maybe(record<NonNullable<ReportedFinding['before']>>({ level, message })),
})

const fixed = record<FixedFinding>({ fingerprint, rule, level, message, path: maybe(path) })
const by = oneOf(['comment', 'configuration', 'baseline'])
const suppressed = record<SuppressedFinding>({ rule, level, message, at: maybe(place), reason: sentence, until: maybe(day), by, isNew: flag })
const notJudged = record<NotJudged>({ rule, about: sentence, at: maybe(place), reasons: list(sentence, bounds.reasons) })
const counts = record<Counts>({ error: count, warning: count, info: count, new: count, fixed: count, standing: count, baselined: count, files: count })
const subject = record<Subject>({ repository: matching(/^\w[\w-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/u, 'owner/name'), commit, base: maybe(text(255, isCleanLine, 'a commit')), pullRequest: maybe(number) })

const findings = agreeing(list(finding, bounds.findings), (all) => (new Set(all.map((each) => each.fingerprint)).size < all.length ? 'has one fingerprint twice' : undefined))

/** A verdict that may come from a stranger. */
export const verdictShape: Shape<Verdict> = record<Verdict>({
  format: oneOf(['topolint-verdict/1']),
  tool: matching(/^\d[\w.+-]*$/u, 'a version'),
  subject,
  outcome: oneOf(['passed', 'failed']),
  findings,
  standing: list(fingerprint, bounds.standing),
  fixed: list(fixed, bounds.fixed),
  suppressed: list(suppressed, bounds.suppressed),
  notJudged: list(notJudged, bounds.notJudged),
  counts,
  remarks: list(sentence, bounds.remarks),
})
