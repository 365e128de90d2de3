import { parseYaml, decode } from '@topolint/yaml'
import { expect, expectTypeOf, test } from 'vitest'
import type { PlanDocument, TopologyDocument } from '../../index.js'
import { documentSchema } from './document-schema.js'

test('the types are those of the schema', () => {
  expectTypeOf<TopologyDocument['kind']>().toEqualTypeOf<'Topology'>()
  expectTypeOf<NonNullable<TopologyDocument['applicationPools']>[number]['nextHop']>().toEqualTypeOf<string | null | undefined>()
  expectTypeOf<PlanDocument['scenario']>().toEqualTypeOf<string | undefined>()
})

test('a document that fits is a plain value of its type', () => {
  const root = parseYaml('apiVersion: topolint/v1\nkind: Plan\nname: upgrade\nsteps: [{ do: move, force: true }]').documents[0]?.root
  expect(root && decode(documentSchema, root).value?.is).toEqual({ apiVersion: 'topolint/v1', kind: 'Plan', name: 'upgrade', steps: [{ do: 'move', force: true }] })
})
