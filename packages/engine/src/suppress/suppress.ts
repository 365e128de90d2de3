import type { Finding, RawFinding } from '../finding/finding.js'
import type { Comment } from './comment.js'
import type { ConfiguredSuppression } from './configured-suppression.js'
import { ConfiguredSuppressions, readConfigured, type NamedSuppression } from './configured-suppressions.js'
import { PlacedSuppressions } from './placed-suppressions.js'
import { readDirectives } from './read-directives.js'
import { Refusals } from './refusals.js'
import { Remarks } from './remarks.js'
import type { Suppressed, Suppression } from './suppression.js'
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
  /** Only some of the files are looked at: what finds nothing now may be needed when all are there. */
  readonly partial?: boolean
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
  const { comments = [], suppress: entries = [], locked = [], knownRules = running, partial = false } = input
  const remarks = new Remarks()
  const refusals = new Refusals(knownRules, locked)
  const directives = inForce(readDirectives(comments, refusals, remarks), today, remarks)
  const configured = configuredInForce(readConfigured(entries, refusals, remarks), today, remarks)
  if (directives.length + configured.length === 0) return { findings, suppressed: [], remarks: remarks.list }
  const { kept, suppressed, used } = holdBack(findings, directives, configured)
  if (!partial) {
    for (const each of directives) remarkUnused(each, each.suppressions.filter((suppression) => !used.has(suppression) && isJudged(suppression.rule, suppression.file)), remarks)
    for (const each of configured) if (!used.has(each) && isJudged(each.rule)) remarkUnusedEntry(each, remarks)
  }
  return { findings: kept, suppressed, remarks: remarks.list }
}

function holdBack(findings: readonly Finding[], directives: readonly WrittenDirective[], configured: readonly NamedSuppression[]): Pick<Outcome, 'suppressed'> & { readonly kept: readonly Finding[]; readonly used: ReadonlySet<Suppression> } {
  const placed = new PlacedSuppressions(directives.flatMap(({ suppressions }) => suppressions))
  const named = new ConfiguredSuppressions(configured)
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

/** The last day still counts. */
function inForce(directives: readonly WrittenDirective[], today: string, remarks: Remarks): readonly WrittenDirective[] {
  return directives.filter(({ comment, directive: { until }, suppressions }) => {
    if (until === undefined || until.date >= today) return true
    const rules = suppressions.map(({ rule }) => rule)
    if (rules.length > 0) remarks.add('expired-suppression', within(comment, until), () => ended(rules, until.date))
    return false
  })
}

function configuredInForce(entries: readonly NamedSuppression[], today: string, remarks: Remarks): readonly NamedSuppression[] {
  return entries.filter(({ rule, where, until, at }) => {
    if (until === undefined || until >= today) return true
    remarks.add('expired-suppression', at, () => ended([`${rule} at ${where}`], until))
    return false
  })
}

function ended(rules: readonly string[], until: string): string {
  return `The suppression of ${rules.join(', ')} ended on ${until} and holds nothing back any more`
}
