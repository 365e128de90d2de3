import { applyEdits, type Source } from '@topolint/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builder, cluster, dependsOn, designCluster, designService, frontEnd, half, onId, onRegistrar, published, service } from '../../../test/xml-topology.js'
import { parseXml } from '../element/parse-xml.js'
import { readTopologyXml } from '../topology/read-topology-xml.js'
import { xmlEditor } from './xml-editor.js'

type Asked = { readonly kind: 'set'; readonly value: string } | { readonly kind: 'add'; readonly field: string; readonly value: string } | { readonly kind: 'remove' }

/** The text with the change done at what stands between « and »; the reason where it is declined. */
function edited(marked: string, asked: Asked): string {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const source: Source = { path: 'topology.xml', text: marked.replace(/[«»]/gu, ''), language: 'xml' }
  const editing = xmlEditor(source)({ ...asked, at: { source, start, end } })
  return editing.ok ? applyEdits(source.text, editing.edits) : `(${editing.reason})`
}

describe('another value', () => {
  test.each([
    ['an attribute', '<a b="«old»" c=\'d\'/>\r\n', 'new', '<a b="new" c=\'d\'/>\r\n'],
    ['in single quotes', "<a b='«old»'/>", `it's "new"`, `<a b='it&apos;s "new"'/>`],
    ['in double quotes', '<a b="«old»"/>', `it's "new"`, `<a b="it's &quot;new&quot;"/>`],
    ['signs', '<a b="«old»"/>', '<&>\n\t', '<a b="&lt;&amp;>&#xA;&#x9;"/>'],
    ['nothing', '<a b="«old»"/>', '', '<a b=""/>'],
    ['in the place of nothing', '<a b="«»"/>', 'new', '<a b="new"/>'],
    ['a value with references', '<a b="«x &amp; y»"/>', 'new', '<a b="new"/>'],
    ['a part', '<Port Owner="urn:application:«helpdesk»"/>', 'queue', '<Port Owner="urn:application:queue"/>'],
    ['a part with references', '<a b="x«&amp;»y"/>', 'new', '(the value is written with references)'],
    ['a text', '<a><Name> «Redmond» </Name></a>', 'Paris & "Lyon"', '<a><Name> Paris &amp; "Lyon" </Name></a>'],
    ['text in CDATA', '<a><![CDATA[«x»]]></a>', 'y', '(no single value is written there)'],
    ['a tag', '<a><«b»/></a>', 'c', '(no single value is written there)'],
    ['two attributes', '<a b="«1" c="2»"/>', 'x', '(no single value is written there)'],
    ['what XML cannot hold', '<a b="«old»"/>', '\u0000', '(XML cannot hold the new value)'],
    ['half a character', '<a b="«old»"/>', '\ud800', '(XML cannot hold the new value)'],
    ['the version of a service', '<Service ServiceVersion="«5»"/>', '6', '(the version of a service is that of what is installed)'],
    ['in what is no XML', '«x»', 'y', '(the document could not be read)'],
  ])('%s', (_name, text, value, expected) => {
    expect(edited(text, { kind: 'set', value })).toBe(expected)
  })

  const hostile = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 10 }), fc.string({ unit: fc.constantFrom(...Array.from('ab &<>"\';#x\n\t\r]')), maxLength: 8 }))

  test('whatever it is, it is read as what was asked for', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('"', "'"), (value, quote) => {
        const after = edited(`<a><b c=${quote}«old»${quote} d="e"/></a>`, { kind: 'set', value })
        if (after.startsWith('(')) { expect(/[^\P{Cc}\t\n\r\u007f-\u009f]|[\uFFFE\uFFFF]/u.test(value)).toBe(true); return; }
        const { root, problems } = parseXml(after)
        const [b] = root?.children ?? []
        expect(problems).toEqual([])
        expect(b?.attributes.map((attribute) => attribute.value)).toEqual([value, 'e'])
      }),
    )
  })
})

describe('another next hop', () => {
  const clusters = [cluster(1, { fqdn: 'pool13.contoso.com' }), cluster(2, { fqdn: 'pool10.contoso.com' }), cluster(3, { fqdn: 'apps.contoso.com' })]
  const services = [...frontEnd(1, 6), ...frontEnd(2, 5), service('ExternalServer', { on: 3, depends: dependsOn(onRegistrar(2)) })]
  const text = published({ clusters, services })

  /** Points the only trusted application pool at another pool, where its next hop is told. */
  function retargeted(of: string, value: string): string {
    const source: Source = { path: 'topology.xml', text: of, language: 'xml' }
    const nextHop = readTopologyXml(source)?.facts.entities.find(({ kind }) => kind === 'applicationPool')?.fields['nextHop']
    if (nextHop?.state !== 'known') throw new Error('No next hop')
    const editing = xmlEditor(source)({ kind: 'set', at: nextHop.at, value })
    return editing.ok ? applyEdits(of, editing.edits) : `(${editing.reason})`
  }

  test('is the id of the Registrar on the pool', () => {
    expect(retargeted(text, 'Pool13.contoso.com')).toBe(published({ clusters, services: [...services.slice(0, -1), service('ExternalServer', { on: 3, depends: dependsOn(onRegistrar(1)) })] }))
  })

  test.each([
    ['a pool without a Registrar', 'apps.contoso.com', '(the document has no Registrar on apps.contoso.com)'],
    ['a pool that is not there', 'pool15.contoso.com', '(the document has no Registrar on pool15.contoso.com)'],
  ])('%s', (_name, value, expected) => {
    expect(retargeted(text, value)).toBe(expected)
  })

  test('of two Registrars on one pool neither is chosen', () => {
    expect(retargeted(published({ clusters, services: [...services, service('Registrar', { on: 1, instance: 7 })] }), 'pool13.contoso.com')).toBe('(the document has several Registrars on pool13.contoso.com)')
  })

  test('is the id of its own half in a file of Topology Builder', () => {
    const design = (registrar: string, hop: string): string =>
      half({ clusters: designCluster('c1', 'pool13.contoso.com') + designCluster('c2', 'pool10.contoso.com') + designCluster('c3', 'apps.contoso.com'), services: designService('Registrar', registrar, { on: 'c1' }) + designService('Registrar', 'r10', { on: 'c2' }) + designService('ExternalServer', 'x', { on: 'c3', depends: dependsOn(onId(hop)) }) })
    expect(retargeted(builder(design('new13', 'r10'), design('old13', 'r10')), 'pool13.contoso.com')).toBe(builder(design('new13', 'new13'), design('old13', 'r10')))
  })

  test('a Registrar with an id of another form is no help', () => {
    const mixed = text.replace(/<ServiceId SiteId="1" RoleName="Registrar" Instance="1" \/>/u, '').replace('<Service RoleVersion="1" ServiceVersion="6"><DependsOn />', '<Service UniqueId="r" RoleName="Registrar" ServiceVersion="6"><DependsOn />')
    expect(retargeted(mixed, 'pool13.contoso.com')).toBe('(the Registrar on pool13.contoso.com has no id of this form)')
  })
})

describe('an attribute that is missing', () => {
  test.each([
    ['replication', '<Cluster Fqdn="«a»" />', 'requiresReplication', '<Cluster Fqdn="a" RequiresReplication="true" />'],
    ['one that is there', '<Cluster RequiresReplication="false" Fqdn="«a»" />', 'requiresReplication', '(the attribute RequiresReplication is there already)'],
    ['on another element', '<Machine Fqdn="«a»" />', 'requiresReplication', '(how a topology says requiresReplication is not known)'],
    ['a field that nobody has seen written', '<Cluster Fqdn="«a»" />', 'nextHop', '(how a topology says nextHop is not known)'],
    ['a field of objects', '<Cluster Fqdn="«a»" />', 'toString', '(how a topology says toString is not known)'],
  ])('%s', (_name, text, field, expected) => {
    expect(edited(text, { kind: 'add', field, value: 'true' })).toBe(expected)
  })
})

describe('a comment taken out', () => {
  test.each([
    ['with its line', '<a>\r\n  «<!-- x -->»  \r\n  <b/>\r\n</a>', '<a>\r\n  <b/>\r\n</a>'],
    ['over lines', '<a>\n  «<!-- x\n y -->»\n  <b/>\n</a>', '<a>\n  <b/>\n</a>'],
    ['behind an element', '<a>\n  <b/> «<!-- x -->»\n</a>', '<a>\n  <b/>\n</a>'],
    ['before an element', '<a>\n  «<!-- x --> »<b/>\n</a>', '(only comments are taken out)'],
    ['before an element, as it is', '<a>\n  «<!-- x -->» <b/>\n</a>', '<a>\n   <b/>\n</a>'],
    ['a part', '<a><!-- topolint-ignore[a«, b»]: why --></a>', '<a><!-- topolint-ignore[a]: why --></a>'],
    ['in the last line', '<a/>\n«<!-- x -->»', '<a/>\n'],
    ['what only looks like one', '<a b="«<!-- x -->»"/>', '(only comments are taken out)'],
  ])('%s', (_name, text, expected) => {
    expect(edited(text, { kind: 'remove' })).toBe(expected)
  })
})

test('a topology has no steps', () => {
  const source: Source = { path: 'topology.xml', text: '<a/>', language: 'xml' }
  expect(xmlEditor(source)({ kind: 'insert', where: 'after', at: { source, start: 0, end: 4 }, steps: [] })).toEqual({ ok: false, reason: 'a topology has no steps' })
})
