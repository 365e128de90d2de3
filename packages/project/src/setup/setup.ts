import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { builtInRules, defaultProfile, profiles, type LintOptions, type ProfileName, type RuleData, type RuleLayer, type TeamRules } from '@topolint/core'
import { baselineName, findProject, nearestPath, readElsewhere, skipIn, slashed, type Said, type Skip } from '@topolint/host'
import { didYouMean } from '../expectation.js'
import { UsageError } from '../usage-error.js'
import type { Configured } from './configured.js'
import type { Selection } from './selection.js'
import type { Surroundings } from './surroundings.js'
import { timeLimit } from './time-limit.js'
import { refuseUnknown } from './unknown-rules.js'
import { watched } from './watch.js'

/** Everything that a run goes by before it looks at a file. */
export interface Setup {
  /** A run is whole when it looks at all of this: the folder of the configuration, else the repository, else the current folder. */
  readonly root: string
  /** Where the paths begin by which files are known, whichever folder a run starts in: the repository, else the folder of the configuration. */
  readonly home: string
  readonly skipIn: (folder: string) => Skip
  readonly options: LintOptions & { readonly rules: readonly RuleData[] }
  /** Rules of a team's own, which are among the others too. */
  readonly teamRules: TeamRules['rules']
  readonly profile: { readonly name: ProfileName; readonly from: 'default' | 'selection' | Said<ProfileName> }
  /** The layer of the levels in the selection. */
  readonly selected: RuleLayer | undefined
  readonly configured: Configured | undefined
}

/** What a configuration needs is loaded where there is one. */
export async function setupOf(selection: Selection, surroundings: Surroundings): Promise<Setup> {
  const { path, gitRoot } = locate(selection.config, surroundings)
  const configured = path === undefined ? undefined : (await import('./configured.js')).configuredBy({ path, gitRoot, cwd: surroundings.cwd })
  const rulePaths = [...selection.rules, ...(configured?.rulePaths ?? [])]
  const teamRules = rulePaths.length === 0 ? [] : (await import('./team-rules.js')).soundRulesIn(rulePaths, surroundings, configured?.options.operations)
  const rules = [...builtInRules, ...teamRules.map(({ data }) => data)]
  refuseUnknown(selection, configured, rules)
  const said = configured?.profile
  const profile = selection.profile ?? said?.value ?? defaultProfile
  const selected = selection.levels.size === 0 ? undefined : { levels: selection.levels }
  const root = configured?.folder ?? gitRoot ?? surroundings.cwd
  const own = new Set([...(configured?.own ?? []), join(root, baselineName)])
  return {
    root,
    home: gitRoot ?? root,
    skipIn: (folder) => skipIn(folder, { top: gitRoot ?? root, ignore: configured?.ignore, own }),
    options: { ...optionsOf(selection, profile, selected, configured), ...machineOf(configured, gitRoot ?? root, surroundings), today: configured?.today ?? todayOf(surroundings), rules },
    teamRules,
    profile: { name: profile, from: selection.profile === undefined ? (said ?? 'default') : 'selection' },
    selected,
    configured,
  }
}

function optionsOf({ only, skip }: Selection, profile: ProfileName, selected: RuleLayer | undefined, configured: Configured | undefined): Partial<LintOptions> {
  const { maxAgeDays } = profiles[profile]
  return {
    ...(maxAgeDays === undefined ? {} : { maxAgeDays }),
    ...configured?.options,
    choice: { profile, layers: [...(configured?.layers ?? []), ...(selected === undefined ? [] : [selected])], skip, ...(only === undefined ? {} : { only }) },
  }
}

/** What linting asks of the machine: the clock, and files that others refer to. */
function machineOf(configured: Configured | undefined, root: string, surroundings: Surroundings): Partial<LintOptions> {
  const seconds = configured?.seconds
  return { homeOf: (path) => slashed(root, resolve(surroundings.cwd, path)), elsewhere: (path) => readElsewhere(path, surroundings.cwd, root), signal: watched(seconds === undefined ? undefined : timeLimit(seconds, surroundings), surroundings) }
}

/** Builds that are to give the same again set the clock by a variable that is the same for all tools. */
function todayOf({ env, now }: Surroundings): string {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? ''
  const date = /^\d{1,11}$/u.test(epoch) ? new Date(Number(epoch) * 1000) : now()
  return date.toISOString().slice(0, 10)
}

interface Located {
  readonly path: string | undefined
  readonly gitRoot: string | undefined
}

function locate(asked: Selection['config'], { cwd }: Surroundings): Located {
  const { configuration, gitRoot, problem } = findProject(cwd)
  if (asked === false) return { path: undefined, gitRoot }
  if (asked !== undefined) return { path: named(asked, cwd), gitRoot }
  if (problem !== undefined) throw new UsageError(problem)
  return { path: configuration, gitRoot }
}

function named(asked: string, cwd: string): string {
  const path = resolve(cwd, asked)
  if (!existsSync(path)) throw new UsageError(`${asked} does not exist. Expected a configuration.${didYouMean(nearestPath(asked, cwd))}`)
  return path
}
