import { fixInRounds, type ByteEdit, type Encoding, type Finding, type NotApplied } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import { surroundingsOf, type LintOptions, type LintResult, type Surroundings } from './lint.js'
import { proposals } from './proposals.js'
import { openFile } from './text-file.js'
import { begin, writeTo, type WorkFile } from './work-file.js'

export interface FixOptions extends LintOptions {
  /** Fixes too that change what servers do. */
  readonly unsafe?: boolean
}

/** A file that has to be written; all bytes outside the edits are those that were there. */
export interface FixedFile {
  readonly path: string
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly edits: readonly ByteEdit[]
  readonly encoding: Encoding
}

export interface FixResult {
  /** What is left when the files are written. */
  readonly report: LintResult
  /** The files that change, in the order in which they were given. */
  readonly files: readonly FixedFile[]
  readonly fixed: readonly Finding[]
  /** Of what is left, findings whose fix was wanted, and why it was not carried out. */
  readonly notApplied: readonly NotApplied[]
}

/** Fixes what can be fixed without harm; nothing is written, that is for whoever asked. Fixing the result again changes nothing. */
export async function fix(files: readonly FileInput[], options: FixOptions): Promise<FixResult> {
  return fixIn(files, options, await surroundingsOf(files.map((file) => openFile(file, options.homeOf)), options))
}

/** The same at once, for those who have everything. */
export function fixIn(files: readonly FileInput[], { unsafe = false, ...options }: FixOptions, surroundings: Surroundings): FixResult {
  const judging = { options, surroundings }
  const { state, fixed, notApplied } = fixInRounds(begin(files, judging), {
    propose: ({ report }) => proposals(report.findings, unsafe),
    write: (from, chosen) => writeTo(from, chosen, judging),
  })
  return { report: state.report, files: [...state.files.values()].flatMap(fixedFile), fixed, notApplied }
}

function fixedFile({ input: { path, bytes }, text: { encoding }, written }: WorkFile): readonly FixedFile[] {
  if (written === undefined || bytes === undefined || encoding === undefined) return []
  return [{ path, before: bytes, after: written.bytes, edits: written.edits, encoding }]
}
