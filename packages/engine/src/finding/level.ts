/** How bad a finding is, from bad to worth knowing. */
export const levels = ['error', 'warning', 'info'] as const

export type Level = (typeof levels)[number]

/** The milder of two levels. */
export function milder(left: Level, right: Level): Level {
  return levels.indexOf(left) > levels.indexOf(right) ? left : right
}

export function isAtLeast(level: Level, threshold: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(threshold)
}
