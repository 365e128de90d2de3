import { expect, type TestContext } from 'vitest'
import type { Connection } from '../src/github/connection.js'
import { converse, type Conversation, type Conversed } from '../src/conversation/converse.js'
import { GitHub } from '../src/github/github.js'
import { linksOf } from '../src/text/links.js'
import type { ReportedFinding, Verdict } from '../src/verdict/verdict.js'
import { commit, contoso } from './github/estate.js'
import type { Permissions } from './github/operations.js'
import type { ChangedFile, Comment, Repository, ReviewComment } from './github/repository.js'
import { FakeGitHub } from './github/server.js'
import { reportedFinding, reportedPlace, verdict } from './verdict.js'

export const me = 'github-actions[bot]'
const token = 'ghs_topologytokenfortheconversation'

/** A file whose lines are all new. */
export function written(filename: string, lines: readonly string[]): ChangedFile {
  return { filename, status: 'modified', patch: [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n') }
}

/** Ten lines, of which each says its number. */
export const ten = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`)

/** A finding at one of them. */
export function at(line: number, parts: Partial<ReportedFinding> = {}): ReportedFinding {
  return reportedFinding({ fingerprint: `f${line}`, message: `finding ${line}`, at: reportedPlace('topology.yaml', line, [`line ${line}`]), ...parts })
}

export interface Said extends Conversed {
  /** The requests that were to change something, without what all have in common. */
  readonly writes: readonly string[]
}

export interface Scene {
  readonly fake: FakeGitHub
  readonly repository: Repository
  /** Runs the conversation for the head that the pull request has. */
  readonly say: (parts: Partial<Verdict>, wishes?: Partial<Conversation>) => Promise<Said>
  readonly push: (files: readonly ChangedFile[]) => void
  /** Comments of ours that are neither struck nor folded away. */
  readonly live: () => readonly ReviewComment[]
  readonly summaries: () => readonly Comment[]
}

export async function scene({ onTestFinished }: TestContext, permissions: Permissions = { pull_requests: 'write' }, connection: Partial<Connection> = {}): Promise<Scene> {
  const { repository } = contoso([written('topology.yaml', ten)])
  const fake = new FakeGitHub(repository)
  fake.grant(token, permissions)
  const api = await fake.start()
  onTestFinished(async () => {
    await fake.stop()
    expect(fake.violations).toEqual([])
  })
  const head = (): string => repository.pulls.get(7)?.head.sha ?? ''
  const say = async (parts: Partial<Verdict>, wishes: Partial<Conversation> = {}): Promise<Said> => {
    const before = fake.writes.length
    const github = new GitHub({ token, api, owner: 'contoso', repo: 'topology', log: () => undefined, ...connection })
    const links = linksOf({ server: 'https://github.com', repository: 'contoso/topology', commit: head(), rule: () => undefined })
    const usual: Conversation = { github, pull: { number: 7, commit: head() }, name: 'ci/lint', links, review: 'suggest', requestChanges: false, comment: 'always', resolveThreads: 'auto' }
    const conversed = await converse(verdict(parts), { ...usual, ...wishes })
    return { ...conversed, writes: fake.writes.slice(before).map((write) => write.replace('/repos/contoso/topology/', '').replace(/\d{4,}/gu, 'N')) }
  }
  let pushes = 0
  return {
    fake,
    repository,
    say,
    push: (files) => repository.push(7, commit.head.slice(0, -1) + String(++pushes), files),
    live: () => repository.reviewComments(7).filter(({ author, body, minimised }) => author === me && minimised === undefined && /topolint:finding \S+ \S+ \S+ -->$/u.test(body)),
    summaries: () => [...repository.comments.values()].filter(({ body, minimised }) => minimised === undefined && /topolint:summary \S+ \S+ -->$/u.test(body)),
  }
}
