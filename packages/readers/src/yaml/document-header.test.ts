import { noFacts, textOf } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.js'

describe('documents that are not ours', () => {
  test.each([
    ['another API', 'apiVersion: v1\nkind: Service\nmetadata: { name: topolint/ }'],
    ['a note that names us', '# topolint/v1 reads apiVersion'],
    ['a list', '- apiVersion\n- topolint/v1'],
    ['no text', ''],
    ['the words in other places', 'apiVersion: apps/v1\nimage: topolint/v1'],
    ['a broken document of somebody else', 'apiVersion: v1\nkind: [\n'],
  ])('%s: nothing is said', (_, text) => {
    expect(readingOf(text)).toEqual({ facts: noFacts, findings: [], comments: [] })
  })
})

describe('documents of an unknown kind or version', () => {
  test.each([
    ['apiVersion: topolint/v2\nkind: Topology\nname: a', 'topolint/v2', '/apiVersion', 'this version of topolint does not read topolint/v2; did you mean topolint/v1?'],
    ['apiVersion: topolint/v1\nkind: Topolgy\nname: a', 'Topolgy', '/kind', 'a document of kind Topolgy is not known; did you mean Topology?'],
    ['apiVersion: topolint/v1\nkind: topology\nname: a', 'topology', '/kind', 'a document of kind topology is not known; did you mean Topology?'],
    ['apiVersion: topolint/v1\nkind: Service', 'Service', '/kind', 'a document of kind Service is not known; write Topology or Plan'],
    ['apiVersion: topolint/v1\nname: a', 'topolint/v1', '/apiVersion', 'the document does not say what it is; write kind: Topology or kind: Plan'],
    ['apiVersion: topolint/v1\nkind:\nname: a', 'kind', '/kind', 'the document does not say what it is; write kind: Topology or kind: Plan'],
    ['{ "apiVersion": "topolint\\/v9", "kind": "Plan" }', '"topolint\\/v9"', '/apiVersion', 'this version of topolint does not read topolint/v9; did you mean topolint/v1?'],
  ])('%s', (text, at, path, message) => {
    const { facts, findings } = readingOf(text)
    expect(facts.documents).toEqual([])
    expect(findings.map((finding) => ({ ...finding, at: textOf(finding.at) }))).toEqual([{ rule: 'unknown-document', message, at, path }])
  })
})

test('every document of a stream is read for itself', () => {
  const { facts, findings } = readingOf(`apiVersion: v1
kind: Service
---
apiVersion: topolint/v1
kind: Topology
name: [
---
apiVersion: topolint/v1
kind: Topology
name: contoso
---
apiVersion: topolint/v1
kind: Plan
name: upgrade
`)
  expect(facts.documents.map(({ identity }) => identity)).toContain('Topology/contoso')
  expect(facts.documents.map(({ identity }) => identity)).toContain('Plan/upgrade')
  expect(findings.map(({ rule }) => rule)).toContain('parse-error')
})
