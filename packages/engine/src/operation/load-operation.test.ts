import { describe, expect, test } from 'vitest'
import { loadOperation } from './load-operation.js'
import { loadWords } from './load-words.js'

const wordsText = `verbs: { stop: [stop] }
things: { application: [application] }
participles: {}
lists: { services: [RTCSRV] }
sentence: { asides: [], repeats: [], openings: [], denials: [], possibilities: [], checks: [], beforeOrder: [], beforeActivity: [], beforeDone: [], prepositions: [] }
`
const loadedWords = loadWords('words.yaml', wordsText)
if (!loadedWords.ok) throw new Error(loadedWords.problems.map(({ message }) => message).join())
const words = loadedWords.value

const healthy = `id: stop-application
title: stops the application
says: Stops it.
kind: change
subjects: { application: which one, service: in which service }
forms:
  - command: [Stop-Service]
    subjects: { service: [Name, $here] }
    where: { service: { noneOf: $services } }
phrases:
  - all: [$stop, [$application, bot]]
tellingWords: [$stop, $application]
effects:
  - { sets: application, identity: application, fields: { port: service, legacyName: null } }
`

function problems(text: string, path = 'operations/stop-application.yaml'): readonly string[] {
  const loaded = loadOperation(path, text, words)
  return loaded.ok ? [] : loaded.problems.map(({ message, place: { start } }) => `${start.line}:${start.column} ${message}`)
}

function changed(from: string, to: string): readonly string[] {
  expect(healthy).toContain(from)
  return problems(healthy.replace(from, to))
}

test('a healthy operation is data', () => {
  const loaded = loadOperation('operations/stop-application.yaml', healthy, words)
  expect(loaded.ok && loaded.operation).toMatchObject({
    id: 'stop-application',
    subjects: { application: 'which one' },
    forms: [{ command: ['Stop-Service'], subjects: { service: ['Name', '$here'] } }],
    phrases: [{ all: [['$stop'], ['$application', 'bot']] }],
  })
})

describe('what is wrong is told with its place', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['id: stop-application', 'id: stop_it', ['1:5 "stop_it" must be small letters, digits and single hyphens']],
    ['id: stop-application', 'id: halt', ['1:5 The id and the name of the file must be the same; the file is called stop-application']],
    ['kind: change', 'kind: chang', ['4:7 "chang" is not known here. Did you mean change?']],
    ['subjects: { application:', 'subjects: { aplication:', ['5:13 The key aplication is not known here. Did you mean application?']],
    ['all: [$stop,', 'all: [$stpo,', ['11:11 No group of words is called $stpo. Did you mean $stop?']],
    ['noneOf: $services', 'noneOf: $service', ['9:33 No list is called $service. Did you mean $services?']],
    ['tellingWords: [$stop,', 'tellingWords: [$go,', ['12:16 No group of words is called $go']],
    ['  - all:', '  - inOder:', ['11:5 The key inOder is not known here. Did you mean inOrder?']],
    ['  - all: [$stop, [$application, bot]]', '  - none: bot', ['11:5 A phrase needs one of all and inOrder']],
    ['identity: application', 'identity: contact', ['14:36 The operation exposes no subject contact']],
    ['port: service', 'prot: service', ['14:59 application has no field prot. Did you mean port?']],
    ['port: service', 'port: port', ['14:65 The operation exposes no subject port']],
    ['port: service', 'port: before.prot', ['14:65 application has no field prot. Did you mean port?']],
    ['title: stops the application\n', '', ['1:1 The key title is missing']],
  ])('%s → %s', (from, to, expected) => {
    expect(changed(from, to)).toEqual(expected)
  })

  test('a file that is no YAML, or empty', () => {
    expect(problems('')).toEqual(['1:1 The file is empty'])
    expect(problems('id: [')).toHaveLength(1)
  })
})
