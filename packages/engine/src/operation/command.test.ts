import { describe, expect, test } from 'vitest'
import { absent, known, unknown, type Field, type Value } from '../model/field.js'
import { nowhere } from '../source/source.js'
import { commandName, readForm, type WrittenCommand } from './command.js'
import type { OperationForm } from './operation-file.js'

const is = (value: Value): Field => known(value, nowhere)
const nobodyKnows = unknown('$service')
const lists = new Map([['frontEnd', ['RTCSRV', 'Front-End']]])

interface Written {
  readonly parameters?: Readonly<Record<string, Field>>
  readonly words?: readonly Field[]
  readonly pipedFrom?: WrittenCommand
  readonly pipedTo?: WrittenCommand
}

function command(name: string, { parameters = {}, words = [], ...others }: Written = {}): WrittenCommand {
  return { name, parameters, words, host: is('fe01.contoso.com'), ...others }
}

const form = (rest: Omit<OperationForm, 'command'>): OperationForm => ({ command: ['x'], ...rest })

describe('the name of a command', () => {
  test.each([
    ['Start–Service', 'start-service'],
    ['C:\\tools\\ApplicationProvisioner.exe', 'applicationprovisioner'],
    ['./Bootstrapper.exe', 'bootstrapper'],
    ['OCSCore.msi', 'ocscore.msi'],
  ])('%s', (written, name) => {
    expect(commandName(written)).toBe(name)
  })
})

describe('whether a form fits', () => {
  const restart = form({ subjects: { service: ['Name', 'DisplayName', 'Get-Service.Name'] }, where: { service: { oneOf: ['$frontEnd'] } } })
  const others = form({ subjects: { service: ['Name'] }, where: { service: { noneOf: ['$frontEnd'] } } })
  const setNull = form({ subjects: { registrar: ['Registrar'] }, where: { registrar: { is: '$null' } } })
  const setOther = form({ subjects: { registrar: ['Registrar'] }, where: { registrar: { isNot: '$null' } } })

  test.each<readonly [string, OperationForm, WrittenCommand, 'yes' | 'maybe' | 'no']>([
    ['a value of the list', restart, command('x', { parameters: { Name: is('rtcsrv') } }), 'yes'],
    ['another name for it', restart, command('x', { parameters: { DisplayName: is('Front-End') } }), 'yes'],
    ['through the pipeline', restart, command('x', { pipedFrom: command('Get-Service', { parameters: { Name: is('RTCSRV') } }) }), 'yes'],
    ['another value', restart, command('x', { parameters: { Name: is('W3SVC') } }), 'no'],
    ['no value', restart, command('x'), 'no'],
    ['an unknown value', restart, command('x', { parameters: { Name: nobodyKnows } }), 'maybe'],
    ['none of the list', others, command('x', { parameters: { Name: is('Spooler') } }), 'yes'],
    ['one of the list', others, command('x', { parameters: { Name: is('RTCSRV') } }), 'no'],
    ['nothing', setNull, command('x', { parameters: { Registrar: absent() } }), 'yes'],
    ['something', setNull, command('x', { parameters: { Registrar: is('pool13.contoso.com') } }), 'no'],
    ['something', setOther, command('x', { parameters: { Registrar: is('pool13.contoso.com') } }), 'yes'],
    ['nothing', setOther, command('x', { parameters: { Registrar: absent() } }), 'no'],
    ['not said', setOther, command('x'), 'no'],
    ['or nothing', form({ where: { service: { oneOf: ['a'], orAbsent: true } } }), command('x'), 'yes'],
    ['-WhatIf', form({}), command('x', { parameters: { WhatIf: is(true) } }), 'no'],
    ['-WhatIf:$false', form({}), command('x', { parameters: { WhatIf: is(false) } }), 'yes'],
    ['-WhatIf:$dry', form({}), command('x', { parameters: { WhatIf: nobodyKnows } }), 'maybe'],
    ['a parameter that must be there', form({ given: ['AsXml'] }), command('x'), 'no'],
    ['a parameter that must not', form({ without: ['NoStop'] }), command('x', { parameters: { NoStop: is(true) } }), 'no'],
    ['words in order', form({ words: ['stop', '$service'] }), command('x', { words: [is('STOP'), is('rtcsrv')] }), 'yes'],
    ['words that are not there', form({ words: ['stop', '$service'] }), command('x', { words: [is('start'), is('rtcsrv')] }), 'no'],
    ['a mention', form({ mentions: ['remove'] }), command('x', { words: [is('/RemoveApplication')] }), 'yes'],
    ['no mention', form({ mentions: ['remove'] }), command('x', { words: [is('/add')] }), 'no'],
    ['perhaps a mention', form({ mentions: ['remove'] }), command('x', { words: [nobodyKnows] }), 'maybe'],
    ['a mention too many', form({ mentionsNone: ['remove'] }), command('x', { words: [is('/remove')] }), 'no'],
    ['piped to something else', form({ notPipedTo: ['Move-CsApplicationEndpoint'] }), command('x', { pipedTo: command('move-csapplicationendpoint') }), 'no'],
    ['not piped from what it needs', form({ pipedFrom: ['Get-WmiObject'] }), command('x'), 'no'],
    ['never sure', form({ possibly: true }), command('x'), 'maybe'],
  ])('%s', (_, wanted, written, fits) => {
    const reading = readForm(wanted, written, lists)
    expect(reading === undefined ? 'no' : reading.certain ? 'yes' : 'maybe').toBe(fits)
  })
})

describe('what it is about', () => {
  const parameters = { Identity: is('apps.contoso.com/urn:application:bot'), Port: is(10607) }

  test('parts of an identity, the machine it runs on, a captured word', () => {
    const sources = { pool: ['TrustedApplicationPoolFqdn', 'Identity.pool'], application: ['Identity.id'], port: ['Port'], computer: ['ComputerName', '$here'], service: ['$service'] }
    const reading = readForm(form({ words: ['stop', '$service'], subjects: sources }), command('x', { parameters, words: [is('stop'), is('bot')] }), lists)
    const subjects = Object.entries(reading?.subjects ?? {}).map(([name, field]) => [name, field.state === 'known' ? field.value : field.state])
    expect(Object.fromEntries(subjects)).toEqual({ pool: 'apps.contoso.com', application: 'urn:application:bot', port: 10607, computer: 'fe01.contoso.com', service: 'bot' })
  })

  test('the pool of an identity that names none is unknown', () => {
    const reading = readForm(form({ subjects: { pool: ['Identity.pool'], application: ['Identity.id'] } }), command('x', { parameters: { Identity: is('bot') } }), lists)
    expect(reading?.subjects).toMatchObject({ pool: { state: 'unknown' }, application: { value: 'bot' } })
  })
})
