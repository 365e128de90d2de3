import { describe, expect, test } from 'vitest'
import { isList, placeOf, type Field, type Source } from '@topolint/engine'
import type { Reading } from '../reading.js'
import { readExported } from './read-exported.js'

function reading(text: string, path = 'exports/state.json'): Reading | undefined {
  const source: Source = { path, text, language: path.endsWith('.json') ? 'json' : 'other' }
  return readExported(source)
}

/** Every entity on one line, with what is said of it. */
function told(text: string, path?: string): readonly string[] | undefined {
  return reading(text, path)?.facts.entities.map(({ kind, key, fields }) => `${kind} ${key} ${Object.entries(fields).map(([name, field]) => `${name}=${said(field)}`).join(' ')}`)
}

function said(field: Field): string {
  if (field.state !== 'known') return field.state
  if (typeof field.value !== 'object') return String(field.value)
  return isList(field.value) ? `[${[...field.value.items.map(said), ...(field.value.open ? ['…'] : [])].join()}]` : '{}'
}

const contact = {
  Identity: 'CN={5dedf4b0-a590-49b3-80cf-f16f914bbef9},CN=Application Contacts,CN=RTC Service,CN=Services,CN=Configuration,DC=contoso,DC=com',
  RegistrarPool: 'pool13.contoso.com',
  HomeServer: 'CN=Lc Services,CN=Microsoft,CN=1:2,CN=Pools,CN=RTC Service,CN=Services,CN=Configuration,DC=contoso,DC=com',
  OwnerUrn: 'urn:application:helpdesk',
  SipAddress: 'sip:Helpdesk@contoso.com',
  DisplayName: 'Help "desk"',
  LineURI: null,
  SecondaryLanguages: [],
  EnterpriseVoiceEnabled: true,
}

const applicationPool = {
  Identity: 'TrustedApplicationPool:apps.contoso.com',
  Registrar: 'Registrar:pool13.contoso.com',
  RequiresReplication: true,
  Applications: ['urn:application:helpdesk'],
  ServiceId: '1-ExternalServer-1',
  SiteId: 'Site:Redmond',
  PoolFqdn: 'apps.contoso.com',
  Version: 6,
  Role: 'TrustedApplicationPool',
}

const application = {
  Identity: 'apps.contoso.com/urn:application:helpdesk',
  ComputerGruus: ['app1.contoso.com sip:app1.contoso.com@contoso.com;gruu;opaque=srvr:helpdesk:x'],
  ServiceGruu: 'sip:apps.contoso.com@contoso.com;gruu;opaque=srvr:helpdesk:x',
  Protocol: 'Mtls',
  ApplicationId: 'urn:application:helpdesk',
  TrustedApplicationPoolFqdn: 'apps.contoso.com',
  Port: 6001,
  LegacyApplicationName: 'helpdesk',
}

const pool = {
  Identity: 'pool13.contoso.com',
  Services: ['UserServer:pool13.contoso.com', 'Registrar:pool13.contoso.com', 'WebServer:pool13.contoso.com'],
  Computers: ['fe1.contoso.com', 'fe2.contoso.com'],
  Fqdn: 'pool13.contoso.com',
  BackupPoolFqdn: null,
  Site: 'Site:Redmond',
}

const site = { Identity: 'Site:Redmond', Services: [], Pools: ['pool13.contoso.com'], DisplayName: 'Redmond HQ', SiteType: 'CentralSite', SiteId: 1 }

const contactFact = 'contact helpdesk@contoso.com applicationId=urn:application:helpdesk registrar=pool13.contoso.com'

describe('each cmdlet', () => {
  test.each<[string, object, string]>([
    ['Get-CsApplicationEndpoint', contact, contactFact],
    [
      'Get-CsTrustedApplicationPool',
      applicationPool,
      'applicationPool apps.contoso.com nextHop=pool13.contoso.com requiresReplication=true applications=[apps.contoso.com/helpdesk] generation=serviceVersion:6 siteIdentity=Site:Redmond',
    ],
    ['Get-CsTrustedApplication', application, 'application apps.contoso.com/helpdesk id=urn:application:helpdesk pool=apps.contoso.com port=6001 protocol=mtls legacyName=helpdesk'],
    ['Get-CsPool', pool, 'pool pool13.contoso.com computers=[fe1.contoso.com,fe2.contoso.com] siteIdentity=Site:Redmond isFrontEnd=true'],
    ['Get-CsPool of a Director', { ...pool, Services: ['Registrar:dir.contoso.com'] }, 'pool pool13.contoso.com computers=[fe1.contoso.com,fe2.contoso.com] siteIdentity=Site:Redmond isFrontEnd=false'],
    ['Get-CsPool of trusted applications', { ...pool, Fqdn: 'apps.contoso.com', Services: ['TrustedApplicationPool:apps.contoso.com'] }, 'applicationPool apps.contoso.com computers=[fe1.contoso.com,fe2.contoso.com] siteIdentity=Site:Redmond'],
    ['Get-CsTrustedApplicationPool after a merge', { Identity: applicationPool.Identity, Registrar: null, SiteId: 'Site:BackCompatSite' }, 'applicationPool apps.contoso.com nextHop=absent siteIdentity=Site:BackCompatSite'],
    ['Get-CsSite', site, 'site 1 name=Redmond isLegacy=false'],
    ['Get-CsSite after a merge', { ...site, Identity: 'Site:BackCompatSite', SiteId: null }, 'site backcompatsite name=BackCompatSite isLegacy=true'],
  ])('%s', (_cmdlet, object, expected) => {
    expect(told(JSON.stringify(object, undefined, 2))).toEqual(expected.includes('Site:BackCompatSite') ? [expected, 'site backcompatsite isLegacy=true'] : [expected])
  })
})

describe('what ConvertTo-Json writes', () => {
  const text = JSON.stringify(contact)
  test.each<[string, string]>([
    ['one object', text],
    ['an array', `[${text}]`],
    ['a collection with its count', `{ "value": [${text}], "Count": 1 }`],
    ['under names of a script', `{ "taken": "2014-05-20", "contacts": { "all": [${text}] } }`],
    ['the same twice', `[${text},\r\n${text}]`],
    ['names in another case', text.replaceAll('OwnerUrn', 'ownerUrn').replaceAll('SipAddress', 'SIPADDRESS')],
  ])('%s', (_name, json) => {
    expect(told(json)).toEqual([contactFact])
  })

  test('a value stands where it is written', () => {
    const [entity] = reading(`{\n  "SipAddress": "sip:a@contoso.com",\n  "OwnerUrn": "urn:application:x",\n  "RegistrarPool": "pool13.contoso.com"\n}`)?.facts.entities ?? []
    const registrar = entity?.fields['registrar']
    expect(registrar?.state === 'known' ? placeOf(registrar.at).start : undefined).toEqual({ line: 4, column: 20 })
    expect(entity === undefined ? undefined : placeOf(entity.at).start).toEqual({ line: 2, column: 17 })
  })
})

describe('what Export-Csv writes', () => {
  const header = '"Identity","RegistrarPool","OwnerUrn","SipAddress","DisplayName"'
  const row = '"CN={5dedf4b0}","pool13.contoso.com","urn:application:helpdesk","sip:Helpdesk@contoso.com","Help ""desk"""'
  test.each<[string, string]>([
    ['rows', `${header}\r\n${row}\r\n`],
    ['the line of the type', `#TYPE Microsoft.Rtc.Management.ADConnect.Schema.OCSADApplicationContact\r\n${header}\r\n${row}`],
    ['semicolons', `${header}\n${row}\n`.replaceAll('","', '";"')],
    ['tabs, without quotes', 'Identity\tRegistrarPool\tOwnerUrn\tSipAddress\nCN\tpool13.contoso.com\turn:application:helpdesk\tsip:Helpdesk@contoso.com'],
    ['a line break in quotes', `${header}\r\n${row.replace('Help ', 'Help\r\n')}\r\n`],
    ['an empty line at the end', `${header}\n${row}\n\n`],
  ])('%s', (_name, csv) => {
    expect(told(csv, 'contacts.csv')).toEqual([contactFact])
  })

  test('collections of which only the type is left are unknown', () => {
    const csv = '"Identity","Registrar","Applications","PoolFqdn"\n"TrustedApplicationPool:apps.contoso.com","","System.Collections.Generic.List`1[System.String]","apps.contoso.com"\n'
    expect(told(csv, 'pools.csv')).toEqual(['applicationPool apps.contoso.com nextHop=absent applications=unknown'])
  })

  test('a quote that nothing closes is a finding, and the rows before it are read', () => {
    const read = reading(`${header}\n${row}\n"CN=`, 'contacts.csv')
    expect(read?.findings.map(({ rule, at }) => [rule, placeOf(at).start])).toEqual([['parse-error', { line: 3, column: 1 }]])
    expect(read?.facts.entities).toHaveLength(1)
  })
})

describe('what Export-Clixml writes', () => {
  const objs = (inner: string): string => `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\r\n${inner}\r\n</Objs>`
  const type = '<TN RefId="0"><T>Microsoft.Rtc.Management.ADConnect.Schema.OCSADApplicationContact</T><T>System.Object</T></TN><ToString>CN=x</ToString>'
  const properties =
    '<S N="RegistrarPool">pool13.contoso.com</S><S N="OwnerUrn">urn:application:helpdesk</S><S N="SipAddress">sip:Helpdesk_x0040_contoso.com</S><Nil N="LineURI" /><B N="Enabled">true</B>'
  test.each<[string, string]>([
    ['an object', `<Obj RefId="0">${type}<Props>${properties}</Props></Obj>`],
    ['selected properties', `<Obj RefId="0"><TN RefId="0"><T>Selected.Thing</T></TN><MS>${properties}</MS></Obj>`],
    ['an array', `<Obj RefId="0"><TN RefId="0"><T>System.Object[]</T></TN><LST><Obj RefId="1">${type}<Props>${properties}</Props></Obj></LST></Obj>`],
  ])('%s', (_name, inner) => {
    expect(told(objs(inner), 'contacts.xml')).toEqual([contactFact])
  })

  test('lists, enumerations and references', () => {
    const pool =
      '<Obj RefId="0"><Props><Obj N="Identity" RefId="1"><TN RefId="1"><T>X</T></TN><ToString>TrustedApplicationPool:apps.contoso.com</ToString><Props /></Obj><Ref N="Registrar" RefId="1" />' +
      '<Obj N="Applications" RefId="2"><LST><S>urn:application:helpdesk</S></LST></Obj><Ref N="Version" RefId="9" /></Props></Obj>'
    expect(told(objs(pool), 'pools.xml')).toEqual(['applicationPool apps.contoso.com nextHop=apps.contoso.com applications=[apps.contoso.com/helpdesk] generation=unknown'])
  })

  test('other XML is nothing of ours', () => {
    expect(told('<Topology xmlns="urn:x"><a b="OwnerUrn"/></Topology>', 'a.xml')).toBeUndefined()
  })
})

describe('never guessed', () => {
  test.each<[string, string, string | undefined]>([
    ['a Registrar by number', JSON.stringify({ ...contact, RegistrarPool: '487279971' }), 'contact helpdesk@contoso.com applicationId=urn:application:helpdesk registrar=unknown'],
    ['no Registrar', JSON.stringify({ ...contact, RegistrarPool: null }), 'contact helpdesk@contoso.com applicationId=urn:application:helpdesk registrar=absent'],
    ['an object for a Registrar', JSON.stringify({ ...contact, RegistrarPool: { a: 1 } }), 'contact helpdesk@contoso.com applicationId=urn:application:helpdesk registrar=unknown'],
    ['only the properties that were selected', JSON.stringify({ SipAddress: contact.SipAddress, OwnerUrn: contact.OwnerUrn }), 'contact helpdesk@contoso.com applicationId=urn:application:helpdesk'],
    ['a protocol by number', JSON.stringify({ Identity: application.Identity, ApplicationId: 'urn:application:helpdesk', Protocol: 1 }), 'application apps.contoso.com/helpdesk id=urn:application:helpdesk pool=apps.contoso.com protocol=unknown'],
    ['a user', JSON.stringify({ ...contact, OwnerUrn: null }), undefined],
    ['what New-CsTrustedApplicationEndpoint takes', 'ApplicationId,TrustedApplicationPoolFqdn,SipAddress\nurn:application:helpdesk,apps.contoso.com,sip:a@contoso.com\n', undefined],
    ['what New-CsTrustedApplication takes', 'ApplicationId,TrustedApplicationPoolFqdn,Port\nurn:application:helpdesk,apps.contoso.com,6001\n', undefined],
    ['what New-CsTrustedApplicationPool takes', 'Identity,Registrar,Site\napps.contoso.com,Registrar:pool13.contoso.com,1\n', undefined],
    ['other JSON', '{ "OwnerUrn": [1, 2] }', undefined],
    ['prose', 'The OwnerUrn of a contact, the SipAddress\nand so on', undefined],
  ])('%s', (_name, text, expected) => {
    expect(told(text, text.startsWith('{') ? 'a.json' : 'a.csv')).toEqual(expected === undefined ? undefined : [expected])
  })
})
