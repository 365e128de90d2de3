/** What the action asks of GitHub's REST interface, by the names of GitHub's own description, and what a token needs for it. */
export const operations = {
  'pulls/get': { pull_requests: 'read' },
  'pulls/list': { pull_requests: 'read' },
  'pulls/list-files': { pull_requests: 'read' },
  'pulls/list-review-comments': { pull_requests: 'read' },
  'pulls/update-review-comment': { pull_requests: 'write' },
  'pulls/create-review': { pull_requests: 'write' },
  'pulls/list-reviews': { pull_requests: 'read' },
  'pulls/dismiss-review': { pull_requests: 'write' },
  'issues/list-comments': { pull_requests: 'read' },
  'issues/create-comment': { pull_requests: 'write' },
  'issues/update-comment': { pull_requests: 'write' },
  'checks/create': { checks: 'write' },
  'checks/update': { checks: 'write' },
  'git/get-commit': { contents: 'read' },
  'git/get-tree': { contents: 'read' },
  'git/get-blob': { contents: 'read' },
  'repos/compare-commits': { contents: 'read' },
  'repos/list-pull-requests-associated-with-commit': { pull_requests: 'read' },
} as const satisfies Readonly<Record<string, Permissions>>

export type OperationName = keyof typeof operations

export type Permissions = Readonly<Partial<Record<'contents' | 'pull_requests' | 'checks', 'read' | 'write'>>>

/** What is missing of the permissions that are needed. */
export function missing(needed: Permissions, given: Permissions): readonly string[] {
  const rank = { read: 1, write: 2 }
  const names = ['contents', 'pull_requests', 'checks'] as const
  return names.filter((name) => {
    const [need, has] = [needed[name], given[name]]
    return need !== undefined && (has === undefined || rank[has] < rank[need])
  })
}
