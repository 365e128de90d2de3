import { operations } from '../src/generated/tables.js'
import { commandsOf, grouped } from './as-script.js'
import type { PlannedProcedure, PlannedStep } from './planned-procedure.js'

/** A planned procedure as a runbook: what people do in words, and the commands that they run. */
export function asRunbook({ scenario, declared, application, prerequisites, steps }: PlannedProcedure): string {
  const head = declared ? [`<!-- topolint: scenario=${scenario.id} application=${application} -->`, ''] : []
  const updates = (prerequisites['updates'] ?? []).flatMap((update) => [`- ${update} on the legacy servers`, ''])
  return [`# ${scenario.title}`, '', ...head, ...updates, ...grouped(steps).flatMap(itemOf), ''].join('\n')
}

function itemOf(group: readonly PlannedStep[], at: number): readonly string[] {
  const each = group[0]?.each
  const members = each?.members ?? ['']
  const commands = members.flatMap((member) => group.flatMap((step) => commandsOf(each === undefined ? step : { ...step, subjects: { ...step.subjects, [each.subject]: member } })))
  if (commands.length === 0) return [`${at + 1}. ${group.map(({ does }) => sentenceOf(does)).join(' ')}`, '']
  return [`${at + 1}. Run this:`, '', '   ```powershell', ...commands.map((command) => `   ${command}`), '   ```', '']
}

const sentences: ReadonlyMap<string, string> = new Map(operations().map(({ id, examples = [] }) => [id, examples[0] ?? '']))

function sentenceOf(operation: string): string {
  return sentences.get(operation) ?? ''
}
