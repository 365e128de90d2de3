import type { EntityKind } from '../model/kind.js'
import { generations } from '../model/generation.js'
import { commandType, parameterType } from './command-types.js'
import { estateType } from './estate-type.js'
import { accountType, addressType, applicationType, contactType, replacedType } from './application-types.js'
import { applicationPoolType, computerType, poolType } from './pool-types.js'
import { certificateType, dnsRecordType } from './pool-parts.js'
import { nameType, referenceType } from './mention-types.js'
import { prerequisitesType, procedureType, stepType } from './procedure-types.js'
import { claimed, type TypeDefinition } from './type-definition.js'
import { viewsByOrigin } from './views-by-origin.js'

const siteType: TypeDefinition = {
  name: 'Site',
  kind: 'site',
  identity: 'id',
  says: 'a site of the topology',
  fields: { id: claimed('string', 'its SiteId'), name: claimed('string', 'its name'), isLegacy: claimed('bool', 'it is the site that a merge brought'), legacySign: claimed('string', 'by what an exported topology shows that it is') },
}

const sipDomainType: TypeDefinition = {
  name: 'SipDomain',
  kind: 'sipDomain',
  identity: 'name',
  says: 'a SIP domain',
  fields: {
    name: claimed('string', 'the domain'),
    authoritative: claimed('bool', 'the servers answer for it alone'),
    isDefault: claimed('bool', 'it is the default domain'),
    ...viewsByOrigin('SipDomain'),
  },
}

const generationType: TypeDefinition = {
  name: 'Generation',
  says: 'a generation of the product; compare ranks, print names',
  fields: {
    id: claimed('string', 'the short name', generations.map(({ id }) => id)),
    rank: claimed('int', 'its place in the order of generations'),
    name: claimed('string', 'the name of the product'),
    ucma: claimed('string', 'the version of UCMA that belongs to it'),
    coexistsWith: claimed('list<string>', 'the older generations beside which it is supported, one at a time'),
    supportedBeside: claimed('string', 'the names of those generations, for messages'),
    supportEnd: claimed('timestamp', 'the last day of extended support'),
  },
}

const documentType: TypeDefinition = {
  name: 'Document',
  says: 'one document of a file',
  fields: {
    kind: claimed('string', 'what it holds'),
    name: claimed('string', 'the name that it gives itself'),
    complete: claimed('bool', 'it names everything that exists'),
    isPublished: claimed('bool', 'Topology Builder has published it'),
    merged: claimed('timestamp', 'when the legacy topology was merged'),
    contradiction: claimed('Contradiction', 'the first thing that another export, read before, says otherwise'),
  },
}

/** Two exports of one deployment are snapshots of different days. */
const contradictionType: TypeDefinition = {
  name: 'Contradiction',
  says: 'a thing of which two exports say something different; nobody can tell which of them is the newer',
  fields: {
    about: claimed('string', 'the field and the thing, such as: nextHop of apps.contoso.com'),
    document: claimed('string', 'the path of the other export'),
  },
}

/** The language in which rules speak: every type with its fields. */
export const vocabulary: readonly TypeDefinition[] = [
  estateType,
  documentType,
  contradictionType,
  siteType,
  poolType,
  applicationPoolType,
  computerType,
  certificateType,
  dnsRecordType,
  applicationType,
  replacedType,
  accountType,
  addressType,
  contactType,
  sipDomainType,
  generationType,
  procedureType,
  stepType,
  prerequisitesType,
  commandType,
  parameterType,
  referenceType,
  nameType,
]

const byName: ReadonlyMap<string, TypeDefinition> = new Map(vocabulary.map((type) => [type.name, type]))

export function findType(name: string): TypeDefinition | undefined {
  return byName.get(name)
}

export function typeNamed(name: string): TypeDefinition {
  const type = byName.get(name)
  if (type === undefined) throw new Error(`No type ${name} in the vocabulary`)
  return type
}

export function typeOfKind(kind: EntityKind): TypeDefinition {
  const type = vocabulary.find((candidate) => candidate.kind === kind)
  if (type === undefined) throw new Error(`No type for ${kind} in the vocabulary`)
  return type
}

export function kindOfType(name: string): EntityKind {
  const { kind } = typeNamed(name)
  if (kind === undefined) throw new Error(`${name} is no entity`)
  return kind
}
