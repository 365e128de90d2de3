import { identityOf, isList, textOfValue, type EntityFact, type Facts, type Field } from '@topolint/engine'
import type { TopologyDocument } from '@topolint/readers'
import { generationLines, keyLines, listLines } from './written-field.js'
import { commentText, yamlText } from './yaml-text.js'

type Role = NonNullable<NonNullable<TopologyDocument['pools']>[number]['roles']>[number]

/** What a document can say of roles; the compiler knows whether one is missing. */
const roles: Readonly<Record<Role, true>> = {
  'front-end': true,
  director: true,
  edge: true,
  mediation: true,
  'persistent-chat': true,
  'video-interop': true,
  'survivable-branch-appliance': true,
  'survivable-branch-server': true,
}

/** What an exported topology says, as a topolint document that people can go on writing. */
export function topologyDocument({ entities }: Facts, { name, path }: { readonly name: string; readonly path: string }): string {
  const of = (kind: EntityFact['kind']): readonly EntityFact[] => entities.filter((entity) => entity.kind === kind)
  const applications = byPool(of('application'))
  return [
    `# What ${commentText(path)} says. An export holds no days, contacts, certificates, DNS records and versions of UCMA:`,
    '# add created, contacts, certificates, dnsRecords, firewallPorts, ucma and provisioning where you know them.',
    'apiVersion: topolint/v1',
    'kind: Topology',
    `name: ${yamlText(name)}`,
    '# complete: true    # once it names everything there is, contacts and SIP domains too',
    ...section('sites', of('site'), siteLines),
    ...section('sipDomains', of('sipDomain'), domainLines),
    ...section('pools', of('pool'), poolLines),
    ...section('applicationPools', of('applicationPool'), (pool) => applicationPoolLines(pool, applications.get(pool.key) ?? [])),
    '',
  ].join('\n')
}

function section(key: string, entities: readonly EntityFact[], linesOf: (entity: EntityFact) => readonly string[]): readonly string[] {
  if (entities.length === 0) return []
  const named = entities.some(({ name }) => name.state === 'known')
  return ['', named ? `${key}:` : `# ${key}:`, ...entities.flatMap((entity) => item(entity.name, linesOf(entity)))]
}

/** One item of a list; what has no name is told in a comment. */
function item(name: Field, lines: readonly string[]): readonly string[] {
  if (name.state !== 'known') return [`  # one more, whose name is not known${name.state === 'unknown' ? ` (${commentText(name.reason)})` : ''}`]
  return lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`)
}

function siteLines({ name, fields }: EntityFact): readonly string[] {
  const { isLegacy } = fields
  return [...keyLines('id', name), ...keyLines('name', fields['name']), ...(isLegacy?.state === 'known' && isLegacy.value === false ? [] : keyLines('legacy', isLegacy))]
}

function domainLines({ name, fields }: EntityFact): readonly string[] {
  return [...keyLines('name', name), ...keyLines('authoritative', fields['authoritative']), ...keyLines('default', fields['isDefault'])]
}

function poolLines({ name, fields }: EntityFact): readonly string[] {
  return [...keyLines('fqdn', name), ...generationLines(fields), ...roleLines(fields['roles']), ...keyLines('site', fields['site']), ...listLines('computers', fields['computers'])]
}

function roleLines(field: Field | undefined): readonly string[] {
  if (field?.state !== 'known' || typeof field.value !== 'object' || !isList(field.value)) return []
  const found = field.value.items.flatMap((each) => (each.state === 'known' ? [textOfValue(each.value)] : []))
  const others = found.filter((role) => !Object.hasOwn(roles, role))
  return [`roles: [${found.filter((role) => Object.hasOwn(roles, role)).join(', ')}]${others.length === 0 ? '' : `  # ${commentText(others.join(', '))}`}`]
}

function applicationPoolLines({ name, fields }: EntityFact, applications: readonly EntityFact[]): readonly string[] {
  return [
    ...keyLines('fqdn', name),
    ...generationLines(fields),
    ...keyLines('site', fields['site']),
    ...keyLines('nextHop', fields['nextHop']),
    ...keyLines('requiresReplication', fields['requiresReplication']),
    ...listLines('computers', fields['computers']),
    ...applicationsLines(fields['applications'], applications),
  ]
}

function applicationsLines(field: Field | undefined, applications: readonly EntityFact[]): readonly string[] {
  const isWhole = field?.state === 'known' && typeof field.value === 'object' && isList(field.value) && !field.value.open
  const items = applications.flatMap(({ fields }) => item(fields['id'] ?? { state: 'unknown', reason: 'its id' }, applicationLines(fields)))
  if (applications.some(({ fields }) => fields['id']?.state === 'known')) return ['applications:', ...items]
  return isWhole && applications.length === 0 ? ['applications: []'] : items.map((line) => line.trim())
}

function applicationLines(fields: EntityFact['fields']): readonly string[] {
  return ['id', 'legacyName', 'port', 'protocol'].flatMap((key) => keyLines(key, fields[key]))
}

function byPool(applications: readonly EntityFact[]): ReadonlyMap<string, readonly EntityFact[]> {
  const pools = new Map<string, EntityFact[]>()
  for (const application of applications) {
    const { pool } = application.fields
    const key = pool?.state === 'known' ? identityOf('applicationPool', textOfValue(pool.value)) : ''
    const own = pools.get(key)
    if (own === undefined) pools.set(key, [application])
    else own.push(application)
  }
  return pools
}
