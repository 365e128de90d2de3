import { describe, expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'
import { subjectsOf } from '../lint/subjects.js'

/** What was perhaps meant by the next hop of a pool, where a document defines some. */
function meant(hop: string, pools: readonly string[], complete = false): unknown {
  const writer = new FactsWriter('topology.yaml', complete ? { complete } : {})
  for (const pool of pools) writer.add('pool', pool)
  const estate = writer.add('applicationPool', 'apps.contoso.com', { nextHop: hop }).estate()
  const [reference] = subjectsOf(estate, 'reference').map((view) => view.field('nearest'))
  return reference?.state === 'known' ? reference.value : reference?.state
}

describe('the name that was perhaps meant', () => {
  test.each<[string, string, unknown]>([
    ['one slip away', 'pool.contso.com', 'Pool.contoso.com'],
    ['two slips away', 'pol.contso.com', 'Pool.contoso.com'],
    ['three slips away', 'po.contso.com', 'absent'],
    ['in other case', 'POOL.contso.com', 'Pool.contoso.com'],
    ['other digits alone', 'lync10.contoso.com', 'absent'],
    ['a digit more', 'pool2.contoso.com', 'absent'],
  ])('%s', (_name, hop, expected) => {
    expect(meant(hop, ['Pool.contoso.com', 'lync13.contoso.com'])).toBe(expected)
    expect(meant(hop, ['Pool.contoso.com', 'lync13.contoso.com'], true)).toBe(expected)
  })

  test('the nearest of several', () => {
    expect(meant('pool.contoso.com', ['pooool.contoso.com', 'poool.contoso.com'])).toBe('poool.contoso.com')
  })

  test('a short name has no room for slips', () => {
    expect(meant('ab', ['ac'])).toBe('absent')
  })

  test('so many names are not compared', () => {
    const pools = Array.from({ length: 500 }, (_, at) => `pool${at}.contoso.com`)
    const writer = new FactsWriter()
    for (const pool of pools) writer.add('pool', pool)
    for (const [at, pool] of pools.entries()) writer.add('applicationPool', `apps${at}.contoso.com`, { nextHop: `x${pool}` })
    const states = subjectsOf(writer.estate(), 'reference').map((view) => view.field('nearest').state)
    expect([states.filter((state) => state !== 'unknown').length, states.at(-1)]).toEqual([400, 'unknown'])
  })
})
