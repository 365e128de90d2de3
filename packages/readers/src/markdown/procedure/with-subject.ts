import type { Field, Step, Tree } from '@topolint/engine'

/** What the words around say of commands, for those that do not say it themselves. */
export function withSubject(tree: Tree<Step>, name: string, field: Field, lacks: (step: Step) => boolean): Tree<Step> {
  const within = (inner: Tree<Step>): Tree<Step> => withSubject(inner, name, field, lacks)
  switch (tree.kind) {
    case 'step':
      return lacks(tree.step) ? { kind: 'step', step: { ...tree.step, subjects: { ...tree.step.subjects, [name]: field } } } : tree
    case 'sequence':
    case 'parallel':
      return { ...tree, body: tree.body.map(within) }
    case 'choice':
      return { ...tree, branches: tree.branches.map((branch) => ({ ...branch, body: within(branch.body) })) }
    case 'loop':
    case 'call':
      return { ...tree, body: within(tree.body) }
    case 'try':
      return { ...tree, body: within(tree.body), catches: tree.catches.map((each) => ({ ...each, body: within(each.body) })), ...(tree.finally === undefined ? {} : { finally: within(tree.finally) }) }
    case 'exit':
      return tree
  }
}
