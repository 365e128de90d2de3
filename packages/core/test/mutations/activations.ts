import { newPool, severalComputers, publish, newApplication, contactsOfNew, makingOrder } from './parts.js'
import type { Entries, ScenarioTable } from './table.js'

const activated: Entries = {
  ...makingOrder,
  'enable-topology before new-application': ['enable-topology-after-change', 'contact-after-application'],
  'request-certificate before enable-topology': 'certificates are nothing of the topology',
  'set-certificate before request-certificate': 'the cmdlet refuses a certificate that is not there',
  'firewall-exception before set-certificate': 'firewall and certificate do not ask for each other',
  'new-contact before firewall-exception': 'firewall and contacts do not ask for each other',
  'install before new-contact': 'here contacts may be made at any time',
  'launch before install': 'nobody starts what is not installed',
}

export const activations: Readonly<Record<string, ScenarioTable>> = {
  '2015-NEW-5': {
    'left out': {
      'new-pool': 'it may have been made before',
      'new-computer': 'one computer is enough',
      'new-application': ['contact-after-application'],
      'enable-topology': ['enable-topology-after-change', 'contact-after-application'],
      'request-certificate': 'a certificate may be there already',
      'set-certificate': 'certificates may be the work of somebody else',
      'firewall-exception': 'the page on activation asks for it, and this one refers to that',
      'new-contact': 'an application has as many contacts as people like',
      install: 'it may be installed already',
      launch: 'the application may be started by somebody else',
    },
    swapped: activated,
    wrong: {
      ...newPool,
      ...severalComputers,
      ...contactsOfNew,
      ...newApplication,
      'new-application with application apps.contoso.com/service desk': ['application-id-valid', 'contact-after-application'],
      'new-pool with registrar old.contoso.com': 'only a topology that says that it is complete shows that there is no such pool',
      'new-pool with computer apps.contoso.com': ['computer-needs-computer-fqdn', 'certificate-on-each-computer'],
      'new-computer with pool oldapps.contoso.com': 'the computer may be meant for that pool',
      'set-certificate for one computer only': ['certificate-on-each-computer'],
    },
  },
  activation: {
    'left out': {
      'new-pool': 'it may have been made before',
      'new-computer': 'one computer is enough',
      'new-application': ['contact-after-application'],
      'enable-topology': ['enable-topology-after-change', 'contact-after-application'],
      'request-certificate': 'a certificate may be there already',
      'set-certificate': 'certificates may be the work of somebody else',
      'firewall-exception': { plan: ['firewall-exception'], script: 'people do it, and no command shows it', runbook: ['firewall-exception'] },
      'new-contact': 'an application has as many contacts as people like',
      install: 'it may be installed already',
      launch: 'the application may be started by somebody else',
    },
    swapped: activated,
    wrong: {
      ...newPool,
      ...severalComputers,
      ...contactsOfNew,
      ...newApplication,
      'new-application with application apps.contoso.com/service desk': ['application-id-valid', 'contact-after-application'],
      'new-pool with registrar old.contoso.com': 'only a topology that says that it is complete shows that there is no such pool',
      'new-computer with pool oldapps.contoso.com': 'the computer may be meant for that pool',
    },
  },
  deactivation: {
    'left out': {
      'remove-contact': 'an application takes its contacts along, which is meant here',
      'remove-application': 'a pool takes its applications along',
      'remove-computer': 'a pool takes its computers along',
      'remove-pool': 'the pool may stay',
      'enable-topology': ['enable-topology-after-change'],
    },
    swapped: {
      'remove-application before remove-contact': ['removal-order'],
      'remove-computer before remove-application': ['removal-order'],
      'remove-pool before remove-computer': ['removal-order'],
      'enable-topology before remove-pool': ['enable-topology-after-change'],
    },
    wrong: {
      'remove-contact for one contact only': 'an application takes its contacts along, which is meant here',
      'remove-application with application apps.contoso.com/helpdesk': 'nobody says what there is on the other pool',
      'remove-computer with pool apps.contoso.com': 'nobody says what there is in the other pool',
      'remove-pool with pool apps.contoso.com': 'nobody says what there is in the other pool',
    },
  },
  'first-install': {
    'left out': {
      publish: 'no document orders the installation of servers here',
      'install-database': 'no document orders the installation of servers here',
      'enable-topology': 'no document orders the installation of servers here',
      'install-server': 'no document orders the installation of servers here',
    },
    swapped: {
      'install-database before publish': 'no document orders the installation of servers here',
      'enable-topology before install-database': 'no document orders the installation of servers here',
      'install-server before enable-topology': 'no document orders the installation of servers here',
    },
    wrong: {
      ...publish,
      'publish with file other.xml': 'nothing was merged that would have to be published',
    },
  },
}
