import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { RuleLevels } from '@topolint/core'
import { nearestPath, slashed } from '@topolint/host'
import { didYouMean, UsageError, type Setup } from '@topolint/project'
import { escapeTerminal, guardCommands } from '@topolint/reporters'
import type { Io } from '../io.js'
import { configurationLines } from '../output/configuration-lines.js'

/** What holds for one file, as YAML with a comment on each value that says where it comes from. */
export function printConfiguration(file: string, setup: Setup, io: Io): number {
  const absolute = resolve(io.cwd, file)
  if (!existsSync(absolute)) throw new UsageError(`${file} does not exist. Expected a file.${didYouMean(nearestPath(file, io.cwd))}`)
  const levels = new RuleLevels(setup.options.choice ?? {})
  const lines = configurationLines(slashed(io.cwd, absolute), setup, levels)
  io.stdout.write(guardCommands(`${lines.map(escapeTerminal).join('\n')}\n`))
  return 0
}
