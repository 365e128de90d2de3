import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentence.js'
import { nameWordsOf, wordsOf } from './word.js'

describe('words', () => {
  test.each([
    ['Stop the Front-End service.', ['stop', 'the', 'front', 'end', 'service']],
    ['UCMA 4.0, OCSCore.msi', ['ucma', '4', '0', 'ocscore', 'msi']],
    ['**Enable-CsTopology**', ['enable', 'cstopology']],
    ['don’t', ['don', 't']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words)
  })

  test.each([
    ['Restart-OurFrontEnds', ['restart', 'our', 'front', 'ends']],
    ['Stop-CsWindowsService', ['stop', 'cs', 'windows', 'service']],
    ['moveUCMAContacts2', ['move', 'ucma', 'contacts', '2']],
  ])('inside the name %s', (text, words) => {
    expect(nameWordsOf(text).map((word) => word.text)).toEqual(words)
  })

  test('a comma, a colon or a dash with blanks parts clauses, a hyphen binds', () => {
    const words = wordsOf('Now: stop, wait – Front-End')
    expect(words.filter(({ afterBreak }) => afterBreak).map(({ text }) => text)).toEqual(['stop', 'wait', 'front'])
    expect(words.filter(({ isBound }) => isBound).map(({ text }) => text)).toEqual(['front'])
  })

  test('every word stands where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of [...wordsOf(text), ...nameWordsOf(text)]) expect(text.slice(word.start, word.end).toLowerCase()).toBe(word.text)
      }),
    )
  })
})

describe('sentences', () => {
  test.each([
    ['One. Two.', ['One. ', 'Two.']],
    ['Use UCMA 4.0 here. Then stop.', ['Use UCMA 4.0 here. ', 'Then stop.']],
    ['Run OCSCore.msi e.g. today', ['Run OCSCore.msi e.g. today']],
    ['First\n\nsecond', ['First\n\n', 'second']],
    ['**Merge.** Publish!', ['**Merge.** ', 'Publish!']],
    ['  ', []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences)
  })

  test('sentences lie in the text one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Stop it', '. ', '\n\n', ' ', '! ', 'a', '…'), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        let end = 0
        for (const sentence of sentencesOf(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          expect(text.startsWith(sentence.text, sentence.start)).toBe(true)
          end = sentence.start + sentence.text.length
        }
      }),
    )
  })
})
