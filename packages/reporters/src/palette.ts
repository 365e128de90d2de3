export type Paint = (text: string) => string

/** How the parts of a text look; who calls decides whether there are colours at all. */
export interface Palette {
  readonly error: Paint
  readonly warning: Paint
  readonly info: Paint
  readonly note: Paint
  readonly good: Paint
  readonly strong: Paint
  readonly frame: Paint
  readonly faint: Paint
}

const asItIs: Paint = (text) => text

export const plain: Palette = { error: asItIs, warning: asItIs, info: asItIs, note: asItIs, good: asItIs, strong: asItIs, frame: asItIs, faint: asItIs }

/** The sixteen colours that every terminal lets its user choose. */
export const colours: Palette = {
  error: ansi(1, 31),
  warning: ansi(1, 33),
  info: ansi(1, 36),
  note: ansi(1, 32),
  good: ansi(1, 32),
  strong: ansi(1),
  frame: ansi(1, 34),
  faint: ansi(2),
}

function ansi(...codes: readonly number[]): Paint {
  return (text) => (text === '' ? '' : `\u001b[${codes.join(';')}m${text}\u001b[0m`)
}
