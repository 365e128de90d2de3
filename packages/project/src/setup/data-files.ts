import { discover, nearestPath, readInputs, type FileInput, type Unmatched } from '@topolint/host'
import { didYouMean } from '../expectation.js'
import { UsageError } from '../usage-error.js'

/** What files of data hold. */
export type DataKind = 'rule' | 'operation'

/** The files of data that paths stand for; every path must stand for one at least. */
export function dataFilesIn(paths: readonly string[], kind: DataKind, cwd: string): readonly FileInput[] {
  const found = paths.map((path) => ({ path, ...discover([path], cwd) }))
  const refusals = found.flatMap(({ path, places, unmatched }) => {
    const [missing] = unmatched
    if (missing !== undefined) return [explain(missing, kind, cwd)]
    return places.some(isDataFile) ? [] : [explain({ path, kind: 'folder' }, kind, cwd)]
  })
  if (refusals.length > 0) throw new UsageError(refusals)
  return readInputs(discover(paths, cwd).places.filter(isDataFile))
}

/** In a folder other files may lie beside them; a file that is named is taken for one. */
function isDataFile({ path, named }: { readonly path: string; readonly named: boolean }): boolean {
  return named || /\.ya?ml$/iu.test(path)
}

const beginnings: Readonly<Record<DataKind, string>> = { rule: '; topolint new rule <id> starts one', operation: '' }

function explain({ path, kind: missing }: Unmatched, kind: DataKind, cwd: string): string {
  if (missing !== 'missing') return `there is no ${kind} in ${path}. Expected files that end in .yaml or .yml${beginnings[kind]}.`
  return `${path} does not exist. Expected a folder of ${kind}s, or ${kind === 'rule' ? 'a' : 'an'} ${kind}.${didYouMean(nearestPath(path, cwd))}`
}
