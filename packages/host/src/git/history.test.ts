import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkout, commit, git, gitEnvironment, hasGit, repository } from '../../test/scratch-repository.js'
import { fetchCommits } from './fetch.js'
import type { History } from './history.js'
import { remoteCommit } from './remote-commit.js'
import { openRepository } from './repository.js'

function historyOf(folder: string): History {
  const found = openRepository(folder, gitEnvironment)
  if (!found.ok) throw new Error(found.problem)
  return found.value.history
}

/** main gets two commits after work left it, and GitHub would try a merge of both. */
function pullRequest() {
  const root = repository({ 'a.yaml': 'one' })
  const start = git(root, 'rev-parse', 'HEAD')
  git(root, 'checkout', '--quiet', '-b', 'work')
  const head = commit(root, { 'b.yaml': 'mine' })
  git(root, 'checkout', '--quiet', 'main')
  commit(root, { 'c.yaml': 'theirs' })
  const base = commit(root, { 'c.yaml': 'theirs again' })
  git(root, 'checkout', '--quiet', '--detach')
  git(root, 'merge', '--quiet', '--no-ff', '-m', 'x', head)
  const merge = git(root, 'rev-parse', 'HEAD')
  git(root, 'update-ref', 'refs/pull/7/merge', merge)
  return { root, start, head, base, merge }
}

describe.skipIf(!hasGit)('history', () => {
  test('a clone of one commit knows the parents that it does not hold', () => {
    const { root, base, head, merge } = pullRequest()
    const history = historyOf(checkout(root, 'refs/pull/7/merge', '--depth=1'))
    expect(history.parents(merge)).toEqual([base, head])
    expect([merge, base, head].map((each) => history.has(each))).toEqual([true, false, false])
    expect(history.isShallow).toBe(true)
    expect(history.mergeBase(base, head)).toBe('hidden')
    expect(history.isAncestor(base, merge)).toBe('hidden')
  })

  test('a message that speaks of parents is none', () => {
    const { root, head } = pullRequest()
    git(root, 'commit', '--quiet', '--allow-empty', '-m', `x\n\nparent ${head}`)
    const told = historyOf(root).parents(git(root, 'rev-parse', 'HEAD'))
    expect(told).toEqual([git(root, 'rev-parse', 'HEAD~1')])
  })

  test('a whole clone tells what came before what', () => {
    const { root, start, base, head, merge } = pullRequest()
    const history = historyOf(root)
    expect(history.mergeBase(base, head)).toEqual({ id: start })
    expect(history.mergeBase(head, head)).toEqual({ id: head })
    expect([history.isAncestor(start, head), history.isAncestor(base, merge), history.isAncestor(merge, base)]).toEqual([true, true, false])
    git(root, 'checkout', '--quiet', '--orphan', 'alone')
    expect(history.mergeBase(commit(root, { 'z.yaml': 'else' }), head)).toBe('none')
  })

  test.each(['main', '', '--all', 'f'.repeat(40), 'x\0y', 'HEAD'])('%j is no commit', (text) => {
    const { root, head } = pullRequest()
    const history = historyOf(root)
    expect([history.has(text), history.parents(text), history.mergeBase(text, head)]).toEqual([false, [], 'hidden'])
  })

  test('a file and a tree are no commits either', () => {
    const { root } = pullRequest()
    const ids = [git(root, 'rev-parse', 'HEAD:a.yaml'), git(root, 'rev-parse', 'HEAD^{tree}')]
    expect(ids.map((id) => historyOf(root).has(id))).toEqual([false, false])
  })

  test('where an end hides the true merge base, git gives an older one, and nothing is said', () => {
    const root = repository({ 'a.yaml': 'one' })
    const old = git(root, 'rev-parse', 'HEAD')
    const shared = commit(root, { 'a.yaml': 'two' })
    const later = commit(root, { 'a.yaml': 'three' })
    git(root, 'checkout', '--quiet', '-b', 'side', old)
    commit(root, { 'c.yaml': 'aside' })
    git(root, 'merge', '--quiet', '-m', 'x', later)
    const base = git(root, 'rev-parse', 'HEAD')
    git(root, 'checkout', '--quiet', '-b', 'work', old)
    commit(root, { 'b.yaml': 'mine' })
    git(root, 'merge', '--quiet', '-m', 'x', shared)
    const head = git(root, 'rev-parse', 'HEAD')
    expect(historyOf(root).mergeBase(base, head)).toEqual({ id: shared })
    // What was fetched piece by piece may end where nobody expects it.
    writeFileSync(`${root}/.git/shallow`, `${later}\n`)
    expect(git(root, 'merge-base', base, head)).toBe(old)
    expect(historyOf(root).mergeBase(base, head)).toBe('hidden')
  })
})

describe.skipIf(!hasGit)('fetching', () => {
  test('brings one commit into a shallow clone, and changes no branch, tag, file or list of what was fetched', () => {
    const { root, base, merge } = pullRequest()
    git(root, 'tag', 'v1', base)
    const clone = checkout(root, 'refs/pull/7/merge', '--depth=1')
    const state = () => [git(clone, 'for-each-ref'), git(clone, 'status', '--porcelain=v2'), git(clone, 'rev-parse', 'HEAD', 'FETCH_HEAD')]
    const before = state()
    expect(fetchCommits(clone, { from: `file://${root}`, commits: [base], past: 'none', environment: gitEnvironment, milliseconds: 60_000 })).toBeUndefined()
    expect(state()).toEqual(before)
    const history = historyOf(clone)
    expect([history.has(base), history.parents(merge)[0]]).toEqual([true, base])
    expect(git(clone, 'show', `${base}:c.yaml`)).toBe('theirs again')
  })

  test('more of the past makes a merge base certain', () => {
    const { root, start, base, head } = pullRequest()
    const clone = checkout(root, 'work', '--depth=1')
    const bring = (past: 'none' | number) => fetchCommits(clone, { from: `file://${root}`, commits: [head, base], past, environment: gitEnvironment, milliseconds: 60_000 })
    const told = [bring('none') ?? historyOf(clone).mergeBase(base, head), bring(1) ?? historyOf(clone).mergeBase(base, head), bring(1) ?? historyOf(clone).mergeBase(base, head)]
    expect(told).toEqual(['hidden', 'hidden', { id: start }])
  })

  test('runs no hook and tidies nothing up, whatever the clone is configured to do', () => {
    const { root, base } = pullRequest()
    const clone = checkout(root, 'work', '--depth=1')
    for (const [name, value] of [['core.hooksPath', `${clone}/hooks`], ['gc.auto', '1'], ['gc.autoDetach', 'false'], ['remote.origin.uploadpack', `touch ${clone}/touched; git-upload-pack`]] as const) git(clone, 'config', name, value)
    for (const name of ['reference-transaction', 'pre-auto-gc']) executable(`${clone}/hooks/${name}`, `touch ${clone}/touched`)
    // Enough loose objects for git to think of tidying up.
    mkdirSync(`${clone}/.git/objects/17`, { recursive: true })
    for (let at = 0; at < 20; at += 1) writeFileSync(`${clone}/.git/objects/17/${String(at).padStart(38, '0')}`, '')
    expect(fetchCommits(clone, { from: `file://${root}`, commits: [base], past: 'none', environment: gitEnvironment, milliseconds: 60_000 })).toBeUndefined()
    expect(existsSync(`${clone}/touched`)).toBe(false)
  })

  test('asks what a name stands for', () => {
    const { root, base, head, start } = pullRequest()
    git(root, 'branch', 'deep/main', start)
    git(root, 'tag', '-a', 'v1', '-m', 'x', head)
    git(root, 'tag', 'main', head)
    const clone = checkout(root, 'work', '--depth=1')
    const ask = (ref: string, from = `file://${root}`) => remoteCommit(clone, { from, ref, environment: gitEnvironment, milliseconds: 60_000 })
    expect(['main', 'v1', 'deep/main', 'refs/tags/main', 'refs/tags/v1'].map((ref) => ask(ref))).toEqual([base, head, start, head, head])
    expect([ask('nowhere'), ask('ain'), ask('main', 'file:///nowhere')]).toEqual([undefined, undefined, undefined])
  })

  test('says why it failed, also where time ran out', () => {
    const { root } = pullRequest()
    const clone = checkout(root, 'work', '--depth=1')
    const fetch = (from: string, milliseconds: number) => fetchCommits(clone, { from, commits: ['f'.repeat(40)], past: 'none', environment: gitEnvironment, milliseconds })
    expect(fetch(`file://${root}`, 60_000)).toMatch(/not our ref|unadvertised object/u)
    expect(fetch('file:///nowhere', 60_000)).toMatch(/does not appear to be a git repository|nowhere/u)
    expect(fetch(`ext::sleep 60`, 60_000)).toMatch(/transport 'ext' not allowed/u)
    expect(fetch(`file://${root}`, 1)).toBe('git had no answer after 0.001 s')
  })
})

function executable(path: string, command: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `#!/bin/sh\n${command}\n`, { mode: 0o755 })
}
