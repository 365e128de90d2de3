import { boolean, date, list, object, optional, required, text, type Infer } from '@topolint/yaml'
import { header } from './header-schema.js'
import { applicationPool, computer, pool } from './pool-schema.js'
import { shortOrFull } from './short-or-full.js'

const site = object(
  {
    id: required(text({ description: 'The SiteId, which `New-CsTrustedApplicationPool -Site` takes.', examples: ['redmond', '1'] })),
    name: optional(text({ description: 'The name of the site.' })),
    legacy: optional(boolean({ description: 'Whether it is the site that a merge brought (BackCompatSite).' })),
  },
  { name: 'site', title: 'Site' },
)

const domainName = text({ description: 'The SIP domain.', examples: ['contoso.com'] })

const sipDomain = shortOrFull(
  domainName,
  object(
    {
      name: required(domainName),
      authoritative: optional(boolean({ description: 'The value of Authoritative in its WMI entry.' })),
      default: optional(boolean({ description: 'The value of Default Domain in its WMI entry.' })),
    },
    { name: 'sipDomain', title: 'SIP domain', description: 'A SIP domain; its name alone will do.' },
  ),
)

export const topology = object(
  {
    ...header('Topology'),
    name: required(text({ description: 'The name of the deployment, by which findings about it are known when the file is moved.', examples: ['contoso'] })),
    complete: optional(boolean({ description: 'Whether the document names everything there is: then what it does not name does not exist.' })),
    merged: optional(date({ description: 'The day on which the legacy topology was merged, if it was.', examples: ['2014-03-01'] })),
    sites: optional(list(site, { description: 'The sites.' })),
    sipDomains: optional(list(sipDomain, { description: 'The SIP domains.', examples: [['contoso.com']] })),
    pools: optional(list(pool, { description: 'The pools of the servers themselves: Front End, Edge, Mediation, Director.' })),
    applicationPools: optional(list(applicationPool, { description: 'The trusted application pools, those of older generations too.' })),
    computers: optional(list(computer, { description: 'Computers of which more is to be said than the pool they belong to.' })),
  },
  { name: 'topology', title: 'Topology', description: 'What there is: servers, trusted application pools, applications, contacts.' },
)

export type TopologyDocument = Infer<typeof topology>
