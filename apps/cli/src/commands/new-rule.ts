import { join, resolve } from 'node:path'
import { builtInRules } from '@topolint/core'
import { createFile } from '@topolint/host'
import { UsageError } from '@topolint/project'
import { escapeTerminal, guardCommands } from '@topolint/reporters'
import type { NewInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { ruleTemplate } from '../output/rule-template.js'

/** Starts a rule of a team's own, with an example that works; what is there is never overwritten. */
export function newRuleCommand({ id, folder }: NewInvocation, io: Io): number {
  const refusal = refuseId(id)
  if (refusal !== undefined) throw new UsageError(refusal)
  const path = join(folder, `${id}.yaml`)
  const problem = createFile(resolve(io.cwd, path), ruleTemplate(id))
  if (problem !== undefined) throw new UsageError(`${path} cannot be written: ${problem}.`)
  const next = [`wrote ${path}`, 'It works as it stands. Make it yours, then:', `  topolint test ${path}`, `  topolint --rules ${folder}`]
  io.stdout.write(guardCommands(`${next.map(escapeTerminal).join('\n')}\n`))
  return 0
}

function refuseId(id: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u.test(id)) return `${id} cannot be the id of a rule. Expected two words or more with hyphens, named after the defect, such as pool-name-misleads.`
  return builtInRules.some((rule) => rule.id === id) ? `the id ${id} is taken by a built-in rule. Expected another one.` : undefined
}
