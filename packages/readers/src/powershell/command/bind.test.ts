import fc from 'fast-check'
import { textOf, toFile, type Field, type Span } from '@topolint/engine'
import { invocations, type Command } from '@topolint/powershell'
import { describe, expect, test } from 'vitest'
import { commandsIn, scriptOf, stepsIn, workOf } from '../../../test/commands-of.js'
import { plain } from '../../../test/reading-of.js'
import { scripts } from '../../../test/script-context-of.js'
import { bind, type Binding } from './bind.js'
import { belongsTo, type Cmdlet, type CmdletParameter } from './cmdlet.js'
import { matchParameter } from './match-parameter.js'

function bindingOf(text: string): Binding {
  const { root, context } = scriptOf(text)
  const command: Command | undefined = invocations(root).at(-1)?.command
  if (command === undefined) throw new Error('No command was read')
  return bind(command, scripts.cmdlets().cmdlet(text.slice(command.name.start, command.name.end)), context)
}

function parametersOf(text: string): Readonly<Record<string, unknown>> {
  const fields = Object.entries(bindingOf(text).parameters)
  return Object.fromEntries(fields.map(([name, field]) => [name, field.state === 'unknown' ? `?${field.reason}` : plain(field)]))
}

const pool = 'Set-CsTrustedApplicationPool'

describe('parameters are bound as PowerShell binds them', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    [`${pool} -Identity a.contoso.com -Registrar b.contoso.com`, { Identity: 'a.contoso.com', Registrar: 'b.contoso.com' }],
    [`${pool} -id a.contoso.com -REG b.contoso.com`, { Identity: 'a.contoso.com', Registrar: 'b.contoso.com' }],
    [`${pool} -Registrar:b.contoso.com a.contoso.com`, { Identity: 'a.contoso.com', Registrar: 'b.contoso.com' }],
    [`${pool} a.contoso.com -Registrar $null`, { Identity: 'a.contoso.com', Registrar: null }],
    [`${pool} a.contoso.com -Force -ThrottleAsServer $false`, { Identity: 'a.contoso.com', Force: true, ThrottleAsServer: false }],
    [`${pool} -Force a.contoso.com`, { Identity: 'a.contoso.com', Force: true }],
    [`${pool} -Force:$false a.contoso.com`, { Identity: 'a.contoso.com' }],
    [`${pool} -Force:$force a.contoso.com`, { Identity: 'a.contoso.com', Force: '?$force' }],
    [`${pool} a.contoso.com -wi -cf:$false`, { Identity: 'a.contoso.com', WhatIf: true }],
    [`${pool} "$name.contoso.com"`, { Identity: '?$name' }],
    [`${pool} '<Pool FQDN>'`, { Identity: '?<Pool FQDN>' }],
    [`$n = 'a'; ${pool} "$n.contoso.com"`, { Identity: 'a.contoso.com' }],
    [`$p = @{ Identity = 'a.contoso.com'; Force = $true }; ${pool} @p -Registrar b.contoso.com`, { Identity: 'a.contoso.com', Force: true, Registrar: 'b.contoso.com' }],
    [`$p = 'a.contoso.com', 'too many'; ${pool} @p`, { Identity: 'a.contoso.com' }],
    [`if ($x) { $n = 'a' } else { $n = 'b' }; ${pool} $n`, { Identity: '?$n' }],
    ['Request-CsCertificate -New -Type Default -DomainName a.contoso.com, b.contoso.com', { New: true, Type: 'Default', DomainName: ['a.contoso.com', 'b.contoso.com'] }],
    ['Move-CsApplicationEndpoint sip:a@contoso.com b.contoso.com', { Identity: 'sip:a@contoso.com', TargetApplicationPool: 'b.contoso.com' }],
    ['Move-CsApplicationEndpoint -Target b.contoso.com sip:a@contoso.com', { Identity: 'sip:a@contoso.com', TargetApplicationPool: 'b.contoso.com' }],
    ['Publish-CsTopology $PSScriptRoot\\t.xml', { FileName: '$PSScriptRoot\\t.xml' }],
    ['Some-Command -Name a b', { Name: 'a' }],
  ])('%s', (script, expected) => {
    expect(parametersOf(script)).toEqual(expected)
  })

  test('what is splatted and not known may be any of those that are not there', () => {
    const { Identity, Registrar, Force, WhatIf } = parametersOf(`${pool} a.contoso.com @more`)
    expect([Identity, Registrar, Force, WhatIf]).toEqual(['a.contoso.com', '?@more', '?@more', undefined])
  })

  test('the default of a parameter is what a caller may change', () => {
    const { Identity } = bindingOf(`param($pool = 'a.contoso.com')\n${pool} $pool`).parameters
    expect(Identity).toMatchObject({ state: 'known', value: 'a.contoso.com', inferred: true })
  })

  test.each([
    ['foreach ($fe in Get-Content x) { Some-Command -A $fe.Fqdn -B $fe.Fqdn -C $fe }', ['fe.fqdn', 'fe.fqdn', 'fe']],
    ['$a = Read-Host; $b = $a; Some-Command -A $a -B $a -C $b', ['a', 'a', 'b']],
    ['Some-Command -A $nobody -B "$nobody"', ['nobody', undefined]],
  ])('what is not known is told by its variable: %s', (script, names) => {
    const fields = Object.values(bindingOf(script).parameters)
    expect(fields.map((field) => (field.state === 'unknown' ? field.variable?.replace(/#\d+$/u, '') : undefined))).toEqual(names)
  })

  test('a variable that is set anew is another one', () => {
    const steps = stepsIn("$a = Read-Host; Enable-CsReplica; Set-CsTrustedApplicationPool $a -Registrar b.contoso.com; $a = Read-Host; Set-CsTrustedApplicationPool $a -Registrar b.contoso.com")
    const variables = steps.flatMap(({ subjects: { pool: field } }) => (field?.state === 'unknown' ? [field.variable] : []))
    expect(variables).toHaveLength(2)
    expect(new Set(variables).size).toBe(2)
  })
})

/** A cmdlet, the parameters of one of its sets, and how each is written. */
const calls = fc.constantFrom('New-CsTrustedApplicationPool', 'New-CsTrustedApplication', 'Move-CsApplicationEndpoint', 'Set-CsCertificate', 'Request-CsCertificate', 'Get-CsApplicationEndpoint', 'Publish-CsTopology').chain((name) => {
  const cmdlet = scripts.cmdlets().cmdlet(name)
  if (cmdlet === undefined) throw new Error(`No cmdlet ${name}`)
  return fc.constantFrom(...cmdlet.sets).chain((set) => {
    const own = cmdlet.parameters.filter((parameter) => !parameter.isCommon && belongsTo(parameter, set))
    return fc.record({
      cmdlet: fc.constant(cmdlet),
      chosen: fc.shuffledSubarray(own),
      shorten: fc.array(fc.nat(20), { minLength: own.length, maxLength: own.length }),
      style: fc.array(fc.constantFrom('blank', 'colon', 'en dash', 'splatted'), { minLength: own.length, maxLength: own.length }),
    })
  })
})

/** As short as the number says, but not so short that it could be another one. */
function shortened(cmdlet: Cmdlet, { name }: CmdletParameter, by: number): string {
  const short = name.slice(0, Math.max(1, name.length - by))
  const match = matchParameter(cmdlet, short)
  return match.kind === 'one' && match.parameter.name === name ? short : name
}

test('whatever way a parameter is written, it gets its value', () => {
  fc.assert(
    fc.property(calls, ({ cmdlet, chosen, shorten, style }) => {
      const splatted: string[] = []
      const written = chosen.map((parameter, at) => {
        const name = shortened(cmdlet, parameter, shorten[at] ?? 0)
        const value = parameter.isSwitch ? '$true' : `'v${at}'`
        if (style[at] === 'splatted') {
          splatted.push(`${name} = ${value}`)
          return ''
        }
        const dash = style[at] === 'en dash' ? '–' : '-'
        if (parameter.isSwitch) return style[at] === 'colon' ? `${dash}${name}:$true` : `${dash}${name}`
        return `${dash}${name}${style[at] === 'colon' ? ':' : ' '}${value}`
      })
      const script = `$p = @{ ${splatted.join('; ')} }\n${cmdlet.name} ${written.join(' ')} @p`
      const expected = chosen.map(({ name, isSwitch }, at) => [name, isSwitch ? true : `v${at}`])
      expect(parametersOf(script)).toEqual(Object.fromEntries(expected))
    }),
  )
})

const words = fc.constantFrom('-Identity', '–Force', '-Reg:', '- ', '$x', "'$x'", '"a$x"', '@p', '(', ')', '{', '}', '|', ';', '\n', ',', '>', '-Name', 'net', 'stop', 'cmd', '/c', 'psexec', '\\\\fe1', 'Get-Service', 'New-CsTrustedApplication', 'Stop-CsWindowsServices', 'Start–Service', 'RTCSRV', '<Pool>', '`', '$p = @{ a = 1 }', 'Start-Process', '-ArgumentList', '% ', '?', '=', '1')

test('whatever is written, every place stands inside the text', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join(' ')
      const commands = commandsIn(text)
      const steps = stepsIn(text)
      const fields: readonly Field[] = [...commands.flatMap(({ fields: own, arguments: all }) => [...Object.values(own), ...all.flatMap((each) => Object.values(each.fields))]), ...steps.flatMap(({ subjects }) => Object.values(subjects))]
      const places: readonly Span[] = [...commands.map(({ at }) => at), ...steps.flatMap(({ at, whole }) => [at, whole]), ...fields.flatMap(placesOf)]
      for (const place of places) {
        const { start, end } = toFile(place)
        expect(start >= 0 && start <= end && end <= text.length).toBe(true)
      }
      for (const { name, at } of steps) expect(text).toContain(textOf(at).includes(name) ? name : textOf(at))
    }),
  )
})

function placesOf(field: Field): readonly Span[] {
  const at = field.at === undefined ? [] : [field.at]
  return field.state === 'known' && field.writtenAt !== undefined ? [...at, field.writtenAt] : at
}

describe('growth', () => {
  const shapes: readonly (readonly [string, (count: number) => string])[] = [
    ['commands', (count) => `${pool} a.contoso.com -Registrar b.contoso.com\n`.repeat(count)],
    ['a long pipeline', (count) => 'Get-CsApplicationEndpoint | Where-Object x | '.repeat(count) + 'Move-CsApplicationEndpoint -Target a.contoso.com'],
    ['filters before a loop', (count) => `Get-Service | ${'Where-Object x | '.repeat(count)} ForEach-Object { ${'Stop-Service $_; '.repeat(count)} }`],
    ['arguments', (count) => `${pool} ${'-Identity a '.repeat(count)}`],
    ['arguments that nobody knows', (count) => `${pool} ${'-Idemtity a '.repeat(count)}`],
    ['cmdlets in one command', (count) => `${pool} a.contoso.com `.repeat(count)],
    ['names that nobody knows', (count) => Array.from({ length: count }, (_, at) => `Get-CsTopologie${at}`).join('\n')],
    ['wrapped programs', (count) => `${'cmd /c '.repeat(count)} net stop rtcsrv`],
  ]

  test.each(shapes)('%s: four times the text costs four times the work', (_, shape) => {
    const costs = [50, 200, 800].map((count) => workOf(shape(count)))
    const [first = 0, second = 0, third = 0] = costs
    expect(second).toBeLessThan(5 * first + 200)
    expect(third).toBeLessThan(5 * second + 200)
  })
})
