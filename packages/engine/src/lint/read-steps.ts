import type { Field } from '../model/field.js'
import type { Step } from '../model/step.js'
import type { ReadSubject } from '../order/subject.js'
import { readSubject } from './order-values.js'

/**
 * Reads what steps act on. Those that name no computer are done on the same one, as long as each is there once: a second one may be
 * the turn of the next computer.
 */
export function readSteps(steps: readonly Step[], completed: (step: Step) => Step): ReadSubject<Step> {
  const places = new Map<string, number>()
  for (const { operation = '', subjects } of steps) if (isUnnamed(subjects['computer'])) places.set(operation, (places.get(operation) ?? 0) + 1)
  return (step, name) => {
    const whole = completed(step)
    const field = whole.subjects[name]
    if (name !== 'computer' || !isUnnamed(field) || places.get(step.operation ?? '') !== 1) return readSubject(whole, name)
    return [{ variable: 'here', ...(field.state === 'unknown' ? { reason: field.reason } : {}) }]
  }
}

/** Nobody speaks of it, other than of a value that cannot be told. */
function isUnnamed(field: Field | undefined): field is Exclude<Field, { readonly state: 'known' }> {
  if (field === undefined || field.at !== undefined) return false
  return field.state === 'absent' || (field.state === 'unknown' && field.variable === undefined)
}
