import { expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'
import type { EntityFact } from '../model/fact.js'
import { known, textOfValue } from '../model/field.js'
import type { Step } from '../model/step.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import { nowhere } from '../source/source.js'
import type { Knowledge } from './knowledge.js'
import { Timeline } from './timeline.js'

const initial = new FactsWriter().add('applicationPool', 'apps.contoso.com', { nextHop: 'pool10.contoso.com', site: 'redmond' }).estate()
const [document] = initial.documents

function set(nextHop: string, pool = 'apps.contoso.com'): Step {
  return { operation: 'set', name: `set ${nextHop}`, at: nowhere, whole: nowhere, path: '', subjects: { pool: known(pool, nowhere), nextHop: known(nextHop, nowhere) } }
}

const knowledge: Knowledge = {
  mayBe: () => new Set(),
  completed: (step) => step,
  composed: () => new Map(),
  scenariosOf: () => undefined,
  makes: () => [],
  opens: () => new Set(),
  effectsOf: ({ subjects: { pool, nextHop } }, context): readonly EntityFact[] => {
    if (pool?.state !== 'known' || nextHop === undefined) return []
    return [{ kind: 'applicationPool', key: textOfValue(pool.value), name: pool, origin: 'done', fields: { nextHop }, at: nowhere, path: '', document: context.document }]
  },
}

function timeline(...steps: readonly Step[]): Timeline {
  if (document === undefined) throw new Error('the writer makes a document')
  const text = known('plan', nowhere)
  const fact: ProcedureFact = {
    form: 'plan',
    name: text,
    identity: 'plan',
    at: nowhere,
    path: '',
    document,
    scenario: text,
    application: text,
    prerequisites: text,
    openSteps: [],
    body: { kind: 'sequence', body: steps.map((step) => ({ kind: 'step', step })) },
  }
  return new Timeline(fact, initial, knowledge)
}

test('each step sees what those before it made, and nothing of itself or later ones', () => {
  const steps = [set('pool13.contoso.com'), set('pool15.contoso.com'), set('pool13.contoso.com', 'new.contoso.com'), set('pool19.contoso.com')]
  const times = timeline(...steps)
  const seen = steps.map((step) => {
    const before = times.before(step)
    const hop = before.entity('applicationPool', 'apps.contoso.com').field('nextHop')
    return [hop.state === 'known' ? hop.value : hop.state, before.keys('applicationPool').length, before.entities('applicationPool').length]
  })
  expect(seen).toEqual([
    ['pool10.contoso.com', 1, 1],
    ['pool13.contoso.com', 1, 1],
    ['pool15.contoso.com', 1, 1],
    ['pool15.contoso.com', 2, 2],
  ])
})

test('what steps leave alone stays', () => {
  const last = set('pool15.contoso.com')
  const site = timeline(set('pool13.contoso.com'), last).before(last).entity('applicationPool', 'apps.contoso.com').field('site')
  expect(site).toMatchObject({ state: 'known', value: 'redmond' })
})

test('a thing changed 50,000 times is no heavier than one changed once', () => {
  const last = set('pool15.contoso.com')
  const times = timeline(...Array.from({ length: 50_000 }, (_, at) => set(`pool${at}.contoso.com`)), last)
  expect(times.before(last).factsOf('applicationPool', 'apps.contoso.com')).toHaveLength(2)
})
