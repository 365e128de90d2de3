import { list, map, object, required, text, type Infer } from '@topolint/yaml'

const words = (description: string) => required(list(text(), { description }))
const groups = (description: string) => required(map(list(text()), { description }))

const sentence = object(
  {
    asides: words('What opens a clause that orders nothing, up to the next comma: if, before, so that.'),
    repeats: words('What begins like such a clause and only says that it is done again: once more.'),
    openings: words('What opens such a clause at the beginning only: to, in order to.'),
    denials: words('What says that it is not so, up to the next comma: do not, cannot, without.'),
    possibilities: words('What speaks of doing something without ordering it, up to the next comma: consider, how to, can be.'),
    checks: words('Verbs that ask for a look and not for a change.'),
    beforeOrder: words('What an order may follow other than a comma or the beginning: and, then, to.'),
    beforeActivity: words('What makes an activity an order: by.'),
    prepositions: words('What parts an object from a verb: in "create an account for the application" no application is created.'),
    beforeDone: words('What makes something done an order: must be, has to be.'),
  },
  { name: 'sentence', description: 'The words that give a sentence its shape.' },
)

/** The language of runbooks as data: words that mean the same, and the words that give a sentence its shape. */
export const wordGroupsFile = object(
  {
    verbs: groups('What somebody does. Inflected; as the first word of a phrase a verb must stand as an order: "stop", "to stop", "must be stopped", never "the stop".'),
    things: groups('What it is done to.'),
    participles: required(map(text(), { description: 'Participles that do not end in -ed.' })),
    lists: groups('Values that conditions of commands name, such as the services of a Front End server.'),
    sentence: required(sentence),
  },
  { name: 'words', title: 'topolint words', description: 'Words of runbooks that mean the same.' },
)

export type WordGroups = Infer<typeof wordGroupsFile>
export type SentenceWords = WordGroups['sentence']
