import type { RuleData, RuleLevel, RuleLevels } from '@topolint/core'
import type { Said } from '@topolint/host'
import { placeText, type Setup } from '@topolint/project'
import { configuredLevels, reasonText } from './configured-level.js'

/** A value, and where it is said. */
type Row = readonly [text: string, origin: string]

/** YAML that says what holds for a file; the comments say why. */
export function configurationLines(path: string, setup: Setup, levels: RuleLevels): readonly string[] {
  const { configured, options } = setup
  const rules = options.rules.toSorted((left, right) => (left.id < right.id ? -1 : 1))
  return aligned([
    [`# ${path}`, ''],
    ...(configured?.files ?? []).map((file): Row => [`# ${file}`, 'read']),
    ...(configured === undefined ? [['# no configuration', '']] satisfies readonly Row[] : []),
    profileRow(setup),
    [`today: ${options.today}`, configured?.configuration.today === undefined ? 'the clock' : placeText(configured.configuration.today)],
    ...settingRows(path, setup),
    ['rules:', ''],
    ...rules.map((rule) => ruleRow(rule, levels.of(rule, path), setup)),
  ])
}

function profileRow({ profile: { name, from } }: Setup): Row {
  return [`profile: ${name}`, from === 'default' ? 'the default' : from === 'selection' ? '--profile' : placeText(from)]
}

function settingRows(path: string, { configured, options: { maxAgeDays } }: Setup): readonly Row[] {
  const own = configured?.configuration
  const ignored = own?.ignore.filter(() => configured?.ignore?.patterns.matches(path) === true) ?? []
  const estate = configured?.options.estateOf?.(path)
  return [
    ...(estate === undefined ? [] : [[`estate: ${estate}`, 'estates'] as const]),
    ...ignored.slice(-1).map((said): Row => ['ignored: true', placeText(said)]),
    ...(maxAgeDays === undefined ? [] : [[`maxAgeDays: ${maxAgeDays}`, own?.maxAgeDays === undefined ? 'the profile' : placeText(own.maxAgeDays)] as const]),
    ...listRows('locked', own?.locked),
    ...[['megabytes', own?.megabytes] as const, ['files', own?.mostFiles] as const, ['seconds', own?.seconds] as const].flatMap(([name, said]) => (said === undefined ? [] : [[`${name}: ${said.value}`, placeText(said)] as const])),
    ...[...(own?.serviceVersions ?? [])].map(([version, said]): Row => [`serviceVersion ${version}: ${said.value}`, placeText(said)]),
    ...listRows('rulePaths', own?.rulePaths),
    ...listRows('operations', own?.operations),
  ]
}

function listRows(name: string, said: readonly Said<string>[] = []): readonly Row[] {
  return said.length === 0 ? [] : [[`${name}:`, ''], ...said.map((each): Row => [`  - ${each.value}`, placeText(each)])]
}

function ruleRow(rule: RuleData, level: RuleLevel, setup: Setup): Row {
  return [`  ${rule.id}: ${configuredLevels(rule, level, setup).join(' or ')}`, reasonText(rule, level, setup)]
}

function aligned(rows: readonly Row[]): readonly string[] {
  const column = Math.max(...rows.map(([text]) => text.length))
  return rows.map(([text, origin]) => (origin === '' ? text : `${text.padEnd(column)}  # ${origin}`))
}
