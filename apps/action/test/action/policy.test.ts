import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { baselineText } from '@topolint/host'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/verdict/verdict.js'
import { Contoso } from './contoso.js'
import type { Files } from './origin.js'
import { broken, healthy } from './topologies.js'

const off = 'rules:\n  next-hop-newest-generation: off\n'
const remark = 'that takes effect when it is merged, and this run went by the base'
const ignored = broken.replace('nextHop: pool10.contoso.com', 'nextHop: pool10.contoso.com # topolint-ignore[next-hop-newest-generation]: it goes in June')

describe.concurrent('a pull request that changes its own checks', () => {
  test.for<readonly [what: string, base: Files, head: Files, named: string]>([
    ['switches a rule off', {}, { 'topolint.yaml': off }, 'topolint.yaml'],
    ['ignores the file', { 'topolint.yaml': 'rules: {}\n' }, { 'topolint.yaml': 'ignore: [topology.yaml]\n' }, 'topolint.yaml'],
    ['switches a rule off in what is extended', { 'topolint.yaml': 'extends: house.yaml\n', 'house.yaml': 'rules: {}\n' }, { 'house.yaml': off }, 'house.yaml'],
    ['breaks the configuration', { 'topolint.yaml': 'rules: {}\n' }, { 'topolint.yaml': 'rules: [' }, 'topolint.yaml'],
    ['takes the configuration away', { 'topolint.yaml': 'rules:\n  next-hop-newest-generation: error\n' }, { 'topolint.yaml': undefined }, 'topolint.yaml'],
  ])('%s: the base decides, and the summary says so', async ([, base, head, named], context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy, ...base }, head: { 'topology.yaml': broken, ...head } })
    const { code, annotations, summary } = await contoso.run()
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
    expect(summary).toContain(named)
    expect(summary).toContain(remark)
  })

  test('takes its own findings into the baseline: the base decides, and the summary says so', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken } })
    const { workspace } = await contoso.run({ inputs: { report: 'report.json' } })
    const { findings } = JSON.parse(readFileSync(join(workspace, 'report.json'), 'utf8')) as Verdict // written by the step
    const baseline = baselineText(findings.map((finding) => ({ ...finding, path: finding.at?.path ?? '' })))
    contoso.push({ 'topolint-baseline.json': baseline })
    const { code, annotations, summary } = await contoso.run()
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
    expect(summary).toContain(remark)
    contoso.pushBase({ 'topolint-baseline.json': baseline })
    expect((await contoso.run()).code).toBe(0)
  })

  test('what the base switched off stays off', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy, 'topolint.yaml': off }, head: { 'topology.yaml': broken, 'topolint.yaml': undefined } })
    const { code, annotations } = await contoso.run()
    expect({ code, annotations }).toEqual({ code: 0, annotations: [] })
  })

  test('a new suppression counts, and stands in the summary as new', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': ignored } })
    const { code, annotations, summary } = await contoso.run()
    expect({ code, annotations }).toEqual({ code: 0, annotations: [] })
    expect(summary).toMatch(/\bnew\b/iu)
    expect(summary).toContain('it goes in June')
  })

  test('a suppression that the base forbids holds nothing back', async (context) => {
    const locked = 'suppressions: { locked: [next-hop-newest-generation] }\n'
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy, 'topolint.yaml': locked }, head: { 'topology.yaml': ignored, 'topolint.yaml': 'rules: {}\n' } })
    const { code, annotations } = await contoso.run()
    expect(code).toBe(1)
    expect(annotations).toContain('error topology.yaml:12')
  })

  test('a configuration of the base that is broken is an error, and nothing looks clean', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy, 'topolint.yaml': 'rulez: {}\n' }, head: { 'topolint.yaml': 'rules: {}\n' } })
    const { code, notices } = await contoso.run()
    expect(code).toBe(1)
    expect(notices.join('\n')).toContain('rulez')
  })

  test('nothing of it is executed', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken, 'topolint.config.js': 'process.exit(0)\n', 'package.json': '{"scripts":{"prepare":"exit 9"}}\n', '.gitattributes': '*.yaml filter=evil\n' } })
    const { code, annotations } = await contoso.run()
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
  })
})
