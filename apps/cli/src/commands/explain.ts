import { explain } from '@topolint/core'
import { guardCommands } from '@topolint/reporters'
import { didYouMean } from '../arguments/expectation.js'
import type { ExplainInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { renderExplanation } from '../output/explanation.js'
import { surroundings } from '../output/surroundings.js'
import { UsageError } from '../usage-error.js'

export async function explainCommand({ rule, colour }: ExplainInvocation, io: Io): Promise<number> {
  const answer = await explain(rule)
  if (!('data' in answer)) throw new UsageError(`there is no rule ${rule}. Expected one that topolint rules lists.${didYouMean(answer.nearest)}`)
  const { palette, width, guarded } = surroundings(colour, io)
  const text = renderExplanation(answer, palette, width)
  io.stdout.write(guarded ? guardCommands(text) : text)
  return 0
}
