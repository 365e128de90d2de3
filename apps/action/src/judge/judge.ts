import { join } from 'node:path'
import { lint, lintChange, type Change } from '@topolint/core'
import type { FileInput } from '@topolint/host'
import { asConfigured, heldAgainst, passedBy, setupOf, treeInputs, type InputRequest, type Setup, type TreeInputs } from '@topolint/project'
import type { Inputs } from '../inputs/inputs.js'
import type { Machine } from '../machine.js'
import type { Version, Versions } from '../versions/versions.js'
import type { Judged } from './judged.js'
import { changedChecks } from './own-checks.js'

export interface JudgeRequest {
  readonly versions: Versions
  readonly inputs: Inputs
  readonly machine: Machine
  /** Where the files lie that the checks go by, and no others. */
  readonly root: string
}

/** Lints the head by what the checks went by before the change, and holds it against the base where there is one. */
export async function judge({ versions, inputs, machine, root }: JudgeRequest): Promise<Judged> {
  const { base, head, folder } = versions
  const { environment: env, now, elapsed } = machine
  const cwd = join(root, folder)
  const setup = await setupOf({ ...asConfigured, config: inputs.config, profile: inputs.profile }, { cwd, env, now, elapsed })
  const filesOf = (version: Version, asked: Partial<InputRequest> = {}): TreeInputs => treeInputs({ paths: inputs.paths, cwd, mustMatch: false, ...asked }, { tree: version.tree, root, setup })
  refuseUnmatched(inputs.paths, base === undefined ? [head] : [base, head], filesOf)
  const old = base && filesOf(base)
  const young = filesOf(head)
  const pointers = new Set([...young.pointers(), ...(old?.pointers() ?? [])])
  const change = old && (await compared(old, young, pointers, setup))
  const result = change?.head ?? (await lint(kept(young, pointers), { ...setup.options, partial: young.isPartial, elsewhere: young.elsewhere }))
  return {
    setup,
    held: await heldAgainst(inputs.baseline, result, setup, { cwd }),
    head: result,
    change,
    ownChecks: base === undefined ? [] : changedChecks(base.tree, head.tree, { root, ...namedChecks(setup, cwd, inputs.baseline) }),
    remarks: passedBy(pointers, head.tree.submodules).map(sentence),
  }
}

async function compared(old: TreeInputs, young: TreeInputs, pointers: ReadonlySet<string>, { options }: Setup): Promise<Change> {
  return lintChange(kept(old, pointers), kept(young, pointers), { ...options, partial: young.isPartial, elsewhere: young.elsewhere, elsewhereBefore: old.elsewhere })
}

/** What is a pointer on one side only is compared with nothing. */
function kept(files: TreeInputs, pointers: ReadonlySet<string>): readonly FileInput[] {
  return files.read().filter(({ path }) => !pointers.has(path))
}

/** A change may take away what a path stood for, and what it stands for; a path that never stood for anything is a mistake. */
function refuseUnmatched(paths: readonly string[], versions: readonly Version[], filesOf: (version: Version, asked: Partial<InputRequest>) => TreeInputs): void {
  if (paths.join() === '.') return
  const [last, ...others] = versions.toReversed()
  const unmatched = paths.filter((path) => !others.some((version) => filesOf(version, { paths: [path] }).places.length > 0))
  if (last !== undefined) filesOf(last, { paths: unmatched, mustMatch: true })
}

function namedChecks({ configured }: Setup, cwd: string, baseline: string | undefined): { readonly files: readonly string[]; readonly folders: readonly string[] } {
  const operations = (configured?.configuration.operations ?? []).map(({ value }) => value)
  return {
    files: [...(configured?.own ?? []), ...(baseline === undefined ? [] : [join(cwd, baseline)])],
    folders: [...operations, ...(configured?.rulePaths ?? []).map((path) => join(cwd, path))],
  }
}

function sentence(remark: string): string {
  return `${remark.charAt(0).toUpperCase()}${remark.slice(1)}.`
}
