/** What a reader does not see, or what YAML does not take as it is. */
const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff\u{e0000}-\u{e0fff}]/gu

const plain = /^[A-Za-z][\w.@/-]*$/u
const words = /^(?:true|false|null|yes|no|on|off|y|n)$/iu

/** A text as a value of YAML: as it is where it can be nothing else, in quotes otherwise. */
export function yamlText(text: string): string {
  if (plain.test(text) && !words.test(text)) return text
  return `"${text.replace(/["\\]/gu, '\\$&').replace(hidden, escape)}"`
}

/** A text inside a comment, which a line end would end. */
export function commentText(text: string): string {
  return text.replace(hidden, escape)
}

function escape(character: string): string {
  const point = character.codePointAt(0) ?? 0
  return point > 0xffff ? `\\U${point.toString(16).padStart(8, '0')}` : `\\u${point.toString(16).padStart(4, '0')}`
}
