import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, topolint } from './command.js'

const rule = 'next-hop-newest-generation'

/** A folder with a configuration, and a rule of a team's own in `topolint-rules`. */
function configured(text: string): string {
  const cwd = folder({ 'topolint.yaml': text })
  topolint(['new', 'rule', 'pool-name-misleads'], { cwd })
  return cwd
}

interface Listed {
  readonly id: string
  readonly configured: { readonly levels: readonly string[]; readonly reason: string; readonly variesByFile: boolean }
}

/** What programs read of a rule. */
function listed(id: string, cwd: string, args: readonly string[]): Listed | undefined {
  const { rules } = JSON.parse(topolint(['rules', '--json', ...args], { cwd }).stdout) as { readonly rules: readonly Listed[] } // our own format
  return rules.find((each) => each.id === id)
}

/** What people read of it, behind its id. */
function shown(id: string, cwd: string, args: readonly string[]): string | undefined {
  const line = topolint(['rules', ...args], { cwd }).stdout.split('\n').find((each) => each.startsWith(`  ${id} `))
  return line?.slice(2 + id.length).trim()
}

const title = 'A new trusted application pool routes through the newest Front End pool'

describe('rules have the levels that they have here', () => {
  test.each<[text: string, args: readonly string[], levels: readonly string[], reason: string, variesByFile: boolean, line: string]>([
    ['{}', [], ['error'], 'its own', false, `error    ${title}`],
    [`rules: { ${rule}: error }`, [], ['error'], 'topolint.yaml:1:38', false, `error    ${title}`],
    [`rules: { ${rule}: off }`, [], ['off'], 'topolint.yaml:1:38', false, `off      ${title} (error by itself; topolint.yaml:1:38)`],
    [`rules: { ${rule}: off }`, ['--no-config'], ['error'], 'its own', false, `error    ${title}`],
    [`overrides: [{ files: legacy/, rules: { ${rule}: info } }]`, [], ['error'], 'its own', true, `error    ${title} (otherwise in some files)`],
    [`rules: { ${rule}: { ignore: legacy/ } }`, [], ['error'], 'its own', true, `error    ${title} (otherwise in some files)`],
    ['{}', ['--rule', `${rule}=info`], ['info'], '--rule', false, `info     ${title} (error by itself; --rule)`],
    ['{}', ['--skip', rule], ['off'], '--skip', false, `off      ${title} (error by itself; --skip)`],
    ['{}', ['--only', 'parse-error'], ['off'], 'not in --only', false, `off      ${title} (error by itself; not in --only)`],
  ])('%s %j', (text, args, levels, reason, variesByFile, line) => {
    const cwd = configured(text)
    expect(listed(rule, cwd, args)).toMatchObject({ level: 'error', configured: { levels, reason, variesByFile } })
    expect(shown(rule, cwd, args)).toBe(line)
  })

  test.each([
    ['minimal', 'off      Every trusted application pool has an A record (warning by itself; not in the profile minimal)'],
    ['strict', 'error    Every trusted application pool has an A record (warning by itself; as the profile strict has it)'],
  ])('in the profile %s', (profile, line) => {
    expect(shown('dns-record', configured(`extends: ${profile}`), [])).toBe(line)
    expect(shown('dns-record', configured('{}'), ['--profile', profile])).toBe(line)
  })
})

describe('rules of a team are among them', () => {
  test.each([
    ['rulePaths: topolint-rules', []],
    ['{}', ['--rules', 'topolint-rules']],
  ])('%s %j', (text, args) => {
    const cwd = configured(text)
    expect(listed('pool-name-misleads', cwd, args)).toMatchObject({ level: 'warning', topic: '', path: 'topolint-rules/pool-name-misleads.yaml', configured: { levels: ['warning'] } })
    expect(topolint(['rules', ...args], { cwd }).stdout).toMatch(/\n\nof your own\n {2}pool-name-misleads +warning {2}Trusted application pools bear names of ours\n\n\d+ rules; /u)
    expect(topolint(['explain', 'pool-name-misleads', ...args], { cwd })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^pool-name-misleads \(warning\)\n/u) as string })
  })
})

describe('explain', () => {
  test('says which level a rule has here, where that is another one', () => {
    expect(topolint(['explain', rule], { cwd: configured(`rules: { ${rule}: info }`) }).stdout).toContain('\nhere: info (topolint.yaml:1:38)\n\nWhy\n')
    expect(topolint(['explain', rule, '--no-config'], { cwd: configured(`rules: { ${rule}: info }`) }).stdout).not.toContain('\nhere: ')
    expect(topolint(['explain', rule], { cwd: configured('{}') }).stdout).not.toContain('\nhere: ')
  })

  test('knows what was perhaps meant, among the rules of a team too', () => {
    expect(topolint(['explain', 'pool-name-mislead'], { cwd: configured('rulePaths: topolint-rules') })).toMatchObject({ code: 2, stderr: expect.stringMatching(/Did you mean pool-name-misleads\?\n$/u) as string })
  })
})

describe('while a configuration is being mended, what could stand in it can be looked up', () => {
  const stderr = 'error: topolint.yaml:1:10 There is no rule next-hop. Expected one that topolint rules lists, or one of your own.\n'

  test.each([[['rules']], [['rules', '--json']], [['explain', rule]]])('%j', (args) => {
    const cwd = configured('rules: { next-hop: off }')
    const outcome = topolint(args, { cwd })
    expect([outcome.code, outcome.stderr]).toEqual([2, stderr])
    expect(outcome.stdout).toBe(topolint([...args, '--no-config'], { cwd }).stdout)
  })

  test('a rule of a team that does not load is no reason to hide the others', () => {
    const cwd = configured('rulePaths: topolint-rules')
    writeFileSync(join(cwd, 'topolint-rules/pool-name-misleads.yaml'), 'id: pool-name-misleads\n')
    const { code, stdout } = topolint(['rules'], { cwd })
    expect([code, stdout.includes(`  ${rule} `)]).toEqual([2, true])
  })
})
