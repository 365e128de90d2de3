import { decode, identityOf, placeOf, textOf, type Field, type Span } from '@topolint/engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cluster, dependsOn, frontEnd, onRegistrar, port, published, service } from '../../../test/xml-topology.js'
import { attributeValue } from '../element/content.js'
import { readTopologyXml } from './read-topology-xml.js'

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16LE without': (text) => Buffer.from(text, 'utf16le'),
  'Windows-1252': (text) => Buffer.from(text, 'latin1'),
  'CR LF': (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  CR: (text) => Buffer.from(text.replaceAll('\n', '\r')),
}

function place(at: Span | undefined): unknown {
  if (at === undefined) return undefined
  const { start, end } = placeOf(at)
  return [start, end]
}

function placeOfField(field: Field): unknown {
  return [field.state, place(field.at)]
}

/** All that is read of a file, with lines and columns. */
function outline(bytes: Uint8Array): unknown {
  const reading = readTopologyXml({ path: 'topology.xml', text: decode(bytes)?.text ?? '', language: 'xml' }, { named: true })
  return {
    findings: reading?.findings.map(({ rule, message, at, path }) => [rule, message, place(at), path]),
    facts: reading?.facts.entities.map(({ kind, key, path, fields }) => [kind, key, path, Object.entries(fields).map(([name, field]) => [name, placeOfField(field)])]),
    comments: reading?.comments.map((comment) => [place(comment.at), place(comment.covers())]),
  }
}

const name = fc.constantFrom('apps', 'Über', 'a&amp;b', 'x<y', 'a"b', "it's", 'é', 'a & b')
const lines = fc.constantFrom('', '\n', '\n  ', '<!-- é -->\n', ' <!-- a\n b --> ', '<b>\n', '</b>\n')

const topology = fc.record({ name, lines, hop: fc.nat(3), version: fc.constantFrom(5, 6) }).map(({ name: fqdn, lines: between, hop, version }) =>
  published({
    clusters: [cluster(1, { fqdn: 'pool13.contoso.com' }), between, cluster(2, { fqdn: `${fqdn}.contoso.com` })],
    services: [...frontEnd(1, version), service('ExternalServer', { on: 2, depends: dependsOn(onRegistrar(hop)), ports: `${between}${port(`urn:application:${fqdn}`, 6001)}` })],
    sites: `<CentralSite SiteId="1"><Name>Zürich</Name></CentralSite>${between}`,
  }),
)

test('a document says the same at the same lines and columns in every encoding', () => {
  fc.assert(
    fc.property(topology, (text) => {
      const expected = outline(Buffer.from(text))
      for (const encode of Object.values(encodings)) expect(outline(encode(text))).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

test('whatever is done to a document, each thing is told where its name is written', () => {
  const whole = published({ clusters: [cluster(1, { fqdn: 'pool13.contoso.com' }), cluster(2, { fqdn: 'apps.contoso.com' })], services: [...frontEnd(1, 6), service('ExternalServer', { on: 2, depends: dependsOn(onRegistrar(1)), ports: port('urn:application:a', 6001) })] })
  const cut = fc.record({ at: fc.nat(whole.length), length: fc.nat(30), put: fc.constantFrom('', '"', '<', '>', '</a>', '&', '<a>', '/>', '<!--', '\n') })
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
      const text = cuts.reduce((now, { at, length, put }) => now.slice(0, at) + put + now.slice(at + length), whole)
      const reading = readTopologyXml({ path: 'topology.xml', text, language: 'xml' }, { named: true })
      for (const { kind, key, at } of reading?.facts.entities ?? []) {
        const written = identityOf(kind === 'application' ? 'computer' : kind, attributeValue(textOf(at)))
        expect(kind === 'application' ? key.slice(-written.length) : key).toBe(written)
      }
      for (const { at } of reading?.findings ?? []) expect(at.start <= at.end && at.end <= text.length).toBe(true)
    }),
    { numRuns: 500 },
  )
})
