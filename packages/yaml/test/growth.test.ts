import { afterEach, describe, expect, test } from 'vitest'
import { parseYaml } from '../src/index.js'

// called with the text as `this` only
// eslint-disable-next-line @typescript-eslint/unbound-method -- put back after each test
const charCodeAt = String.prototype.charCodeAt

/** How many characters parsing looks at, in js-yaml and in our code: neither reads text in another way. */
function steps(text: string): number {
  let count = 0
  String.prototype.charCodeAt = function (index: number) {
    count++
    return charCodeAt.call(this, index)
  }
  parseYaml(text)
  String.prototype.charCodeAt = charCodeAt
  return count
}

afterEach(() => {
  String.prototype.charCodeAt = charCodeAt
})

describe('twice the text takes twice the steps', () => {
  test.each<readonly [string, (size: number) => string]>([
    ['entries', (size) => 'key: value # why\n'.repeat(size)],
    ['other keys', (size) => Array.from({ length: size }, (_, index) => `k${String(index).padStart(6, '0')}: v\n`).join('')],
    ['empty items', (size) => '-\n'.repeat(size)],
    ['empty explicit keys', (size) => '? a\n'.repeat(size)],
    ['empty pairs in brackets', (size) => `[${':,'.repeat(size)}]`],
    ['entries in braces', (size) => `{${'a,b : ,'.repeat(size)}}`],
    ['lines of text', (size) => `a: |\n${'  text\n'.repeat(size)}`],
    ['folded lines', (size) => `a: >\n${'  text\n\n'.repeat(size)}`],
    ['plain lines', (size) => `a: ${'text\n  '.repeat(size)}`],
    ['escapes', (size) => `"${'\\n\\u0041'.repeat(size)}"`],
    ['comments', (size) => `${'# text\n'.repeat(size)}a: 1`],
    ['comments between empty values', (size) => `? ? ? ? a\n${'# text\n'.repeat(size)}`],
    ['spaces before a block mapping', (size) => `-${' '.repeat(size)}? a\n`],
    ['documents', (size) => '--- a\n'.repeat(size)],
    ['broken documents', (size) => '---\na: b: c\n'.repeat(size)],
    ['an error at the end', (size) => `${'a: [b]\n'.repeat(size)}c: d: e`],
    ['quotes that are not closed', (size) => `a: "${'text\n'.repeat(size)}`],
    ['brackets that are not closed', (size) => `[${'a,\n'.repeat(size)}`],
    ['same keys', (size) => 'a: 1\n'.repeat(size)],
    ['aliases', (size) => `- &a x\n${'- *a\n'.repeat(size)}`],
    ['open brackets', (size) => '['.repeat(size)],
    ['open braces', (size) => '{'.repeat(size)],
    ['dashes', (size) => '- '.repeat(size)],
    ['one run of dashes', (size) => '-'.repeat(size)],
    ['question marks', (size) => '? '.repeat(size)],
    ['tabs', (size) => `${'\t'.repeat(size)}a: 1`],
    ['byte order marks', (size) => '\ufeff\n'.repeat(size)],
    ['anchors and tags on lines of their own', (size) => '- &a\n  !!str\n'.repeat(size)],
  ])('%s', (_, write) => {
    const small = steps(write(500))
    expect(small).toBeGreaterThan(400)
    expect(steps(write(1_000)) / small).toBeLessThan(2.1)
  })
})
