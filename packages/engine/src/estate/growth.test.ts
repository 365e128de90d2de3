import { describe, expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'
import type { EntityFact, Facts } from '../model/fact.js'
import { joinFacts } from '../model/fact.js'
import { contradictionsIn } from './contradictions.js'
import { link } from './estate.js'
import { Groups } from './groups.js'
import { partition } from './partition.js'
import { tiesIn } from './tie.js'

/** A chain of documents, each tied to the one before it; every second pool is exported twice, with contacts that tell half of where they lead. */
function deployment(size: number): Facts {
  return joinFacts(
    Array.from({ length: size }, (_, at) => {
      const writer = new FactsWriter(`t${at}.yaml`)
        .add('pool', `pool${at}.contoso.com`, { computers: [`fe${at}.contoso.com`], generation: 'lync2013' })
        .add('applicationPool', `apps${at}.contoso.com`, { nextHop: `pool${Math.max(0, at - 1)}.contoso.com`, siteIdentity: 'Site:Redmond' }, 'exported')
        .add('application', `app${at}`, { pool: `apps${at}.contoso.com` }, 'exported')
        .add('contact', `sip:a${at}@contoso.com`, { applicationId: `app${at}`, registrar: `pool${at}.contoso.com` }, 'exported')
      return (at % 2 === 0 ? writer : writer.add('applicationPool', `apps${at - 1}.contoso.com`, { nextHop: 'elsewhere.contoso.com' }, 'exported')).facts
    }),
  )
}

/** How often a fact is looked at while something is done. */
function looks(facts: Facts, use: (facts: Facts) => void): number {
  let count = 0
  const watched = (fact: EntityFact): EntityFact =>
    new Proxy(fact, {
      get: (target, name, receiver): unknown => {
        count++
        return Reflect.get(target, name, receiver)
      },
    })
  use({ ...facts, entities: facts.entities.map(watched) })
  return count
}

const everyContact = (facts: Facts): void => {
  const estate = link(facts, { today: '2026-01-01' })
  for (const contact of estate.entities('contact')) contact.field('application')
  for (const application of estate.entities('application')) application.field('contacts')
  for (const pool of estate.entities('applicationPool')) pool.field('nextHop')
}

describe('what an estate costs grows as it does', () => {
  test.each<[string, (facts: Facts) => unknown]>([
    ['dividing', (facts) => partition(facts)],
    ['linking', everyContact],
    ['contradictions', ({ entities }) => contradictionsIn(entities)],
    ['ties', tiesIn],
  ])('%s', (_name, use) => {
    const [once = 0, fourfold = 0, sixteenfold = 0] = [50, 200, 800].map((size) => looks(deployment(size), use))
    expect(once).toBeGreaterThan(100)
    expect(fourfold / once).toBeLessThan(4.4)
    expect(sixteenfold / once).toBeLessThan(17.6)
  })

  test.each<[string, (at: number) => readonly [number, number]]>([
    ['a chain from its beginning', (at) => [at, at + 1]],
    ['a chain from its end', (at) => [-at - 1, -at]],
    ['pairs of pairs', (at) => [at, at & (at + 1)]],
  ])('joining %s', (_name, pair) => {
    const [once = 0, fourfold = 0, sixteenfold = 0] = [1000, 4000, 16_000].map((size) => {
      const groups = new Groups<number>()
      for (let at = 0; at < size; at++) groups.join(...pair(at))
      for (let at = 0; at < size; at++) groups.find(pair(at)[0])
      return groups.visits + size
    })
    expect(fourfold / once).toBeLessThan(4.4)
    expect(sixteenfold / once).toBeLessThan(17.6)
  })
})
