import { resolve } from 'node:path'
import { loadTeamOperations, type LintOptions, type RuleLayer } from '@topolint/core'
import { loadConfiguration, PathPatterns, slashed, type Configuration, type RuleSettings, type Said } from '@topolint/host'
import { placeText } from '../place-text.js'
import { UsageError } from '../usage-error.js'
import { dataFilesIn } from './data-files.js'
import { problemsError } from './team-rules.js'

/** What a configuration makes of a run. */
export interface Configured extends Pick<Configuration, 'folder' | 'files' | 'profile' | 'megabytes' | 'mostFiles' | 'seconds'> {
  readonly configuration: Configuration
  readonly options: Partial<LintOptions>
  readonly layers: readonly ConfiguredLayer[]
  readonly ignore: { readonly folder: string; readonly patterns: PathPatterns } | undefined
  readonly today: string | undefined
  /** The files that it was read from, absolute: they are no part of what is linted. */
  readonly own: ReadonlySet<string>
  /** Relative to the folder of the run, as they are to be reported. */
  readonly rulePaths: readonly string[]
  /** Every rule that is named, to be looked up. */
  readonly namedRules: readonly Said<string>[]
}

export interface ConfiguredLayer extends RuleLayer {
  /** Where each level is said. */
  readonly places: ReadonlyMap<string, Said<unknown>>
}

export interface ConfigurationRequest {
  readonly path: string
  readonly gitRoot: string | undefined
  readonly cwd: string
}

export function configuredBy({ path, gitRoot, cwd }: ConfigurationRequest): Configured {
  const loaded = loadConfiguration({ path, gitRoot, cwd })
  if (!loaded.ok) throw new UsageError(loaded.problems.map((problem) => `${placeText(problem)} ${problem.message}`))
  const { configuration } = loaded
  refuseVersions(configuration)
  const { folder, files, profile, megabytes, mostFiles, seconds, ignore, rulePaths, today, rules, locked } = configuration
  const inFolder = (reported: string): string => slashed(folder, resolve(cwd, reported))
  return {
    configuration,
    folder,
    files,
    ...(profile === undefined ? {} : { profile }),
    ...(megabytes === undefined ? {} : { megabytes }),
    ...(mostFiles === undefined ? {} : { mostFiles }),
    ...(seconds === undefined ? {} : { seconds }),
    options: optionsOf(configuration, inFolder, cwd),
    layers: rules.flatMap((settings) => layersOf(settings, inFolder)),
    ignore: ignore.length === 0 ? undefined : { folder, patterns: new PathPatterns(ignore.map(({ value }) => value)) },
    today: today?.value,
    own: new Set(files.map((file) => resolve(cwd, file))),
    rulePaths: rulePaths.map(({ value }) => slashed(cwd, value)),
    namedRules: [...rules.flatMap((settings) => settings.rules.map(({ id }) => id)), ...locked],
  }
}

function optionsOf({ suppress, locked, maxAgeDays, serviceVersions, estates, operations }: Configuration, inFolder: (path: string) => string, cwd: string): Partial<LintOptions> {
  return {
    configuredPath: inFolder,
    suppress,
    locked: locked.map(({ value }) => value),
    ...(maxAgeDays === undefined ? {} : { maxAgeDays: maxAgeDays.value }),
    ...(serviceVersions.size === 0 ? {} : { serviceVersions: new Map([...serviceVersions].map(([version, { value }]) => [version, value])) }),
    ...(estates.length === 0 ? {} : { estateOf: estateBy(estates, inFolder) }),
    ...(operations.length === 0 ? {} : { operations: operationsIn(operations, cwd) }),
  }
}

function refuseVersions({ serviceVersions }: Configuration): void {
  const wrong = [...serviceVersions].filter(([version]) => !/^\d{1,3}$/u.test(version))
  if (wrong.length > 0) throw new UsageError(wrong.map(([, { key }]) => `${placeText({ at: key })} A ServiceVersion is a number, such as 8`))
}

function estateBy(estates: Configuration['estates'], inFolder: (path: string) => string): (path: string) => string | undefined {
  const known = estates.map(({ name, files }) => ({ name, patterns: new PathPatterns(files) }))
  return remembered((path) => known.find(({ patterns }) => patterns.matches(inFolder(path)))?.name)
}

function operationsIn(paths: Configuration['operations'], cwd: string): NonNullable<LintOptions['operations']> {
  const { operations, problems } = loadTeamOperations(dataFilesIn(paths.map(({ value }) => slashed(cwd, value)), 'operation', cwd))
  if (problems.length > 0) throw problemsError(problems)
  return operations
}

/** Settings as a layer, and for each rule that is off in some files another one behind it. */
function layersOf({ files, rules }: RuleSettings, inFolder: (path: string) => string): readonly ConfiguredLayer[] {
  const matching = (patterns: readonly string[]): ((path: string) => boolean) => {
    const compiled = new PathPatterns(patterns)
    return remembered((path) => compiled.matches(inFolder(path)))
  }
  const holdsFor = files === undefined ? undefined : matching(files)
  const levels = rules.flatMap(({ id, level }) => (level === undefined ? [] : [{ id: id.value, level }]))
  const own = {
    levels: new Map(levels.map(({ id, level }) => [id, level.value])),
    places: new Map(levels.map(({ id, level }) => [id, level])),
    ...(holdsFor === undefined ? {} : { holdsFor }),
  }
  const off = rules.flatMap(({ id, ignore }): readonly ConfiguredLayer[] => {
    if (ignore === undefined) return []
    const ignored = matching(ignore.value)
    return [{ levels: new Map([[id.value, 'off']]), places: new Map([[id.value, ignore]]), holdsFor: (path) => ignored(path) && (holdsFor?.(path) ?? true) }]
  })
  return [own, ...off]
}

/** Asked for every finding, about the same few files. */
function remembered<T>(ask: (path: string) => T): (path: string) => T {
  const answers = new Map<string, { readonly is: T }>()
  return (path) => {
    const answer = answers.get(path) ?? { is: ask(path) }
    answers.set(path, answer)
    return answer.is
  }
}
