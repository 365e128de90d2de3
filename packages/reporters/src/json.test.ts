import { expect, test } from 'vitest'
import { at, finding, options, run, source } from '../test/run.js'
import { json } from './json.js'

const topology = source('kind: Topology\r\nnextHop: pool10\r\n')

test('everything that a run found', () => {
  const pool = at(topology, 'pool10')
  const report = run(
    [
      finding(pool, {
        related: [{ message: 'here', at: at(topology, 'Topology') }],
        fix: { says: 'route through pool13', safety: 'unsafe', changes: [{ kind: 'set', at: pool, value: 'pool13' }] },
      }),
    ],
    {
      files: 2,
      suppressed: [{ finding: finding(pool, { message: 'an old pool' }), reason: 'until June', until: '2026-06-30', at: at(topology, 'kind') }],
      baselined: [finding(pool, { message: 'a very old pool' })],
      notPossible: [{ rule: 'some-rule', about: 'apps', at: pool, missing: [{ reason: 'nobody says it' }, { reason: '$pool', at: pool }] }],
    },
  )
  const place = { path: 'topology.yaml', start: { line: 2, column: 10 }, end: { line: 2, column: 16 } }
  expect(JSON.parse(json(report, options))).toEqual({
    formatVersion: 1,
    summary: { files: 2, filesWithFindings: 1, errors: 1, warnings: 0, infos: 0, fixable: 1, suppressed: 1, baselined: 1, checks: 7, notPossible: 1 },
    findings: [
      {
        rule: 'some-rule',
        level: 'error',
        message: 'something is wrong',
        why: 'It has a reason.',
        ...place,
        related: [{ message: 'here', path: 'topology.yaml', start: { line: 1, column: 7 }, end: { line: 1, column: 15 } }],
        fix: { says: 'route through pool13', safety: 'unsafe', changes: [{ kind: 'set', ...place, value: 'pool13' }] },
        fingerprint: '0123456789abcdef',
      },
    ],
    suppressed: [
      {
        finding: { rule: 'some-rule', level: 'error', message: 'an old pool', why: 'It has a reason.', ...place, related: [], fingerprint: '0123456789abcdef' },
        reason: 'until June',
        until: '2026-06-30',
        at: { path: 'topology.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 5 } },
      },
    ],
    baselined: [{ rule: 'some-rule', level: 'error', message: 'a very old pool', why: 'It has a reason.', ...place, related: [], fingerprint: '0123456789abcdef' }],
    notPossible: [{ rule: 'some-rule', about: 'apps', ...place, missing: [{ reason: 'nobody says it' }, { reason: '$pool', ...place }] }],
  })
})

test('the time and the colours are not in it: the same input gives the same bytes', () => {
  const report = run([finding(at(topology, 'pool10'))])
  expect(json(report, { ...options, milliseconds: 1 })).toBe(json(report, { ...options, milliseconds: 2, width: 10, unknown: true, guarded: true }))
})
