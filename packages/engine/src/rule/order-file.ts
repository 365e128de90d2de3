import { list, literal, map, object, oneOf, oneOrMany, optional, required, text, unionByKey } from '@topolint/yaml'
import { levels } from '../finding/level.js'
import { subjectNames } from '../operation/subject.js'

const condition = (description: string) => text({ description, examples: ['step.does == "enable-topology"'] })

const paths = optional(literal('failed', { description: 'Runs that fail owe as well.' }))
const same = optional(list(oneOf(subjectNames), { description: 'What trigger and answer must share.', min: 1 }))
const members = optional(map(text(), { description: 'One answer for each member: the name of a subject, and an expression for the list.' }))

const own = {
  message: optional(text({ description: 'What is wrong, where the message of the rule does not say it.' })),
  at: optional(text({ description: 'The field of the step at which a violation is reported, where it is not that of the rule.', examples: ['step.pool'] })),
  level: optional(oneOf(levels, { description: 'The level of this template alone.' })),
  scope: optional(oneOrMany(text(), { description: 'The scenarios in which this template speaks, where they are fewer than those of the rule.' })),
}

const every = object(
  {
    every: required(condition('The steps that ask for something.')),
    followedBy: optional(condition('What must come after each of them.')),
    precededBy: optional(condition('What must come before each of them.')),
    neverFollowedBy: optional(condition('What must not come after any of them.')),
    until: optional(condition('What ends the ban.')),
    same,
    for: members,
    paths,
    ...own,
  },
  { name: 'every' },
)

const template = unionByKey({
  every,
  none: object({ none: required(condition('Steps that must not be there.')), paths, ...own }, { name: 'none' }),
  some: object({ some: required(condition('Steps of which there must be one.')), for: members, paths, ...own }, { name: 'some' }),
  inOrder: object({ inOrder: required(list(condition('A step.'), { min: 2, description: 'Those that are there stand in this order.' })), same, paths, ...own }, { name: 'inOrder' }),
})

/** How rule files write what must hold of the order of steps. */
export const orderFile = oneOrMany(template, { description: 'What must hold of the order of steps; all of a list.' })
