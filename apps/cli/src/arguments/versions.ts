import type { Command } from 'commander'
import type { Fixing } from './invocation.js'

/** Which state of the files is linted, and which one it is compared with. */
export interface Versions {
  /** The index instead of the disk. */
  readonly staged: boolean
  /** What there was before: the last commit, or the one at which HEAD left a line of work. */
  readonly before: { readonly kind: 'head' } | { readonly kind: 'since'; readonly ref: string } | undefined
}

export interface VersionFlags {
  readonly since?: string
  readonly changed?: true
  readonly staged?: true
}

export function addVersions(command: Command): Command {
  return command
    .option('--staged', 'lint what is staged, not what is on the disk')
    .option('--changed', 'report only what the changes since the last commit introduce or make worse, in whatever file')
    .option('--since <ref>', 'the same for everything since HEAD left this branch, tag or commit')
}

/** What does not go together is an error of use. */
export function versionsOf({ since, changed, staged }: VersionFlags, { fixing, stdin }: { readonly fixing: Fixing | undefined; readonly stdin: string | undefined }, program: Command): Versions {
  if (since !== undefined && changed === true) program.error("error: option '--changed' compares with the last commit, '--since' with an older one. Expected one of them.")
  const compared = since === undefined ? (changed === true ? '--changed' : undefined) : '--since'
  const other = compared ?? (staged === true ? '--staged' : undefined)
  if (stdin !== undefined && other !== undefined) program.error(`error: option '--stdin' stands in the place of a file on the disk, so it does not go with '${other}'. Expected one of them.`)
  if (fixing !== undefined && compared !== undefined) program.error(`error: option '${fixing.write ? '--fix' : '--diff'}' mends what was there before too, so it does not go with '${compared}'. Expected one of them.`)
  return { staged: staged === true, before: since === undefined ? (changed === true ? { kind: 'head' } : undefined) : { kind: 'since', ref: since } }
}
