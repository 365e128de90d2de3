import type { Range } from '@topolint/yaml'
import type { Block, Code, Heading, Html, Item, List, Paragraph } from '../block/block.js'
import { codeCommands } from '../command/code-block.js'
import { runnable } from '../command/runnable.js'
import { htmlText } from '../text/html-text.js'
import { inlineText, type InlineText } from '../text/inline-text.js'
import { joinCode, type MappedText } from '../text/mapped-text.js'
import type { ParagraphReader } from './paragraph-reader.js'
import type { Portion } from './portion.js'
import { cellsOf, isTable } from './table.js'
import { groupWays, type Ways } from './ways.js'

/** Turns blocks into what a runbook is made of. */
export class BlockReader {
  /** Comments, by offsets in the file. */
  readonly comments: Range[] = []
  readonly #file: string
  readonly #paragraphs: ParagraphReader
  readonly #texts = new Map<Block, InlineText>()

  constructor(file: string, paragraphs: ParagraphReader) {
    this.#file = file
    this.#paragraphs = paragraphs
  }

  /** In a step the first paragraph says what it is; others tell about it. */
  read(blocks: readonly Block[], isStep = false): readonly Portion[] {
    const portions: Portion[] = []
    let isFirst = true
    for (const block of groupWays(blocks, (each) => this.says(each))) {
      portions.push(...this.#readOne(block, isStep && (isFirst || block.kind !== 'paragraph'), portions.at(-1)))
      isFirst = false
    }
    return portions
  }

  /** The words of a block that is nothing but a text. */
  says(block: Block): string {
    return block.kind === 'paragraph' || block.kind === 'heading' ? this.textOf(block).text : ''
  }

  textOf(block: Heading | Paragraph): InlineText {
    const known = this.#texts.get(block)
    if (known !== undefined) return known
    const text = isTooLong(block.lines) ? nothing : inlineText(this.#file, block.lines)
    this.#texts.set(block, text)
    this.comments.push(...text.comments)
    return text
  }

  #readOne(block: Block | Ways, isStep: boolean, before: Portion | undefined): readonly Portion[] {
    switch (block.kind) {
      case 'ways':
        return [{ kind: 'alternatives', ways: block.ways.map(({ name, blocks }) => ({ name, portions: this.read(blocks, isStep) })) }]
      case 'heading':
        return [{ kind: 'words', role: isNumbered(this.says(block)) ? 'heading' : 'title', text: this.textOf(block), whole: block }]
      case 'paragraph':
        return this.#readParagraph(block, isStep)
      case 'code':
        return this.#readCode(block, before)
      case 'html':
        return this.#readHtml(block, isStep)
      case 'quote':
        return this.read(block.blocks, false)
      case 'list':
        return block.items.map((item) => this.#readItem(block, item, isStep))
      case 'break':
        return []
    }
  }

  #readItem({ isOrdered }: List, item: Item, inStep: boolean): Portion {
    const isStep = isOrdered || inStep || this.#isTask(item)
    return { kind: 'group', portions: this.read(item.blocks, isStep), whole: item, isStep }
  }

  /** `- [ ] Stop the application` is there to be ticked off. */
  #isTask({ blocks: [first] }: Item): boolean {
    return first?.kind === 'paragraph' && /^\[[ xX]\]\s/u.test(this.says(first))
  }

  #readParagraph(paragraph: Paragraph, isStep: boolean): readonly Portion[] {
    if (!isTable(this.#file, paragraph.lines)) return this.#paragraphs.read(this.textOf(paragraph), paragraph, isStep ? 'step' : 'text')
    return cellsOf(this.#file, paragraph.lines).flatMap((cell) => {
      const text = inlineText(this.#file, [cell])
      this.comments.push(...text.comments)
      return this.#paragraphs.readCell(text, cell)
    })
  }

  #readCode(code: Code, before: Portion | undefined): readonly Portion[] {
    return before?.kind === 'words' && this.#paragraphs.forbids(before.text.text) ? [] : this.#commands(code.info ?? '', joinCode(this.#file, code.lines), code)
  }

  #readHtml(html: Html, isStep: boolean): readonly Portion[] {
    const { pieces, comments } = htmlText(this.#file, html.lines)
    this.comments.push(...comments)
    return pieces.flatMap(({ kind, text }) => {
      if (kind === 'code') return this.#commands('', text, html)
      const plain: InlineText = { ...text, codes: [], comments: [] }
      return kind === 'cell' ? this.#paragraphs.readCell(plain, html) : this.#paragraphs.read(plain, html, isStep ? 'step' : 'text')
    })
  }

  #commands(info: string, code: MappedText, whole: Range): readonly Portion[] {
    const commands = codeCommands(this.#file, info, code)
    return commands === undefined ? [] : [{ kind: 'commands', text: runnable(this.#file, commands.text), whole, isSure: commands.isSure }]
  }
}

const nothing: InlineText = { text: '', segments: [], codes: [], comments: [] }
/** No paragraph that people write for people is as long. */
const longest = 20_000

function isTooLong(lines: readonly Range[]): boolean {
  return (lines.at(-1)?.end ?? 0) - (lines[0]?.start ?? 0) > longest
}

/** "Step 3: …" and "3. …" are steps as items of a list are. */
export function isNumbered(heading: string): boolean {
  return /^\s*(?:(?:step|task|phase|part)\s+\d{1,3}\b|\d{1,3}(?:\.\d{1,3})*[.):]?\s)/iu.test(heading)
}
