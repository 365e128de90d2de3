import { list, object, optional, required, text, type Infer } from '@topolint/yaml'
import { header } from './header-schema.js'
import { updates } from './names.js'
import { steps } from './step-schema.js'

const prerequisites = object(
  {
    updates: optional(updates('Updates that have to be applied.')),
    installed: optional(list(text(), { description: 'Packages that have to be installed.', examples: [['OCSWMIBC.msi']] })),
    groups: optional(list(text(), { description: 'Groups that whoever carries out the plan belongs to.', examples: [['RTCUniversalServerAdmins']] })),
    done: optional(list(text(), { description: 'Operations that are done before the plan begins, by their ids.', examples: [['verify-coexistence']] })),
  },
  { name: 'prerequisites', title: 'Prerequisites', description: 'What has to be there, or to be done, before the first step.' },
)

export const plan = object(
  {
    ...header('Plan'),
    name: required(text({ description: 'The name of the plan, by which findings about it are known when the file is moved.', examples: ['upgrade helpdesk'] })),
    scenario: optional(text({ description: 'The scenario, by its id or by a name for people.', examples: ['2013-UPG-2', 'ucma2-upgrade'] })),
    application: optional(text({ description: 'The application that the plan is about, as pool and id.', examples: ['oldapps.contoso.com/helpdesk'] })),
    prerequisites: optional(prerequisites),
    steps: optional(steps),
  },
  { name: 'plan', title: 'Plan', description: 'What is to be done, step by step.' },
)

export type PlanDocument = Infer<typeof plan>
