import type { Step, Tree } from '@topolint/engine'

export type StepTree = Tree<Step>

/** Trees one after the other, as the one they are together. */
export function sequence(body: readonly StepTree[]): StepTree {
  const [only] = body
  return body.length === 1 && only !== undefined ? only : { kind: 'sequence', body }
}

export function isEmpty(tree: StepTree): boolean {
  return tree.kind === 'sequence' && tree.body.length === 0
}

export function ofSteps(steps: readonly Step[]): readonly StepTree[] {
  return steps.map((step) => ({ kind: 'step', step }))
}
