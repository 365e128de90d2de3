import { diffLines, type DiffLines } from './diff-lines.js'

export interface ChangedFile {
  readonly filename: string
  readonly status: 'added' | 'modified' | 'removed' | 'renamed'
  /** GitHub leaves it out for binary files and large ones. */
  readonly patch?: string
  readonly blob?: string
  readonly previousFilename?: string
}

export interface Pull {
  readonly number: number
  readonly author: string
  /** A fork is named, and `null` for one that was deleted. */
  readonly head: { readonly sha: string; readonly ref: string; readonly repository?: string | null }
  readonly base: { readonly sha: string; readonly ref: string }
  readonly files: readonly ChangedFile[]
  readonly isClosed?: boolean
}

export type Side = 'LEFT' | 'RIGHT'

export interface LineComment {
  readonly path: string
  readonly body: string
  readonly line: number
  readonly side: Side
  readonly start_line?: number
  readonly start_side?: Side
}

/** What people and programs wrote: changed in place, never taken away. */
export interface Comment {
  readonly id: number
  readonly pull: number
  readonly author: string
  body: string
  minimised?: string
}

export interface ReviewComment extends Comment {
  readonly review: number
  readonly commit: string
  /** Moves with its line as the diff changes. */
  at: Omit<LineComment, 'body'>
  isOutdated?: boolean
  readonly replyTo?: number
}

export interface Thread {
  readonly id: number
  readonly pull: number
  readonly comments: ReviewComment[]
  isResolved: boolean
}

export interface Review {
  readonly id: number
  readonly pull: number
  readonly author: string
  readonly body: string
  state: 'COMMENTED' | 'CHANGES_REQUESTED' | 'APPROVED' | 'DISMISSED'
  readonly commit: string
}

export interface CheckRun {
  readonly id: number
  readonly sha: string
  name: string
  status: string
  conclusion: string | null
  title: string | null
  summary: string | null
  readonly annotations: unknown[]
}

export interface TreeEntry {
  readonly path: string
  readonly mode: string
  readonly type: 'blob' | 'tree' | 'commit'
  readonly sha: string
  readonly size?: number
}

/** What GitHub would keep of one repository. */
export class Repository {
  readonly pulls = new Map<number, Pull>()
  readonly comments = new Map<number, Comment>()
  readonly reviews = new Map<number, Review>()
  readonly threads = new Map<number, Thread>()
  readonly checkRuns = new Map<number, CheckRun>()
  /** The parents of commits. */
  readonly commits = new Map<string, readonly string[]>()
  readonly branches = new Map<string, string>()
  /** By the commits or trees that they are of. */
  readonly trees = new Map<string, readonly TreeEntry[]>()
  /** Trees that GitHub lists in part only. */
  readonly largeTrees = new Set<string>()
  readonly blobs = new Map<string, Uint8Array>()
  readonly owner: string
  readonly name: string
  /** Rules of the branch keep dismissing reviews to others. */
  isProtected = false
  #lastId = 1000

  constructor(owner: string, name: string) {
    this.owner = owner
    this.name = name
  }

  newId(): number {
    return ++this.#lastId
  }

  /** A commit by its id or its branch. */
  commitOf(name: string): string | undefined {
    return this.branches.get(name) ?? (this.commits.has(name) ? name : undefined)
  }

  /** The nearest commit that two come from. */
  mergeBase(one: string, other: string): string | undefined {
    const known = new Set(this.#past(one))
    return this.#past(other).find((commit) => known.has(commit))
  }

  comment(pull: number, author: string, body: string): Comment {
    const comment = { id: this.newId(), pull, author, body }
    this.comments.set(comment.id, comment)
    return comment
  }

  /** Why the lines of a review cannot be commented on. A pull request shows the lines of its diff only. */
  refusedLine(pull: Pull, comment: LineComment): string | undefined {
    const file = pull.files.find(({ filename }) => filename === comment.path)
    if (file === undefined) return 'Path could not be resolved'
    const lines = diffLines(file.patch)
    if (!lines[comment.side].has(comment.line)) return 'Line could not be resolved'
    if (comment.start_line === undefined) return undefined
    const [first, last] = [lines[comment.start_side ?? comment.side].get(comment.start_line), lines[comment.side].get(comment.line)]
    if (comment.start_line >= comment.line || first === undefined) return 'Start line could not be resolved'
    return first.hunk === last?.hunk ? undefined : 'Start line must be part of the same hunk as the line'
  }

  /** A new head with another diff: a comment follows its line by the line's text, and is outdated where that is gone. */
  push(number: number, sha: string, files: readonly ChangedFile[]): void {
    const before = this.pulls.get(number)
    if (before === undefined) return
    for (const comment of this.reviewComments(number)) {
      const { path, line, side, start_line } = comment.at
      const text = patchLines(before.files, path)[side].get(line)?.text
      const [moved] = [...patchLines(files, path)[side]].find(([, now]) => now.text === text) ?? []
      if (moved === undefined) comment.isOutdated = true
      else comment.at = { ...comment.at, line: moved, ...(start_line !== undefined && { start_line: start_line + moved - line }) }
    }
    this.pulls.set(number, { ...before, head: { ...before.head, sha }, files })
  }

  review(review: Omit<Review, 'id'>, comments: readonly LineComment[]): Review {
    const made = { id: this.newId(), ...review }
    this.reviews.set(made.id, made)
    for (const { body, ...at } of comments) this.#startThread({ id: this.newId(), pull: made.pull, author: made.author, body, review: made.id, commit: made.commit, at })
    return made
  }

  reply(thread: Thread, author: string, body: string): void {
    const [first] = thread.comments
    if (first !== undefined) thread.comments.push({ ...first, id: this.newId(), author, body, replyTo: first.id })
  }

  reviewComments(pull?: number): readonly ReviewComment[] {
    return [...this.threads.values()].flatMap(({ comments }) => comments).filter((comment) => pull === undefined || comment.pull === pull)
  }

  /** A commit and everything that came before it, nearest first. */
  #past(commit: string): readonly string[] {
    const found = new Set([commit])
    for (const each of found) for (const parent of this.commits.get(each) ?? []) found.add(parent)
    return [...found]
  }

  #startThread(first: ReviewComment): void {
    const thread: Thread = { id: this.newId(), pull: first.pull, comments: [first], isResolved: false }
    this.threads.set(thread.id, thread)
  }
}

function patchLines(files: readonly ChangedFile[], path: string): DiffLines {
  return diffLines(files.find(({ filename, previousFilename }) => filename === path || previousFilename === path)?.patch)
}
