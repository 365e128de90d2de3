import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { rooms } from '../scripts/fence.mjs'
import { root } from '../scripts/process.mjs'
import { readManifest } from '../scripts/workspaces.mjs'

const isOurs = (name: string): boolean => name === 'topolint' || name.startsWith('@topolint/')

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

function dependencies(room: string): readonly string[] {
  const { dependencies, devDependencies, peerDependencies } = readManifest(root, room)
  return Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }).filter(isOurs)
}

function references(room: string): readonly string[] {
  const { references } = json(`${room}/tsconfig.build.json`) as { references?: readonly { path: string }[] } // the file is ours
  return (references ?? []).map(({ path }) => readManifest(root, join(room, path, '..')).name)
}

function imported(room: string): readonly string[] {
  const files = readdirSync(join(root, room, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const texts = files.map((file) => readFileSync(join(root, room, 'src', file), 'utf8'))
  return [...new Set(texts.flatMap((text) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName)))].filter(isOurs)
}

test('the fence knows every room', () => {
  const folders = ['packages', 'apps'].flatMap((top) => readdirSync(join(root, top)).map((name) => `${top}/${name}`))
  expect(Object.keys(rooms).sort()).toEqual(folders.sort())
})

test('no room imports one that stands below it, so there is no cycle', () => {
  const standing: string[] = []
  for (const [room, allowed] of Object.entries(rooms)) {
    expect(standing).toEqual(expect.arrayContaining([...allowed]))
    standing.push(readManifest(root, room).name)
  }
})

describe.each(Object.entries(rooms))('%s', (room, allowed) => {
  test('depends on what the fence allows', () => {
    expect(allowed).toEqual(expect.arrayContaining([...dependencies(room)]))
  })

  test('has a project reference for every dependency of ours', () => {
    expect([...references(room)].sort()).toEqual([...dependencies(room)].sort())
  })

  test('depends on what it imports', () => {
    expect(dependencies(room)).toEqual(expect.arrayContaining([...imported(room)]))
  })

  test('is built and typed by the root project too', () => {
    const paths = (json('tsconfig.json') as { references: readonly { path: string }[] }).references.map(({ path }) => path) // the file is ours
    expect(paths).toContain(`${room}/tsconfig.build.json`)
  })

  test('names its files after the nouns they hold', () => {
    const files = readdirSync(join(root, room, 'src'), { recursive: true, encoding: 'utf8' })
    const vague = files.filter((file) => /(^|[\\/])(utils?|helpers?|common|types?|manager)(\.ts)?$/.test(file))
    const barrels = files.filter((file) => file !== 'index.ts' && /[\\/]index\.ts$/.test(file))
    expect([...vague, ...barrels].map((file) => relative(root, join(root, room, 'src', file)))).toEqual([])
  })
})
