import { union } from '@topolint/yaml'
import { plan } from './plan-schema.js'
import { topology } from './topology-schema.js'

/** Every document of topolint: one definition for the types, the reader and the editors. */
export const documentSchema = union('kind', { Topology: topology, Plan: plan }, { title: 'topolint document' })
