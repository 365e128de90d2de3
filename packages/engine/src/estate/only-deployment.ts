import type { DocumentFact } from '../model/fact.js'
import type { Descriptions, Member } from './descriptions.js'
import type { Mentions } from './mention.js'

interface Described {
  readonly descriptions: Descriptions
  readonly describing: readonly DocumentFact[]
}

/** The group of all that describes something, if it is one. Documents without a name of a pool or computer are no deployment, unless there is nothing else. */
export function onlyDeployment({ descriptions, describing }: Described, mentions: Mentions): Member | undefined {
  const telling = describing.filter((document) => (mentions.get(document) ?? []).length > 0)
  const [only, ...others] = new Set((telling.length > 0 ? telling : describing).map((document) => descriptions.groupOf(document)))
  return others.length === 0 ? only : undefined
}
