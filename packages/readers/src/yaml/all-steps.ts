import type { DecodedStep, DecodedSteps } from './schema/step-schema.js'

/** The steps of a list and those of the groups among them, at every depth. */
export function allSteps(steps: DecodedSteps | undefined): readonly DecodedStep[] {
  const found: DecodedStep[] = []
  const rest = steps === undefined ? [] : [steps]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    for (const step of next.items) {
      found.push(step)
      if ('steps' in step.fields) rest.push(...[step.fields.steps, step.fields.otherwise].flatMap((nested) => nested ?? []))
    }
  }
  return found
}
