import { list, object, oneOf, optional, required, text, type Decoded, type Infer } from '@topolint/yaml'

const source = object({ document: required(text()), section: optional(text()) })

const silence = object({ rule: required(text()), example: required(text({ description: 'The name of a valid example of that rule.' })) }, { name: 'silence' })

const statement = object(
  {
    id: required(text({ examples: ['F-015'] })),
    says: required(text({ description: 'One line of our own.' })),
    kind: required(oneOf(['must', 'must-not', 'should', 'order', 'info'])),
    sources: required(list(source, { min: 1 })),
    evidence: required(list(oneOf(['T', 'Y', 'P', 'R']), { description: 'What can show it: topology document, YAML, PowerShell, runbook.' })),
    rules: optional(list(text(), { min: 1, description: 'The rules that check it.' })),
    reason: optional(text({ description: 'Why no file can show it.' })),
    silent: optional(list(silence, { min: 1, description: 'Examples in which nothing may be found, because this is said.' })),
  },
  { name: 'statement' },
)

/** The format of the list of statements. */
export const statementsFile = list(statement, { min: 1 })

/** What the documents say in one point, with the rules that check it or the reason why none can. */
export type Statement = Infer<typeof statement>
export type DecodedStatements = Decoded<typeof statementsFile>
