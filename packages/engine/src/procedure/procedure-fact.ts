import type { DocumentFact } from '../model/fact.js'
import type { Field, Known } from '../model/field.js'
import type { Step } from '../model/step.js'
import type { Source, Span } from '../source/source.js'
import type { Procedure } from './procedure.js'

/** What one source says is to be done, in which order: a plan, a script, a function, a runbook. */
export interface ProcedureFact extends Procedure<Step> {
  readonly form: 'plan' | 'script' | 'function' | 'runbook'
  readonly name: Field
  /** Stable under moved lines, like that of its document. */
  readonly identity: string
  /** Where a step that is missing altogether is reported. */
  readonly at: Span
  /** Where in its document, by identities. */
  readonly path: string
  readonly document: DocumentFact
  /** The scenario that is declared, by id or alias; absent or unknown leaves it to the evidence. */
  readonly scenario: Field
  /** The application that it is about, as `pool/id`. */
  readonly application: Field
  /** What has to be there before the first step: a group of `updates`, `installed` and `groups`, each a list. */
  readonly prerequisites: Field
  readonly openSteps: readonly OpenStep[]
}

/** A step of the tree that stands for what another text does; whoever reads that text puts its steps in the place of this one. */
export interface OpenStep {
  readonly step: Step
  readonly does: Source | ScriptReference
}

/** A file by the path that was written, which is relative to the source that names it. */
export interface ScriptReference {
  readonly file: Known
}
