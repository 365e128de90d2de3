import { partsOf, type RuleData } from '@topolint/engine'

/** What a rule checks, part by part, with the names that people read. */
export type ConditionRow = readonly [name: string, text: string]

type Condition = string | readonly string[] | ReadonlyMap<string, string> | undefined

/** Every part of a rule that decides whether there is a finding, as it is written; what belongs together stands in one group. */
export function conditionsOf(data: RuleData): readonly (readonly ConditionRow[])[] {
  return partsOf(data).flatMap(groupsOfPart)
}

function groupsOfPart({ each, scope, when, require, unique, within, order = [], levels, message }: RuleData): readonly (readonly ConditionRow[])[] {
  const head = rowsOf({ 'for each': each, 'in scenarios': scope, when, require, unique, within })
  const tail = [...(levels ?? []).flatMap(({ level, when: condition }) => rowsOf({ [level]: condition === undefined ? 'otherwise' : `when ${condition}` })), ...rowsOf({ message })]
  const [first, ...rest] = order
  if (first === undefined) return nonEmpty([[...head, ...tail]])
  return nonEmpty(rest.length === 0 ? [[...head, ...templateRows(first), ...tail]] : [head, ...order.map(templateRows), tail])
}

function templateRows(template: NonNullable<RuleData['order']>[number]): readonly ConditionRow[] {
  return rowsOf({ ...template })
}

function nonEmpty(groups: readonly (readonly ConditionRow[])[]): readonly (readonly ConditionRow[])[] {
  return groups.filter((group) => group.length > 0)
}

function rowsOf(conditions: Readonly<Record<string, Condition>>): readonly ConditionRow[] {
  return Object.entries(conditions).flatMap(([name, condition]): readonly ConditionRow[] => (condition === undefined ? [] : [[nameOf(name), textOf(condition).trim().replace(/\s+/gu, ' ')]]))
}

/** The parts of a template are named as people read them: followedBy is "followed by". */
function nameOf(part: string): string {
  return part.replace(/[A-Z]/gu, (capital) => ` ${capital.toLowerCase()}`)
}

function textOf(condition: string | readonly string[] | ReadonlyMap<string, string>): string {
  if (typeof condition === 'string') return condition
  if (isMap(condition)) return [...condition].map(([member, list]) => `${member} of ${list}`).join(', ')
  return condition.join(', ')
}

function isMap(condition: readonly string[] | ReadonlyMap<string, string>): condition is ReadonlyMap<string, string> {
  return condition instanceof Map
}
