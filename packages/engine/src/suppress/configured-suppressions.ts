import { excerpt, isDay } from '@topolint/yaml'
import { glob } from '../expression/host-functions.js'
import type { Finding } from '../finding/finding.js'
import { comparable } from '../model/identity.js'
import { toFile } from '../source/segment-map.js'
import { nowhere } from '../source/source.js'
import type { ConfiguredSuppression } from './configured-suppression.js'
import { isReason } from './parse-directive.js'
import type { Refusals } from './refusals.js'
import type { Remarks } from './remarks.js'
import type { Suppression } from './suppression.js'

export interface NamedSuppression extends Suppression {
  /** The pool, path or fingerprint. */
  readonly where: string
}

/** What the configuration suppresses, as far as it may. */
export function readConfigured(entries: readonly ConfiguredSuppression[], refusals: Refusals, remarks: Remarks): readonly NamedSuppression[] {
  return entries.flatMap((entry) => {
    const { rule, reason, until, place = nowhere } = entry
    const mistake = refusals.of(rule) ?? mistakeIn(entry)
    if (mistake === undefined) return [{ rule, where: entry.at.trim(), reason: reason.trim(), at: place, ...(until === undefined ? {} : { until }) }]
    remarks.add('bad-directive', place, mistake)
    return []
  })
}

function mistakeIn({ rule, at, reason, until }: ConfiguredSuppression): (() => string) | undefined {
  if (at.trim() === '') return () => `The suppression of ${rule} must say where: a pool, a path or a fingerprint`
  if (!isReason(reason)) return () => `The suppression of ${rule} must say why; give it a reason`
  if (until !== undefined && !isDay(until)) return () => `"${excerpt(until)}" must be a day, written YYYY-MM-DD`
  return undefined
}

/** Looked up by what a finding is known by, so that a long list costs no more than a short one. */
export class ConfiguredSuppressions {
  readonly #exact = new Map<string, NamedSuppression>()
  readonly #patterns = new Map<string, NamedSuppression[]>()

  readonly #pathOf: (path: string) => string

  /** Paths are compared as the configuration calls them. */
  constructor(suppressions: readonly NamedSuppression[], pathOf = (path: string): string => path) {
    this.#pathOf = pathOf
    for (const suppression of suppressions) {
      const { rule, where } = suppression
      if (/[*?]/u.test(where)) this.#patterns.set(rule, [...(this.#patterns.get(rule) ?? []), suppression])
      else for (const key of new Set([where, comparable(where)].map((each) => keyOf(rule, each)))) this.#exact.set(key, this.#exact.get(key) ?? suppression)
    }
  }

  of({ rule, at, about = [], fingerprint }: Finding): NamedSuppression | undefined {
    if (this.#exact.size + this.#patterns.size === 0) return undefined
    const path = this.#pathOf(toFile(at).source.path)
    const named = [fingerprint, ...about.map(comparable), path].map((each) => this.#exact.get(keyOf(rule, each))).find((each) => each !== undefined)
    return named ?? this.#patterns.get(rule)?.find(({ where }) => glob(path, where))
  }
}

function keyOf(rule: string, where: string): string {
  return `${rule}\n${where}`
}
