import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Json = Readonly<Record<string, unknown>>

/** An event as GitHub's own examples show it: the first one of this name and action, with some fields put differently. */
export function examplePayload(name: string, fields: Json = {}, action?: string): Json {
  const events = JSON.parse(readFileSync(new URL(import.meta.resolve('@octokit/webhooks-examples')), 'utf8')) as readonly { readonly name: string; readonly examples: readonly Json[] }[] // as its index.d.ts says
  const found = events.find((event) => event.name === name)?.examples.find((example) => action === undefined || example['action'] === action)
  if (found === undefined) throw new Error(`GitHub shows no ${name}`)
  return merged(found, fields)
}

/** What a runner tells a step of an event. */
export function runnerEnvironment(folder: string, name: string, payload: unknown, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const path = join(folder, 'event.json')
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload))
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'contoso/topology',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_SERVER_URL: 'https://github.com',
    ...more,
  }
}

/** Fields of objects inside one another are put one by one. */
function merged(value: Json, fields: Json): Json {
  return { ...value, ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, isJson(value[name]) && isJson(field) ? merged(value[name], field) : field])) }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
