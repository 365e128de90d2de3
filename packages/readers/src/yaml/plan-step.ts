import { known, span, textOf, type Field, type Fields, type Known, type OpenStep, type Source, type Step } from '@topolint/engine'
import { resolve, type DecodedField, type DecodedScalar } from '@topolint/yaml'
import type { StepReading } from './plan-tree.js'
import type { DecodedLeaf } from './schema/step-schema.js'
import { subjects as subjectSchema } from './schema/subject-schema.js'
import { at, toFields } from './to-field.js'

export interface LeafReading {
  readonly step: Step
  readonly open?: OpenStep
}

const subjectNames = [...Object.keys(subjectSchema), 'shell']

/** A step that is no group; undefined if what it does could not be read. */
export function readLeaf(reading: StepReading, leaf: DecodedLeaf, path: string): LeafReading | undefined {
  const { fields } = leaf
  if ('do' in fields) return { step: operationStep(reading, leaf, fields.do, path) }
  if ('run' in fields) return commandsStep(reading, leaf, fields.run, path)
  if ('script' in fields) return scriptStep(reading, leaf, fields.script, path)
  return undefined
}

function operationStep(reading: StepReading, leaf: DecodedLeaf, does: DecodedScalar<string>, path: string): Step {
  const { operations } = reading
  const isKnown = operations === undefined || operations.has(does.value)
  const step = { name: does.value, at: span(reading.source, does.range), whole: span(reading.source, leaf.range), subjects: subjectsOf(reading, leaf), path }
  return isKnown ? { ...step, operation: does.value } : { ...step, words: does.value.split('-') }
}

function commandsStep({ source, subjects }: StepReading, leaf: DecodedLeaf, run: DecodedField<DecodedScalar<string>>, path: string): LeafReading {
  const step: Step = { name: 'run', isOpaque: true, at: span(source, run.keyRange), whole: span(source, leaf.range), subjects, path }
  return { step, open: { step, does: partOf(source, run) } }
}

function scriptStep({ source, subjects }: StepReading, leaf: DecodedLeaf, script: DecodedScalar<string>, path: string): LeafReading {
  const step: Step = { name: 'script', isOpaque: true, at: span(source, script.range), whole: span(source, leaf.range), subjects, path }
  const file = at(source, script, script.value)
  return { step, open: { step, does: { file } } }
}

/** The commands as a source of their own, whose places lead back to the plan. */
function partOf(of: Source, { node, value }: DecodedScalar<string>): Source {
  const scalar = resolve(node)
  return { path: of.path, text: value, language: 'powershell', part: { of, segments: scalar.kind === 'scalar' ? scalar.segments() : [] } }
}

function subjectsOf({ source, subjects }: StepReading, { fields }: DecodedLeaf): Fields {
  const own = toFields(source, Object.fromEntries(Object.entries(fields).filter(([name]) => subjectNames.includes(name))))
  return { ...subjects, ...own, ...applicationParts(own) }
}

/** `pool/id` names two subjects at once. */
function applicationParts({ application, pool }: Fields): Fields {
  if (application?.state !== 'known' || typeof application.value !== 'string') return {}
  const text = application.value
  const slash = text.indexOf('/')
  if (slash < 0) return {}
  const id = { application: part(application, text, slash + 1, text.length) }
  return pool === undefined ? { ...id, pool: part(application, text, 0, slash) } : id
}

/** A part of a text, at its own place where the text is written as it is. */
function part({ at: place, writtenAt }: Known, text: string, start: number, end: number): Field {
  const narrow = textOf(place) === text ? { ...place, start: place.start + start, end: place.start + end } : place
  return known(text.slice(start, end), narrow, writtenAt)
}
