import type { Estate } from '../estate/estate.js'
import { known, textOfValue } from '../model/field.js'
import { identityOf } from '../model/identity.js'
import type { Step } from '../model/step.js'

/** What a source tells of the pool that a step is about, and the step does not say. */
export function withSource(step: Step, before: Estate): Step {
  return withPoolOfComputer(withPoolOfContact(step, before), before)
}

/** A step about a computer is about the pool of that computer, if it is one of a trusted application pool. */
function withPoolOfComputer(step: Step, before: Estate): Step {
  const { computer, pool, sourcePool } = step.subjects
  if (computer?.state !== 'known' || pool !== undefined || sourcePool !== undefined) return step
  const key = identityOf('computer', textOfValue(computer.value))
  const own = before.has('computer', key) ? before.entity('computer', key).field('pool') : undefined
  if (own?.state !== 'known' || !before.has('applicationPool', identityOf('applicationPool', textOfValue(own.value)))) return step
  return { ...step, subjects: { ...step.subjects, sourcePool: known(textOfValue(own.value), computer.at) } }
}

/** A step about a contact comes from the pool on which the contact's application stood before, and is about that application, where a source tells. */
function withPoolOfContact(step: Step, before: Estate): Step {
  const { contact, sourcePool } = step.subjects
  if (contact?.state !== 'known' || sourcePool !== undefined) return step
  const key = identityOf('contact', textOfValue(contact.value))
  const application = before.has('contact', key) ? before.entity('contact', key).field('application') : undefined
  if (application?.state !== 'known') return step
  const [pool, id] = textOfValue(application.value).split('/')
  if (pool === undefined || id === undefined) return step
  return { ...step, subjects: { application: known(id, contact.at), ...step.subjects, sourcePool: known(pool, contact.at) } }
}
