import type { Range } from '@topolint/yaml'
import type { MappedText } from '../text/mapped-text.js'

/** What a runbook is made of, in the order of the text. */
export type Portion = Words | Commands | Group | Alternatives

/** A paragraph, or a part of one. */
export interface Words {
  readonly kind: 'words'
  readonly text: MappedText
  readonly whole: Range
  /** A step is there to be done, whatever its words are; other text only where it orders something; a heading may be either. */
  readonly role: 'step' | 'text' | 'heading' | 'title'
}

/** Commands one after the other. */
export interface Commands {
  readonly kind: 'commands'
  readonly text: MappedText
  readonly whole: Range
  /** They are marked as PowerShell, so that what is wrong with them is worth saying. */
  readonly isSure: boolean
}

/** One item of a list with all that stands in it. */
export interface Group {
  readonly kind: 'group'
  readonly portions: readonly Portion[]
  readonly whole: Range
  readonly isStep: boolean
}

/** Ways of which whoever follows the runbook takes one. */
export interface Alternatives {
  readonly kind: 'alternatives'
  readonly ways: readonly Way[]
}

export interface Way {
  readonly name: string
  readonly portions: readonly Portion[]
}

/** Every stretch of commands, in the order of the text. */
export function commandsIn(portions: readonly Portion[]): readonly Commands[] {
  return portions.flatMap((portion): readonly Commands[] => {
    switch (portion.kind) {
      case 'words':
        return []
      case 'commands':
        return [portion]
      case 'group':
        return commandsIn(portion.portions)
      case 'alternatives':
        return portion.ways.flatMap((way) => commandsIn(way.portions))
    }
  })
}
