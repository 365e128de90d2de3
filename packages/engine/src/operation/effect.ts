import type { Estate } from '../estate/estate.js'
import type { DocumentFact, EntityFact } from '../model/fact.js'
import { absent, known, textOfValue, unknown, type Field, type Fields, type Known } from '../model/field.js'
import { applicationKey, identityOf } from '../model/identity.js'
import type { EntityKind } from '../model/kind.js'
import type { Step } from '../model/step.js'
import { isListType } from '../vocabulary/type-definition.js'
import { typeOfKind } from '../vocabulary/vocabulary.js'
import type { Effect } from './operation-file.js'
import type { Operations } from './operations.js'

/** Where a step stands: the document that its facts belong to, and the estate as known just before it. */
export interface StepContext {
  readonly document: DocumentFact
  readonly before?: KnownBefore
}

/** As much of an estate as an effect asks for. */
export type KnownBefore = Pick<Estate, 'has' | 'entity'>

/** What is true after a step, as facts of origin `done`. A step whose identity is not known says nothing: it may be about anything. */
export function effectsOf(step: Step, operations: Operations, context: StepContext): readonly EntityFact[] {
  const effects = step.operation === undefined ? [] : (operations.byId(step.operation)?.effects ?? [])
  const whole = operations.completed(step)
  return effects.flatMap((effect) => applied(effect, whole, context))
}

interface Applied {
  readonly kind: EntityKind
  readonly key: string
  readonly name: Known
  readonly step: Step
  readonly context: StepContext
}

function applied(effect: Effect, step: Step, context: StepContext): readonly EntityFact[] {
  const kind = kindOf(effect)
  const name = step.subjects[effect.identity]
  if (name?.state !== 'known' || typeof name.value !== 'string') return []
  const key = keyOf(kind, name.value, step)
  if (key === undefined) return []
  return [toFact({ kind, key, name, step, context }, fieldsOf(effect, { kind, key, name, step, context }))]
}

function kindOf(effect: Effect): EntityKind {
  if ('creates' in effect) return effect.creates
  if ('sets' in effect) return effect.sets
  return 'removes' in effect ? effect.removes : effect.moves
}

/** An application is known by its pool and its id, written together or apart. */
function keyOf(kind: EntityKind, written: string, { subjects }: Step): string | undefined {
  if (kind !== 'application' || written.includes('/')) return identityOf(kind, written)
  const pool = subjects['pool']
  return pool?.state === 'known' ? applicationKey(textOfValue(pool.value), written) : undefined
}

function fieldsOf(effect: Effect, applied: Applied): Fields {
  if ('moves' in effect) return movedFields(effect.to, applied)
  const fields = [...(effect.fields ?? [])].flatMap(([name, value]) => {
    const field = fieldOf(name, value, applied)
    return field === undefined ? [] : [[name, field] as const]
  })
  return { ...Object.fromEntries(fields), ...('sets' in effect ? {} : { isRemoved: known('removes' in effect, applied.name.at) }) }
}

/** A subject that the step does not name changes nothing, so the field is left to what was said before. */
function fieldOf(name: string, value: string | null, { kind, key, step, context, name: { at } }: Applied): Field | undefined {
  if (value === null) return absent(at)
  if (value.startsWith('before.')) return fieldBefore(kind, key, value.slice('before.'.length), context)
  const subject = step.subjects[value]
  if (subject === undefined) return undefined
  const reference = kind === 'contact' && name === 'application' ? inPool(subject, step) : kind === 'application' && name === 'id' ? withoutPool(subject) : subject
  const type = typeOfKind(kind).fields[name]?.type ?? 'string'
  return isListType(type) ? known({ items: [reference], open: true }, reference.at ?? at) : reference
}

/** The id of an application that was written with its pool. */
function withoutPool(application: Field): Field {
  if (application.state !== 'known') return application
  const written = textOfValue(application.value)
  return { ...application, value: written.slice(written.indexOf('/') + 1) }
}

/** A contact names its application with the pool. */
function inPool(application: Field, { subjects }: Step): Field {
  const pool = subjects['pool']
  if (application.state !== 'known' || textOfValue(application.value).includes('/')) return application
  if (pool?.state !== 'known') return unknown('the pool of the application', application.at)
  return { ...application, value: `${textOfValue(pool.value)}/${textOfValue(application.value)}` }
}

function fieldBefore(kind: EntityKind, key: string, field: string, { before }: StepContext): Field {
  const unsaid = unknown(`${field} of ${key} before this step`)
  if (before?.has(kind, key) !== true) return unsaid
  const found = before.entity(kind, key).field(field)
  return found.state === 'absent' ? unsaid : found
}

/** The contact leads to the application of the same id on the target pool, and routes through that pool's next hop. */
function movedFields(to: string, { kind, key, step, context, name }: Applied): Fields {
  const target = step.subjects[to]
  if (target?.state !== 'known') return { application: unknown('the pool that the contact was moved to', name.at), registrar: unknown('the Registrar after the move', name.at) }
  const application = fieldBefore(kind, key, 'application', context)
  const id = application.state === 'known' ? textOfValue(application.value).split('/')[1] : undefined
  return {
    application: id === undefined ? unknown(`the application of ${key}`, name.at) : { ...target, value: `${textOfValue(target.value)}/${id}` },
    registrar: fieldBefore('applicationPool', identityOf('applicationPool', textOfValue(target.value)), 'nextHop', context),
  }
}

function toFact({ kind, key, name, step, context }: Applied, fields: Fields): EntityFact {
  return { kind, key, name, origin: 'done', fields, at: step.at, path: `${step.path}/${kind}/${key}`, document: context.document }
}
