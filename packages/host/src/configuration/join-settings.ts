import type { Configuration } from './configuration.js'

export type Settings = Omit<Configuration, 'folder' | 'files'>

const nothing: Settings = { rules: [], ignore: [], estates: [], rulePaths: [], operations: [], serviceVersions: new Map(), suppress: [], locked: [] }

/** Settings one after the other: lists grow, of single values the last one counts. */
export function joinSettings(all: readonly Partial<Settings>[]): Settings {
  return all.reduce<Settings>((before, after) => join(before, { ...nothing, ...after }), nothing)
}

function join(before: Settings, after: Settings): Settings {
  return {
    ...before,
    ...after,
    rules: [...before.rules, ...after.rules],
    ignore: [...before.ignore, ...after.ignore],
    estates: [...before.estates, ...after.estates],
    rulePaths: [...before.rulePaths, ...after.rulePaths],
    operations: [...before.operations, ...after.operations],
    serviceVersions: new Map([...before.serviceVersions, ...after.serviceVersions]),
    suppress: [...before.suppress, ...after.suppress],
    locked: [...before.locked, ...after.locked],
  }
}
