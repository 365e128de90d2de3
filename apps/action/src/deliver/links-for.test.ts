import { describe, expect, test } from 'vitest'
import { builtInRules } from '@topolint/core'
import type { Event } from '../event/event.js'
import { linksFor } from './links-for.js'

const event: Event = { kind: 'other', name: 'schedule', repository: 'contoso/topology', commit: 'c1', api: 'https://api.github.com', server: 'https://github.com' }
const rule = 'next-hop-newest-generation'
const own = { ...builtInRules.find(({ id }) => id === rule), id: 'own-rule' } as (typeof builtInRules)[number] // a rule of a team's own

const from = (environment: Readonly<Record<string, string>>, id: string): string | undefined => linksFor(event, 'c1', [...builtInRules, own], environment).rule(id)

describe('the page of a rule', () => {
  test('is that of the release the action was taken from', () => {
    const environment = { GITHUB_ACTION_REPOSITORY: 'contoso/topolint', GITHUB_ACTION_REF: 'v1.2.3' }
    expect(from(environment, rule)).toBe(`https://github.com/contoso/topolint/blob/v1.2.3/docs/rules/${rule}.md`)
    expect(from(environment, 'own-rule')).toMatch(/^https:\/\/github\.com\/(?:MicrosoftDocs|OfficeDev)\//u)
  })

  test.each<Readonly<Record<string, string>>>([
    {},
    { GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' },
    { GITHUB_ACTION_REPOSITORY: 'contoso/topolint' },
    { GITHUB_ACTION_REPOSITORY: 'contoso', GITHUB_ACTION_REF: 'v1' },
    { GITHUB_ACTION_REPOSITORY: 'contoso/topolint', GITHUB_ACTION_REF: 'a b)' },
  ])('is what the rule rests on where the runner says %j', (environment) => {
    expect(from(environment, rule)).toMatch(/^https:\/\/github\.com\/(?:MicrosoftDocs|OfficeDev)\//u)
  })

  test('is nothing for a rule that nobody knows', () => {
    expect(from({ GITHUB_ACTION_REPOSITORY: 'contoso/topolint', GITHUB_ACTION_REF: 'v1' }, 'no-such-rule')).toBeUndefined()
  })
})
