import { chownSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { FileTree, Found } from '@topolint/host'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mirror } from '../../test/git/mirror.js'
import { checkOut, commit, copied, git, gitEnvironment, hasGit, pullRequest, scratch, serve, tryMerge, type Files } from '../../test/git/scratch-repository.js'
import type { Permissions } from '../../test/github/operations.js'
import { Repository } from '../../test/github/repository.js'
import { FakeGitHub } from '../../test/github/server.js'
import type { Event } from '../event/event.js'
import { GitHub } from '../github/github.js'
import { versionsOf, type Means, type VersionsChoice } from './versions-of.js'
import type { Versions } from './versions.js'

const token = 'ghs_topologytokenforthetests'
const nowhere = 'file:///nowhere'
const usual: VersionsChoice = { baseRef: undefined, onlyNew: undefined, named: [] }

async function connected(root: string, permissions: Permissions = { contents: 'read' }) {
  const repository = new Repository('contoso', 'topology')
  mirror(root, repository)
  const fake = new FakeGitHub(repository)
  fake.grant(token, permissions)
  const api = await fake.start()
  onTestFinished(async () => {
    await fake.stop()
    expect(fake.violations).toEqual([])
  })
  return { fake, github: new GitHub({ token, api, owner: 'contoso', repo: 'topology', log: () => undefined }) }
}

function meansOf(workspace: string, more: Partial<Means> = {}): Means {
  return { workspace, workingDirectory: '.', environment: gitEnvironment, github: undefined, token: undefined, ...more }
}

function place(server: string, commit: string) {
  return { repository: 'contoso/topology', commit, api: 'https://api.github.com', server }
}

interface Pull {
  readonly base: string
  readonly head: string
  readonly merge: string
}

function pullEvent(server: string, { base, head, merge }: Pull): Event {
  return { ...place(server, merge), kind: 'pull-request', number: 7, base: { ref: 'main', sha: base }, head: { ref: 'move', sha: head, repository: 'contoso/topology' }, isFork: false, isTarget: false }
}

function textsOf(tree: FileTree | undefined): Files | undefined {
  if (tree === undefined) return undefined
  const entries = [...tree.entries.values()].filter(({ kind }) => kind === 'file')
  const contents = tree.read(entries)
  return Object.fromEntries(entries.map(({ path }, at) => [path, told(contents[at])]))
}

function told(content: ReturnType<FileTree['read']>[number] | undefined): string {
  return content === undefined ? '' : 'bytes' in content ? Buffer.from(content.bytes).toString('utf8') : content.problem
}

function summed({ head, base, policy, posted, folder, remarks }: Versions) {
  return { head: textsOf(head.tree), base: textsOf(base?.tree), policy: textsOf(policy.tree), commits: [head.commit, base?.commit, policy.commit, posted], folder, remarks }
}

function valueOf(found: Found<Versions>) {
  if (!found.ok) throw new Error(found.problem)
  return summed(found.value)
}

function problemOf(found: Found<Versions>): string {
  return found.ok ? '' : found.problem
}

const before = { 'site.yaml': 'pools: old\n' }
const meanwhile = { 'topolint.yaml': 'extends: strict\n' }

/** `main` became stricter while a pull request was open. Made once, since git takes its time. */
const template = hasGit ? contest() : undefined

function contest() {
  const { server, root } = serve({ ...before, 'topolint.yaml': 'extends: minimal\n', 'picture.png': 'png' }, { forAll: true })
  return { server, root, ...pullRequest(root, { 'site.yaml': 'pools: new\n' }, meanwhile) }
}

function contested() {
  if (template === undefined) throw new Error('There is no git')
  return { ...template, ...copied(template) }
}

const merged = { 'site.yaml': 'pools: new\n', 'topolint.yaml': 'extends: strict\n', 'picture.png': 'png' }
const tip = { ...before, ...meanwhile, 'picture.png': 'png' }
const parted = { ...before, 'topolint.yaml': 'extends: minimal\n', 'picture.png': 'png' }
const pushed = { ...parted, 'site.yaml': 'pools: new\n' }

describe.skipIf(!hasGit)('a pull request', () => {
  test('of which GitHub\'s merge was checked out alone: the base is fetched', async () => {
    const { server, root, ...pull } = contested()
    const workspace = checkOut(root, pull.merge)
    const { head, base, merge } = pull
    expect(valueOf(await versionsOf(pullEvent(server, pull), usual, meansOf(workspace)))).toEqual({ head: merged, base: tip, policy: tip, commits: [merge, base, base, head], folder: '.', remarks: [] })
    expect(git(workspace, 'status', '--porcelain')).toBe('')
  })

  test('of which the base cannot be fetched: it is read through the interface, as far as the checkout does not hold it', async () => {
    const { root, ...pull } = contested()
    const { fake, github } = await connected(root)
    const found = valueOf(await versionsOf(pullEvent(nowhere, pull), usual, meansOf(checkOut(root, pull.merge), { github, token })))
    expect([found.base, found.policy]).toEqual([tip, tip])
    expect(fake.requests).toEqual([`GET /repos/contoso/topology/git/trees/${pull.base}`, `GET /repos/contoso/topology/git/blobs/${git(root, 'rev-parse', `${pull.base}:site.yaml`)}`])
    expect(found.remarks).toEqual([expect.stringMatching(new RegExp(`^The files of ${pull.base.slice(0, 12)} were read through GitHub's interface; git cannot fetch it: .*nowhere.*\\.$`, 'u'))])
  })

  test('of which the base cannot be had: nothing is guessed, and the way out is said', async () => {
    const { root, ...pull } = contested()
    const workspace = checkOut(root, pull.merge)
    expect(problemOf(await versionsOf(pullEvent(nowhere, pull), usual, meansOf(workspace)))).toMatch(/^The checkout does not hold all files of [0-9a-f]{12}; git cannot fetch it: .*, and there is no token to ask GitHub with\. Expected fetch-depth: 0 in the step of actions\/checkout, or a token with contents: read\.$/u)
    const { github } = await connected(root, {})
    expect(problemOf(await versionsOf(pullEvent(nowhere, pull), usual, meansOf(workspace, { github, token })))).toMatch(/, and the token may not read it \(Resource not accessible by integration.*\)\. Expected fetch-depth: 0/u)
  })

  test('a base that GitHub lists in part only is no base', async () => {
    const { root, ...pull } = contested()
    const { fake, github } = await connected(root)
    fake.repository.largeTrees.add(pull.base)
    expect(problemOf(await versionsOf(pullEvent(nowhere, pull), usual, meansOf(checkOut(root, pull.merge), { github, token })))).toContain('is too large for GitHub to list it whole. Expected fetch-depth: 0')
  })

  test('of which the head was checked out, with everything before it', async () => {
    const { server, root, ...pull } = contested()
    const { start, head, base } = pull
    const found = valueOf(await versionsOf(pullEvent(server, pull), usual, meansOf(checkOut(root, head, { depth: 0 }))))
    expect(found).toEqual({ head: pushed, base: parted, policy: tip, commits: [head, start, base, head], folder: '.', remarks: [] })
  })

  test('of which the head was checked out alone: GitHub tells where it parted, or more is fetched', async () => {
    const { server, root, ...pull } = contested()
    const expected = { head: pushed, base: parted, policy: tip, commits: [pull.head, pull.start, pull.base, pull.head], folder: '.', remarks: [] }
    const { fake, github } = await connected(root)
    expect(valueOf(await versionsOf(pullEvent(server, pull), usual, meansOf(checkOut(root, pull.head), { github, token })))).toEqual(expected)
    expect(fake.requests).toEqual([`GET /repos/contoso/topology/compare/${pull.base}...${pull.head}`])
    expect(valueOf(await versionsOf(pullEvent(server, pull), usual, meansOf(checkOut(root, pull.head))))).toEqual(expected)
    expect(problemOf(await versionsOf(pullEvent(nowhere, pull), usual, meansOf(checkOut(root, pull.head))))).toMatch(/^Where [0-9a-f]{12} and [0-9a-f]{12} parted is not in the checkout, and cannot be fetched: .*\. Expected fetch-depth: 0/u)
  })

  test('that shares nothing with its base', async () => {
    const { server, root, base } = contested()
    git(root, 'checkout', '--quiet', '--orphan', 'alone')
    const head = commit(root, { 'a.yaml': 'alone\n' })
    expect(problemOf(await versionsOf(pullEvent(server, { base, head, merge: head }), usual, meansOf(checkOut(root, head))))).toMatch(/share no commit, so that nobody can say what is new/u)
  })

  test('whose base went on after the merge was tried goes by the newer rules', async () => {
    const { server, root, ...pull } = contested()
    git(root, 'checkout', '--quiet', 'main')
    const newer = commit(root, { 'topolint.yaml': 'extends: strict\nrules: {}\n' })
    const event = pullEvent(server, { ...pull, base: newer })
    const { github } = await connected(root)
    const found = valueOf(await versionsOf(event, usual, meansOf(checkOut(root, pull.merge), { github, token })))
    expect(found.commits).toEqual([pull.merge, pull.base, newer, pull.head])
    const older = valueOf(await versionsOf(pullEvent(server, { ...pull, base: pull.start }), usual, meansOf(checkOut(root, pull.merge), { github, token })))
    expect(older.commits).toEqual([pull.merge, pull.base, pull.base, pull.head])
  })

  test('a merge that somebody else made of the same head is refused, and so is everything else', async () => {
    const { server, root, ...pull } = contested()
    git(root, 'checkout', '--quiet', '-b', 'evil', pull.start)
    commit(root, { 'site.yaml': 'pools: new\n' })
    git(root, 'merge', '--quiet', '--no-ff', '-s', 'ours', '-m', 'x', pull.head)
    const evil = git(root, 'rev-parse', 'HEAD')
    for (const other of [evil, pull.start, pull.base]) {
      const problem = problemOf(await versionsOf(pullEvent(server, pull), usual, meansOf(checkOut(root, other))))
      expect(problem).toBe(`The checkout stands on ${other.slice(0, 12)}, which is not pull request #7: neither its head ${pull.head.slice(0, 12)} nor GitHub's merge of it, ${pull.merge.slice(0, 12)}. Expected actions/checkout without its input ref.`)
    }
  })

  test('what the run is said to be about is refused where it is no merge of the head', async () => {
    const { server, root, ...pull } = contested()
    for (const [head, merge] of [[pull.start, pull.merge], [pull.head, pull.base]] as const) {
      expect(problemOf(await versionsOf(pullEvent(server, { ...pull, head, merge }), usual, meansOf(checkOut(root, merge))))).toMatch(/which is not pull request #7: neither its head/u)
    }
  })

  test('that was rebased and pushed with force is judged by its new head', async () => {
    const { server, root, ...pull } = contested()
    git(root, 'checkout', '--quiet', 'move')
    git(root, 'rebase', '--quiet', 'main')
    const head = git(root, 'rev-parse', 'HEAD')
    const merge = tryMerge(root, head)
    const found = valueOf(await versionsOf(pullEvent(server, { base: pull.base, head, merge }), usual, meansOf(checkOut(root, head))))
    expect(found.commits).toEqual([head, pull.base, pull.base, head])
    expect(valueOf(await versionsOf(pullEvent(server, { base: pull.base, head, merge }), usual, meansOf(checkOut(root, merge)))).commits).toEqual([merge, pull.base, pull.base, head])
  })

  test('with base-ref is compared with that, and goes by the rules of its base all the same', async () => {
    const { server, root, ...pull } = contested()
    git(root, 'branch', 'release/2013', pull.start)
    const found = valueOf(await versionsOf(pullEvent(server, pull), { ...usual, baseRef: 'release/2013' }, meansOf(checkOut(root, pull.merge))))
    expect(found.commits).toEqual([pull.merge, pull.start, pull.base, pull.head])
    expect(problemOf(await versionsOf(pullEvent(server, pull), { ...usual, baseRef: 'nowhere' }, meansOf(checkOut(root, pull.merge))))).toBe('There is no commit for base-ref: nowhere. Expected a branch, a tag or a commit of the repository.')
  })

  test('is linted by no workflow that has the rights of its base', async () => {
    const { server, root, ...pull } = contested()
    const event: Event = { ...pullEvent(server, pull), kind: 'pull-request', number: 7, base: { ref: 'main', sha: pull.base }, head: { ref: 'move', sha: pull.head, repository: undefined }, isFork: true, isTarget: true }
    expect(problemOf(await versionsOf(event, usual, meansOf(checkOut(root, pull.merge))))).toMatch(/^On pull_request_target topolint lints nothing/u)
  })
})

describe.skipIf(!hasGit)('other events', () => {
  test('a merge group is compared with what the queue merges it into', async () => {
    const { server, root, ...pull } = contested()
    const event: Event = { ...place(server, pull.merge), kind: 'merge-group', base: pull.base, head: pull.merge }
    expect(valueOf(await versionsOf(event, usual, meansOf(checkOut(root, pull.merge)))).commits).toEqual([pull.merge, pull.base, pull.base, pull.merge])
    expect(problemOf(await versionsOf(event, usual, meansOf(checkOut(root, pull.start))))).toMatch(/^The checkout stands on .*, which is not the merge group /u)
  })

  test('a push is compared with what was there before, if that is asked for, also after one with force', async () => {
    const { server, root, start, base, head } = contested()
    const push = (commits: { readonly before: string | undefined }): Event => ({ ...place(server, head), kind: 'push', before: commits.before, after: head, ref: 'refs/heads/move' })
    const run = async (event: Event, choice: Partial<VersionsChoice>) => versionsOf(event, { ...usual, ...choice }, meansOf(checkOut(root, head)))
    expect(valueOf(await run(push({ before: start }), {})).commits).toEqual([head, undefined, head, head])
    expect(valueOf(await run(push({ before: start }), { onlyNew: true })).commits).toEqual([head, start, head, head])
    expect(valueOf(await run(push({ before: base }), { onlyNew: true })).commits).toEqual([head, base, head, head])
    expect(valueOf(await run(push({ before: undefined }), {})).base).toBeUndefined()
    expect(problemOf(await run(push({ before: undefined }), { onlyNew: true }))).toBe('With only-new: true findings are compared with a base, and this push made its branch, so that nothing was there before. Expected base-ref, such as base-ref: main, or only-new: false.')
    expect(valueOf(await run(push({ before: undefined }), { onlyNew: true, baseRef: 'main' })).commits).toEqual([head, start, base, head])
  })

  test.each([undefined, false])('a run by hand or by the clock has no base, with only-new: %j', async (onlyNew) => {
    const { server, root, base } = contested()
    const event: Event = { ...place(server, base), kind: 'other', name: 'schedule' }
    expect(valueOf(await versionsOf(event, { ...usual, onlyNew }, meansOf(checkOut(root, base)))).commits).toEqual([base, undefined, base, base])
    expect(problemOf(await versionsOf(event, { ...usual, onlyNew: true }, meansOf(checkOut(root, base))))).toMatch(/, and this run has nothing to compare with\. Expected base-ref/u)
  })
})

describe.skipIf(!hasGit)('a checkout', () => {
  test('without git is read through the interface, each content once', async () => {
    const { root, ...pull } = contested()
    const { fake, github } = await connected(root)
    const found = valueOf(await versionsOf(pullEvent(nowhere, pull), usual, meansOf(scratch(), { github, token, workingDirectory: 'sites/' })))
    const unread = 'was not asked for: topolint reads such files only where they are named'
    expect(found).toMatchObject({ head: { ...merged, 'picture.png': unread }, base: { ...tip, 'picture.png': unread }, commits: [pull.merge, pull.base, pull.base, pull.head], folder: 'sites', remarks: ['There is no checkout that git could read: files were read through GitHub\'s interface.'] })
    expect(fake.requests.filter((request) => request.includes('/blobs/')).length).toBe(3)
    expect(problemOf(await versionsOf(pullEvent(nowhere, pull), usual, meansOf(scratch())))).toBe('There is no checkout, and no token to read files with. Expected a step with actions/checkout before this one.')
  })

  test('without git, a file that is named is read whatever its ending', async () => {
    const { root, ...pull } = contested()
    const { github } = await connected(root)
    const found = valueOf(await versionsOf(pullEvent(nowhere, pull), { ...usual, named: ['../picture.png'] }, meansOf(scratch(), { github, token, workingDirectory: 'sites' })))
    expect(found.head?.['picture.png']).toBe('png')
  })

  test('of more files than may be asked for one by one is refused', async () => {
    const { server, root } = serve(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`sites/${at}.yaml`, `name: ${at}\n`])))
    const { github, fake } = await connected(root)
    const event: Event = { ...place(server, git(root, 'rev-parse', 'main')), kind: 'other', name: 'schedule' }
    expect(problemOf(await versionsOf(event, usual, meansOf(scratch(), { github, token })))).toMatch(/^The files of [0-9a-f]{12} cannot be read through GitHub's interface: that would be more than 500 files to ask GitHub for one by one\. Expected a step with actions\/checkout/u)
    expect(fake.requests.length).toBe(1)
  })

  test('that left contents out is filled up through the interface', async () => {
    const { server, root, ...pull } = contested()
    const workspace = checkOut(root, pull.merge, { sparse: ['/site.yaml'] })
    git(workspace, 'remote', 'set-url', 'origin', nowhere)
    const { github, fake } = await connected(root)
    const event = pullEvent(server, pull)
    expect(valueOf(await versionsOf(event, { ...usual, named: ['picture.png'] }, meansOf(workspace, { github, token })))).toMatchObject({ head: merged, base: tip, remarks: [] })
    expect(fake.requests).toEqual(['topolint.yaml', 'picture.png'].map((path) => `GET /repos/contoso/topology/git/blobs/${git(root, 'rev-parse', `${pull.merge}:${path}`)}`))
  })

  test('that left contents out, with nobody to ask for them', async () => {
    const { server, root, ...pull } = contested()
    const workspace = checkOut(root, pull.merge, { sparse: ['/site.yaml'] })
    git(workspace, 'remote', 'set-url', 'origin', nowhere)
    expect(problemOf(await versionsOf(pullEvent(server, pull), usual, meansOf(workspace)))).toMatch(/^The checkout does not hold all files of [0-9a-f]{12}; one of them is left out, as with filter or sparse-checkout, and there is no token to ask GitHub with\. Expected actions\/checkout without filter and sparse-checkout, a working-directory that it checks out whole, or a token with contents: read\.$/u)
  })

  test('of some folders only is enough for a working directory that is one of them', async () => {
    const { server, root } = serve({ 'site.yaml': 'pools: old\n', 'other/a.yaml': 'other\n', 'topolint.yaml': 'extends: strict\n', 'sites/b.yaml': 'one\n' })
    const head = git(root, 'rev-parse', 'main')
    const workspace = checkOut(root, head, { sparse: ['/sites/', '/topolint.yaml'] })
    git(workspace, 'remote', 'set-url', 'origin', nowhere)
    const event: Event = { ...place(server, head), kind: 'other', name: 'schedule' }
    const left = 'is not among the objects of this clone'
    expect(valueOf(await versionsOf(event, usual, meansOf(workspace, { workingDirectory: 'sites' })))).toMatchObject({ head: { 'sites/b.yaml': 'one\n', 'topolint.yaml': 'extends: strict\n', 'site.yaml': left, 'other/a.yaml': left }, folder: 'sites' })
    expect(problemOf(await versionsOf(event, usual, meansOf(workspace)))).toMatch(/; 2 of them are left out, as with filter or sparse-checkout, /u)
  })

  test('below the workspace: folders are told from the root of the repository', async () => {
    const { server, root } = serve({ 'sites/berlin/a.yaml': 'one\n' })
    const head = git(root, 'rev-parse', 'main')
    const workspace = checkOut(root, head, { path: 'checkouts/topology' })
    const event: Event = { ...place(server, head), kind: 'other', name: 'schedule' }
    const folderIn = async (workingDirectory: string) => valueOf(await versionsOf(event, usual, meansOf(workspace, { workingDirectory }))).folder
    expect([await folderIn('checkouts/topology'), await folderIn('checkouts/topology/sites/berlin'), await folderIn('checkouts/topology/sites/gone')]).toEqual(['.', 'sites/berlin', 'sites/gone'])
    expect(problemOf(await versionsOf(event, usual, meansOf(workspace)))).toMatch(/^There is no checkout/u)
  })

  test('holds links, submodules and pointers of Git LFS as they are', async () => {
    const { server, root } = serve({ 'a.yaml': 'one\n', 'large.xml': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n' })
    if (process.platform !== 'win32') symlinkSync('a.yaml', join(root, 'link.yaml'))
    git(root, 'update-index', '--add', '--cacheinfo', `160000,${git(root, 'rev-parse', 'HEAD')},vendor/sub`)
    git(root, 'commit', '--quiet', '-m', 'x')
    const head = git(root, 'rev-parse', 'HEAD')
    const event: Event = { ...place(server, head), kind: 'push', before: git(root, 'rev-parse', 'HEAD~1'), after: head, ref: 'refs/heads/main' }
    const { github } = await connected(root)
    const [fetched, listed] = [await versionsOf(event, usual, meansOf(checkOut(root, head))), await versionsOf(event, usual, meansOf(scratch(), { github, token }))]
    const kinds = (found: Found<Versions>) => (found.ok ? [...found.value.head.tree.entries.values()].map(({ path, kind, id, mode }) => ({ path, kind, id, mode })) : [])
    expect(kinds(fetched)).toEqual(kinds(listed))
    expect([fetched, listed].map((found) => found.ok && found.value.head.tree.submodules)).toEqual([['vendor/sub'], ['vendor/sub']])
    expect(valueOf(fetched).head).toEqual(valueOf(listed).head)
  })

  test.skipIf(process.getuid?.() !== 0)('of another user is read all the same', async () => {
    const { server, root, ...pull } = contested()
    const workspace = checkOut(root, pull.merge)
    for (const name of ['.', ...readdirSync(workspace)]) chownSync(join(workspace, name), 1234, 1234)
    expect(() => git(workspace, 'status')).toThrow(/dubious ownership/u)
    expect(valueOf(await versionsOf(pullEvent(server, pull), usual, meansOf(workspace))).commits).toEqual([pull.merge, pull.base, pull.base, pull.head])
  })

  test('is not led elsewhere by what the workflow tells git', async () => {
    const { server, root, ...pull } = contested()
    const other = checkOut(root, pull.start)
    const trace = join(scratch(), 'trace')
    const environment = { ...gitEnvironment, GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other, GIT_INDEX_FILE: join(other, '.git/index'), GIT_TRACE: trace, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.quotePath', GIT_CONFIG_VALUE_0: 'false' }
    writeFileSync(trace, '')
    expect(valueOf(await versionsOf(pullEvent(server, pull), usual, meansOf(checkOut(root, pull.merge), { environment }))).commits).toEqual([pull.merge, pull.base, pull.base, pull.head])
  })

  test('before its first commit', async () => {
    const workspace = scratch()
    git(workspace, 'init', '--quiet')
    expect(problemOf(await versionsOf({ ...place(nowhere, 'a'.repeat(40)), kind: 'other', name: 'schedule' }, usual, meansOf(workspace)))).toBe('The checkout stands on no commit. Expected a step with actions/checkout before this one.')
  })
})
