import type { Step } from '@topolint/engine'
import type { Command, Pipeline, PipelineElement } from '@topolint/powershell'
import { readPipeline } from '../command/read-pipeline.js'
import { lookedInto } from './looked-into.js'
import { exitOfCommand, exitOfExpression } from './flow.js'
import { deeper, type Frame } from './frame.js'
import { methodTrees } from './methods.js'
import type { ProcedureReader } from './reader.js'
import { ofSteps, type StepTree } from './trees.js'

/** A command with the pipeline that it stands in. */
export interface Call {
  readonly command: Command
  readonly pipeline: Pipeline
  readonly position: number
}

/** What the elements of a pipeline do, one after the other; what is called is followed. */
export function pipelineTrees(reader: ProcedureReader, frame: Frame, pipeline: Pipeline): readonly StepTree[] {
  const steps = pipeline.elements.some(({ kind }) => kind === 'command') ? readPipeline(pipeline, frame.host.state === 'absent' ? (reader.shell?.host ?? frame.host) : frame.host, reader.contextOf(frame), frame.statement ?? pipeline) : []
  const parted = byElement(pipeline, steps)
  return pipeline.elements.flatMap((element, position) => [...reader.nested(element, frame, pipeline), ...elementTrees(reader, deeper(frame), { pipeline, position, element, steps: parted.get(element) ?? [] })])
}

/** Steps come in the order of the elements. */
function byElement({ elements }: Pipeline, steps: readonly Step[]): ReadonlyMap<PipelineElement, readonly Step[]> {
  const parted = new Map<PipelineElement, Step[]>()
  let at = 0
  for (const step of steps) {
    for (let element = elements[at]; element !== undefined && element.end < step.at.end; element = elements[at]) at++
    const element = elements[at]
    if (element === undefined) return parted
    const own = parted.get(element)
    if (own === undefined) parted.set(element, [step])
    else own.push(step)
  }
  return parted
}

interface Placed {
  readonly pipeline: Pipeline
  readonly position: number
  readonly element: PipelineElement
  readonly steps: readonly Step[]
}

function elementTrees(reader: ProcedureReader, frame: Frame, { pipeline, position, element, steps }: Placed): readonly StepTree[] {
  if (element.kind === 'redirected') return []
  if (element.kind !== 'command') return [...methodTrees(reader, frame, element), ...exitOfExpression(element, frame)]
  const inside = lookedInto(reader, frame, { command: element, pipeline, position })
  return [...(inside ?? ofSteps(steps)), ...exitOfCommand(element, frame)]
}
