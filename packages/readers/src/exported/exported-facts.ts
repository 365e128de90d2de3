import { identityOf, known, span, textOfValue, type DocumentFact, type EntityFact, type Source } from '@topolint/engine'
import { applicationKind } from './application-kind.js'
import { applicationPoolKind } from './application-pool-kind.js'
import { contactKind } from './contact-kind.js'
import { ExportedFields } from './exported-fields.js'
import type { ExportedKind } from './exported-kind.js'
import type { ExportedObject, ExportedText } from './exported-object.js'
import { poolKind, poolOfApplicationsKind } from './pool-kind.js'
import { siteKind } from './site-kind.js'

const kinds: readonly ExportedKind[] = [contactKind, applicationKind, applicationPoolKind, poolKind, poolOfApplicationsKind, siteKind]

/** Whether an object is one that we read. */
export function isTold(object: ExportedObject): boolean {
  return toldBy(object) !== undefined
}

/** What the objects say, each thing once: commands are run again and their output is put behind what is there. */
export function exportedFacts(source: Source, document: DocumentFact, objects: readonly ExportedObject[]): readonly EntityFact[] {
  const seen = new Set<string>()
  const facts = objects.flatMap((object) => {
    const fact = toFact(source, document, object)
    if (fact === undefined) return []
    const text = `${fact.path}\n${[...object.properties.values()].map((value) => (value.kind === 'text' ? value.text : value.kind)).join('\n')}`
    if (seen.has(text)) return []
    seen.add(text)
    return [fact]
  })
  return [...facts, ...mergedSite(facts)]
}

/** The site that a merge brings has a name that no other has: a pool that stands in it is enough to know it. */
function mergedSite(facts: readonly EntityFact[]): readonly EntityFact[] {
  for (const { fields: { siteIdentity }, document } of facts) {
    if (siteIdentity?.state !== 'known' || !/^site[.:]backcompatsite$/iu.test(textOfValue(siteIdentity.value))) continue
    const { at } = siteIdentity
    return [{ kind: 'site', key: 'backcompatsite', name: siteIdentity, origin: 'exported', fields: { isLegacy: known(true, at) }, at, path: '/sites/backcompatsite', document }]
  }
  return []
}

function toFact(source: Source, document: DocumentFact, object: ExportedObject): EntityFact | undefined {
  const told = toldBy(object)
  if (told === undefined) return undefined
  const { kind, named } = told
  const key = identityOf(kind.kind, named.text)
  const at = span(source, named)
  const fields = kind.fields(new ExportedFields(source, object), named.text, object, source)
  return { kind: kind.kind, key, name: known(named.text, at), origin: 'exported', fields, at, path: `/${kind.list}/${key}`, document }
}

function toldBy(object: ExportedObject): { readonly kind: ExportedKind; readonly named: ExportedText } | undefined {
  for (const kind of kinds) {
    const named = kind.named(object)
    if (named !== undefined) return { kind, named }
  }
  return undefined
}
