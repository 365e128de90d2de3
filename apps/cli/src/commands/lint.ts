import { resolve } from 'node:path'
import { lint, type LintOptions } from '@topolint/core'
import { writeFile } from '@topolint/host'
import { heldAgainst, inputsOf, setupOf, UsageError, type Held, type InputRequest, type Inputs, type Setup } from '@topolint/project'
import { changeSentence, escapeTerminal, guardCommands, plain, type Reporter, type RunChange, type RunReport } from '@topolint/reporters'
import type { Format } from '../arguments/format.js'
import type { LintInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { reporterOf } from '../output/reporters.js'
import { surroundings } from '../output/surroundings.js'
import { exitCodeOf } from './exit-code.js'
import type { Fixed } from './fix.js'
import { requestFor } from './request.js'

const widthOfFiles = 100

export async function lintCommand(invocation: LintInvocation, io: Io): Promise<number> {
  const setup = await setupOf(invocation.selection, io)
  if (invocation.inspect?.kind === 'configuration') return (await import('./print-configuration.js')).printConfiguration(invocation.inspect.file, setup, io)
  const inputs = await inputsFor(invocation, setup, io)
  if (invocation.inspect !== undefined) return (await import('./list-files.js')).listFiles(inputs.places, io)
  const { report, change, remarks, code } = await carryOut(invocation, { inputs, setup }, io)
  const held = await heldAgainst(invocation.baseline, report, setup, io)
  const exitCode = code ?? exitCodeOf(held, invocation)
  const shown = shownOf(held, change, invocation)
  for (const format of invocation.formats) publish(shown, await reporterOf(format.name, shown, { rules: held.rules, exitCode, includeSuppressed: invocation.includeSuppressed }), format, invocation, io)
  for (const remark of [...remarks, ...(change === undefined ? [] : [changeSentence(held.findings, change)])]) io.stderr.write(guardCommands(`${escapeTerminal(remark)}\n`))
  return exitCode
}

function shownOf(held: Held, change: RunChange | undefined, { quiet }: LintInvocation): Held & RunReport {
  const run = change === undefined ? held : { ...held, change }
  return quiet ? { ...run, findings: held.findings.filter(({ level }) => level === 'error') } : run
}

/** The files after the change, if one is looked at. */
async function inputsFor(invocation: LintInvocation, setup: Setup, io: Io): Promise<Inputs> {
  const { stdin, versions, fixing } = invocation
  const request = requestOf(invocation, io)
  if (versions.staged) {
    const { stagedInputs, stagedInputsToFix } = await import('./staged.js')
    return fixing?.write === true ? stagedInputsToFix(request, setup, io) : stagedInputs(request, setup, io)
  }
  return stdin === undefined ? inputsOf(request, setup) : (await import('./standard-input.js')).inputsWithText(stdin, request, setup, io)
}

/** A commit may hold nothing to lint, and a change may take the last of it away. */
function requestOf({ paths, mustMatch, stdin, versions }: LintInvocation, io: Io): InputRequest {
  const isOfGit = versions.staged || versions.before !== undefined
  return requestFor(paths, io, mustMatch && stdin === undefined && !(isOfGit && paths.join() === '.'))
}

interface Run {
  readonly inputs: Inputs
  readonly setup: Setup
}

/** What fixes and patches need is loaded when they are asked for. */
async function carryOut(invocation: LintInvocation, { inputs, setup }: Run, io: Io): Promise<Fixed> {
  const { isPartial, elsewhere } = inputs
  const options: LintOptions = { ...setup.options, partial: isPartial, ...(elsewhere === undefined ? {} : { elsewhere }) }
  const { fixing, stdin, versions } = invocation
  const remarks = inputs.remarks?.() ?? []
  if (fixing !== undefined) {
    const fixed = await (await import('./fix.js')).fixFiles({ inputs, fixing, options, invocation, io })
    return { ...fixed, remarks: [...remarks, ...fixed.remarks] }
  }
  if (versions.before !== undefined) return (await import('./lint-change.js')).changeCommand({ before: versions.before, request: requestOf(invocation, io), inputs, setup, options, io })
  const report = await lint(inputs.read(), options)
  return { report: stdin === undefined ? report : (await import('./standard-input.js')).reportOf(stdin, report, io), remarks }
}

function publish(report: Held & RunReport, render: Reporter, { file }: Format, { unknown, colour }: LintInvocation, io: Io): void {
  const options = { ...surroundings(colour, io), unknown, milliseconds: io.elapsed() }
  if (file === undefined) {
    io.stdout.write(render(report, options))
    return
  }
  const problem = writeFile(resolve(io.cwd, file), render(report, { ...options, palette: plain, width: widthOfFiles }))
  if (problem !== undefined) throw new UsageError(`${file} cannot be written: ${problem}.`)
}
