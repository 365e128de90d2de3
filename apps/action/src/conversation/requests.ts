import { cut } from '@topolint/reporters'
import type { Answer, Refusal } from '../github/refusal.js'

/** Kinds of writing, which are refused one by one. */
export type Writing = 'review' | 'comment' | 'folding' | 'dismissal' | 'resolution'

/** Characters of what GitHub says about a refusal. */
const longestReason = 200

const forWriting = `give the job "permissions: pull-requests: write". On pull requests from forks GitHub lowers the token to reading, whatever a workflow says: there a second workflow with "mode: post" can write.`

const remedies: Readonly<Record<Writing, string>> = {
  review: `To have findings written on pull requests, ${forWriting}`,
  comment: `To have findings written on pull requests, ${forWriting}`,
  folding: `To have comments folded away that are settled, ${forWriting}`,
  dismissal: 'Rules of the branch may say who dismisses reviews: one of them has to dismiss the request for changes.',
  resolution: 'GitHub asks for "contents: write" to resolve threads; "resolve-threads: never" leaves them open.',
}

/** Makes requests one after another; keeps, once each, why some were refused, and asks no more for what would be refused again. */
export class Requests {
  readonly #notices = new Set<string>()
  readonly #refused = new Set<Writing>()
  #isOver = false

  get notices(): readonly string[] {
    return [...this.#notices]
  }

  notice(text: string): void {
    this.#notices.add(text)
  }

  /** Nothing when it is refused, which is said. */
  async read<T>(what: string, request: () => Promise<Answer<T>>): Promise<T | undefined> {
    const { value, refusal } = await request()
    if (refusal !== undefined) this.notice(`${what} could not be read, so nothing was written that depends on it: ${reasonOf(refusal)}.`)
    return value
  }

  /** Nothing also when it would be refused. */
  async write<T>(kind: Writing, request: () => Promise<Answer<T>>): Promise<Answer<T> | undefined> {
    if (this.#isOver || this.#refused.has(kind)) return undefined
    const answer = await request()
    if (answer.refusal !== undefined) this.#refuse(kind, answer.refusal)
    return answer
  }

  #refuse(kind: Writing, refusal: Refusal): void {
    const { reason } = refusal
    if (reason === 'denied') this.#refused.add(kind)
    if (reason === 'limited' || reason === 'unreachable') this.#isOver = true
    if (reason === 'denied') this.notice(`GitHub refused: ${reasonOf(refusal)}. ${remedies[kind]}`)
    else this.notice(`GitHub did not take a ${kind}: ${reasonOf(refusal)}.${this.#isOver ? ' The next run writes what is missing.' : ''}`)
  }
}

/** Makes something once. When the answer is lost, nobody knows whether it was made, so that is looked up before it is asked for again. */
export async function made<T>(make: () => Promise<Answer<T>>, find: () => Promise<Answer<T | undefined>>): Promise<Answer<T>> {
  const first = await make()
  if (first.refusal?.reason !== 'unreachable') return first
  const { value, refusal } = await find()
  if (refusal !== undefined) return { refusal }
  return value === undefined ? make() : { value }
}

function reasonOf({ status, message }: Refusal): string {
  const said = message.replace(/ - https:\S+$/u, '').replace(/\s+/gu, ' ').trim()
  const text = cut(said, longestReason).replace(/\.$/u, '')
  return status === 0 ? text : `${status} ${text}`
}
