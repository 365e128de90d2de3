import type { Problem } from '../finding/problem.js'
import { readDataFile, type Mistake } from '../operation/data-file.js'
import { statementsFile, type DecodedStatements, type Statement } from './statement-file.js'

export type LoadedStatements = { readonly ok: true; readonly statements: readonly Statement[] } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the list of statements; each has rules or a reason, and no id stands twice. */
export function loadStatements(path: string, text: string): LoadedStatements {
  const file = readDataFile(statementsFile, path, text, (decoded) => [...repeatedIds(decoded), ...unanswered(decoded)])
  return file.ok ? { ok: true, statements: file.value } : file
}

function repeatedIds({ items }: DecodedStatements): readonly Mistake[] {
  const seen = new Set<string>()
  return items.flatMap(({ fields: { id } }) => {
    if (id === undefined) return []
    const isRepeated = seen.has(id.value)
    seen.add(id.value)
    return isRepeated ? [{ ...id.range, message: `There are two statements ${id.value}` }] : []
  })
}

function unanswered({ items }: DecodedStatements): readonly Mistake[] {
  return items.flatMap(({ range, fields: { id, rules, reason } }) => {
    if ((rules === undefined) !== (reason === undefined)) return []
    return [{ ...(id?.range ?? range), message: 'A statement has either the rules that check it or the reason why none can' }]
  })
}
