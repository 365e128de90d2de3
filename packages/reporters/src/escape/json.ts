import { hidden } from './hidden.js'

/** JSON that loses nothing and that neither a terminal nor the runner of a build obeys: what they would obey is written as its escape. */
export function escapeJson(json: string): string {
  return json.replace(hidden, (character) => (character === '\n' ? character : unitsOf(character))).replace(/#(?=#(?:vso)?\[)/giu, '\\u0023')
}

function unitsOf(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
