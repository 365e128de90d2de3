import { boolean, list, literal, map, nullable, object, oneOf, oneOrMany, optional, required, text, unionByKey, type Decoded, type Infer } from '@topolint/yaml'
import { entityKinds } from '../model/kind.js'
import { subjectNames, type SubjectName } from './subject.js'

const alternatives = oneOrMany(text(), { description: 'Words that mean the same here, or $name for a group of them.' })
const places = list(alternatives, { min: 1, description: 'What is done first, then what it is done to.' })
const commands = list(text(), { min: 1 })
const mentions = list(text(), { description: 'Parts of arguments, in any case of letters; one of them is enough.' })

const phrase = object(
  {
    all: optional(places),
    inOrder: optional(places),
    none: optional(alternatives),
    indirect: optional(boolean({ description: 'A preposition may stand between the verb and its object.' })),
    inAside: optional(boolean({ description: 'Words may stand behind "until", "after", "if" and the like; a verb that comes first may not.' })),
  },
  {
    name: 'phrase',
    description: 'One way in which a sentence says it. The first place is what is done, or who does it: a verb there must stand as an order. The others follow in any order, or in this one; none of the words of none may occur.',
  },
)

const condition = object(
  {
    is: optional(text({ description: '$null for nothing.' })),
    isNot: optional(text()),
    oneOf: optional(oneOrMany(text(), { description: 'Values, or $name for a list of them.' })),
    noneOf: optional(oneOrMany(text())),
    orAbsent: optional(boolean({ description: 'Nothing at all fits too.' })),
  },
  { name: 'condition' },
)

const source = oneOrMany(text(), {
  description: 'Where the value comes from; the first that is there counts.',
  examples: ['Identity', 'Identity.pool', 'Get-CsApplicationEndpoint.PoolFqdn', '$here', '$service'],
})

const form = object(
  {
    command: required(commands),
    words: optional(list(text(), { description: 'Words of the command line in this order; $name stands for any one.' })),
    given: optional(list(text(), { description: 'Parameters that must be there.' })),
    without: optional(list(text(), { description: 'Parameters that must not be there.' })),
    mentions: optional(mentions),
    mentionsNone: optional(mentions),
    pipedFrom: optional(commands),
    notPipedFrom: optional(commands),
    notPipedTo: optional(commands),
    subjects: optional(bySubject(source)),
    where: optional(bySubject(condition)),
    possibly: optional(boolean({ description: 'It may be this operation: enough for what is owed, too little to find fault with.' })),
  },
  { name: 'form', description: 'A command that does it.' },
)

const composition = object(
  { steps: required(list(text(), { min: 2 })), same: required(list(oneOf(subjectNames))), where: optional(bySubject(condition)) },
  { name: 'composition', description: 'Other operations that do it together, in this order.' },
)

const effectFields = map(nullable(text()), { description: 'The subject that each field takes; before.field for what it was, nothing for none.' })
const identity = required(oneOf(subjectNames))
const effect = unionByKey({
  creates: object({ creates: required(oneOf(entityKinds)), identity, fields: optional(effectFields) }, { name: 'creates' }),
  sets: object({ sets: required(oneOf(entityKinds)), identity, fields: required(effectFields) }, { name: 'sets' }),
  removes: object({ removes: required(oneOf(entityKinds)), identity, fields: optional(effectFields) }, { name: 'removes' }),
  moves: object({ moves: required(literal('contact')), identity, to: required(oneOf(subjectNames)) }, { name: 'moves' }),
})

/** The format of an operation, ours and a team's own: types, decoder and JSON Schema in one. */
export const operationFile = object(
  {
    id: required(text({ description: 'Kebab-case; also the name of the file.', examples: ['restart-front-end'] })),
    title: required(text({ description: 'Goes on after "no step": restarts the Front End service.' })),
    says: required(text({ description: 'What it means, in a sentence.' })),
    kind: required(oneOf(['change', 'check'], { description: 'Whether it changes something or looks at something.' })),
    subjects: required(bySubject(text())),
    implies: optional(bySubject(oneOrMany(text(), { description: 'Another subject, or application.pool for the pool in pool/id.' }))),
    forms: optional(list(form)),
    composedOf: optional(composition),
    phrases: optional(list(phrase)),
    examples: optional(list(text(), { description: 'Sentences that say it.' })),
    counterexamples: optional(list(text(), { description: 'Sentences that do not, though they sound like it.' })),
    tellingWords: required(list(alternatives, { min: 1, description: 'Something unknown that has a word of each may be it: the verb and its object.' })),
    effects: optional(list(effect)),
    opens: optional(list(oneOf(entityKinds), { description: 'From here on the estate may hold more of these than anybody named.' })),
  },
  { name: 'operation', title: 'topolint operation', description: 'One thing that a step can do, however it is written.' },
)

export type Operation = Infer<typeof operationFile>
export type DecodedOperation = Decoded<typeof operationFile>
export type Phrase = Infer<typeof phrase>
export type OperationForm = Infer<typeof form>
export type Condition = Infer<typeof condition>
export type Effect = Infer<typeof effect>

type FieldOf<S extends Parameters<typeof optional>[0]> = ReturnType<typeof optional<Infer<S>, Decoded<S>>>

/** Keys are names of subjects; a misspelt one is told by its nearest. */
function bySubject<S extends Parameters<typeof optional>[0]>(schema: S): ReturnType<typeof object<Readonly<Record<SubjectName, FieldOf<S>>>>> {
  const entries = subjectNames.map((name) => [name, optional(schema)])
  // Every name of the list has an entry, made in the line above.
  return object(Object.fromEntries(entries) as Readonly<Record<SubjectName, FieldOf<S>>>)
}
