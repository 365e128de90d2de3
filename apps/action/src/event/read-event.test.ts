import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { examplePayload, runnerEnvironment } from '../../test/event/event-file.js'
import { readEvent } from './read-event.js'
import { refusalOfMode } from './refusal-of-mode.js'

const [base, head, zeros] = ['b'.repeat(40), 'c'.repeat(40), '0'.repeat(40)]
const here = { full_name: 'contoso/topology' }
const fork = { full_name: 'fabrikam/topology' }

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'topolint-event-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function read(name: string, payload: unknown, more: Readonly<Record<string, string>> = {}) {
  return readEvent(runnerEnvironment(scratch(), name, payload, more))
}

function problemOf(answer: ReturnType<typeof readEvent>): string {
  return 'problem' in answer ? answer.problem : ''
}

function pull(repo: object | null) {
  return examplePayload('pull_request', { pull_request: { number: 7, base: { ref: 'main', sha: base }, head: { ref: 'move/pools', sha: head, repo } } })
}

const group = examplePayload('merge_group', { merge_group: { base_sha: base, head_sha: head } })
const run = examplePayload('workflow_run', { workflow_run: { event: 'pull_request', conclusion: 'success', head_branch: 'move', head_sha: head, head_repository: fork } })

describe('reads', () => {
  test.each<[name: string, payload: unknown, expected: object]>([
    ['pull_request', pull(here), { kind: 'pull-request', number: 7, base: { ref: 'main', sha: base }, head: { ref: 'move/pools', sha: head, repository: 'contoso/topology' }, isFork: false, isTarget: false }],
    ['pull_request', pull({ full_name: 'Contoso/Topology' }), { isFork: false }],
    ['pull_request', pull(fork), { head: { ref: 'move/pools', sha: head, repository: 'fabrikam/topology' }, isFork: true }],
    ['pull_request_target', pull(fork), { kind: 'pull-request', isFork: true, isTarget: true }],
    ['pull_request', pull(null), { head: { ref: 'move/pools', sha: head, repository: undefined }, isFork: true }],
    ['merge_group', group, { kind: 'merge-group', base, head }],
    ['push', examplePayload('push', { ref: 'refs/heads/main', before: base, after: head }), { kind: 'push', before: base, after: head, ref: 'refs/heads/main' }],
    ['push', examplePayload('push', { before: zeros, after: head }), { before: undefined, after: head }],
    ['push', examplePayload('push', { before: base, after: zeros }), { before: base, after: undefined }],
    ['workflow_run', run, { kind: 'workflow-run', head: { ref: 'move', sha: head, repository: 'fabrikam/topology' }, event: 'pull_request', conclusion: 'success' }],
    ['workflow_run', examplePayload('workflow_run', { workflow_run: { conclusion: null, head_branch: null, head_repository: null } }), { head: { ref: undefined, repository: undefined }, conclusion: undefined }],
    ['workflow_dispatch', examplePayload('workflow_dispatch'), { kind: 'other', name: 'workflow_dispatch' }],
    ['schedule', 'no JSON at all', { kind: 'other', name: 'schedule' }],
    ['constructor', '{}', { kind: 'other', name: 'constructor' }],
  ])('%s %#', (name, payload, expected) => {
    const place = { repository: 'contoso/topology', commit: 'a'.repeat(40), api: 'https://api.github.com', server: 'https://github.com' }
    expect(read(name, payload)).toMatchObject({ event: { ...place, ...expected } })
  })

  test('an address of GitHub Enterprise Server, without its last slash', () => {
    expect(read('schedule', {}, { GITHUB_API_URL: 'https://ghes.contoso.com/api/v3/', GITHUB_SERVER_URL: 'https://ghes.contoso.com/' })).toMatchObject({ event: { api: 'https://ghes.contoso.com/api/v3', server: 'https://ghes.contoso.com' } })
  })
})

describe('refuses', () => {
  test.each<[what: string, name: string, payload: unknown, more: Readonly<Record<string, string>>, problem: string]>([
    ['no JSON', 'push', '{', {}, 'the file of GITHUB_EVENT_PATH is no JSON'],
    ['no file', 'push', {}, { GITHUB_EVENT_PATH: '' }, 'GITHUB_EVENT_PATH names no file'],
    ['a file that is not there', 'push', {}, { GITHUB_EVENT_PATH: join(tmpdir(), 'topolint', 'nowhere.json') }, 'the file of GITHUB_EVENT_PATH cannot be read: it vanished while topolint was running, or its name is not text'],
    ['another form', 'pull_request', { pull_request: [] }, {}, 'pull_request.head.sha is not the id of a commit; pull_request.number is not a number; pull_request.base.ref is not the name of a branch or a tag; pull_request.base.sha is not the id of a commit'],
    ['a branch that is an option', 'pull_request', examplePayload('pull_request', { pull_request: { base: { ref: '--upload-pack=x' } } }), {}, 'pull_request.base.ref is not the name of a branch or a tag'],
    ['a commit that is a branch', 'merge_group', examplePayload('merge_group', { merge_group: { base_sha: 'main' } }), {}, 'merge_group.base_sha is not the id of a commit'],
    ['a repository that leads elsewhere', 'push', {}, { GITHUB_REPOSITORY: '../other' }, 'GITHUB_REPOSITORY is not owner/name'],
    ['a server that is a file', 'schedule', {}, { GITHUB_SERVER_URL: 'file:///srv' }, 'GITHUB_SERVER_URL is not an address'],
    ['a server with a password', 'schedule', {}, { GITHUB_API_URL: 'https://a:b@github.com' }, 'GITHUB_API_URL is not an address'],
    ['a commit of nothing', 'schedule', {}, { GITHUB_SHA: '' }, 'GITHUB_SHA is not the id of a commit'],
  ])('%s', (_, name, payload, more, problem) => {
    expect(problemOf(read(name, payload, more))).toBe(`The event "${name}" cannot be read: ${problem}. Expected what a runner of GitHub Actions hands to a step.`)
  })

  test('fields of every form, without ever throwing', () => {
    const folder = scratch()
    const names = ['pull_request', 'pull_request_target', 'merge_group', 'push', 'workflow_run', 'schedule']
    fc.assert(fc.property(fc.constantFrom(...names), fc.object({ key: fc.constantFrom('pull_request', 'workflow_run', 'merge_group', 'base', 'head', 'sha', 'repo', 'ref', '__proto__', 'head_sha') }), (name, payload) => {
      const answer = readEvent(runnerEnvironment(folder, name, payload))
      expect('event' in answer).toBe(name === 'schedule')
    }), { numRuns: 200 })
  })

  test('very deep JSON', () => {
    expect(problemOf(read('push', '['.repeat(200_000)))).toContain('is no JSON')
  })
})

describe('a mode', () => {
  test.each<[mode: 'lint' | 'post', name: string, payload: unknown, problem: RegExp | undefined]>([
    ['lint', 'pull_request', pull(fork), undefined],
    ['lint', 'push', examplePayload('push'), undefined],
    ['lint', 'merge_group', group, undefined],
    ['lint', 'schedule', {}, undefined],
    ['lint', 'pull_request_target', pull(fork), /^On pull_request_target topolint lints nothing: .* Expected mode: post in this workflow, and mode: lint in one that runs on pull_request\.$/u],
    ['lint', 'workflow_run', run, /^On workflow_run topolint lints nothing: /u],
    ['post', 'workflow_run', run, undefined],
    ['post', 'pull_request_target', pull(fork), undefined],
    ['post', 'push', examplePayload('push'), /^With mode: post a pull request is written to, and push speaks of none\. Expected a workflow that runs on workflow_run\.$/u],
    ['post', 'merge_group', group, /merge_group speaks of none/u],
  ])('%s on %s', (mode, name, payload, problem) => {
    const answer = read(name, payload)
    const refusal = 'event' in answer ? refusalOfMode(mode, answer.event) : 'unread'
    if (problem === undefined) expect(refusal).toBeUndefined()
    else expect(refusal).toMatch(problem)
  })
})
