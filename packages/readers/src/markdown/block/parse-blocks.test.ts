import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFile } from '@topolint/engine'
import { joinCode, toPart } from '../text/mapped-text.js'
import type { Block, Code } from './block.js'
import { parseBlocks } from './parse-blocks.js'

function codeIn(blocks: readonly Block[]): readonly Code[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code') return [block]
    if (block.kind === 'quote') return codeIn(block.blocks)
    return block.kind === 'list' ? block.items.flatMap((item) => codeIn(item.blocks)) : []
  })
}

type Nest = (lines: readonly string[]) => readonly string[]

const quote: Nest = (lines) => lines.map((line) => `> ${line}`)
const tightQuote: Nest = (lines) => lines.map((line) => `>${line === '' ? '' : ' '}${line}`)
const item: Nest = (lines) => ['- a', '', ...lines.map((line) => `  ${line}`)]
const numbered: Nest = (lines) => ['12. a', '', ...lines.map((line) => `    ${line}`)]

const line = fc.string({ unit: fc.constantFrom('a', 'B', '-', ' ', '$', '"', '<', '&', '\\', '*', '|', '𝒳', 'é', '>', '#'), maxLength: 20 }).map((text) => `x${text}y`)

/** Blanks at the ends of lines are taken for the end of a line of a quote, and so are empty lines at the end. */
function inLines(lines: readonly string[]): string {
  return lines.map((each) => each.trimEnd()).join('\n').trimEnd()
}

test('in random nestings every character of a fence leads to itself in the file', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 5 }), fc.array(fc.constantFrom(quote, tightQuote, item, numbered), { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('```', '~~~~'), (code, nests, end, fence) => {
      const fenced: readonly string[] = [`${fence}powershell`, ...code, fence]
      const text = `${nests.reduce((lines, nest) => nest(lines), fenced).join(end)}${end}`
      const [block, ...others] = codeIn(parseBlocks(text))
      expect(others).toEqual([])
      const part = toPart({ path: 'a.md', text, language: 'markdown' }, joinCode(text, block?.lines ?? []), 'powershell')
      expect(inLines(part.text.split(/\r?\n/u))).toBe(inLines(code))
      for (let start = 0; start < part.text.length; start++) {
        const outer = toFile({ source: part, start, end: start + 1 })
        if (outer.end > outer.start) expect(text.slice(outer.start, outer.end)).toBe(part.text.charAt(start))
        else expect(part.text.charAt(start)).toBe('\n')
      }
    }),
    { numRuns: 300 },
  )
})

test('lines of a paragraph lose what quotes and lists put before them', () => {
  const text = '> - one\n>   two\n> three\n'
  const [quoted] = parseBlocks(text)
  const list = quoted?.kind === 'quote' ? quoted.blocks[0] : undefined
  const paragraph = list?.kind === 'list' ? list.items[0]?.blocks[0] : undefined
  expect(paragraph?.kind === 'paragraph' ? paragraph.lines.map(({ start, end }) => text.slice(start, end)) : []).toEqual(['one', 'two', 'three'])
})

test('headings of both kinds', () => {
  const text = '# One #\n\nTwo\n===\n'
  expect(parseBlocks(text).map((block) => (block.kind === 'heading' ? block.lines.map(({ start, end }) => text.slice(start, end)) : []))).toEqual([['One'], ['Two']])
})
