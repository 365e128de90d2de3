import type { Answer } from './answers.js'
import type { Repository } from './repository.js'

const api = 'https://api.github.com'
const site = 'https://github.com'
const person = { name: 'a', email: 'a@contoso.com', date: '2014-06-02T09:00:00Z' }
const verification = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }

/** A commit as the interface to git objects tells of it. */
export function gitCommitAnswer({ owner, name }: Repository, sha: string, parents: readonly string[]): Answer {
  const url = `${api}/repos/${owner}/${name}/git`
  return {
    sha,
    node_id: `C_${sha}`,
    url: `${url}/commits/${sha}`,
    html_url: `${site}/${owner}/${name}/commit/${sha}`,
    author: person,
    committer: person,
    message: 'x',
    tree: { sha, url: `${url}/trees/${sha}` },
    parents: parents.map((parent) => ({ sha: parent, url: `${url}/commits/${parent}`, html_url: `${site}/${owner}/${name}/commit/${parent}` })),
    verification,
  }
}

export function comparisonAnswer(repository: Repository, { base, head, mergeBase }: { readonly base: string; readonly head: string; readonly mergeBase: string }): Answer {
  const { owner, name } = repository
  const page = `${site}/${owner}/${name}/compare/${base}...${head}`
  return {
    url: `${api}/repos/${owner}/${name}/compare/${base}...${head}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: commitAnswer(repository, base),
    merge_base_commit: commitAnswer(repository, mergeBase),
    status: base === head ? 'identical' : mergeBase === base ? 'ahead' : mergeBase === head ? 'behind' : 'diverged',
    ahead_by: 0,
    behind_by: 0,
    total_commits: 0,
    commits: [],
    files: [],
  }
}

function commitAnswer(repository: Repository, sha: string): Answer {
  const url = `${api}/repos/${repository.owner}/${repository.name}/commits/${sha}`
  const { parents, html_url, node_id, author, committer, message, tree } = gitCommitAnswer(repository, sha, repository.commits.get(sha) ?? [])
  const commit = { author, committer, message, tree, url, comment_count: 0, verification }
  return { sha, node_id, url, html_url, comments_url: `${url}/comments`, commit, author: null, committer: null, parents }
}
