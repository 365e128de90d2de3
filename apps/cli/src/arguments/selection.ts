import { levels, profileNames, type LevelSetting, type ProfileName } from '@topolint/core'
import { nearest } from '@topolint/host'
import { choices, didYouMean, type Selection } from '@topolint/project'
import { InvalidArgumentError, type Command } from 'commander'
import { defaultSelection } from './lint-defaults.js'
import { addFolder } from './rule-commands.js'

export interface SelectionFlags {
  readonly config?: string | false
  readonly profile?: ProfileName
  readonly rule?: ReadonlyMap<string, LevelSetting>
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly rules?: readonly string[]
}

export function addSelection(command: Command): Command {
  return command
    .option('-c, --config <file>', 'the configuration, instead of the topolint.yaml that is found upwards', parseFile)
    .option('--no-config', 'no configuration')
    .option('--profile <name>', 'how much is asked for: minimal, recommended or strict (default: recommended)', parseProfile)
    .option('--rule <id=level>', 'another level for a rule: error, warning, info or off; may be given several times', addLevel)
    .option('--only <ids>', 'only these rules, with commas between them; files that cannot be read are reported all the same', addIds)
    .option('--skip <ids>', 'all rules but these', addIds)
    .option('--rules <folder>', 'rules of your own, beside the built-in ones; may be given several times', addFolder)
}

export function selectionOf({ config, profile, rule, only, skip, rules }: SelectionFlags): Selection {
  return { ...defaultSelection, config, profile, levels: rule ?? defaultSelection.levels, only, skip: skip ?? defaultSelection.skip, rules: rules ?? defaultSelection.rules }
}

const settings: readonly LevelSetting[] = [...levels, 'off']

function addLevel(text: string, before: ReadonlyMap<string, LevelSetting> = new Map()): ReadonlyMap<string, LevelSetting> {
  const [id = '', ...rest] = text.split('=')
  const written = rest.join('=')
  const level = settings.find((candidate) => candidate === written)
  if (id === '' || rest.length === 0) throw new InvalidArgumentError('Expected a rule and its level, as in "next-hop-newest-generation=warning".')
  if (level === undefined) throw new InvalidArgumentError(`Expected ${choices(settings)} after "${id}=".${didYouMean(nearest(written, settings))}`)
  return new Map([...before, [id, level]])
}

function addIds(text: string, before: readonly string[] = []): readonly string[] {
  const ids = text.split(',').map((id) => id.trim())
  if (ids.includes('')) throw new InvalidArgumentError('Expected ids of rules, as topolint rules lists them.')
  return [...before, ...ids]
}

function parseProfile(text: string): ProfileName {
  const profile = profileNames.find((name) => name === text)
  if (profile === undefined) throw new InvalidArgumentError(`Expected ${choices(profileNames)}.${didYouMean(nearest(text, profileNames))}`)
  return profile
}

export function parseFile(text: string): string {
  if (text === '') throw new InvalidArgumentError('Expected a file.')
  return text
}
