import type { ProcedureFact } from '@topolint/engine'
import { folderOf } from './file-path.js'

interface Numbered {
  readonly path: string
  readonly row: string
  readonly number: number
}

/** `01-pools.ps1`, `02-enable.ps1`: what one owes, a later one may pay, and an earlier one may have done. */
export function numberedBeside(paths: readonly string[]): (path: string) => Pick<ProcedureFact, 'runsAfter' | 'runsBefore'> {
  const sorted = paths.flatMap(numbered).sort((left, right) => left.number - right.number)
  const all = new Map(sorted.map((each) => [each.path, each]))
  const rows = rowsOf(sorted)
  return (path) => {
    const own = all.get(path)
    const row = own === undefined ? [] : (rows.get(own.row) ?? [])
    const before = row.findLast(({ number }) => number < (own?.number ?? 0))
    const after = row.find(({ number }) => number > (own?.number ?? 0))
    return {
      ...(before === undefined ? {} : { runsAfter: `what ${before.path} does before it` }),
      ...(after === undefined ? {} : { runsBefore: `what ${after.path} does after it` }),
    }
  }
}

function rowsOf(sorted: readonly Numbered[]): ReadonlyMap<string, readonly Numbered[]> {
  const rows = new Map<string, Numbered[]>()
  for (const each of sorted) {
    const row = rows.get(each.row)
    if (row === undefined) rows.set(each.row, [each])
    else row.push(each)
  }
  return rows
}

function numbered(path: string): readonly Numbered[] {
  const digits = /^(?:step[\s_-]*)?(\d{1,4})(?=[\s._-])/iu.exec(path.split('/').at(-1) ?? '')?.[1]
  return digits === undefined ? [] : [{ path, row: folderOf(path), number: Number(digits) }]
}
