import { expect, test } from 'vitest'
import { FactsWriter, type Written } from '../../test/estate-of.js'
import { link, type EstateOptions } from '../estate/estate.js'
import type { EntityKind } from '../model/kind.js'
import { isClosed } from './closed.js'

test.each<[string, string, Written, EntityKind, Partial<EstateOptions>, boolean]>([
  ['a document that names what it likes', 'Topology', {}, 'pool', {}, false],
  ['a document that names everything', 'Topology', { complete: true }, 'contact', {}, true],
  ['what the product wrote', 'PublishedTopology', { complete: true }, 'pool', {}, true],
  ['what the product wrote, of contacts', 'PublishedTopology', { complete: true }, 'contact', {}, false],
  ['a design', 'TopologyBuilder', {}, 'application', {}, true],
  ['what a merge opens', 'PublishedTopology', {}, 'pool', { opened: new Set<EntityKind>(['pool']) }, false],
  ['what a merge does not open', 'Topology', { complete: true }, 'contact', { opened: new Set<EntityKind>(['pool']) }, true],
])('%s (%s)', (_name, kind, fields, of, options, expected) => {
  const { documents, ...facts } = new FactsWriter('file', fields).facts
  const estate = link({ ...facts, documents: documents.map((document) => ({ ...document, kind })) }, { today: '2026-01-01', ...options })
  expect(isClosed(estate, of)).toBe(expected)
})
