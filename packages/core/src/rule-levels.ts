import { isAtLeast, toFile, type Finding, type Level, type Report, type RuleData } from '@topolint/engine'
import { defaultProfile, profiles, type Profile } from './profiles.js'
import type { LevelSetting, RuleChoice, RuleLayer } from './rule-choice.js'

/** Why a rule has the level that it has in a file. */
export type LevelReason = { readonly by: 'only' | 'skip' | 'profile' | 'itself' } | { readonly by: 'layer'; readonly layer: RuleLayer }

export interface RuleLevel {
  /** Undefined where the rule gives each finding its own. */
  readonly setting: LevelSetting | undefined
  readonly reason: LevelReason
}

/** A file that cannot be read must not look as if it had been checked, whatever else was asked for. */
const always = 'parse-error'

/** Puts the levels that somebody chose to what rules find. */
export class RuleLevels {
  readonly #profile: Profile
  readonly #layers: readonly RuleLayer[]
  readonly #only: ReadonlySet<string> | undefined
  readonly #skip: ReadonlySet<string>

  constructor({ profile = defaultProfile, layers = [], only, skip = [] }: RuleChoice) {
    this.#profile = profiles[profile]
    this.#layers = layers
    this.#only = only === undefined ? undefined : new Set(only)
    this.#skip = new Set(skip)
  }

  /** The rules that may find something in some file; the others cost nothing. */
  running(rules: readonly RuleData[]): readonly RuleData[] {
    return rules.filter((rule) => this.of(rule).setting !== 'off' || this.#isOnSomewhere(rule.id))
  }

  /** The level of a rule in a file; without one, where no layer for some of the files holds. */
  of(rule: RuleData, path?: string): RuleLevel {
    const { id } = rule
    if (this.#skip.has(id)) return { setting: 'off', reason: { by: 'skip' } }
    if (!this.#isLetIn(id)) return { setting: 'off', reason: { by: 'only' } }
    const isNamed = this.#only?.has(id) === true
    for (const layer of this.#layers.toReversed()) {
      const setting = layer.levels.get(id)
      if (setting === undefined || (setting === 'off' && isNamed && layer.holdsFor === undefined)) continue
      if (layer.holdsFor === undefined || (path !== undefined && layer.holdsFor(path))) return { setting, reason: { by: 'layer', layer } }
    }
    return isNamed || this.#profile.has(rule) ? { setting: undefined, reason: { by: 'itself' } } : { setting: 'off', reason: { by: 'profile' } }
  }

  /** The report as the levels have it: what is off in a file is not said of it. */
  applied(report: Report, rules: readonly RuleData[]): Report {
    const byId = new Map(rules.map((rule) => [rule.id, rule]))
    const levelled = (finding: Finding): readonly Finding[] => this.#levelled(finding, byId.get(finding.rule))
    return {
      ...report,
      findings: report.findings.flatMap(levelled),
      suppressed: report.suppressed.flatMap((each) => levelled(each.finding).map((finding) => ({ ...each, finding }))),
      notPossible: report.notPossible.filter(({ rule, at }) => {
        const data = byId.get(rule)
        return data === undefined || this.of(data, toFile(at).source.path).setting !== 'off'
      }),
    }
  }

  #levelled(finding: Finding, rule: RuleData | undefined): readonly Finding[] {
    const setting = rule === undefined ? undefined : this.of(rule, toFile(finding.at).source.path).setting
    if (setting === 'off') return []
    const level = setting ?? this.#ofProfile(finding.level)
    const bounded = finding.atMost === undefined || isAtLeast(finding.atMost, level) ? level : finding.atMost
    if (setting === undefined && !this.#isNamed(finding.rule) && !isAtLeast(bounded, this.#profile.least)) return []
    return bounded === finding.level ? [finding] : [{ ...finding, level: bounded }]
  }

  #ofProfile(level: Level): Level {
    return level === 'warning' ? this.#profile.warning : level
  }

  #isOnSomewhere(id: string): boolean {
    if (this.#skip.has(id) || !this.#isLetIn(id)) return false
    return this.#layers.some(({ levels, holdsFor }) => holdsFor !== undefined && (levels.get(id) ?? 'off') !== 'off')
  }

  #isLetIn(id: string): boolean {
    return this.#only === undefined || this.#only.has(id) || id === always
  }

  #isNamed(id: string): boolean {
    return this.#only?.has(id) === true
  }
}
