import { lazy, list, object, oneOf, optional, required, text, unionByKey, type Decoded, type DecodedField, type DecodedList, type DecodedScalar, type Infer, type Place, type Schema } from '@topolint/yaml'
import { product } from './names.js'
import { subjects } from './subject-schema.js'

const title = optional(text({ description: 'What the step is for, in a few words.' }))
const shell = optional(product('The product whose management shell or Topology Builder is used.'))

const operation = object(
  { title, do: required(text({ description: 'The operation, by its id.', examples: ['enable-topology'] })), shell, ...subjects },
  { name: 'operation', title: 'Operation' },
)

const commands = object(
  { title, run: required(text({ description: 'PowerShell that is run, and checked like a script.', examples: ['Enable-CsTopology'] })), shell },
  { name: 'commands', title: 'Commands' },
)

const script = object(
  { title, script: required(text({ description: 'The path of a script, from the folder of this file.', examples: ['deploy/02-enable.ps1'] })), shell },
  { name: 'script', title: 'Script' },
)

const nested: Schema<readonly StepData[], DecodedSteps> = lazy('steps', () => steps)

const choice = {
  each: optional(oneOf(['contact', 'computer', 'pool', 'application', 'domain'], { description: 'Done once for each of these; the steps need not name it.' })),
  in: optional(list(text(), { description: 'Those that `each` goes through; without it, all that there are.', examples: [['sip:helpdesk@contoso.com']] })),
  when: optional(text({ description: 'Only when this is so, which whoever carries out the plan decides.', examples: ['the old computers are used again'] })),
}

const group = object(
  { title, ...choice, steps: required(nested), otherwise: optional(nested) },
  { name: 'group', title: 'Group', description: 'Steps that belong together: for each of several things, or only in some case.' },
)

type Leaf = typeof operation | typeof commands | typeof script

/** Written out, because a group holds steps again. */
interface GroupData {
  readonly title?: string
  readonly each?: Infer<(typeof choice)['each']['schema']>
  readonly in?: readonly string[]
  readonly when?: string
  readonly steps: readonly StepData[]
  readonly otherwise?: readonly StepData[]
}

export type StepData = Infer<Leaf> | GroupData

export type DecodedSteps = DecodedList<DecodedStep>

export interface DecodedGroup extends Place {
  readonly kind: 'object'
  readonly fields: {
    readonly title?: DecodedField<DecodedScalar<string>>
    readonly each?: DecodedField<Decoded<(typeof choice)['each']['schema']>>
    readonly in?: DecodedField<Decoded<(typeof choice)['in']['schema']>>
    readonly when?: DecodedField<DecodedScalar<string>>
    readonly steps?: DecodedField<DecodedSteps>
    readonly otherwise?: DecodedField<DecodedSteps>
  }
}

/** A step that holds no others. */
export type DecodedLeaf = Decoded<Leaf>

export type DecodedStep = DecodedLeaf | DecodedGroup

export const steps: Schema<readonly StepData[], DecodedSteps> = list(unionByKey({ do: operation, run: commands, script, steps: group }, { title: 'Step' }), {
  description: 'The steps, in the order in which they are done.',
})
