import { list, map, oneOrMany, literal, object, oneOf, optional, required, text, type Decoded, type Infer } from '@topolint/yaml'
import { levels } from '../finding/level.js'
import { fixFile } from './fix-file.js'
import { orderFile } from './order-file.js'
import { textOrTexts } from './text-or-texts.js'
import { subjectKinds } from './subject-kind.js'

const expression = (description: string) => text({ description })

const basis = object(
  {
    document: required(text({ description: 'The document that says so: its number, its title, or the cmdlet.' })),
    section: optional(text({ description: 'The section of the document.' })),
    says: required(text({ description: 'What it says, in one line of our own.' })),
    url: optional(text({ description: 'Where it can be read.' })),
    statements: optional(list(text({ examples: ['F-015'] }), { description: 'The numbers of the statements that the rule checks.' })),
  },
  { name: 'basis' },
)

const levelCase = object({ when: optional(expression('When this level applies; without it, always.')), level: required(oneOf(levels)) }, { name: 'levelCase' })

const related = object({ at: required(text({ description: 'A field path.' })), message: required(text()) }, { name: 'related' })

const exampleFields = {
  name: required(text({ description: 'What the example shows.' })),
  input: optional(text({ description: 'The text of the example; YAML unless file says otherwise.' })),
  file: optional(text({ description: 'The name under which the input is read.', examples: ['deploy.ps1'] })),
  files: optional(map(text(), { description: 'Several files of one estate, by their names.' })),
  base: optional(map(text(), { description: 'The files before the change.' })),
  fixed: optional(textOrTexts('The text after all fixes of the rule, without the marks; of several files those that change, by their names.')),
}
const example = object(exampleFields, { name: 'example' })

const body = {
  level: optional(oneOf(levels, { description: 'How bad a violation is.', default: 'error' })),
  levels: optional(list(levelCase, { description: 'Levels that depend on the case; the first that applies counts.', min: 1 })),
  each: optional(oneOf(subjectKinds, { description: 'What the rule is about; it is put to each of them.' })),
  when: optional(expression('When the rule applies.')),
  require: optional(expression('What must hold.')),
  unique: optional(expression('A key that no two may share.')),
  within: optional(expression('The group in which the key must be unique.')),
  order: optional(orderFile),
  scope: optional(oneOrMany(text(), { description: 'The scenarios in which an order rule speaks: ids, any, or unknown for procedures of no known scenario.' })),
  at: optional(text({ description: 'The field at which a violation is reported; of an order rule, one of the step.', examples: ['self.nextHop', 'step.pool'] })),
  related: optional(list(related, { description: 'Other places that matter to a violation.' })),
  message: optional(text({ description: 'What is wrong, with the value seen and the value expected; {expressions} in braces.' })),
  fix: optional(fixFile),
}

const check = object(body, { name: 'check', description: 'One of several things that the rule checks; what it leaves out is as the rule says.' })

/** The format of a rule, ours and a team's own: types, decoder and JSON Schema in one. */
export const ruleFile = object(
  {
    id: required(text({ description: 'Kebab-case; also the name of the file.', examples: ['next-hop-newest-generation'] })),
    title: required(text({ description: 'What holds when all is well, in one sentence.' })),
    tags: optional(list(text())),
    basis: required(list(basis, { description: 'Where it is written that things must be so.', min: 1 })),
    why: required(text({ description: 'A few sentences for someone who has never read the documents.' })),
    remedy: optional(text({ description: 'What a person does about a finding.' })),
    ...body,
    checks: optional(list(check, { description: 'Several things that the rule checks, each with words of its own.', min: 2 })),
    found: optional(literal('reading', { description: 'The rule is applied while files are read, not to the estate.' })),
    valid: required(list(example, { description: 'Healthy texts in which the rule finds nothing.' })),
    invalid: required(list(example, { description: 'Texts with mistakes, each marked by <- and the exact message.' })),
  },
  { title: 'A rule of topolint', description: 'What it is about, when it applies, what must hold, what to say, how to fix it, examples.' },
)

export type RuleFile = Infer<typeof ruleFile>
export type DecodedRuleFile = Decoded<typeof ruleFile>
