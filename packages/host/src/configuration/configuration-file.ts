import { boolean, date, integer, list, map, object, oneOf, oneOrMany, optional, required, resolve, text, toJsonSchema, type Decoded, type Infer, type JsonObject, type Schema } from '@topolint/yaml'

/** What a configuration can make of a rule. */
export const levelSettings = ['error', 'warning', 'info', 'off'] as const
export type LevelSetting = (typeof levelSettings)[number]

/** From the least that everybody can agree on to the most. */
export const profileNames = ['minimal', 'recommended', 'strict'] as const
export type ProfileName = (typeof profileNames)[number]

export const generationNames = ['ocs2007', 'ocs2007r2', 'lync2010', 'lync2013', 'sfb2015', 'sfb2019', 'sfbse'] as const

const patterns = (description: string) => oneOrMany(text(), { description })

const level = oneOf(levelSettings, { description: 'The level of what the rule finds; off for not at all.' })
const options = object(
  {
    level: optional(level),
    ignore: optional(patterns('Files in which the rule is off; patterns as in a .gitignore.')),
    locked: optional(boolean({ description: 'Nobody may suppress it.' })),
  },
  { name: 'ruleOptions' },
)

/** A level, or a level with options. */
const rule: Schema<Infer<typeof level> | Infer<typeof options>, Decoded<typeof level> | Decoded<typeof options>> = {
  meta: {},
  json: (definitions) => ({ anyOf: [level.json(definitions), options.json(definitions)] }),
  decode: (place, context) => (resolve(place.node).kind === 'mapping' ? options.decode(place, context) : level.decode(place, context)),
}

const rules = map(rule, { description: 'What to make of rules, by their ids.' })

const override = object(
  { files: required(patterns('The files for which it holds; patterns as in a .gitignore.')), rules: required(rules) },
  { name: 'override', description: 'Other levels for some of the files; of several that hold for a file the last one counts.' },
)

const suppression = object(
  {
    rule: required(text({ description: 'The id of the rule.' })),
    at: required(text({ description: 'The pool that the finding concerns, the path of its file (with * and ?), or its fingerprint.', examples: ['pool10.contoso.com', 'exports/*.json'] })),
    reason: required(text({ description: 'Why nothing is done about it for now.' })),
    until: optional(date({ description: 'The last day.' })),
  },
  { name: 'suppression', description: 'Holds back findings in files that cannot carry a comment.' },
)

const limits = object(
  {
    megabytes: optional(integer({ min: 1, max: 50, description: 'The size of a file; larger ones are a finding.', default: 50 })),
    files: optional(integer({ min: 1, description: 'How many files there may be; with more, nothing is linted.' })),
    seconds: optional(integer({ min: 1, description: 'How long a run may take; after that it ends with an error.' })),
  },
  { name: 'limits' },
)

const suppressions = object(
  {
    requireReason: optional(boolean({ description: 'A suppression without a reason is an error. It always is: this says it to readers.' })),
    maxAgeDays: optional(integer({ min: 1, max: 36_500, description: 'Every suppression must name its last day, at most so many days ahead.' })),
    locked: optional(oneOrMany(text(), { description: 'Rules that nobody may suppress.' })),
  },
  { name: 'suppressions', description: 'What is asked of suppressions.' },
)

/** Generation ids by the number that exports give for them. */
const serviceVersions = map(oneOf(generationNames), { description: 'The generation that a ServiceVersion stands for, where you know better.', examples: [{ 8: 'sfbse' }] })

/** The format of a configuration: types, decoder and JSON Schema in one. */
export const configurationFile = object(
  {
    extends: optional(oneOrMany(text(), { description: 'A profile (minimal, recommended, strict) or another configuration of the repository, relative to this file; later ones win.', examples: ['strict', './shared/topolint.yaml'] })),
    rules: optional(rules),
    overrides: optional(list(override)),
    ignore: optional(patterns('Files that are not linted unless they are named; patterns as in a .gitignore.')),
    estates: optional(map(patterns('The files of the estate; patterns as in a .gitignore.'), { description: 'Deployments that have nothing to do with one another, by name.' })),
    rulePaths: optional(oneOrMany(text(), { description: 'Folders and files with rules of your own, relative to this file.' })),
    operations: optional(oneOrMany(text(), { description: 'Folders and files with operations of your own, such as wrappers around cmdlets; relative to this file.' })),
    serviceVersions: optional(serviceVersions),
    suppress: optional(list(suppression)),
    suppressions: optional(suppressions),
    limits: optional(limits),
    today: optional(date({ description: 'The day that a run takes for today, so that it gives the same tomorrow.' })),
  },
  { title: 'Configuration of topolint', description: 'Data only: nothing in it is executed.' },
)

export type DecodedConfiguration = Decoded<typeof configurationFile>
export type DecodedRules = Decoded<typeof rules>

/** For editors. */
export function configurationSchema(header: JsonObject): JsonObject {
  return toJsonSchema(configurationFile, header)
}
