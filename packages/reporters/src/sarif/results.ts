import type { Finding, NotPossible, Span, Suppressed, UnknownRead } from '@topolint/engine'
import type { RunChange } from '../change/run-change.js'
import { escapeSarifMessage } from '../escape/sarif.js'
import type { Artifacts } from './artifacts.js'
import { levelNames } from './descriptors.js'
import { locationsOf, relatedLocationOf, type Location } from './place.js'
import { fixesOf, type WriteFix } from './replacements.js'

/** What every result needs of the run that it stands in. */
export interface ResultContext {
  readonly artifacts: Artifacts
  readonly indexOf: (rule: string) => number | undefined
  readonly write: WriteFix
  readonly change?: RunChange | undefined
}

export interface Result {
  readonly ruleId: string
  readonly ruleIndex?: number
  readonly kind?: 'open'
  readonly level: 'error' | 'warning' | 'note' | 'none'
  readonly message: { readonly text: string }
  readonly locations: readonly Location[]
  readonly relatedLocations?: readonly Location[]
  readonly partialFingerprints?: Readonly<Record<string, string>>
  readonly fixes?: readonly object[]
  readonly suppressions?: readonly object[]
  /** What the result is to the state that was compared with. */
  readonly baselineState?: 'new' | 'updated' | 'absent'
  readonly properties?: object
}

function findingResult({ rule, level, message, at, related, fix, fingerprint }: Finding, context: ResultContext): Result {
  const fixes = fixesOf(fix, context.write, context.artifacts)
  return {
    ...ruleOf(rule, context),
    level: levelNames[level],
    message: { text: escapeSarifMessage(message) },
    locations: locationsOf(at, context.artifacts),
    ...relatedOf(related.flatMap((each) => relatedLocationOf(each, context.artifacts))),
    partialFingerprints: { 'topolint/v1': fingerprint },
    ...(fixes.length === 0 ? {} : { fixes }),
  }
}

/** What is found now, and what it is to the state before. */
export function currentResult(finding: Finding, context: ResultContext): Result {
  const result = findingResult(finding, context)
  if (context.change === undefined) return result
  const before = context.change.before.get(finding)
  return before === undefined ? { ...result, baselineState: 'new' } : { ...result, baselineState: 'updated', properties: { before: { level: levelNames[before.level], message: before.message } } }
}

/** What was found before and is mended, where it stood then. */
export function absentResult(finding: Finding, context: ResultContext): Result {
  return { ...findingResult(finding, { ...context, write: () => undefined }), baselineState: 'absent' }
}

/** A finding that somebody holds back, with the reason; only `accepted` hides it from viewers. */
export function suppressedResult({ finding, reason, at, until }: Suppressed, context: ResultContext): Result {
  const justification = escapeSarifMessage(until === undefined ? reason : `${reason} (until ${until})`)
  const [location] = locationsOf(at, context.artifacts)
  const kind = at.source.path === finding.at.source.path ? 'inSource' : 'external'
  return { ...findingResult(finding, context), suppressions: [{ kind, status: 'accepted', justification, ...(location === undefined ? {} : { location }) }] }
}

/** A check that was not possible: it must not look like one that passed. */
export function openResult({ rule, about, at, missing }: NotPossible, context: ResultContext): Result {
  const reasons = missing.map(({ reason }) => reason).join('; ')
  return {
    ...ruleOf(rule, context),
    kind: 'open',
    level: 'none',
    message: { text: escapeSarifMessage(`${about} could not be judged${reasons === '' ? '' : `: ${reasons}`}`) },
    locations: locationsOf(at, context.artifacts),
    ...relatedOf(missing.flatMap((read) => missingLocation(read, context.artifacts))),
  }
}

function missingLocation({ reason, at }: UnknownRead & { readonly at?: Span }, artifacts: Artifacts): readonly Location[] {
  return at === undefined ? [] : relatedLocationOf({ message: reason, at }, artifacts)
}

function ruleOf(rule: string, { indexOf }: ResultContext): Pick<Result, 'ruleId' | 'ruleIndex'> {
  const ruleIndex = indexOf(rule)
  const ruleId = escapeSarifMessage(rule)
  return ruleIndex === undefined ? { ruleId } : { ruleId, ruleIndex }
}

function relatedOf(locations: readonly Location[]): Pick<Result, 'relatedLocations'> {
  return locations.length === 0 ? {} : { relatedLocations: locations }
}
