import { identityOf, type EntityFact, type EntityKind, type Fields } from '@topolint/engine'
import type { Decoded, DecodedScalar } from '@topolint/yaml'
import { applicationPoolFacts } from './application-pool-facts.js'
import { poolFacts } from './pool-facts.js'
import { claims, nameField, toEntity, type Reading } from './reading.js'
import type { topology } from './schema/topology-schema.js'
import { toFields } from './to-field.js'

type DecodedTopology = Decoded<typeof topology>

const ofComputer = { says: ['installed', 'ucma', 'tools'], none: ['installed', 'ucma'] }

export function topologyFacts(reading: Reading, { fields: { sites, sipDomains, pools, applicationPools, computers } }: DecodedTopology): readonly EntityFact[] {
  return [
    ...(sites?.items ?? []).flatMap((site) => {
      const { id, name, legacy } = site.fields
      return entity(reading, { kind: 'site', list: 'sites', named: id, fields: toFields(reading.source, { name, isLegacy: legacy }) })
    }),
    ...(sipDomains?.items ?? []).flatMap((domain) => {
      if (domain.kind === 'scalar') return entity(reading, { kind: 'sipDomain', list: 'sipDomains', named: domain, fields: {} })
      const { name, authoritative, default: isDefault } = domain.fields
      return entity(reading, { kind: 'sipDomain', list: 'sipDomains', named: name, fields: toFields(reading.source, { authoritative, isDefault }) })
    }),
    ...(pools?.items ?? []).flatMap((pool) => poolFacts(reading, pool)),
    ...(applicationPools?.items ?? []).flatMap((pool) => applicationPoolFacts(reading, pool)),
    ...(computers?.items ?? []).flatMap((computer) =>
      entity(reading, { kind: 'computer', list: 'computers', named: computer.fields.fqdn, fields: claims(reading, computer, ofComputer) }),
    ),
  ]
}

interface Listed {
  readonly kind: EntityKind
  readonly list: string
  readonly named: DecodedScalar<string> | undefined
  readonly fields: Fields
}

/** Without the name that identifies it, nothing can be said of an entity. */
function entity(reading: Reading, { kind, list, named, fields }: Listed): readonly EntityFact[] {
  if (named === undefined) return []
  const key = identityOf(kind, named.value)
  return [toEntity(reading, { kind, key, name: nameField(reading, named), named, fields, path: `/${list}/${key}` })]
}
