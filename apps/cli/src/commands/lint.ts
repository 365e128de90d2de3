import { resolve } from 'node:path'
import { lint } from '@topolint/core'
import { writeFile } from '@topolint/host'
import { plain, type RunReport } from '@topolint/reporters'
import type { Format } from '../arguments/format.js'
import type { LintInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { reporters } from '../output/reporters.js'
import { surroundings } from '../output/surroundings.js'
import { UsageError } from '../usage-error.js'
import { exitCodeOf } from './exit-code.js'
import { inputsOf } from './inputs.js'

const widthOfFiles = 100

export function lintCommand(invocation: LintInvocation, io: Io): number {
  const report = lint(inputsOf(invocation.paths, io), { today: io.now().toISOString().slice(0, 10) })
  for (const format of invocation.formats) publish(report, format, invocation, io)
  return exitCodeOf(report, invocation)
}

function publish(report: RunReport, { name, file }: Format, { unknown, colour }: LintInvocation, io: Io): void {
  const options = { ...surroundings(colour, io), unknown, milliseconds: io.elapsed() }
  if (file === undefined) {
    io.stdout.write(reporters[name](report, options))
    return
  }
  const problem = writeFile(resolve(io.cwd, file), reporters[name](report, { ...options, palette: plain, width: widthOfFiles }))
  if (problem !== undefined) throw new UsageError(`${file} cannot be written: ${problem}.`)
}
