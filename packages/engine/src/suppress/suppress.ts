import type { Finding, RawFinding } from '../finding/finding.js'
import type { Comment } from './comment.js'
import type { ConfiguredSuppression } from './configured-suppression.js'
import { ConfiguredSuppressions, readConfigured, type NamedSuppression } from './configured-suppressions.js'
import { PlacedSuppressions } from './placed-suppressions.js'
import { readDirectives } from './read-directives.js'
import { Refusals } from './refusals.js'
import { Remarks } from './remarks.js'
import type { Suppressed, Suppression } from './suppression.js'
import { Term } from './term.js'
import { remarkUnused, remarkUnusedEntry } from './unused.js'
import { within, type WrittenDirective } from './written-directive.js'

export interface SuppressionInput {
  /** All comments of the sources, whatever they say. */
  readonly comments?: readonly Comment[]
  readonly suppress?: readonly ConfiguredSuppression[]
  /** Rules that nobody may suppress. */
  readonly locked?: readonly string[]
  /** The ids that a suppression may name; without it, those of the rules that run. */
  readonly knownRules?: readonly string[]
  /** Every suppression must name its last day, at most so many days ahead. */
  readonly maxAgeDays?: number
  /** How the configuration calls a file that is reported under another path. */
  readonly configuredPath?: (path: string) => string
  /** Whether only some of the files are looked at: what finds nothing now may be needed when all are there. Asked where it matters. */
  readonly partial?: () => boolean
}

export interface Judgement {
  /** In the order of the report. */
  readonly findings: readonly Finding[]
  /** Whether a rule that finds nothing in a file was really put to all that is in it; without a file, in all of them. */
  readonly isJudged: (rule: string, file?: string) => boolean
  readonly today: string
}

export interface Outcome {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Suppressed[]
  /** What is wrong with the suppressions themselves. */
  readonly remarks: readonly RawFinding[]
}

/** Takes out what somebody holds back for a reason, and says which suppressions are bad, have ended or hold nothing back. */
export function suppress({ findings, isJudged, today }: Judgement, input: SuppressionInput, running: readonly string[]): Outcome {
  const { comments = [], suppress: entries = [], locked = [], knownRules = running, maxAgeDays, configuredPath, partial = () => false } = input
  const remarks = new Remarks()
  const refusals = new Refusals(knownRules, locked)
  const term = new Term(today, maxAgeDays)
  const directives = inForce(readDirectives(comments, refusals, remarks), term, remarks)
  const configured = configuredInForce(readConfigured(entries, refusals, remarks), term, remarks)
  if (directives.length + configured.length === 0) return { findings, suppressed: [], remarks: remarks.list }
  const { kept, suppressed, used } = holdBack(findings, directives, new ConfiguredSuppressions(configured, configuredPath))
  const isIdle = (each: Suppression, file?: string): boolean => !used.has(each) && isJudged(each.rule, file)
  const ofComments = directives.map((each) => [each, each.suppressions.filter((suppression) => isIdle(suppression, suppression.file))] as const)
  const ofConfiguration = configured.filter((each) => isIdle(each))
  const isAnyIdle = ofConfiguration.length > 0 || ofComments.some(([, own]) => own.length > 0)
  if (isAnyIdle && !partial()) {
    for (const [each, own] of ofComments) remarkUnused(each, own, remarks)
    for (const each of ofConfiguration) remarkUnusedEntry(each, remarks)
  }
  return { findings: kept, suppressed, remarks: remarks.list }
}

function holdBack(findings: readonly Finding[], directives: readonly WrittenDirective[], named: ConfiguredSuppressions): Pick<Outcome, 'suppressed'> & { readonly kept: readonly Finding[]; readonly used: ReadonlySet<Suppression> } {
  const placed = new PlacedSuppressions(directives.flatMap(({ suppressions }) => suppressions))
  const used = new Set<Suppression>()
  const suppressed: Suppressed[] = []
  const kept = findings.filter((finding) => {
    const by = placed.of(finding) ?? named.of(finding)
    if (by === undefined) return true
    used.add(by)
    suppressed.push({ finding, reason: by.reason, at: by.at, ...(by.until === undefined ? {} : { until: by.until }) })
    return false
  })
  return { kept, suppressed, used }
}

function inForce(directives: readonly WrittenDirective[], term: Term, remarks: Remarks): readonly WrittenDirective[] {
  return directives.filter(({ comment, directive: { rules: named, until }, suppressions }) => {
    const rules = suppressions.map(({ rule }) => rule)
    if (rules.length === 0) return true
    const refusal = term.refusal(until?.date)
    if (refusal !== undefined) remarks.add('bad-directive', within(comment, until ?? { start: named[0]?.start ?? 0, end: named.at(-1)?.end ?? 0 }), () => refusal)
    else if (until !== undefined && term.isOver(until.date)) remarks.add('expired-suppression', within(comment, until), () => ended(rules, until.date))
    else return true
    return false
  })
}

function configuredInForce(entries: readonly NamedSuppression[], term: Term, remarks: Remarks): readonly NamedSuppression[] {
  return entries.filter(({ rule, where, until, at }) => {
    const refusal = term.refusal(until)
    if (refusal !== undefined) remarks.add('bad-directive', at, () => refusal)
    else if (until !== undefined && term.isOver(until)) remarks.add('expired-suppression', at, () => ended([`${rule} at ${where}`], until))
    else return true
    return false
  })
}

function ended(rules: readonly string[], until: string): string {
  return `The suppression of ${rules.join(', ')} ended on ${until} and holds nothing back any more`
}
