import type { Environment } from '@topolint/host'
import type { EventPlace } from './event.js'
import { isRepository, isSha } from './payload.js'

/** Where the runner says that it runs, and what is wrong with that. */
export function eventPlaceIn(environment: Environment, problems: string[]): EventPlace {
  const repository = environment['GITHUB_REPOSITORY'] ?? ''
  const commit = environment['GITHUB_SHA'] ?? ''
  const api = addressIn(environment, 'GITHUB_API_URL', 'https://api.github.com')
  const server = addressIn(environment, 'GITHUB_SERVER_URL', 'https://github.com')
  if (!isRepository(repository)) problems.push('GITHUB_REPOSITORY is not owner/name')
  if (!isSha(commit)) problems.push('GITHUB_SHA is not the id of a commit')
  if (api === undefined) problems.push('GITHUB_API_URL is not an address')
  if (server === undefined) problems.push('GITHUB_SERVER_URL is not an address')
  return { repository, commit, api: api ?? '', server: server ?? '' }
}

/** The token is sent there: nothing but an address of the web. */
function addressIn(environment: Environment, name: string, usual: string): string | undefined {
  const written = environment[name] ?? ''
  if (written === '') return usual
  if (!URL.canParse(written)) return undefined
  const url = new URL(written)
  const isPlain = /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  return isPlain ? url.href.replace(/\/+$/u, '') : undefined
}
