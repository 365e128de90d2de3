import { expect, test } from 'vitest'
import { known, unknown } from '../model/field.js'
import type { Step } from '../model/step.js'
import { nowhere } from '../source/source.js'
import { composedOf } from './composition.js'
import type { Operation } from './operation-file.js'

const restart: Operation = {
  id: 'restart-front-end',
  title: '',
  says: '',
  kind: 'change',
  subjects: {},
  tellingWords: [['restart']],
  composedOf: { steps: ['stop-service', 'start-service'], same: ['service', 'computer'], where: { service: { oneOf: ['$frontEnd'], orAbsent: true } } },
}
const lists = new Map([['frontEnd', ['RTCSRV']]])

function step(operation: string, service?: string, computer?: string): Step {
  const subjects = { ...(service === undefined ? {} : { service: known(service, nowhere) }), ...(computer === undefined ? {} : { computer: computer.startsWith('$') ? { ...unknown(computer), variable: computer } : known(computer, nowhere) }) }
  return { operation, name: `${operation} ${service ?? ''} ${computer ?? ''}`, at: nowhere, whole: nowhere, subjects, path: '' }
}

const stop = (service?: string, computer?: string): Step => step('stop-service', service, computer)
const start = (service?: string, computer?: string): Step => step('start-service', service, computer)

test.each<[string, readonly Step[], readonly number[]]>([
  ['a stop and a start', [stop('RTCSRV'), step('move'), start('rtcsrv')], [2]],
  ['all services', [stop(), start()], [1]],
  ['a start before the stop', [start('RTCSRV'), stop('RTCSRV')], []],
  ['another service', [stop('RTCSRV'), start('REPLICA')], []],
  ['a service that is no Front End', [stop('REPLICA'), start('REPLICA')], []],
  ['another computer', [stop('RTCSRV', 'fe1'), start('RTCSRV', 'fe2')], []],
  ['each computer', [stop('RTCSRV', 'fe1'), stop('RTCSRV', 'fe2'), start('RTCSRV', 'fe1'), start('RTCSRV', 'fe2')], [2, 3]],
  ['the same turn of a loop', [stop('RTCSRV', '$fe'), start('RTCSRV', '$fe')], [1]],
  ['twice', [stop(), start(), start(), stop(), start()], [1, 4]],
])('%s', (_name, steps, completing) => {
  const made = composedOf(steps, [restart], lists)
  expect([...made.keys()].map((each) => steps.indexOf(each))).toEqual(completing)
  for (const [, whole] of made) expect(whole.map(({ operation }) => operation)).toEqual(['restart-front-end'])
})

test('a pool that is started as a whole restarts what was stopped on any computer', () => {
  const steps = [stop('RTCSRV', 'fe1'), start()]
  expect([...composedOf(steps, [restart], lists).keys()]).toEqual([steps[1]])
})

test.each<[string, readonly Step[]]>([
  ['a stop that only may be one', [{ ...step('', 'RTCSRV'), operation: undefined, possibly: ['stop-service'] }, start('RTCSRV')].map(withoutUndefined)],
  ['a service that nobody knows', [withService(stop(), '$name'), withService(start(), '$name')]],
])('%s makes a restart that only may be one', (_name, steps) => {
  const [whole] = [...composedOf(steps, [restart], lists).values()].flat()
  expect([whole?.operation, whole?.possibly]).toEqual([undefined, ['restart-front-end']])
})

function withService(from: Step, variable: string): Step {
  return { ...from, subjects: { service: { ...unknown(variable), variable } } }
}

function withoutUndefined({ operation, ...rest }: Omit<Step, 'operation'> & { readonly operation?: string | undefined }): Step {
  return operation === undefined ? rest : { ...rest, operation }
}
