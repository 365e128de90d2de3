import type { Surroundings } from '../src/setup/surroundings.js'

export function surroundingsIn(cwd: string, parts: Partial<Surroundings> = {}): Surroundings {
  return { cwd, env: {}, now: () => new Date('2020-06-01T12:00:00Z'), elapsed: () => 0, ...parts }
}
