/** Why the workflow runs, and where. Read from the runner's files: nothing in it is trusted further than its form. */
export type Event = EventPlace & (PullRequestEvent | MergeGroupEvent | PushEvent | WorkflowRunEvent | OtherEvent)

export interface EventPlace {
  /** `owner/name`. */
  readonly repository: string
  /** What the runner says that the run is about. */
  readonly commit: string
  /** Where the interface stands; like the server without a slash at its end. */
  readonly api: string
  readonly server: string
}

export interface PullRequestEvent {
  readonly kind: 'pull-request'
  readonly number: number
  readonly base: { readonly ref: string; readonly sha: string }
  readonly head: EventHead
  readonly isFork: boolean
  /** `pull_request_target`: the workflow has the rights of the base, and the head may be a stranger's. */
  readonly isTarget: boolean
}

export interface EventHead {
  /** Runs are not always of a branch. */
  readonly ref: string | undefined
  readonly sha: string
  /** `owner/name`; a fork may have been deleted. */
  readonly repository: string | undefined
}

export interface MergeGroupEvent {
  readonly kind: 'merge-group'
  readonly base: string
  readonly head: string
}

export interface PushEvent {
  readonly kind: 'push'
  /** Nothing where the push made the branch. */
  readonly before: string | undefined
  /** Nothing where it took the branch away. */
  readonly after: string | undefined
  readonly ref: string
}

export interface WorkflowRunEvent {
  readonly kind: 'workflow-run'
  readonly head: EventHead
  /** What had started that run. */
  readonly event: string
  readonly conclusion: string | undefined
}

export interface OtherEvent {
  readonly kind: 'other'
  readonly name: string
}
