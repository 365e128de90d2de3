import { expect } from 'vitest'
import type { Range, YamlNode, YamlStream } from '../src/index.js'

/** Holds for every stream: nodes nest, scalars map to their text, comments and problems stand inside the text. */
export function expectSoundPlaces(text: string, stream: YamlStream): void {
  const whole = { start: 0, end: text.length }
  let last = 0
  for (const document of stream.documents) {
    expect(document.start).toBeGreaterThanOrEqual(last)
    expectInside(document, whole)
    if (document.root !== undefined) expectSoundNode(text, document.root, document)
    for (const problem of document.problems) expectInside(problem, document)
    last = document.end
  }
  for (const comment of stream.comments) {
    expectInside(comment, whole)
    expect(text.slice(comment.start, comment.end)).toBe(`#${comment.text}`)
  }
  const starts = stream.comments.map(({ start }) => start)
  expect(starts).toEqual(starts.toSorted((one, other) => one - other))
}

function expectInside(inner: Range, outer: Range): void {
  expect(inner.start).toBeGreaterThanOrEqual(outer.start)
  expect(inner.end).toBeGreaterThanOrEqual(inner.start)
  expect(inner.end).toBeLessThanOrEqual(outer.end)
}

function expectSoundNode(text: string, node: YamlNode, outer: Range): void {
  expectInside(node, outer)
  switch (node.kind) {
    case 'alias':
      expect(text.slice(node.start, node.end)).toBe(`*${node.name}`)
      break
    case 'scalar':
      expectSoundScalar(text, node)
      break
    case 'sequence':
    case 'mapping': {
      const children = node.kind === 'sequence' ? node.items : node.pairs.filter(({ mergedBy }) => mergedBy === undefined).flatMap(({ key, value }) => [key, value])
      for (const child of children) if (child.start >= node.start && child.start <= node.end) expectSoundNode(text, child, node)
      if (node.flow && node.kind === 'sequence') expect(`${text.charAt(node.start)}${text.charAt(node.end - 1)}`).toBe('[]')
    }
  }
}

function expectSoundScalar(text: string, node: Extract<YamlNode, { kind: 'scalar' }>): void {
  const written = text.slice(node.start, node.end)
  const [first, last] = { plain: ['', ''], single: ["'", "'"], double: ['"', '"'], literal: ['|', ''], folded: ['>', ''] }[node.style]
  expect(written.startsWith(first ?? '') && written.endsWith(last ?? '')).toBe(true)
  let inner = 0
  let outer = node.start
  for (const segment of node.segments()) {
    expect(segment.inner).toBe(inner)
    expect(segment.innerLength).toBeGreaterThan(0)
    expect(segment.outer).toBeGreaterThanOrEqual(outer)
    if (segment.exact) expect(text.slice(segment.outer, segment.outer + segment.outerLength)).toBe(node.text.slice(inner, inner + segment.innerLength))
    inner += segment.innerLength
    outer = segment.outer + segment.outerLength
  }
  expect(inner).toBe(node.text.length)
  // only the line break after the last line may stand behind the node
  expect(text.slice(node.end, outer).replace(/^(\r\n|\r|\n)/, '')).toBe('')
}
