import { boolean, list, object, oneOf, oneOrMany, optional, required, text, type Decoded, type Infer } from '@topolint/yaml'
import { generationIds } from '../model/generation.js'
import { subjectNames } from '../operation/subject.js'
import { scenarioIds } from './scenario-id.js'

const operations = list(text({ description: 'The id of an operation.' }))
const generations = list(oneOf(generationIds))

const step = object(
  {
    do: required(text({ description: 'The id of an operation.' })),
    each: optional(oneOf(subjectNames, { description: 'It is done once for each of these.' })),
    optional: optional(boolean({ description: 'The documents leave it open whether it is done.' })),
    soft: optional(boolean({ description: 'Nothing demands its place behind the step before it.' })),
  },
  { name: 'scenarioStep' },
)

const evidence = object(
  {
    does: optional(operations),
    doesAny: optional(operations),
    lacks: optional(operations),
    moves: optional(oneOf(['surely-to-another-pool', 'to-another-pool', 'within-its-pool'], { description: 'Where contacts are moved; surely only if it is known.' })),
    retargets: optional(oneOf(['to-newer'], { description: 'The Registrar is set to a pool of a newer generation.' })),
    leavesRetargetedPool: optional(boolean({ description: 'Contacts are known to leave a legacy pool that hangs on a newer Registrar already.' })),
    source: optional(generations),
    target: optional(generations),
  },
  { name: 'evidence', description: 'What makes a procedure this scenario. All of it; what nobody knows excludes nothing.' },
)

/** The format of a scenario. */
export const scenarioFile = object(
  {
    id: required(oneOf(scenarioIds)),
    title: required(text()),
    aliases: required(list(text({ description: 'What people call it, and the headings under which documents describe it.' }), { min: 1 })),
    family: required(oneOf(['coexistence', 'migration', 'upgrade', 'direct-deployment', 'activation', 'deactivation', 'first-install'])),
    from: optional(oneOrMany(oneOf(generationIds))),
    to: optional(oneOf(generationIds)),
    ucma: optional(object({ from: optional(text()), to: optional(text()) })),
    level: required(oneOf(['supported', 'not-recommended', 'limited', 'unsupported'])),
    basis: required(list(object({ document: required(text()), section: optional(text()), says: required(text()) }), { min: 1 })),
    steps: required(list(step, { description: 'What the documents demand, in their order; empty where nothing is to be done.' })),
    evidence: optional(list(evidence, { description: 'One of these is enough. Without any, only a declaration makes a procedure this scenario.' })),
  },
  { name: 'scenario', title: 'topolint scenario' },
)

export type Scenario = Infer<typeof scenarioFile>
export type DecodedScenario = Decoded<typeof scenarioFile>
export type Evidence = Infer<typeof evidence>
