import { placeOf, textOf, type Step, type Tree } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { placeText, planOf, plain, procedureOf } from '../../test/reading-of.js'

/** A tree in a few words, so that a table can show it. */
function shape(tree: Tree<Step>): unknown {
  switch (tree.kind) {
    case 'step':
      return tree.step.operation ?? `?${tree.step.name}`
    case 'sequence':
      return tree.body.map(shape).filter((part) => !Array.isArray(part) || part.length > 0)
    case 'choice':
      return { when: tree.branches.map(({ when, body }) => [when, shape(body)]), otherwise: tree.otherwise }
    case 'loop':
      return { each: tree.variables, turns: tree.turns, body: shape(tree.body) }
    default:
      return tree.kind
  }
}

function stepsIn(tree: Tree<Step>): readonly Step[] {
  if (tree.kind === 'step') return [tree.step]
  if (tree.kind === 'sequence') return tree.body.flatMap(stepsIn)
  if (tree.kind === 'choice') return tree.branches.flatMap(({ body }) => stepsIn(body))
  return tree.kind === 'loop' ? stepsIn(tree.body) : []
}

function readSteps(body: string): readonly Step[] {
  return stepsIn(procedureOf(planOf(body)).body)
}

describe('the tree of a plan', () => {
  test.each([
    ['no steps', 'steps: []', []],
    ['a row', 'steps: [{ do: merge }, { do: publish }]', [['merge', 'publish']]],
    ['what is done before comes first', 'prerequisites: { done: [verify-coexistence] }\nsteps: [{ do: move }]', [['verify-coexistence'], ['move']]],
    ['a group', 'steps: [{ title: a, steps: [{ do: merge }] }, { do: move }]', [[['merge'], 'move']]],
    [
      'a choice',
      'steps: [{ when: it rains, steps: [{ do: move }] }]',
      [[{ when: [['it rains', ['move']]], otherwise: 'it is not so that it rains' }]],
    ],
    [
      'a choice of two',
      'steps: [{ when: it rains, steps: [{ do: move }], otherwise: [{ do: launch }] }]',
      [[{ when: [['it rains', ['move']], ['it is not so that it rains', ['launch']]], otherwise: undefined }]],
    ],
    ['each of some that are named', 'steps: [{ each: contact, in: [a, b], steps: [{ do: move }] }]', [[[['move'], ['move']]]]],
    ['each of none', 'steps: [{ each: contact, in: [], steps: [{ do: move }] }]', []],
    ['each of all', 'steps: [{ each: contact, steps: [{ do: move }] }]', [[{ each: ['contact'], turns: 'open', body: ['move'] }]]],
    ['commands and scripts', 'steps: [{ run: Enable-CsTopology }, { script: a.ps1 }]', [['?run', '?script']]],
  ])('%s', (_, body, expected) => {
    const reading = planOf(body)
    expect(reading.findings).toEqual([])
    expect(shape(procedureOf(reading).body)).toEqual(expected)
  })

  test('an operation that is not in the tables is none, but its words may tell', () => {
    const reading = planOf('steps: [{ do: restart-our-front-ends }]', { words: () => ({ operations: ['move'], scenarios: [] }) })
    const [step] = stepsIn(procedureOf(reading).body)
    expect(step).toMatchObject({ name: 'restart-our-front-ends', words: ['restart', 'our', 'front', 'ends'] })
    expect(step?.operation).toBeUndefined()
  })
})

describe('the subjects of a step', () => {
  test.each([
    ['as written', '{ do: move, contact: sip:a@contoso.com, pool: a.contoso.com, force: true }', { contact: 'sip:a@contoso.com', pool: 'a.contoso.com', force: true }],
    ['pool and id of an application', '{ do: new-application, application: a.contoso.com/one, port: 6001 }', { application: 'one', pool: 'a.contoso.com', port: 6001 }],
    ['an id and a pool', '{ do: new-application, application: one, pool: a.contoso.com }', { application: 'one', pool: 'a.contoso.com' }],
    ['a pool that is named twice', '{ do: new-application, application: a.contoso.com/one, pool: b.contoso.com }', { application: 'one', pool: 'b.contoso.com' }],
    ['the shell', '{ do: publish, shell: sfb2015, file: t.xml }', { shell: 'sfb2015', file: 't.xml' }],
    ['nothing', '{ title: at last, do: launch }', {}],
  ])('%s', (_, step, subjects) => {
    const [read] = readSteps(`steps: [${step}]`)
    expect(Object.fromEntries(Object.entries(read?.subjects ?? {}).map(([name, field]) => [name, plain(field)]))).toEqual(subjects)
  })

  test('in a group are those that each turn names, where it names them', () => {
    const steps = readSteps('steps:\n  - each: contact\n    in: [sip:a@contoso.com, sip:b@contoso.com]\n    steps: [{ do: move }, { do: check-contact, contact: sip:c@contoso.com }]\n')
    expect(steps.map(({ name, subjects }) => `${name} ${placeText(subjects['contact'])}`)).toEqual([
      'move 6:10 sip:a@contoso.com',
      'check-contact 7:57 sip:c@contoso.com',
      'move 6:29 sip:b@contoso.com',
      'check-contact 7:57 sip:c@contoso.com',
    ])
    expect(new Set(steps.map(({ path }) => path)).size).toBe(4)
  })

  test('of each of all are not known', () => {
    const [step] = readSteps('steps: [{ each: contact, steps: [{ do: move }] }]')
    expect(step?.subjects['contact']).toMatchObject({ state: 'unknown', reason: 'each contact' })
  })

  test('pool and id have their own places', () => {
    const [step] = readSteps('steps:\n  - do: new-application\n    application: a.contoso.com/one\n')
    expect(placeText(step?.subjects['pool'])).toBe('6:18 a.contoso.com')
    expect(placeText(step?.subjects['application'])).toBe('6:32 one')
  })
})

test('a step stands at its word, and is known by what it does', () => {
  const steps = readSteps('steps:\n  - do: merge\n    file: a.xml\n  - do: publish\n  - do: merge\n')
  expect(steps.map(({ at, whole, path }) => [textOf(at), placeOf(whole).start.line, path])).toEqual([
    ['merge', 5, '/steps/merge'],
    ['publish', 7, '/steps/publish'],
    ['merge', 8, '/steps/merge#2'],
  ])
})

test('what a plan says of itself', () => {
  const procedure = procedureOf(planOf('scenario: ucma2-upgrade\napplication: old.contoso.com/one\nprerequisites: { updates: [KB1], groups: [RTCUniversalServerAdmins] }\n'))
  expect(plain(procedure.name)).toBe('upgrade')
  expect(procedure.identity).toBe('Plan/upgrade')
  expect(plain(procedure.scenario)).toBe('ucma2-upgrade')
  expect(plain(procedure.application)).toBe('old.contoso.com/one')
  expect(plain(procedure.prerequisites)).toEqual({ updates: ['KB1'], installed: [], groups: ['RTCUniversalServerAdmins'] })
})

test('what it does not say of itself is not known, but what it does not ask for is not asked for', () => {
  const procedure = procedureOf(planOf('steps: []'))
  expect([procedure.scenario.state, procedure.application.state]).toEqual(['unknown', 'unknown'])
  expect(plain(procedure.prerequisites)).toEqual({ updates: [], installed: [], groups: [] })
})

describe('commands are a source of their own', () => {
  test.each([
    ['literal', 'steps:\n  - run: |\n      Enable-CsTopology\n      Move-CsApplicationEndpoint\n', '7:7'],
    ['folded', 'steps:\n  - run: >\n      Enable-CsTopology;\n      Move-CsApplicationEndpoint\n', '7:7'],
    ['quoted', 'steps:\n  - run: "Enable-CsTopology\\nMove-CsApplicationEndpoint"\n', '5:30'],
    ['literal in CRLF', 'steps:\r\n  - run: |\r\n      Enable-CsTopology\r\n      Move-CsApplicationEndpoint\r\n', '7:7'],
  ])('whose places lead back to the plan: %s', (_, body, place) => {
    const [open] = procedureOf(planOf(body)).openSteps
    if (open === undefined || !('text' in open.does)) throw new Error('No commands were read')
    const { does: source } = open
    expect(source.language).toBe('powershell')
    const start = source.text.indexOf('Move-')
    const { start: found } = placeOf({ source, start, end: start + 4 })
    expect(`${found.line}:${found.column}`).toBe(place)
  })

  test('a script is named by its path', () => {
    const [open] = procedureOf(planOf('steps:\n  - script: deploy/02.ps1\n')).openSteps
    if (open === undefined || 'text' in open.does) throw new Error('No script was read')
    expect(placeText(open.does.file)).toBe('5:13 deploy/02.ps1')
    expect(open.step.name).toBe('script')
  })
})

test('lists in lists are written out as long as anybody could follow, and stay loops beyond', () => {
  const many = `[${Array.from({ length: 400 }, (_, at) => `c${at}.contoso.com`).join(', ')}]`
  const steps = readSteps(`steps: [{ each: pool, in: ${many}, steps: [{ each: computer, in: ${many}, steps: [{ each: contact, in: ${many}, steps: [{ do: move }] }] }] }]`)
  expect(steps.length).toBeGreaterThan(100)
  expect(steps.length).toBeLessThan(10_000)
})
