import type { Scenario } from '@topolint/engine'
import { frontEnds } from './planned-procedure.js'

/** The product that a pool for applications of each version of UCMA is provisioned for. */
const products: Readonly<Record<string, string>> = { '1.0': 'ocs2007', '2.0': 'ocs2007r2', '3.0': 'lync2010', '4.0': 'lync2013' }

/** The topology in which a scenario is carried out, as it was before. */
export function plannedTopology({ id, from, to, ucma }: Scenario): string {
  const three = id === 'THREE'
  const old = three ? 'lync2010' : (from?.[0] ?? to)
  const current = three ? 'sfb2015' : (to ?? (id === 'COEX-1' ? 'lync2010' : 'lync2013'))
  const version = id === 'COEX-1' ? '1.0' : (ucma?.from ?? '4.0')
  const isMixed = old !== undefined && old !== current
  const product = id === 'R2-DIR-3' ? current : (products[version] ?? current)
  const contacts = id === 'R2-DIR-3' ? '' : 'sip:helpdesk@contoso.com, sip:helpdesk-night@contoso.com'
  return [
    'apiVersion: topolint/v1',
    'kind: Topology',
    'name: contoso',
    'sites: [{ id: redmond, name: Redmond }]',
    'sipDomains: [contoso.com]',
    'pools:',
    ...(isMixed ? [`  - { fqdn: old.contoso.com, product: ${old}, computers: [oldfe.contoso.com] }`] : []),
    ...(three ? ['  - { fqdn: middle.contoso.com, product: lync2013, computers: [middlefe.contoso.com] }'] : []),
    `  - { fqdn: new.contoso.com, product: ${current}, site: redmond, computers: [${frontEnds.join(', ')}] }`,
    'applicationPools:',
    '  - fqdn: oldapps.contoso.com',
    `    product: ${product}`,
    `    nextHop: ${isMixed && product !== current ? 'old' : 'new'}.contoso.com`,
    '    created: 2009-01-01',
    '    computers: [oldapp1.contoso.com, oldapp2.contoso.com]',
    '    applications:',
    `      - { id: helpdesk, ucma: ${version}, port: 6001, endpoints: [${contacts === '' ? 'user' : 'application'}], contacts: [${contacts}] }`,
    '',
  ].join('\n')
}
