import type { Estate } from '../estate/estate.js'
import { identityOf } from '../model/identity.js'
import type { OrderRule } from '../rule/order-rule.js'

/** Whether it is only worked out that a contact belongs to what the answers are owed for: exports do not tell its pool. */
export function isInferredMember(estate: Estate, { members }: OrderRule, member: string | undefined): boolean {
  if (member === undefined || !members.has('contact')) return false
  const application = estate.entity('contact', identityOf('contact', member)).field('application')
  return application.state === 'known' && application.inferred === true
}
