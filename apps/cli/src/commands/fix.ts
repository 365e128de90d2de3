import { fix, lint, type FixedFile, type FixResult, type LintOptions, type LintResult } from '@topolint/core'
import { replaceFile, type Place } from '@topolint/host'
import { UsageError, type Inputs } from '@topolint/project'
import { escapeTerminalLines, guardCommands, type RunChange } from '@topolint/reporters'
import type { Fixing, LintInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { fixSummary, unsafeLeft } from '../output/fix-summary.js'
import { patchOf, whyNotShown } from '../output/patch.js'
import { surroundings } from '../output/surroundings.js'

/** What is to be reported after files were fixed, or a patch was shown. */
export interface Fixed {
  readonly report: LintResult
  /** For standard error, below the report. */
  readonly remarks: readonly string[]
  /** What the findings are to a change, where one is looked at. */
  readonly change?: RunChange
  /** Set where the findings do not decide. */
  readonly code?: 0 | 1 | 2
}

export interface FixRun {
  readonly inputs: Inputs
  readonly fixing: Fixing
  readonly options: LintOptions
  readonly invocation: LintInvocation
  readonly io: Io
}

export async function fixFiles(run: FixRun): Promise<Fixed> {
  const { inputs, options, fixing } = run
  const result = await fix(inputs.read(), { ...options, unsafe: fixing.unsafe })
  return fixing.write ? write(result, run) : show(result, run)
}

async function write(result: FixResult, { inputs, fixing: { unsafe }, options, io }: FixRun): Promise<Fixed> {
  const problems = result.files.flatMap((file) => problemOf(file, inputs, io.cwd))
  const failed = new Set(problems.map(({ path }) => path))
  // What was not written is not as the fixes left it, and may be nothing that we ever read.
  const report = problems.length === 0 ? result.report : await lint(inputs.read(), options)
  const fixed = result.fixed.filter(({ fix: own }) => own?.changes.every(({ at }) => !failed.has(at.source.path)))
  const count = { verb: 'fixed', fixed: fixed.length, files: result.files.length - failed.size, notApplied: result.notApplied, unsafe: unsafe ? 0 : unsafeLeft(report.findings) }
  const remarks = [...problems.map(({ path, problem }) => `error: ${path} ${problem}`), fixSummary(count)]
  return { report, remarks, ...(problems.length === 0 ? {} : { code: 2 }) }
}

function problemOf(file: FixedFile, { places, replace }: Inputs, root: string): readonly { readonly path: string; readonly problem: string }[] {
  const { path } = file
  const problem = replace === undefined ? replaceOnDisk(file, places, root) : replace(file)
  return problem === undefined ? [] : [{ path, problem }]
}

function replaceOnDisk({ path, before, after }: FixedFile, places: readonly Place[], root: string): string | undefined {
  const place = places.find((candidate) => candidate.path === path)
  return place === undefined ? 'cannot be found' : replaceFile({ absolute: place.absolute, before, after }, root)
}

async function show(result: FixResult, { inputs, fixing: { unsafe }, options, invocation: { formats, colour }, io }: FixRun): Promise<Fixed> {
  const hidden = result.files.flatMap((file) => {
    const reason = whyNotShown(file)
    return reason === undefined ? [] : [`${file.path} ${reason}`]
  })
  print(patchOf(result.files.filter((file) => whyNotShown(file) === undefined)), surroundings(colour, io).guarded, io)
  const left = result.report.findings
  const summary = fixSummary({ verb: 'would fix', fixed: result.fixed.length, files: result.files.length, notApplied: result.notApplied, unsafe: unsafe ? 0 : unsafeLeft(left) })
  // Nothing was written: a report beside the patch tells what is in the files.
  const report = formats.length === 0 ? result.report : await lint(inputs.read(), options)
  return { report, remarks: [...hidden, summary], code: result.files.length === 0 ? 0 : 1 }
}

/** For git the very bytes, for eyes what a terminal does not obey. */
function print(patch: Uint8Array, guarded: boolean, { stdout }: Io): void {
  const text = Buffer.from(patch).toString('utf8')
  if (stdout.isTerminal) stdout.write(escapeTerminalLines(text))
  else if (guarded && guardCommands(text) !== text) throw new UsageError('the patch holds lines that the runner of this build would obey as commands. Expected harmless text; apply the fixes elsewhere.')
  else if (patch.length > 0) stdout.write(patch)
}
