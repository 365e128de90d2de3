import { describe, expect, test } from 'vitest'
import { textOf } from '@topolint/engine'
import { scriptSource } from '../../../test/outline-of.js'
import { parsedScript } from './parsed-script.js'
import { commentsOf } from './script-comments.js'

/** What the comments of a text say and what they cover. */
function reaches(text: string): readonly (readonly [says: string, covers: string | undefined])[] {
  return commentsOf(parsedScript(scriptSource(text))).map((comment) => {
    const covers = comment.covers()
    return [textOf(comment.text).trim(), covers === undefined ? undefined : textOf(covers)]
  })
}

describe('a comment covers', () => {
  test.each([
    ['its line', 'Get-A\nGet-B x # c\nGet-C', 'Get-B x # c'],
    ['the next statement', 'Get-A\n# c\n\nGet-B x\nGet-C', 'Get-B x'],
    ['the next statement with everything in it', '# c\nif ($x) {\n  Get-A\n} else {\n  Get-B\n}\nGet-C', 'if ($x) {\n  Get-A\n} else {\n  Get-B\n}'],
    ['a statement of several lines that ends on its line', 'Get-A `\n  -B 1 `\n  -C 2 # c\nGet-D', 'Get-A `\n  -B 1 `\n  -C 2 # c'],
    ['a statement of several lines that begins on its line', 'Get-A | # c\n  Get-B\nGet-D', 'Get-A | # c\n  Get-B'],
    ['no block that begins on its line', 'foreach ($a in $b) { # c\n  Get-A\n}', 'foreach ($a in $b) { # c'],
    ['the next entry of a table', '$t = @{\n  a = 1\n  # c\n  b = 2\n}', 'b = 2'],
    ['the next parameter of a function', 'param(\n  $a,\n  # c\n  $b = 2\n)', '$b = 2'],
    ['what follows in a block comment of its own', '<# c #>\nGet-A', 'Get-A'],
    ['its line in a block comment', 'Get-A <# c #> x', 'Get-A <# c #>'],
    ['nothing at the end', 'Get-A\n# c', undefined],
  ])('%s', (_, text, covers) => {
    expect(reaches(text)).toEqual([['c', covers]])
  })
})
