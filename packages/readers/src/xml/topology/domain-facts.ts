import { identityOf, known, sameId, span, type EntityFact } from '@topolint/engine'
import { attributeOf, type XmlAttribute, type XmlElement } from '../element/xml-element.js'
import { booleanField, keyOf, textField } from './attribute-field.js'
import type { TopologyReading } from './topology-reading.js'

export function domainFacts(reading: TopologyReading): readonly EntityFact[] {
  const { domains, defaultDomain } = reading.topology.written
  return domains.flatMap((element) => domainFact(reading, element, defaultDomain))
}

function domainFact({ source, document }: TopologyReading, element: XmlElement, defaultDomain: XmlAttribute | undefined): readonly EntityFact[] {
  const named = attributeOf(element, 'Name')
  if (named === undefined || named.value === '') return []
  const key = keyOf(source, 'sipDomain', named.value)
  const authoritative = booleanField(source, attributeOf(element, 'Authoritative'))
  const isDefault = defaultDomain === undefined ? undefined : sameId(defaultDomain.value, named.value) ? known(true, span(source, defaultDomain)) : known(false, span(source, named))
  const fields = { ...(authoritative === undefined ? {} : { authoritative }), ...(isDefault === undefined ? {} : { isDefault }) }
  return [{ kind: 'sipDomain', key, name: textField(source, named), origin: 'exported', fields, at: span(source, named), path: `/InternalDomains/${identityOf('sipDomain', named.value)}`, document }]
}
