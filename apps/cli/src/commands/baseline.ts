import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compareWithBaseline, lint, toBaselineEntry, type BaselineEntry, type BaselineState } from '@topolint/core'
import { baselineName, baselineText, slashed, writeFile } from '@topolint/host'
import { entriesOf, inputsOf, setupOf, UsageError } from '@topolint/project'
import { escapeTerminal, guardCommands, plural } from '@topolint/reporters'
import type { BaselineAction, BaselineInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { baselineReport } from '../output/baseline-report.js'
import { surroundings } from '../output/surroundings.js'
import { requestFor } from './request.js'

/** Draws the line, moves it, or tells how far things are from it. */
export async function baselineCommand(invocation: BaselineInvocation, io: Io): Promise<number> {
  const { action, paths, selection, file, colour } = invocation
  const setup = await setupOf(selection, io)
  const path = file === undefined ? join(setup.root, baselineName) : resolve(io.cwd, file)
  const shown = slashed(io.cwd, path)
  if (action === 'create' && existsSync(path)) throw new UsageError(`${shown} is there already. Expected another --baseline, or topolint baseline update.`)
  const entries = action === 'create' ? [] : entriesOf(path, io.cwd)
  const inputs = inputsOf(requestFor(paths, io), setup)
  const report = await lint(inputs.read(), { ...setup.options, partial: inputs.isPartial })
  const state = compareWithBaseline(entries, report, inputs.covers)
  const { palette } = surroundings(colour, io)
  if (action === 'stats' || action === 'verify') {
    io.stdout.write(guardCommands(baselineReport(action, { path: shown, entries, state }, palette)))
    return action === 'verify' && state.stale.length > 0 ? 1 : 0
  }
  const kept = keptBy(action, entries, state)
  const text = baselineText(kept)
  const problem = writeFile(path, text)
  if (problem !== undefined) throw new UsageError(`${shown} cannot be written: ${problem}.`)
  io.stdout.write(guardCommands(`${escapeTerminal(summary(action, shown, kept, state))}\n`))
  return 0
}

function keptBy(action: BaselineAction, entries: readonly BaselineEntry[], { fresh, standing }: BaselineState): readonly BaselineEntry[] {
  switch (action) {
    case 'create':
    case 'update':
      return [...standing, ...fresh.map(toBaselineEntry)]
    case 'prune':
      return standing
    default:
      return entries
  }
}

function summary(action: BaselineAction, path: string, kept: readonly BaselineEntry[], { fresh, stale }: BaselineState): string {
  const changes = [...(action === 'prune' || fresh.length === 0 ? [] : [`${fresh.length} new`]), ...(stale.length === 0 ? [] : [`${stale.length} gone`])]
  return `${path} holds ${plural(kept.length, 'finding')}${action === 'create' ? '' : changes.length === 0 ? ', nothing changed' : `, ${changes.join(', ')}`}`
}
