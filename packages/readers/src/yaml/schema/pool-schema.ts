import { boolean, date, integer, list, nullable, object, oneOf, optional, required, text } from '@topolint/yaml'
import { application } from './application-schema.js'
import { computers, fqdn, product, serviceVersion, updates } from './names.js'

const roles = ['front-end', 'director', 'edge', 'mediation', 'persistent-chat', 'video-interop', 'survivable-branch-appliance', 'survivable-branch-server'] as const

const site = text({ description: 'The id of its site.', examples: ['redmond', '1'] })
const decommissioned = date({ description: 'The day on which it is taken out of service.' })

const dnsRecords = list(
  object(
    {
      name: required(text({ description: 'The name that the record is about.', examples: ['apps.contoso.com'] })),
      type: required(oneOf(['A', 'AAAA', 'CNAME', 'SRV'])),
      value: optional(text({ description: 'The address or the name that it gives.', examples: ['192.0.2.31'] })),
    },
    { name: 'dnsRecord', title: 'DNS record' },
  ),
  { description: 'Its records in DNS. Every pool needs an A record, a pool of one computer too.' },
)

const certificates = list(
  object(
    {
      subject: required(text({ description: 'The subject name, which is the FQDN of the pool.', examples: ['apps.contoso.com'] })),
      alternativeNames: optional(list(text(), { description: 'The subject alternative names: the pool and each of its computers.' })),
      computers: optional(computers('The computers that use it. All computers of a pool share one certificate.')),
    },
    { name: 'certificate', title: 'Certificate' },
  ),
  { description: 'The certificates that its computers use.' },
)

export const pool = object(
  {
    fqdn: required(fqdn('The fully qualified domain name of the pool.')),
    product: optional(product('The product that runs on it.')),
    serviceVersion: optional(serviceVersion),
    roles: optional(list(oneOf(roles), { description: 'The roles that it carries; a Front End pool if nothing is said.' })),
    site: optional(site),
    computers: optional(computers('Its computers.')),
    users: optional(integer({ description: 'How many users it still homes.', min: 0, examples: [0] })),
    updates: optional(updates('The updates applied to it.')),
    dnsRecords: optional(nullable(dnsRecords)),
    decommissioned: optional(decommissioned),
  },
  { name: 'pool', title: 'Pool', description: 'A pool of the servers themselves.' },
)

export const applicationPool = object(
  {
    fqdn: required(fqdn('The fully qualified domain name of the pool; behind a load balancer the name of the cluster.')),
    product: optional(product('The product that the pool is provisioned for, which is not that of its next hop.')),
    serviceVersion: optional(serviceVersion),
    site: optional(site),
    nextHop: optional(nullable(fqdn('The Front End pool that it routes through, its Registrar. `null` says that there is none.'))),
    created: optional(date({ description: 'The day on which it was made; after the merge it has to route through the newest Front End pool.' })),
    decommissioned: optional(decommissioned),
    computers: optional(computers('Its computers. With one computer, the pool has that name too.')),
    requiresReplication: optional(boolean({ description: 'Whether its computers keep a replica of the Central Management store. Applications that are provisioned automatically need one.' })),
    certificates: optional(nullable(certificates)),
    dnsRecords: optional(nullable(dnsRecords)),
    firewallPorts: optional(nullable(list(integer(), { description: 'The ports that the firewall of its computers lets in.', examples: [[6001]] }))),
    applications: optional(list(application, { description: 'The applications on it.' })),
  },
  { name: 'applicationPool', title: 'Trusted application pool', description: 'A pool of computers that run trusted applications.' },
)

export const computer = object(
  {
    fqdn: required(fqdn('The fully qualified domain name of the computer.')),
    installed: optional(list(text(), { description: 'Packages installed on it.', examples: [['OCSWMIBC.msi', 'OCSCore.msi']] })),
    ucma: optional(list(text({ examples: ['4.0'] }), { description: 'Versions of the UCMA runtime or SDK on it.', examples: [['4.0']] })),
    tools: optional(product('The product whose administrative tools it holds.')),
  },
  { name: 'computer', title: 'Computer', description: 'What is known of one computer beside the pool it belongs to.' },
)
