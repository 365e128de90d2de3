import { describe, expect, test } from 'vitest'
import { node24 } from '../node24.js'
import { Contoso } from './contoso.js'
import { broken, healthy } from './topologies.js'

const reason = node24.otherwise === undefined ? '' : ` (with the Node at hand: ${node24.otherwise})`

describe.concurrent(`the bundle${reason}`, () => {
  test('refuses inputs that make no sense, all of them at once', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken } })
    const { code, notices, writes } = await contoso.run({ inputs: { 'fail-on': 'errors', paths: '../other', debug: 'on' } })
    expect(notices).toEqual([
      'error: The input paths is "../other", which leaves the checkout.',
      'error: The input fail-on is "errors"; expected error, warning, info or never. Did you mean error?',
      'error: The input debug is "on"; expected true or false.',
    ])
    expect(code).toBe(1)
    expect(writes).toEqual([])
  })
})
