import { parse, type Comment, type Script, type SyntaxProblem } from '@topolint/powershell'
import type { Source } from '@topolint/engine'

/** A text of PowerShell with its tree. */
export interface ParsedScript {
  readonly source: Source
  readonly root: Script
  readonly problems: readonly SyntaxProblem[]
  readonly comments: readonly Comment[]
}

const known = new WeakMap<Source, ParsedScript>()

/** Texts are asked for by whoever calls them, and again after every change of another one: each is parsed once. */
export function parsedScript(source: Source): ParsedScript {
  const seen = known.get(source)
  if (seen !== undefined) return seen
  const { root, errors, comments } = parse(source.text)
  const script = { source, root, problems: errors, comments }
  known.set(source, script)
  return script
}
