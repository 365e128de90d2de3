import { viewOf } from '../estate/facade.js'
import type { View } from '../estate/view.js'
import { watchReads } from '../estate/unknown-read.js'
import type { Outcome } from '../expression/expression.js'
import { isList, textOfValue, type Field } from '../model/field.js'
import { comparable, spokenIdentity } from '../model/identity.js'
import type { Step } from '../model/step.js'
import type { Subject, SubjectValue } from '../order/subject.js'
import type { Members } from '../order/template.js'

/** The members for each of which an answer is owed. */
export function membersOf(outcome: Outcome): Members {
  if (outcome.state === 'absent') return { values: [] }
  if (outcome.state === 'unknown') return { values: [], open: outcome.reads[0]?.reason ?? 'what it is owed for' }
  return Array.isArray(outcome.value) ? readMembers(outcome.value) : { values: [] }
}

/** Members that are known, as far as the list is: the rest of an open one cannot be looked at. */
function readMembers(list: readonly unknown[]): Members {
  const { result, reads } = watchReads(() => Array.from(list.keys()).flatMap((at) => memberAt(list, at)))
  const [read] = reads
  const values = [...new Map(result.toReversed().map((member) => [comparable(member), member])).values()].reverse()
  return { values, ...(read === undefined ? {} : { open: read.reason }) }
}

function memberAt(list: readonly unknown[], at: number): readonly string[] {
  try {
    const value = list[at]
    const view = typeof value === 'object' && value !== null ? viewOf(value) : undefined
    return [view === undefined ? String(value) : nameOf(view)]
  } catch {
    return []
  }
}

/** As it is written where it is defined; what does not lead to it is no name of it. */
function nameOf(view: View): string {
  const { type, source } = view
  const name = type.identity === undefined ? undefined : view.field(type.identity)
  const spoken = name?.state === 'known' ? spokenIdentity(textOfValue(name.value)) : source.key
  return comparable(spoken) === comparable(source.key) ? spoken : comparable(source.key)
}

/** Names are compared as identities; a variable is the same in the same turn of its loop. */
export function readSubject({ subjects }: Step, name: string): Subject {
  const field = Object.hasOwn(subjects, name) ? subjects[name] : undefined
  return field === undefined ? [] : valuesOf(field)
}

function valuesOf(field: Field): readonly SubjectValue[] {
  if (field.state === 'absent') return []
  if (field.state === 'unknown') return [field.variable === undefined ? { maybe: field.reason } : { variable: field.variable }]
  const { value } = field
  return typeof value === 'object' && isList(value) ? value.items.flatMap(valuesOf) : [{ is: comparable(textOfValue(value)) }]
}
