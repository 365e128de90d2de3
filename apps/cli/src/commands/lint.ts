import { resolve } from 'node:path'
import { builtInRules, lint, type LintOptions, type RuleData } from '@topolint/core'
import { readInputs, writeFile } from '@topolint/host'
import { escapeTerminal, guardCommands, plain, type Reporter, type RunReport } from '@topolint/reporters'
import type { Format } from '../arguments/format.js'
import type { LintInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { reporterOf } from '../output/reporters.js'
import { surroundings } from '../output/surroundings.js'
import { UsageError } from '../usage-error.js'
import { exitCodeOf } from './exit-code.js'
import type { Fixed } from './fix.js'
import { placesOf } from './inputs.js'

const widthOfFiles = 100

export async function lintCommand(invocation: LintInvocation, io: Io): Promise<number> {
  const teamRules = invocation.rules.length === 0 ? [] : await loadRules(invocation.rules, io)
  const rules = [...builtInRules, ...teamRules]
  const options = { today: io.now().toISOString().slice(0, 10), rules }
  const { report, remarks, code } = await carryOut(invocation, options, io)
  const exitCode = code ?? exitCodeOf(report, invocation)
  for (const format of invocation.formats) publish(report, await reporterOf(format.name, report, { rules, exitCode, includeSuppressed: invocation.includeSuppressed }), format, invocation, io)
  for (const remark of remarks) io.stderr.write(guardCommands(`${escapeTerminal(remark)}\n`))
  return exitCode
}

/** What fixes and patches need is loaded when they are asked for. */
async function carryOut(invocation: LintInvocation, options: LintOptions, io: Io): Promise<Fixed> {
  const places = placesOf(invocation.paths, io)
  const { fixing } = invocation
  if (fixing === undefined) return { report: await lint(readInputs(places), options), remarks: [] }
  return (await import('./fix.js')).fixFiles({ places, fixing, options, invocation, io })
}

async function loadRules(paths: readonly string[], io: Io): Promise<readonly RuleData[]> {
  const { soundRulesIn } = await import('./team-rules.js')
  return soundRulesIn(paths, io).map(({ data }) => data)
}

function publish(report: RunReport, render: Reporter, { file }: Format, { unknown, colour }: LintInvocation, io: Io): void {
  const options = { ...surroundings(colour, io), unknown, milliseconds: io.elapsed() }
  if (file === undefined) {
    io.stdout.write(render(report, options))
    return
  }
  const problem = writeFile(resolve(io.cwd, file), render(report, { ...options, palette: plain, width: widthOfFiles }))
  if (problem !== undefined) throw new UsageError(`${file} cannot be written: ${problem}.`)
}
