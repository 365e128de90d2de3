import type { CmdletEntry, ParameterEntry } from './cmdlet-file.js'

/** A command whose parameters are known. */
export interface Cmdlet {
  readonly name: string
  /** The generations of the product that have it; undefined where all do. */
  readonly generations: readonly string[] | undefined
  /** The names of its parameter sets; a single nameless one where there is no choice. */
  readonly sets: readonly string[]
  readonly defaultSet: string | undefined
  readonly parameters: readonly CmdletParameter[]
  /** Checked in detail: a cmdlet of the product, whose reference we have. */
  readonly isOfProduct: boolean
}

export interface CmdletParameter {
  readonly name: string
  readonly aliases: readonly string[]
  readonly isSwitch: boolean
  readonly isRequired: boolean
  readonly position: number | undefined
  /** The sets that it belongs to; undefined for all of them. */
  readonly sets: readonly string[] | undefined
  readonly pipeline: 'value' | 'name' | undefined
  readonly generations: readonly string[] | undefined
  /** Every cmdlet has it. */
  readonly isCommon: boolean
}

const only = ''

export function toCmdlet(name: string, { in: generations, sets = [only], defaultSet, confirms, parameters }: CmdletEntry, isOfProduct: boolean): Cmdlet {
  const own = [...parameters].map(([each, entry]) => toParameter(each, entry))
  return { name, generations, sets, defaultSet, isOfProduct, parameters: [...own, ...(confirms === true ? confirming : []), ...common] }
}

export function belongsTo({ sets }: CmdletParameter, set: string): boolean {
  return sets === undefined || sets.includes(set)
}

function toParameter(name: string, entry: ParameterEntry): CmdletParameter {
  const { aliases = [], required = false, position, sets, pipeline, in: generations } = entry
  return { name, aliases, isSwitch: entry.switch === true, isRequired: required, position, sets, pipeline, generations, isCommon: false }
}

const nothing = { position: undefined, sets: undefined, pipeline: undefined, generations: undefined, isRequired: false, isCommon: true }
const confirming: readonly CmdletParameter[] = [
  { ...nothing, name: 'WhatIf', aliases: ['wi'], isSwitch: true },
  { ...nothing, name: 'Confirm', aliases: ['cf'], isSwitch: true },
]
const common: readonly CmdletParameter[] = [
  { ...nothing, name: 'Verbose', aliases: ['vb'], isSwitch: true },
  { ...nothing, name: 'Debug', aliases: ['db'], isSwitch: true },
  ...Object.entries({
    ErrorAction: 'ea',
    WarningAction: 'wa',
    InformationAction: 'infa',
    ProgressAction: 'proga',
    ErrorVariable: 'ev',
    WarningVariable: 'wv',
    InformationVariable: 'iv',
    OutVariable: 'ov',
    OutBuffer: 'ob',
    PipelineVariable: 'pv',
  }).map(([name, alias]) => ({ ...nothing, name, aliases: [alias], isSwitch: false })),
]
