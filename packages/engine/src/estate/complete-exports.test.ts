import { describe, expect, test } from 'vitest'
import { FactsWriter, type Written } from '../../test/estate-of.js'
import type { Origin } from '../model/fact.js'
import type { EntityKind } from '../model/kind.js'
import { isList, known, textOfValue, type Field } from '../model/field.js'
import { nowhere } from '../source/source.js'

type Row = readonly [EntityKind, string, Written, Origin]

function said(field: Field): string {
  if (field.state !== 'known') return field.state
  if (typeof field.value === 'object') return isList(field.value) ? [...field.value.items.map(said), ...(field.value.open ? ['…'] : [])].join() : ''
  return `${textOfValue(field.value)}${field.inferred === true ? ' (inferred)' : ''}`
}

function estateOf(rows: readonly Row[]): ReturnType<FactsWriter['estate']> {
  return rows.reduce((writer, row) => writer.add(...row), new FactsWriter()).estate()
}

const contact: Row = ['contact', 'sip:helpdesk@contoso.com', { applicationId: 'urn:application:HelpDesk' }, 'exported']
const exported: Row = ['application', 'helpdesk', { pool: 'apps.contoso.com' }, 'exported']
const replaces = { fields: { pool: known('oldapps.contoso.com', nowhere), applicationName: known('HelpDesk', nowhere) } }

describe('a contact leads to the application of its id', () => {
  test.each<[string, readonly Row[], string]>([
    ['where one is exported', [contact, exported], 'apps.contoso.com/helpdesk (inferred)'],
    ['that a pool lists', [contact, ['applicationPool', 'apps.contoso.com', { applications: ['apps.contoso.com/helpdesk'] }, 'exported']], 'apps.contoso.com/helpdesk (inferred)'],
    ['that is written down too', [contact, exported, ['application', 'helpdesk', { pool: 'Apps.contoso.com' }, 'declared']], 'apps.contoso.com/helpdesk (inferred)'],
    ['but not if there are two', [contact, exported, ['application', 'helpdesk', { pool: 'oldapps.contoso.com' }, 'declared']], 'unknown'],
    ['nor where it replaces another', [contact, exported, ['application', 'helpdesk', { pool: 'apps.contoso.com', replaces }, 'declared']], 'unknown'],
    ['nor where it is only written down', [contact, ['application', 'helpdesk', { pool: 'apps.contoso.com' }, 'declared']], 'unknown'],
    ['nor where a step makes it', [contact, ['application', 'helpdesk', { pool: 'apps.contoso.com' }, 'done']], 'unknown'],
    ['unless somebody says so', [contact, exported, ['contact', 'sip:helpdesk@contoso.com', { application: 'oldapps.contoso.com/helpdesk' }, 'declared']], 'oldapps.contoso.com/helpdesk'],
  ])('%s', (_name, rows, expected) => {
    expect(said(estateOf(rows).entity('contact', 'helpdesk@contoso.com').field('application'))).toBe(expected)
  })

  test('and leaves open which contacts others of the same id have, and no more', () => {
    const estate = estateOf([
      contact,
      ['application', 'helpdesk', { pool: 'a.contoso.com', contacts: [] }, 'declared'],
      ['application', 'queue', { pool: 'a.contoso.com', contacts: [] }, 'declared'],
    ])
    expect(['a.contoso.com/helpdesk', 'a.contoso.com/queue'].map((key) => said(estate.entity('application', key).field('contacts')))).toEqual(['…', ''])
  })
})

describe('a pool stands in the site of its name', () => {
  const pool: Row = ['applicationPool', 'apps.contoso.com', { siteIdentity: 'Site:Redmond' }, 'exported']
  test.each<[string, readonly Row[], string]>([
    ['known by its id', [pool, ['site', '1', { name: 'Redmond' }, 'exported']], '1'],
    ['known by its name alone', [pool, ['site', 'redmond', {}, 'declared']], 'redmond'],
    ['of which nothing is known', [pool], 'unknown'],
    ['of which there are two', [pool, ['site', '1', { name: 'Redmond' }, 'exported'], ['site', '2', { name: 'redmond' }, 'exported']], 'unknown'],
    ['as the migration guide spells it', [['applicationPool', 'apps.contoso.com', { siteIdentity: 'Site.BackCompatSite' }, 'exported'], ['site', '2', { name: 'BackCompatSite' }, 'exported']], '2'],
  ])('%s', (_name, rows, expected) => {
    expect(said(estateOf(rows).entity('applicationPool', 'apps.contoso.com').field('site'))).toBe(expected)
  })
})

test('a computer in two pools has both, though nobody knows which is meant', () => {
  const computer = estateOf([
    ['computer', 'app1.contoso.com', { pool: 'a.contoso.com' }, 'declared'],
    ['computer', 'app1.contoso.com', { pool: 'b.contoso.com' }, 'declared'],
    ['computer', 'app1.contoso.com', { pool: 'A.contoso.com.' }, 'exported'],
  ]).entity('computer', 'app1.contoso.com')
  expect([said(computer.field('pool')), said(computer.field('pools'))]).toEqual(['unknown', 'a.contoso.com,b.contoso.com'])
})
