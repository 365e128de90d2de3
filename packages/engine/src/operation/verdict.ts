/** Yes, no, or nobody knows. */
export type Verdict = boolean | 'unknown'

/** Every one of them: no as soon as one is no. */
export function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false
  return verdicts.includes('unknown') ? 'unknown' : true
}

/** At least one of them: yes as soon as one is yes. */
export function some(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true
  return verdicts.includes('unknown') ? 'unknown' : false
}

export function not(verdict: Verdict): Verdict {
  return verdict === 'unknown' ? verdict : !verdict
}
