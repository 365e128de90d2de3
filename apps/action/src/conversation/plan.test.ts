import { expect, test } from 'vitest'
import { reportedFinding, reportedPlace, verdict } from '../../test/verdict.js'
import type { ReportedFinding } from '../verdict/verdict.js'
import { Diff } from './diff.js'
import { planned } from './plan.js'
import type { Kept } from './remembered.js'
import type { Situation } from './situation.js'

const diff = new Diff([{ path: 'a.yaml', previousPath: undefined, status: 'added', patch: '@@ -0,0 +1,2 @@\n+line 1\n+line 2', blob: undefined }])

function kept(id: number): Kept {
  return { content: '', comment: { id, nodeId: `PRRC_${id}`, author: 'us', body: '**Error**: old', url: '', path: 'a.yaml', line: 1, startLine: undefined, isReply: false } }
}

function outdated(id: number): Kept {
  return { content: '', comment: { ...kept(id).comment, line: undefined } }
}

function situation(findings: readonly ReportedFinding[], live: ReadonlyMap<string, readonly Kept[]>, gone: ReadonlyMap<string, readonly Kept[]> = new Map()): Situation {
  const thread = (id: number) => ({ id: `PRRT_${id}`, firstComment: id, isResolved: id === 3, canResolve: true, isAnswered: false, isMinimised: true })
  return {
    verdict: verdict({ findings }),
    commit: 'c0ffee',
    diff,
    remembered: { live, gone, reviews: [] },
    threads: new Map([1, 2, 3].map((id) => [id, thread(id)])),
    name: 'ci',
    links: { place: () => undefined, rule: () => undefined },
    review: 'comment',
    requestChanges: false,
    hasSummary: true,
    resolveThreads: 'auto',
  }
}

const finding = reportedFinding({ fingerprint: 'f1', at: reportedPlace('a.yaml', 1, ['line 1']) })

test('one run settles a hundred comments, and says what is back first', () => {
  const live = new Map(Array.from({ length: 130 }, (_, id) => [`old ${id}`, [kept(id + 10)]] as const))
  const { edits } = planned(situation([finding], live, new Map([['f1', [kept(1)]]])))
  expect(edits.length).toBe(100)
  expect(edits.slice(0, 2).map(({ kind, comment }) => [kind, comment.id])).toEqual([['back', 1], ['gone', 10]])
})

test.each([
  ['the last of several that are struck out', [kept(1), kept(2)], [2]],
  ['none whose line is gone', [kept(1), outdated(2)], []],
  ['none whose thread somebody resolved', [kept(1), kept(3)], []],
  ['none whose thread nobody told of', [kept(1), kept(4)], []],
])('a finding that is back is said in %s', (_, gone, back) => {
  const { edits, additions } = planned(situation([finding], new Map(), new Map([['f1', gone]])))
  expect(edits.map(({ comment }) => comment.id)).toEqual(back)
  expect(additions.comments.length).toBe(back.length === 0 ? 1 : 0)
})

test('a finding that is told twice is said once', () => {
  const { additions } = planned(situation([finding, { ...finding, message: 'again' }], new Map()))
  expect(additions.comments.map(({ comment }) => [comment.line, comment.body.split('\n')[0]])).toEqual([[1, '**Error**: again']])
})

test('what nobody sees at its line does not count as said there', () => {
  const { standing, edits, additions } = planned(situation([finding], new Map([['f1', [outdated(1)]]])))
  expect([standing.size, edits, additions.comments]).toEqual([0, [], []])
})
