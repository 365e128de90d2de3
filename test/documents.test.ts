import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const documents = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => join('docs', path))]
const texts = new Map(documents.map((path) => [join(root, path), readFileSync(join(root, path), 'utf8')]))

test.each(documents)('every link in %s leads somewhere', (path) => {
  expect(linksIn(prose(texts.get(join(root, path)) ?? '')).filter((link) => !isSound(join(root, path), link))).toEqual([])
})

/** What is quoted as code leads nowhere. */
function prose(text: string): string {
  return text.replace(/^(`{3,})[\s\S]*?^\1$/gmu, '').replace(/`[^`\n]*`/gu, '')
}

function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/gu)].flatMap(([, link]) => (link === undefined || /^[a-z]+:/u.test(link) ? [] : [link]))
}

function isSound(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? from : join(dirname(from), decodeURIComponent(path))
  if (relative(root, target).startsWith('..') || !existsSync(target)) return false
  return anchor === undefined || anchorsIn(texts.get(target) ?? '').has(anchor)
}

function anchorsIn(text: string): ReadonlySet<string> {
  const headings = [...prose(text).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'))
  const named = [...text.matchAll(/<a id="([^"]+)">/gu)].map(([, id = '']) => id)
  return new Set([...headings, ...named])
}
