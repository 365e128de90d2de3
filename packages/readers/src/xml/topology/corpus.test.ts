import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode, textOf } from '@topolint/engine'
import { expect, test } from 'vitest'
import { plain } from '../../../test/reading-of.js'
import { parseXml } from '../element/parse-xml.js'
import type { XmlElement } from '../element/xml-element.js'
import { decodeReferences } from '../element/references.js'
import { readTopologyXml } from './read-topology-xml.js'

const folder = process.env['TOPOLINT_SHARED']
const why = 'skipped if TOPOLINT_SHARED names no folder of real documents'

function files(): readonly (readonly [string, string])[] {
  if (folder === undefined || folder === '') return []
  const parent = join(folder, 'corpus', 'topology')
  return readdirSync(parent).filter((name) => name.endsWith('xml')).sort().map((name) => [name, decode(readFileSync(join(parent, name)))?.text ?? ''])
}

const documents = new Map(files())

function attributesIn(root: XmlElement | undefined): XmlElement['attributes'] {
  const elements = root === undefined ? [] : [root]
  for (const element of elements) elements.push(...element.children)
  return elements.flatMap(({ attributes }) => attributes)
}

test.skipIf(documents.size === 0)(`every attribute of real documents stands where it is told (${why})`, () => {
  const attributes = [...documents.values()].flatMap((text) => attributesIn(parseXml(text).root).map((attribute) => ({ text, attribute })))
  expect(attributes.length).toBeGreaterThan(3000)
  for (const { text, attribute: { name, value, start, end } } of attributes) {
    expect(text.slice(start - name.length - 2, start)).toBe(`${name}="`)
    expect([decodeReferences(text.slice(start, end)), text.charAt(end)]).toEqual([value, '"'])
  }
})

test.skipIf(documents.size === 0)(`real documents are read whole (${why})`, () => {
  const outline = [...documents].map(([path, text]) => {
    const reading = readTopologyXml({ path, text, language: 'xml' })
    const pools = reading?.facts.entities.filter(({ kind }) => kind === 'pool') ?? []
    return [path, reading?.findings.length, ...pools.map(({ at, fields }) => [textOf(at), plain(fields['generation']), plain(fields['roles'])])]
  })
  expect(outline).toEqual([
    ['lync2013-se.original-and-new.tbxml', 0, ['lync2013.pocketdomain.corp', 'serviceVersion:6', ['front-end']]],
    ['sfb2015-se-edge-wac.utf16le.xml', 0, ['S4BLab92-FE1.contoso.com', 'serviceVersion:7', ['front-end', 'mediation']], ['S4BLab92-ES1.contoso.com', 'serviceVersion:7', ['edge']]],
    ['sfb2015-se-edge.no-edge-dependency.xml', 0, ['skypefe.contoso.com', 'serviceVersion:7', ['front-end', 'mediation']], ['Edge.contoso.com', 'serviceVersion:7', ['edge']]],
    ['sfb2019-se.crlf.tbxml', 0, ['OCT-EXH-002.otc.lab', 'serviceVersion:8', ['front-end', 'mediation']]],
    ['sfb2019-se.herestring-unexpanded.xml', 0, ['$SkypeFQDN', 'serviceVersion:8', ['front-end']]],
  ])
})
