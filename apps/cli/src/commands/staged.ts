import { basename } from 'node:path'
import type { FixedFile } from '@topolint/core'
import { readInputs, replaceStaged, stagedAsOnDisk, type FileInput, type Repository } from '@topolint/host'
import { passedBy, treeInputs, UsageError, type InputRequest, type Inputs, type Setup, type TreeInputs } from '@topolint/project'
import type { Io } from '../io.js'
import { repositoryAt, valueOf } from './repository-at.js'

/** What the next commit would hold, all of it: a change in one file can break another. */
export function stagedInputs(request: InputRequest, setup: Setup, io: Io): Inputs {
  return inputsIn(repositoryAt(io), request, setup)
}

function inputsIn(repository: Repository, request: InputRequest, setup: Setup): TreeInputs {
  const tree = valueOf(repository.index())
  const inputs = treeInputs(request, { tree, root: repository.root, setup })
  return { ...inputs, remarks: () => passedBy(inputs.pointers(), tree.submodules) }
}

/** The same, to be fixed: where the disk holds what is staged, both are written. */
export function stagedInputsToFix(request: InputRequest, setup: Setup, io: Io): Inputs {
  refusePartialCommit(io)
  const repository = repositoryAt(io)
  const open = (): TreeInputs => inputsIn(repository, request, setup)
  const first = open()
  const agreed = stagedAsOnDisk(first.places.map(({ entry }) => entry), repository)
  const places = new Map(first.places.map((place) => [place.path, place]))
  const replace = ({ path, before, after }: FixedFile): string | undefined => {
    const place = places.get(path)
    if (place === undefined) return 'cannot be found'
    if (!agreed.has(place.entry.path)) return 'is not on the disk as it is staged, and is left as it is'
    return replaceStaged(place.entry, { absolute: place.absolute, before, after }, repository)
  }
  return { ...first, read: () => asOnDisk(open(), agreed), replace }
}

/** With the line ends of the disk, so that the disk keeps them. */
function asOnDisk(inputs: TreeInputs, agreed: ReadonlySet<string>): readonly FileInput[] {
  const onDisk = new Map(readInputs(inputs.places.filter(({ entry }) => agreed.has(entry.path))).map((file) => [file.path, file]))
  return inputs.read().map((file) => onDisk.get(file.path) ?? file)
}

/** Such a commit has an index of its own, and what is staged afterwards is taken from another one. */
function refusePartialCommit({ env }: Io): void {
  if (basename(env['GIT_INDEX_FILE'] ?? '').startsWith('next-index-')) throw new UsageError('a commit of some paths alone cannot be fixed on its way. Expected --staged without --fix, or a commit of everything that is staged.')
}
