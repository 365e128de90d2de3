import type { Choice, Decider, Tree } from './tree.js'

/** `if (condition) { then } else { otherwise }`; a negated condition is worded by its positive, so that both are one decision. */
export function whether<S>(condition: string, decider: Decider, then: Tree<S>, otherwise?: Tree<S>): Choice<S> {
  const bare = condition.replace(/^\s*(?:-not|!)\s*/iu, '').trim()
  const [yes, no] = bare === condition.trim() ? ['true', 'false'] : ['false', 'true']
  const first = { when: `${bare} is ${yes}`, body: then }
  const second = `${bare} is ${no}`
  return otherwise === undefined
    ? { kind: 'choice', decider, branches: [first], otherwise: second }
    : { kind: 'choice', decider, branches: [first, { when: second, body: otherwise }] }
}
