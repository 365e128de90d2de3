// @ts-check

/**
 * The same program in ASCII: a single character beyond Latin makes V8 hold all of the text in two bytes a character.
 * In texts, patterns and names an escape means the same as the character; programs have no others.
 * @param {string} code
 */
export function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
