import { identityOf, known, span, unknown, type EntityFact, type Field, type Fields } from '@topolint/engine'
import type { Decoded, DecodedList, DecodedScalar } from '@topolint/yaml'
import { claims, nameField, toEntity, type Reading } from './reading.js'
import type { pool } from './schema/pool-schema.js'
import { at, isWhole } from './to-field.js'

type DecodedPool = Decoded<typeof pool>

const claimed = {
  says: ['roles', 'site', 'computers', 'users', 'updates', 'dnsRecords', 'decommissioned'],
  none: ['computers', 'updates', 'dnsRecords', 'decommissioned'],
}

export function poolFacts(reading: Reading, decoded: DecodedPool): readonly EntityFact[] {
  const { fqdn: named, computers } = decoded.fields
  if (named === undefined) return []
  const key = identityOf('pool', named.value)
  const path = `/pools/${key}`
  const fields = { ...claims(reading, decoded, claimed), ...generationField(reading, decoded), isFrontEnd: isFrontEnd(reading, decoded, named) }
  return [toEntity(reading, { kind: 'pool', key, name: nameField(reading, named), named, fields, path }), ...computerFacts(reading, { named, computers, path })]
}

/** The product by its name, or by the number that an exported topology shows. */
export function generationField(
  { source }: Reading,
  { fields: { product, serviceVersion } }: { readonly fields: { readonly product?: DecodedScalar<string>; readonly serviceVersion?: DecodedScalar<number> } },
): Fields {
  if (product !== undefined) return { generation: at(source, product, product.value) }
  return serviceVersion === undefined ? {} : { generation: at(source, serviceVersion, `serviceVersion:${serviceVersion.value}`) }
}

export interface ComputersOf {
  readonly named: DecodedScalar<string>
  readonly computers: DecodedList<DecodedScalar<string>> | undefined
  readonly path: string
}

export function computerFacts(reading: Reading, { named: pool, computers, path }: ComputersOf): readonly EntityFact[] {
  return (computers?.items ?? []).map((named) => {
    const key = identityOf('computer', named.value)
    const fields = { pool: at(reading.source, pool, pool.value) }
    return toEntity(reading, { kind: 'computer', key, name: nameField(reading, named), named, fields, path: `${path}/computers/${key}` })
  })
}

/** A pool of which no roles are told is a Front End pool: the others are the exception, and are called by their role. */
function isFrontEnd({ source }: Reading, { fields: { roles } }: DecodedPool, named: DecodedScalar<string>): Field {
  if (roles === undefined) return known(true, span(source, named.range))
  const place = span(source, roles.range)
  const found = roles.items.some(({ value }) => value === 'front-end')
  return found || isWhole(roles) ? known(found, place) : unknown(`a role of ${named.value}`, place)
}
