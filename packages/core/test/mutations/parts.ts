import type { Entries } from './table.js'

export const newPool: Entries = {
  'new-pool with pool aps.contoso.com': ['known-reference'],
  'new-pool with registrar old.contoso.com': ['next-hop-newest-generation'],
  'new-pool with registrar nwe.contoso.com': 'only a topology that says that it is complete shows that there is no such pool',
  'new-pool without registrar': { plan: 'a plan need not say which next hop', script: ['next-hop-missing'] },
  'new-pool with site site:Redmond': ['pool-needs-site'],
}

export const severalComputers: Entries = {
  'new-pool with computer apps.contoso.com': ['computer-needs-computer-fqdn'],
  'new-pool without computer': ['computer-needs-computer-fqdn'],
  'new-computer with computer app1.contoso.com': 'the cmdlet itself refuses a computer that is there',
}

export const oneComputer: Entries = {
  'new-pool with computer apps.contoso.com': 'a pool of one computer has its name',
  'new-pool without computer': 'a pool of one computer has its name',
}

export const publish: Entries = {
  'publish with file merged.tbxml': ['publish-published-format'],
  'publish without file': { plan: 'Topology Builder publishes what it has open', script: 'a script enables what its cmdlets make', runbook: ['publish-needs-file'] },
}

export const mergeAndPublish: Entries = {
  'merge with file other.xml': ['merge-then-publish'],
  'publish with file other.xml': ['merge-then-publish'],
  'publish with file merged.tbxml': ['publish-published-format', 'merge-then-publish'],
  'publish without file': { plan: 'Topology Builder publishes what it has open', script: ['publish-needs-file'], runbook: ['publish-needs-file'] },
}

export const newApplication: Entries = {
  'new-application with application apps.contoso.com/service desk': ['application-id-valid'],
  'new-application with port 70000': ['application-port-unique'],
}

export const contactsOfNew: Entries = {
  'new-application with application apps.contoso.com/servicedesk': ['contact-after-application'],
  'new-application with application apps.contoso.com/service desk': ['application-id-valid', 'contact-after-application'],
  'new-application with application oldapps.contoso.com/helpdesk': ['contact-after-application'],
  'new-contact with application apps.contoso.com/servicedesk': ['contact-after-application'],
  'new-contact with application oldapps.contoso.com/helpdesk': 'an application has as many contacts as people like',
  'new-contact for one contact only': 'an application has as many contacts as people like',
}

export const makingOrder: Entries = {
  'new-computer before new-pool': ['pool-before-application'],
  'new-application before new-computer': 'a computer joins its pool before or after the application is made',
  'enable-topology before new-application': ['enable-topology-after-change'],
}
