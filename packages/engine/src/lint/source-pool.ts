import type { Estate } from '../estate/estate.js'
import { known, textOfValue } from '../model/field.js'
import { identityOf } from '../model/identity.js'
import type { Step } from '../model/step.js'

/** A step about a contact comes from the pool on which the contact's application stood before, and is about that application, where a source tells. */
export function withSource(step: Step, before: Estate): Step {
  const { contact, sourcePool } = step.subjects
  if (contact?.state !== 'known' || sourcePool !== undefined) return step
  const key = identityOf('contact', textOfValue(contact.value))
  const application = before.has('contact', key) ? before.entity('contact', key).field('application') : undefined
  if (application?.state !== 'known') return step
  const [pool, id] = textOfValue(application.value).split('/')
  if (pool === undefined || id === undefined) return step
  return { ...step, subjects: { application: known(id, contact.at), ...step.subjects, sourcePool: known(pool, contact.at) } }
}
