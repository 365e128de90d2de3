import type { Expression, Pipeline } from '@topolint/powershell'

/** The expression in any number of parentheses; the pipeline where a command stands there. */
export function withoutParens(node: Expression): Expression | Pipeline | undefined {
  let inner: Expression = node
  while (inner.kind === 'paren') {
    const [only, more] = inner.body
    if (only?.kind !== 'pipeline' || more !== undefined) return undefined
    const next = elementOf(only)
    if (next === undefined) return only
    inner = next
  }
  return inner
}

export function onlyExpression(node: Expression): Expression | undefined {
  const inner = withoutParens(node)
  return inner?.kind === 'pipeline' ? undefined : inner
}

function elementOf({ elements }: Pipeline): Expression | undefined {
  const [only, more] = elements
  return more !== undefined || only === undefined || only.kind === 'command' || only.kind === 'redirected' ? undefined : only
}
