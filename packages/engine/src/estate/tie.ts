import type { DocumentFact, Facts } from '../model/fact.js'
import { Groups } from './groups.js'
import { mentionsIn } from './mention.js'

/** A name that several documents have in common. */
export interface Tie {
  readonly name: string
  readonly documents: readonly DocumentFact[]
}

/** As many names as it takes to tie documents together, those that tie most of them first. */
export function tiesIn(facts: Facts): readonly Tie[] {
  const documents = new Map<string, Set<DocumentFact>>()
  for (const [document, mentions] of mentionsIn(facts)) {
    for (const { name } of mentions) documents.set(name, (documents.get(name) ?? new Set()).add(document))
  }
  const common = [...documents].filter(([, tied]) => tied.size > 1).sort(([left, some], [right, others]) => others.size - some.size || (left < right ? -1 : 1))
  const groups = new Groups<DocumentFact>()
  return common.flatMap(([name, tied]) => {
    const isNew = new Set([...tied].map((document) => groups.find(document))).size > 1
    const [first, ...others] = tied
    if (!isNew || first === undefined) return []
    groups.join(first, ...others)
    return [{ name, documents: [...tied] }]
  })
}
