import { composeEdits, joinEdits, rewrite, type ByteEdit, type Edit, type FixState, type Proposal, type Written } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import { lintTexts, type LintOptions, type LintResult, type Surroundings } from './lint.js'
import { openFile, type TextFile } from './text-file.js'

/** A file between its first and its last edit. */
export interface WorkFile {
  /** As it was given. */
  readonly input: FileInput
  /** As it is now. */
  readonly text: TextFile
  /** Of the text that was given, whatever the number of rounds. */
  readonly edits: readonly Edit[]
  readonly written?: { readonly bytes: Uint8Array; readonly edits: readonly ByteEdit[] }
}

export interface Work extends FixState {
  readonly report: LintResult
  /** By path, in the order in which they were given. */
  readonly files: ReadonlyMap<string, WorkFile>
}

export interface Judging {
  readonly options: LintOptions
  readonly surroundings: Surroundings
}

export function begin(inputs: readonly FileInput[], judging: Judging): Work {
  return judged(new Map(inputs.map((input) => [input.path, { input, text: openFile(input, judging.options.homeOf), edits: [] }])), judging)
}

/** Only files that change are opened again. */
export function writeTo({ files }: Work, proposals: readonly Proposal[], judging: Judging): Written<Work> {
  const after = new Map(files)
  for (const [path, edits] of joinEdits(proposals)) {
    const file = files.get(path)
    if (file?.input.bytes === undefined) return { ok: false, reason: 'the file is not among those that are linted' }
    const composed = composeEdits(file.edits, edits)
    const written = rewrite(file.input.bytes, composed)
    if (!written.ok) return written
    after.set(path, { input: file.input, text: openFile({ ...file.input, bytes: written.bytes }, judging.options.homeOf), edits: composed, written })
  }
  return { ok: true, state: judged(after, judging) }
}

function judged(files: ReadonlyMap<string, WorkFile>, { options, surroundings }: Judging): Work {
  const report = lintTexts([...files.values()].map(({ text }) => text), options, surroundings)
  return { report, files, broken: report.sources.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'parse-error').length }
}
