import { describe, expect, test } from 'vitest'
import { stepsOf, type Source } from '@topolint/engine'
import { contextWith, outline, scriptSource } from '../../../test/outline-of.js'
import { fillOpenSteps, readDocuments, readFragments } from '../../index.js'
import { documentOf } from './script-reading.js'
import { parsedScript } from './parsed-script.js'

function fragments(texts: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const of: Source = { path: 'docs/upgrade.md', text: texts.join('\n'), language: 'markdown' }
  const sources = texts.map((text): Source => ({ path: of.path, text, language: 'powershell', part: { of, segments: [{ inner: 0, innerLength: text.length, outer: of.text.indexOf(text), outerLength: text.length, exact: true }] } }))
  const others = Object.entries(files).map(([path, text]) => scriptSource(text, path))
  const [first] = sources
  return readFragments(sources, contextWith(others), documentOf(parsedScript(first ?? scriptSource(''))))
}

const outlines = (texts: readonly string[], files: Readonly<Record<string, string>> = {}): readonly string[] => fragments(texts, files).map(({ tree }) => outline(tree).replace(/^commands\((.*)\)$/su, '$1'))

describe('pieces of a runbook', () => {
  test.each<readonly [readonly string[], readonly string[]]>([
    [['$pool = "a.contoso.com"', 'Get-CsTrustedApplicationPool $pool'], ['', 'verify-pool[pool=a.contoso.com]']],
    [['$pool = "a.contoso.com"', '$pool = "b.contoso.com"', 'Get-CsTrustedApplicationPool $pool'], ['', '', 'verify-pool[pool=b.contoso.com]']],
    [['Get-CsTrustedApplicationPool ${Pool FQDN}'], ['verify-pool[pool=?pool fqdn]']],
    [['function Go { Enable-CsTopology }', 'Go'], ['', 'Go(enable-topology)']],
    [['Enable-CsTopology; exit', 'Restart-Service RTCSRV'], ['enable-topology; return', 'restart-front-end[service=RTCSRV]']],
    [['$p = @{ Identity = "a.contoso.com" }', 'Get-CsTrustedApplicationPool @p'], ['', 'verify-pool[pool=a.contoso.com]']],
    [['Enter-PSSession -ComputerName fe1.contoso.com', 'Restart-Service RTCSRV', 'Exit-PSSession', 'Restart-Service RTCSRV'], ['', 'restart-front-end[computer=fe1.contoso.com service=RTCSRV]', '', 'restart-front-end[service=RTCSRV]']],
    [['Enter-PSSession fe1.contoso.com; Restart-Service RTCSRV; exit; Enable-CsTopology'], ['restart-front-end[computer=fe1.contoso.com service=RTCSRV]; enable-topology']],
  ])('%j', (texts, expected) => {
    expect(outlines(texts)).toEqual(expected)
  })

  test('call scripts beside them', () => {
    const [one] = fragments(['& ./step.ps1'], { 'docs/step.ps1': 'Enable-CsTopology' })
    expect(one?.called).toEqual(['docs/step.ps1'])
    expect(one === undefined ? '' : outline(one.tree)).toBe('commands(docs/step.ps1(enable-topology))')
  })

  test('keep their places, their comments and what is wrong with them', () => {
    const [, second] = fragments(['Get-It', 'Enable-CsTopology # topolint-ignore[x]: y', 'if ('])
    expect(second?.comments).toHaveLength(1)
    expect(second === undefined ? [] : stepsOf(second.tree).map(({ at }) => at.source.text)).toEqual(['Enable-CsTopology # topolint-ignore[x]: y'])
    expect(fragments(['if ('])[0]?.findings.map(({ rule }) => rule)).toContain('parse-error')
  })
})

describe('steps of a plan that name commands', () => {
  function filled(steps: string, files: Readonly<Record<string, string>> = {}) {
    const text = `apiVersion: topolint/v1\nkind: Plan\nname: upgrade\nsteps:\n${steps}`
    const { facts } = readDocuments({ path: 'plans/upgrade.yaml', text, language: 'yaml' })
    const [plan] = facts.procedures
    if (plan === undefined) throw new Error('no plan')
    return fillOpenSteps(plan, contextWith(Object.entries(files).map(([path, script]) => scriptSource(script, path))))
  }

  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['  - run: Enable-CsTopology\n', {}, 'run(enable-topology)'],
    ['  - run: |\n      $p = "a.contoso.com"\n      Get-CsTrustedApplicationPool $p\n  - do: publish\n', {}, 'run(verify-pool[pool=a.contoso.com]); publish'],
    ['  - script: step.ps1\n', { 'plans/step.ps1': 'Enable-CsTopology; exit' }, 'script(enable-topology; return)'],
    ['  - script: scripts/step.ps1\n', { 'scripts/step.ps1': 'Enable-CsTopology' }, 'script(enable-topology)'],
    ['  - script: gone.ps1\n', {}, '!script'],
    ['  - when: it is night\n    steps:\n      - run: Enable-CsTopology\n', {}, 'user(it is night: run(enable-topology) | it is not so that it is night:)'],
    ['  - each: computer\n    in: [fe1.contoso.com, fe2.contoso.com]\n    steps:\n      - run: Restart-Service RTCSRV\n', {}, 'run(restart-front-end[computer=fe1.contoso.com service=RTCSRV]); run(restart-front-end[computer=fe2.contoso.com service=RTCSRV])'],
  ])('%j', (steps, files, expected) => {
    expect(outline(filled(steps, files).procedure.body)).toBe(expected)
  })

  test('say which files they call, and keep open what is not there', () => {
    const { called, procedure } = filled('  - script: a.ps1\n  - script: gone.ps1\n  - run: ./c.ps1\n', { 'plans/a.ps1': '& ./b.ps1', 'plans/b.ps1': 'Enable-CsTopology', 'plans/c.ps1': 'Enable-CsTopology' })
    expect([...called].sort()).toEqual(['plans/a.ps1', 'plans/b.ps1', 'plans/c.ps1'])
    expect(procedure.openSteps).toHaveLength(1)
  })

  test('have their commands, comments and mistakes', () => {
    const { commands, comments, findings } = filled('  - run: |\n      Enable-CsTopology # x\n      if (\n')
    expect([commands.length, comments.length, findings.map(({ rule }) => rule)]).toEqual([1, 1, expect.arrayContaining(['parse-error'])])
  })
})
