import { boolean, integer, list, map, object, oneOf, optional, required, text, type Infer } from '@topolint/yaml'
import { generationIds } from '@topolint/engine'

const generations = list(oneOf(generationIds), { min: 1, description: 'The generations that have it; all where nothing is said.' })
const names = list(text(), { min: 1 })

const parameter = object(
  {
    switch: optional(boolean({ description: 'It takes no value.' })),
    required: optional(boolean()),
    position: optional(integer({ min: 1, description: 'Its place among those that need no name; only the order counts.' })),
    sets: optional(names),
    aliases: optional(names),
    pipeline: optional(oneOf(['value', 'name'], { description: 'Whether the pipeline gives it whole values, or properties of that name only.' })),
    in: optional(generations),
  },
  { name: 'parameter' },
)

const cmdlet = object(
  {
    in: optional(generations),
    sets: optional(names),
    defaultSet: optional(text()),
    confirms: optional(boolean({ description: 'It has -WhatIf and -Confirm.' })),
    parameters: required(map(parameter)),
  },
  { name: 'cmdlet' },
)

/** Cmdlets with their parameters, by name. */
export const cmdletFile = map(cmdlet)

/** Names of cmdlets by verb. */
export const cmdletNamesFile = map(names)

/** What to use instead of cmdlets that do not exist. */
export const replacementsFile = map(text())

export type CmdletEntry = Infer<typeof cmdlet>
export type ParameterEntry = Infer<typeof parameter>
export type CmdletNames = Infer<typeof cmdletNamesFile>
