import { hasNewGeneration, isNew, wasRetargeted } from './new-pool.js'
import { provisionings } from './provisionings.js'
import { hasSuccessor } from './successor.js'
import { isDefined, isMade, isRemoved, isThere, stands } from './existence.js'
import { isLegacyPool } from './legacy.js'
import { isListedWhole, membersOf } from './members.js'
import { ucmaVersions } from './ucma-versions.js'
import { viewsByOrigin } from './views-by-origin.js'
import { poolsOfComputer } from './pools-of-computer.js'
import { claimed, derived, type TypeDefinition } from './type-definition.js'

export const poolType: TypeDefinition = {
  name: 'Pool',
  kind: 'pool',
  identity: 'fqdn',
  says: 'a pool of the servers themselves: Front End, Edge, Mediation, Director',
  fields: {
    fqdn: claimed('string', 'its fully qualified domain name'),
    isDefined,
    isRemoved,
    stands,
    generation: claimed('Generation', 'the product that runs on it'),
    isFrontEnd: claimed('bool', 'it has a Registrar that trusted applications can hang on'),
    roles: claimed('list<string>', 'the roles that it carries'),
    site: claimed('Site', 'the site in which it stands'),
    computers: claimed('list<Computer>', 'its computers'),
    users: claimed('int', 'how many users it still homes'),
    updates: claimed('list<string>', 'the numbers of the updates applied to it, such as KB2741295'),
    decommissioned: claimed('timestamp', 'when it is taken out of service'),
    dnsRecords: claimed('list<DnsRecord>', 'its records in DNS'),
    applicationPools: derived('list<ApplicationPool>', 'the trusted application pools that route through it', (self) =>
      membersOf(self, { list: 'applicationPools', kind: 'applicationPool', field: 'nextHop', of: 'pool' }),
    ),
    ...viewsByOrigin('Pool'),
  },
}

export const applicationPoolType: TypeDefinition = {
  name: 'ApplicationPool',
  kind: 'applicationPool',
  identity: 'fqdn',
  says: 'a trusted application pool',
  fields: {
    fqdn: claimed('string', 'its fully qualified domain name'),
    isDefined,
    isMade,
    isRemoved,
    stands,
    isLegacy: derived('bool', 'it belongs to Office Communications Server: a merge brought it, and WMI manages what is on it', isLegacyPool),
    generation: claimed('Generation', 'the generation that it is provisioned for, not that of its next hop'),
    nextHop: claimed('Pool', 'the Front End pool that it routes through'),
    hasNextHop: derived('bool', 'it hangs on a Front End pool, whichever that is', (self) => isThere(self.field('nextHop'))),
    previousNextHop: claimed('Pool', 'the Front End pool that it routed through before a change'),
    site: claimed('Site', 'the site in which it stands'),
    computers: claimed('list<Computer>', 'its computers'),
    created: claimed('timestamp', 'when it was made'),
    decommissioned: claimed('timestamp', 'when it is taken out of service'),
    isNew: derived('bool', 'it was made after the merge, or the change at hand makes it', isNew),
    hasNewGeneration: derived('bool', 'it is provisioned for the newest generation', hasNewGeneration),
    wasRetargeted: derived('bool', 'the change at hand points it at an older generation than before', wasRetargeted),
    requiresReplication: claimed('bool', 'a replica of the Central Management store is kept on its computers'),
    certificates: claimed('list<Certificate>', 'the certificates that its computers use'),
    dnsRecords: claimed('list<DnsRecord>', 'its records in DNS'),
    firewallPorts: claimed('list<int>', 'the ports that the firewall of its computers lets in'),
    applications: derived('list<Application>', 'the applications on it', (self) =>
      membersOf(self, { list: 'applications', kind: 'application', field: 'pool', of: 'applicationPool' }),
    ),
    listsApplications: derived('bool', 'its applications are written down to the last', (self) => isListedWhole(self, 'applications')),
    provisionings: derived('list<string>', 'how its applications take their settings: auto, manual, or both', provisionings),
    hasSuccessor: derived('bool', 'an application of it is on another pool as well', hasSuccessor),
    ...viewsByOrigin('ApplicationPool'),
  },
}

export const computerType: TypeDefinition = {
  name: 'Computer',
  kind: 'computer',
  identity: 'fqdn',
  says: 'one computer of a pool',
  fields: {
    fqdn: claimed('string', 'its fully qualified domain name'),
    isDefined,
    isMade,
    isRemoved,
    pool: claimed('string', 'the pool that it belongs to; unknown where it belongs to several'),
    pools: derived('list<string>', 'every pool that it belongs to', poolsOfComputer),
    installed: claimed('list<string>', 'the packages installed on it, such as OCSWMIBC.msi'),
    ucma: claimed('list<string>', 'the versions of the UCMA runtime or SDK on it'),
    ucmaVersions: derived('list<string>', 'the versions of UCMA that come together on it: those installed, and those of the applications that run on it, as 4.0', ucmaVersions),
    tools: claimed('Generation', 'the product whose administrative tools it holds'),
  },
}
