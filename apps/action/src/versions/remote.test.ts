import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openRepository, type Environment } from '@topolint/host'
import { describe, expect, test } from 'vitest'
import { checkOut, git, gitEnvironment, hasGit, pullRequest, serve } from '../../test/git/scratch-repository.js'
import { serveByHttp } from '../../test/git/serve-by-http.js'
import { gitSurroundings, withToken } from './git-surroundings.js'
import { Remote } from './remote.js'

const token = 'ghs_topologytokenforthetests'
const encoded = Buffer.from(`x-access-token:${token}`).toString('base64')
const other = Buffer.from('x-access-token:ghs_ofthecheckout').toString('base64')

async function served() {
  const { root } = serve({ 'site.yaml': 'pools: old\n' })
  const pull = pullRequest(root, { 'site.yaml': 'pools: new\n' })
  const server = await serveByHttp(join(root, '..', '..'), token)
  return { ...pull, server, workspace: checkOut(root, pull.merge) }
}

function remoteOf(folder: string, server: string, given: string | undefined, environment: Environment = gitEnvironment): Remote {
  return new Remote(folder, gitSurroundings(environment, folder), { server, repository: 'contoso/topology', token: given })
}

function has(folder: string, commit: string): boolean {
  const found = openRepository(folder, gitEnvironment)
  return found.ok && found.value.history.has(commit)
}

describe.skipIf(!hasGit)('a token', () => {
  test('opens the server, in place of what the checkout left there', async () => {
    const { server, workspace, base } = await served()
    git(workspace, 'config', `http.${server}/.extraheader`, `AUTHORIZATION: basic ${other}`)
    const remote = remoteOf(workspace, server, token)
    expect(remote.named('main')).toBe(base)
    expect(remote.fetch([base], 'none')).toBeUndefined()
    expect(has(workspace, base)).toBe(true)
  })

  test('stands in no file of the checkout afterwards', async () => {
    const { server, workspace, base } = await served()
    remoteOf(workspace, server, token).fetch([base], 'none')
    const files = readdirSync(join(workspace, '.git'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    expect(texts.filter((text) => text.includes(token) || text.includes(encoded))).toEqual([])
  })

  test('that is wrong, or not there, opens nothing, and nobody is asked for another', async () => {
    const { server, workspace, base } = await served()
    for (const given of ['ghs_wrong', undefined]) {
      const problem = remoteOf(workspace, server, given).fetch([base], 'none')
      expect(problem).toMatch(/Authentication failed|could not read Username/u)
      expect(problem).not.toContain('ghs_wrong')
    }
    expect(remoteOf(workspace, server, undefined).named('main')).toBeUndefined()
  })

  test('is told to its own server only', async () => {
    const { server, workspace, base } = await served()
    const elsewhere = gitSurroundings(gitEnvironment, workspace)
    const remote = new Remote(workspace, withToken(elsewhere, 'https://github.com', token), { server, repository: 'contoso/topology', token: undefined })
    expect(remote.fetch([base], 'none')).toMatch(/could not read Username/u)
  })

  test('is hidden in whatever git says of it', () => {
    const { root } = serve({})
    expect(remoteOf(root, `https://${token}.invalid`, token).fetch(['f'.repeat(40)], 'none')).not.toContain(token)
  })
})

describe('what git is told of the machine', () => {
  test('keeps what the workflow configures, and goes on counting', () => {
    const environment = { HOME: '/home/contoso', GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'http.proxy', GIT_CONFIG_VALUE_0: 'http://proxy.contoso.com', GIT_SSL_CAINFO: '/ca.pem' }
    expect(gitSurroundings(environment, '/srv/topology')).toEqual({ ...environment, GIT_NO_REPLACE_OBJECTS: '1', GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_1: 'safe.directory', GIT_CONFIG_VALUE_1: '/srv/topology' })
  })

  test.each(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_TRACE', 'GIT_TRACE_CURL', 'GIT_CURL_VERBOSE', 'GIT_ASKPASS', 'SSH_ASKPASS', 'GIT_SHALLOW_FILE', 'GIT_NAMESPACE'])('drops %s', (name) => {
    expect(gitSurroundings({ [name]: 'x' }, '/x')).not.toHaveProperty(name)
  })

  test.each([undefined, '', 'many', '-1', '99999'])('takes the count %j for none', (count) => {
    expect(gitSurroundings({ GIT_CONFIG_COUNT: count }, '/x')['GIT_CONFIG_COUNT']).toBe('1')
  })

  test('has the token in the place of others, and none where there is none', () => {
    const surroundings = gitSurroundings({}, '/x')
    expect(withToken(surroundings, 'https://github.com', undefined)).toBe(surroundings)
    const told = withToken(surroundings, 'https://github.com', token)
    expect([told['GIT_CONFIG_VALUE_1'], told['GIT_CONFIG_VALUE_2']]).toEqual(['', `AUTHORIZATION: basic ${encoded}`])
    expect([told['GIT_CONFIG_KEY_1'], told['GIT_CONFIG_KEY_2'], told['GIT_CONFIG_COUNT']]).toEqual(['http.https://github.com/.extraheader', 'http.https://github.com/.extraheader', '3'])
  })
})
