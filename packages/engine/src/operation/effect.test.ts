import { describe, expect, test } from 'vitest'
import { link } from '../estate/estate.js'
import { noFacts, type DocumentFact, type EntityFact } from '../model/fact.js'
import { absent, known, unknown, type Field, type Fields } from '../model/field.js'
import type { EntityKind } from '../model/kind.js'
import type { Step } from '../model/step.js'
import { nowhere } from '../source/source.js'
import { effectsOf } from './effect.js'
import { Operations } from './operations.js'
import type { Effect, Operation } from './operation-file.js'
import type { WordGroups } from './word-groups.js'

const words: WordGroups = {
  verbs: new Map(),
  things: new Map(),
  participles: new Map(),
  lists: new Map(),
  sentence: { asides: [], repeats: [], openings: [], denials: [], possibilities: [], checks: [], beforeOrder: [], beforeActivity: [], beforeDone: [], prepositions: [] },
}
const document: DocumentFact = { kind: 'script', identity: 'deploy.ps1', at: nowhere, fields: {} }
const is = (value: string): Field => known(value, nowhere)

function operations(effect: Effect): Operations {
  const operation: Operation = { id: 'op', title: 't', says: 's', kind: 'change', subjects: {}, tellingWords: [['x']], effects: [effect] }
  return new Operations(words, [operation])
}

function fact(kind: EntityKind, key: string, fields: Fields): EntityFact {
  return { kind, key, name: is(key), origin: 'exported', fields, at: nowhere, path: '', document }
}

const before = link(
  {
    ...noFacts,
    procedures: [], commands: [], entities: [
      fact('applicationPool', 'apps.contoso.com', { nextHop: is('pool10.contoso.com') }),
      fact('applicationPool', 'new.contoso.com', { nextHop: is('pool13.contoso.com') }),
      fact('contact', 'bot@contoso.com', { application: is('apps.contoso.com/bot') }),
    ],
  },
  { today: '2026-01-01' },
)

/** Every fact after a step as `kind key` with its fields in short. */
function after(effect: Effect, subjects: Fields, estate = true): readonly (readonly [string, Record<string, unknown>])[] {
  const step: Step = { operation: 'op', name: 'op', at: nowhere, whole: nowhere, subjects, path: '/steps/1' }
  const facts = effectsOf(step, operations(effect), { document, ...(estate ? { before } : {}) })
  return facts.map(({ kind, key, fields }) => [`${kind} ${key}`, Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, short(field)]))])
}

function short(field: Field): unknown {
  if (field.state !== 'known') return field.state
  return typeof field.value === 'object' && 'items' in field.value ? field.value.items.map(short) : field.value
}

const create: Effect = { creates: 'applicationPool', identity: 'pool', fields: new Map([['nextHop', 'registrar'], ['computers', 'computer']]) }
const retarget: Effect = { sets: 'applicationPool', identity: 'pool', fields: new Map([['nextHop', 'registrar'], ['previousNextHop', 'before.nextHop']]) }
const detach: Effect = { sets: 'applicationPool', identity: 'pool', fields: new Map([['nextHop', null]]) }
const makeApplication: Effect = { creates: 'application', identity: 'application', fields: new Map([['pool', 'pool']]) }
const nameApplication: Effect = { creates: 'application', identity: 'application', fields: new Map([['id', 'application']]) }
const makeContact: Effect = { creates: 'contact', identity: 'contact', fields: new Map([['application', 'application']]) }
const move: Effect = { moves: 'contact', identity: 'contact', to: 'pool' }
const removePool: Effect = { removes: 'applicationPool', identity: 'pool', fields: new Map([['previousNextHop', 'before.nextHop']]) }
const remove: Effect = { removes: 'computer', identity: 'computer' }

describe('what is true after a step', () => {
  test.each<readonly [string, Effect, Fields, readonly (readonly [string, Record<string, unknown>])[]]>([
    ['a pool is there', create, { pool: is('TrustedApplicationPool:X.contoso.com'), registrar: is('pool13'), computer: is('a.contoso.com') }, [['applicationPool x.contoso.com', { nextHop: 'pool13', computers: ['a.contoso.com'], isRemoved: false }]]],
    ['what the step does not name is left open', create, { pool: is('x.contoso.com') }, [['applicationPool x.contoso.com', { isRemoved: false }]]],
    ['what the step leaves unknown is unknown', create, { pool: is('x.contoso.com'), registrar: unknown('$r') }, [['applicationPool x.contoso.com', { nextHop: 'unknown', isRemoved: false }]]],
    ['a pool without a name says nothing', create, { pool: unknown('$p'), registrar: is('pool13') }, []],
    ['another next hop, and the one before', retarget, { pool: is('apps.contoso.com'), registrar: is('pool13') }, [['applicationPool apps.contoso.com', { nextHop: 'pool13', previousNextHop: 'pool10.contoso.com' }]]],
    ['one before that nobody knows', retarget, { pool: is('other.contoso.com'), registrar: is('pool13') }, [['applicationPool other.contoso.com', { nextHop: 'pool13', previousNextHop: 'unknown' }]]],
    ['no next hop', detach, { pool: is('apps.contoso.com') }, [['applicationPool apps.contoso.com', { nextHop: 'absent' }]]],
    ['an application on its pool', makeApplication, { application: is('urn:application:Bot'), pool: is('Apps.contoso.com') }, [['application apps.contoso.com/bot', { pool: 'Apps.contoso.com', isRemoved: false }]]],
    ['an application written with its pool', nameApplication, { application: is('apps.contoso.com/bot') }, [['application apps.contoso.com/bot', { id: 'bot', isRemoved: false }]]],
    ['an application of a pool that nobody knows', makeApplication, { application: is('bot'), pool: unknown('$p') }, []],
    ['a contact of an application', makeContact, { contact: is('sip:A@contoso.com'), application: is('bot'), pool: is('apps.contoso.com') }, [['contact a@contoso.com', { application: 'apps.contoso.com/bot', isRemoved: false }]]],
    ['a contact of an application somewhere', makeContact, { contact: is('sip:a@contoso.com'), application: is('bot') }, [['contact a@contoso.com', { application: 'unknown', isRemoved: false }]]],
    ['a contact elsewhere', move, { contact: is('sip:bot@contoso.com'), pool: is('new.contoso.com') }, [['contact bot@contoso.com', { application: 'new.contoso.com/bot', registrar: 'pool13.contoso.com' }]]],
    ['a contact at a place that nobody knows', move, { contact: is('sip:bot@contoso.com'), pool: unknown('$p') }, [['contact bot@contoso.com', { application: 'unknown', registrar: 'unknown' }]]],
    ['a contact of which nothing is known', move, { contact: is('sip:x@contoso.com'), pool: is('else.contoso.com') }, [['contact x@contoso.com', { application: 'unknown', registrar: 'unknown' }]]],
    ['a computer that is gone', remove, { computer: is('a.contoso.com') }, [['computer a.contoso.com', { isRemoved: true }]]],
    ['a pool that is gone is none that is new', removePool, { pool: is('apps.contoso.com') }, [['applicationPool apps.contoso.com', { previousNextHop: 'pool10.contoso.com', isRemoved: true }]]],
    ['something absent changes nothing', remove, { computer: absent() }, []],
  ])('%s', (_, effect, subjects, expected) => {
    expect(after(effect, subjects)).toEqual(expected)
  })

  test('without the estate before it, what was is unknown', () => {
    expect(after(retarget, { pool: is('apps.contoso.com'), registrar: is('pool13') }, false)).toEqual([['applicationPool apps.contoso.com', { nextHop: 'pool13', previousNextHop: 'unknown' }]])
  })

  test('a step that nobody recognised changes nothing that we know of', () => {
    const step: Step = { name: 'x', at: nowhere, whole: nowhere, subjects: {}, path: '' }
    expect(effectsOf(step, operations(create), { document })).toEqual([])
  })
})
