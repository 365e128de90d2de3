import { describe, expect, test } from 'vitest'
import { Contract } from './contract.js'
import { description } from './description.js'
import { operations } from './operations.js'

const reason = typeof description === 'string' ? ` (skipped: ${description})` : ''

describe.skipIf(typeof description === 'string')(`GitHub's own description${reason}`, () => {
  const known = typeof description === 'string' ? { operations: {}, schemas: {} } : description
  const contract = new Contract(known)
  const review = { method: 'POST', path: '/repos/contoso/topology/pulls/7/reviews', query: {} }

  test('describes every operation of ours', () => {
    expect(Object.keys(known.operations).sort()).toEqual(Object.keys(operations).sort())
  })

  test.each<[what: string, exchange: Parameters<Contract['request']>[0], problems: readonly string[]]>([
    ['a request as described', { ...review, body: { event: 'COMMENT', body: 'One finding', comments: [{ path: 'a.yaml', body: 'why', line: 3, side: 'RIGHT' }] } }, []],
    ['a value that is not among those allowed', { ...review, body: { event: 'SHOUT' } }, ['body/event must be equal to one of the allowed values']],
    ['a property that is missing', { ...review, body: { comments: [{ path: 'a.yaml' }] } }, ["body/comments/0 must have required property 'body'"]],
    ['a property that nobody described', { ...review, body: { comment: 'why' } }, ['body has comment, which is not described']],
    ['a parameter that nobody described', { method: 'GET', path: '/repos/contoso/topology/pulls/7/files', query: { pages: '2' }, body: undefined }, ['query must NOT have additional properties']],
    ['a parameter of another type', { method: 'GET', path: '/repos/contoso/topology/pulls/7/files', query: { page: 'two' }, body: undefined }, ['query/page must be integer']],
    ['a path that nobody described', { method: 'DELETE', path: '/repos/contoso/topology', query: {}, body: undefined }, ['no operation is DELETE /repos/contoso/topology']],
  ])('judges %s', (_what, exchange, problems) => {
    expect(contract.request(exchange)).toEqual(problems)
  })

  test('judges answers', () => {
    const get = { method: 'GET', path: '/repos/contoso/topology/git/trees/main', query: {}, body: undefined }
    expect(contract.answer(get, 200, { sha: 'main', truncated: false, tree: [] })).toEqual([])
    expect(contract.answer(get, 200, { sha: 'main', tree: [] })).toEqual(["answer 200 must have required property 'truncated'"])
    expect(contract.answer(get, 202, {})).toEqual(['GET /repos/contoso/topology/git/trees/main never answers 202'])
    expect(contract.answer(get, 503, { message: 'Unavailable' })).toEqual([])
    expect(contract.answer(get, 503, { message: 1 })).toEqual(['answer 503/message must be string'])
  })
})
