import type { Encoding } from '@topolint/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, loadRule, type RuleData } from '@topolint/engine'
import type { FixOptions, FixResult } from '../src/fix.js'
import { fixAtOnce, lintAtOnce } from './at-once.js'

const today = '2014-06-01'

function inputsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  return Object.entries(files).map(([path, content]) => ({ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, named: true }))
}

function fixed(files: Readonly<Record<string, string | Uint8Array>>, options: Partial<FixOptions> = { unsafe: true }): FixResult {
  return fixAtOnce(inputsOf(files), { today, ...options })
}

function texts({ files }: FixResult): Record<string, string | undefined> {
  return Object.fromEntries(files.map(({ path, after }) => [path, decode(after)?.text]))
}

function reasons({ notApplied }: FixResult): readonly string[] {
  return notApplied.map(({ finding, reason }) => `${finding.rule}: ${reason}`)
}

/** Two mistakes that have an unsafe fix, in many ways of writing. */
const topology = (nextHop: string, id: string): string => `# the topology of Contoso
apiVersion: topolint/v1
kind: Topology
name: contoso   # café – “known”
merged: 2014-03-01
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
applicationPools:
  - fqdn: apps.contoso.com # ours
    created: 2014-05-20
    nextHop: ${nextHop}   # to be looked at
    applications:
      # the help desk
      - id: ${id}
        replaces: { pool: oldapps.contoso.com, applicationName: helpdesk }
`

const wrong = topology('pool10.contoso.com', 'helpdesk2')
const right = topology('pool13.contoso.com', 'helpdesk')

test('what changes the servers is changed only when asked for', () => {
  expect(fixed({ 'a.yaml': wrong }, {})).toMatchObject({ files: [], fixed: [], notApplied: [] })
  const result = fixed({ 'a.yaml': wrong })
  expect(texts(result)).toEqual({ 'a.yaml': right })
  expect(result.fixed.map(({ rule }) => rule)).toEqual(['next-hop-newest-generation', 'application-id-matches-legacy-name'])
  expect(result.report.findings).toEqual([])
  expect(result.notApplied).toEqual([])
})

test('a suppression that is not needed goes without being asked twice', () => {
  const text = right.replace('# ours', '# topolint-ignore[next-hop-newest-generation]: the old pool stays')
  const result = fixed({ 'a.yaml': text }, {})
  expect(texts(result)).toEqual({ 'a.yaml': right.replace(' # ours', '') })
  expect(result.report.findings).toEqual([])
})

test('several parts of one comment go in one round', () => {
  const text = `# topolint-ignore-file[next-hop-newest-generation, application-id-matches-legacy-name, supported-coexistence]: because\n${topology('pool10.contoso.com', 'helpdesk')}`
  const result = fixed({ 'a.yaml': text }, {})
  expect(result.fixed).toHaveLength(2)
  expect(texts(result)['a.yaml']).toMatch(/^# topolint-ignore-file\[next-hop-newest-generation\]: because\n/)
})

test('an anchor with other uses is left alone, and the reason is told', () => {
  const text = wrong.replace('fqdn: pool10.contoso.com', 'fqdn: &old pool10.contoso.com').replace('nextHop: pool10.contoso.com', 'nextHop: *old')
  const result = fixed({ 'a.yaml': text })
  expect(texts(result)['a.yaml']).toBe(text.replace('helpdesk2', 'helpdesk'))
  expect(reasons(result)).toEqual(['next-hop-newest-generation: the value is written once for several places, by an anchor'])
})

const plan = (steps: string, scenario = '2013-UPG-2'): string => `apiVersion: topolint/v1\nkind: Plan\nname: upgrade helpdesk\nscenario: ${scenario}\nsteps:\n${steps}`

/** A rule of a test, with a fix that may be no good. */
function rule(id: string, body: string): RuleData {
  const text = `id: ${id}\ntitle: t\nbasis: [{ document: d, says: s }]\nwhy: w\n${body}\nvalid: []\ninvalid: []\n`
  const loaded = loadRule(`${id}.yaml`, text)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  return loaded.data
}

const each = 'each: application\nat: self.legacyName'
const named = (value: string): string => `apiVersion: topolint/v1\nkind: Topology\nname: contoso\napplicationPools:\n  - fqdn: a.contoso.com\n    applications:\n      - id: helpdesk\n        legacyName: ${value}\n`

describe('a fix that does harm is taken back', () => {
  test.each([
    ['it does not mend', [rule('wrong', `${each}\nrequire: self.legacyName == "x"\nmessage: m\nfix: { set: self.legacyName, to: '"y"', says: s, safety: safe }`)], 'wrong: the finding would still be there'],
    [
      'it brings another finding',
      [rule('one', `${each}\nrequire: self.legacyName != "a"\nmessage: m\nfix: { set: self.legacyName, to: '"b"', says: s, safety: safe }`), rule('two', `${each}\nrequire: self.legacyName != "b"\nmessage: m`)],
      'one: it would bring a finding of two',
    ],
  ])('%s', (_name, rules, reason) => {
    const result = fixed({ 'a.yaml': named('a') }, { rules })
    expect(result.files).toEqual([])
    expect(reasons(result)).toEqual([reason])
    expect(result.report.findings).toHaveLength(1)
  })

  test('and only that one', () => {
    const rules = [
      rule('bad', `${each}\nrequire: self.legacyName != "a"\nmessage: m\nfix: { set: self.legacyName, to: '"a "', says: s, safety: safe }`),
      rule('better', `${each}\nrequire: self.legacyName != "c"\nmessage: m\nfix: { set: self.legacyName, to: '"d"', says: s, safety: safe }`),
      rule('blank', `${each}\nrequire: self.legacyName != "a "\nmessage: m`),
    ]
    const pools = ['a', 'c', 'a', 'c', 'c'].map((value, at) => `      - { id: p${at}, legacyName: ${value} } # ${at}\n`).join('')
    const result = fixed({ 'a.yaml': `apiVersion: topolint/v1\nkind: Topology\nname: contoso\napplicationPools:\n  - fqdn: a.contoso.com\n    applications:\n${pools}` }, { rules })
    expect(result.fixed.map(({ rule: id }) => id)).toEqual(['better', 'better', 'better'])
    expect(reasons(result)).toEqual(['bad: it would bring a finding of blank', 'bad: it would bring a finding of blank'])
    expect(texts(result)['a.yaml']).toContain('      - { id: p4, legacyName: d } # 4\n')
  })
})

test('many bad ones cost a bounded number of tries, and those that mend nothing are told apart at once', () => {
  const rules = [
    rule('bad', `${each}\nrequire: self.legacyName != "a"\nmessage: m\nfix: { set: self.legacyName, to: '"b"', says: s, safety: safe }`),
    rule('good', `${each}\nrequire: self.legacyName != "c"\nmessage: m\nfix: { set: self.legacyName, to: '"d"', says: s, safety: safe }`),
    rule('watch', `${each}\nrequire: self.legacyName != "b"\nmessage: m`),
    rule('useless', `${each}\nrequire: self.legacyName != "e"\nmessage: m\nfix: { set: self.legacyName, to: '"\\x65"', says: s, safety: safe }`),
  ]
  const text = (values: string) => `apiVersion: topolint/v1\nkind: Topology\nname: contoso\napplicationPools:\n  - fqdn: a.contoso.com\n    applications:\n${Array.from(values, (value, at) => `      - { id: p${at}, legacyName: ${value} }\n`).join('')}`
  const many = fixed({ 'a.yaml': text(`c${'a'.repeat(200)}`) }, { rules })
  expect(many.fixed.map(({ rule: id }) => id)).toEqual(['good'])
  expect(many.notApplied).toHaveLength(200)
  expect(reasons(many)).toContain('bad: 32 others were tried before, and too many of them did harm')
  const blamed = fixed({ 'a.yaml': text(`c${'e'.repeat(200)}`) }, { rules })
  expect(blamed.fixed.map(({ rule: id }) => id)).toEqual(['good'])
  expect(new Set(reasons(blamed))).toEqual(new Set(['useless: the finding would still be there']))
})

test('of two that overlap the first wins, and the other gets its turn if it still has something to do', () => {
  const rules = [
    rule('first', `${each}\nrequire: self.legacyName != "a"\nmessage: m\nfix: { set: self.legacyName, to: '"b"', says: s, safety: safe }`),
    rule('second', `${each}\nrequire: self.legacyName == "c" || self.legacyName == "b"\nmessage: m\nfix: { set: self.legacyName, to: '"c"', says: s, safety: safe }`),
  ]
  const result = fixed({ 'a.yaml': named('a') }, { rules })
  expect(texts(result)).toEqual({ 'a.yaml': named('b') })
  expect(result.fixed.map(({ rule: id }) => id)).toEqual(['first'])
  expect(result.report.findings).toEqual([])
})

test('one that overlaps with a bad one is tried in its place', () => {
  const rules = [
    rule('bad', `${each}\nrequire: self.legacyName != "a"\nmessage: m\nfix: { set: self.legacyName, to: '"a"', says: s, safety: safe }`),
    rule('good', `${each}\nrequire: self.legacyName != "a"\nmessage: m\nfix: { set: self.legacyName, to: '"c"', says: s, safety: safe }`),
  ]
  const result = fixed({ 'a.yaml': named('a') }, { rules })
  expect(texts(result)).toEqual({ 'a.yaml': named('c') })
})

test('a name that changes does not make other findings new', () => {
  const rules = [
    rule('id', `each: application\nat: self.id\nrequire: self.id != "old"\nmessage: m\nfix: { set: self.id, to: '"new"', says: s, safety: safe }`),
    rule('port', 'each: application\nat: self.port\nrequire: self.port == 1\nmessage: m'),
  ]
  const text = 'apiVersion: topolint/v1\nkind: Topology\nname: contoso\napplicationPools:\n  - { fqdn: a.contoso.com, applications: [{ id: old, port: 6001 }] }\n'
  expect(texts(fixed({ 'a.yaml': text }, { rules }))).toEqual({ 'a.yaml': text.replace('old', 'new') })
})

test('a field that is missing is added, one that somebody speaks of is not', () => {
  const rules = [rule('legacy', `each: application\nat: self.id\nrequire: has(self.legacyName) || self.id == "x"\nmessage: m\nfix: { add: self.legacyName, to: '"Help " + self.id', says: s, safety: safe }`)]
  const text = 'apiVersion: topolint/v1\nkind: Topology\nname: contoso\ncomplete: true\napplicationPools:\n  - { fqdn: a.contoso.com, applications: [{ id: desk, port: 6001 }] } # here\n'
  const result = fixed({ 'a.yaml': text }, { rules })
  expect(texts(result)).toEqual({ 'a.yaml': text.replace('id: desk', 'id: desk, legacyName: Help desk') })
  expect(result.report.findings).toEqual([])
})

test('steps are put wherever they are missing', () => {
  const rules = [rule('restart', 'each: procedure\nscope: [any]\norder: { every: step.does == "enable-topology", followedBy: step.does == "restart-front-end" }\nmessage: m\nfix: { insert: [{ do: restart-front-end }], where: after, says: s, safety: unsafe }')]
  const text = plan('  - do: enable-topology   # now\n  - { do: launch }\n  - do: enable-topology\n')
  expect(texts(fixed({ 'a.yaml': text }, { rules, unsafe: true }))).toEqual({ 'a.yaml': plan('  - do: enable-topology   # now\n  - do: restart-front-end\n  - { do: launch }\n  - do: enable-topology\n  - do: restart-front-end\n') })
})

describe('nothing is lost', () => {
  const cases: readonly (readonly [string, Encoding, boolean])[] = [
    ['UTF-8', 'utf-8', false],
    ['UTF-8 with a mark', 'utf-8', true],
    ['UTF-16LE', 'utf-16le', true],
    ['UTF-16BE', 'utf-16be', true],
    ['UTF-16LE without a mark', 'utf-16le', false],
    ['UTF-16BE without a mark', 'utf-16be', false],
    ['Windows-1252', 'windows-1252', false],
  ]
  const ends = ['\n', '\r\n', '\r']

  test.each(cases.flatMap((each) => ends.map((end) => [...each, end] as const)))('%s %s %s with %j', (_name, encoding, mark, end) => {
    const bytes = (text: string) => encoded(text.replaceAll('\n', end), encoding, mark)
    const result = fixed({ 'a.yaml': bytes(wrong) })
    expect(result.files.map(({ after }) => after)).toEqual([bytes(right)])
    expect(decode(result.files[0]?.after ?? new Uint8Array())).toMatchObject({ encoding, mark })
  })

  test('a character that the encoding has no byte for is not written', () => {
    const text = wrong.replace('applicationName: helpdesk', 'applicationName: "help\\u0416"')
    const result = fixed({ 'a.yaml': encoded(text, 'windows-1252', false) })
    expect(reasons(result)).toEqual(['application-id-matches-legacy-name: Windows-1252 has no such character'])
  })

  test('a file that would be taken for another encoding is left as it is', () => {
    const text = right.replace('café – “known”', 'Ã©').replace('# ours', '# topolint-ignore[next-hop-newest-generation]: é')
    const result = fixed({ 'a.yaml': encoded(text, 'windows-1252', false) }, {})
    expect(result.files).toEqual([])
    expect(reasons(result)).toEqual(['unused-suppression: the file would be taken for another encoding afterwards'])
  })
})

describe('for random files', () => {
  const value = fc.constantFrom('pool10.contoso.com', "'pool10.contoso.com'", '"pool10.contoso.com"', '>-\n      pool10.contoso.com', '!!str pool10.contoso.com', 'pool13.contoso.com')
  const id = fc.constantFrom('helpdesk2', "'queue'", '"a b"', 'helpdesk', '|-\n          helpdesk2')
  const comment = fc.constantFrom('', ' # topolint-ignore[next-hop-newest-generation]: no', ' # topolint-ignore[next-hop-newest-generation, supported-coexistence]: no', ' # é')
  const steps = fc.array(fc.constantFrom('  - do: enable-topology\n', '  - { do: new-application, application: apps.contoso.com/helpdesk, port: 6001 }\n', '  # why\n', '  - when: it is night\n    steps:\n      - do: enable-topology # now\n', '  - do: restart-front-end\n'), { maxLength: 6 })
  const files = fc.record({ value, id, comment, steps, end: fc.constantFrom('\n', '\r\n'), encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'windows-1252') })

  test('fixing twice changes nothing more, no finding appears, and comments survive', () => {
    fc.assert(
      fc.property(files, (made) => {
        const text = topology(made.value, made.id).replace('# ours', `# ours${made.comment}`)
        const bytes = (each: string) => encoded(each.replaceAll('\n', made.end), made.encoding, made.encoding === 'utf-16le')
        const before = { 'a.yaml': bytes(text), 'b.yaml': bytes(plan(made.steps.join('') || '  []\n')) }
        const result = fixed(before)
        const after = { ...before, ...Object.fromEntries(result.files.map((file) => [file.path, file.after])) }
        expect(fixed(after).files).toEqual([])
        expect(lintAtOnce(inputsOf(after), { today }).findings).toEqual(result.report.findings)
        expect(result.report.findings.length + result.fixed.length).toBeLessThanOrEqual(lintAtOnce(inputsOf(before), { today }).findings.length)
        for (const { before: old, after: now, edits } of result.files) expect(outside(now, edits.map((edit) => ({ ...edit, end: edit.start + edit.bytes.length })), edits)).toEqual(outside(old, edits, edits, true))
        for (const note of ['# the help desk', '# to be looked at', '# the topology of Contoso']) expect(decode(after['a.yaml'])?.text).toContain(note)
      }),
      { numRuns: 60 },
    )
  })
})

/** The bytes that no edit touches; in the text after the edits their places have moved. */
function outside(bytes: Uint8Array, ranges: readonly { readonly start: number; readonly end: number }[], edits: FixResult['files'][number]['edits'], isBefore = false): readonly number[] {
  const kept: number[] = []
  let at = 0
  let shift = 0
  for (const [index, { start, end }] of ranges.entries()) {
    kept.push(...bytes.subarray(at, start + (isBefore ? 0 : shift)))
    at = end + (isBefore ? 0 : shift)
    const edit = edits[index]
    if (edit !== undefined) shift += edit.bytes.length - (edit.end - edit.start)
  }
  return [...kept, ...bytes.subarray(at)]
}

const curly: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94 }

/** By hand, so that the product does not judge itself. */
function encoded(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Uint8Array.from([...(mark ? [0xef, 0xbb, 0xbf] : []), ...Buffer.from(text, 'utf8')])
    case 'windows-1252':
      return Uint8Array.from(text, (character) => curly[character] ?? character.charCodeAt(0))
    case 'utf-16le':
      return Uint8Array.from(Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le'))
    case 'utf-16be':
      return Uint8Array.from(Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le').swap16())
  }
}
