import type { Scenario } from '@topolint/engine'
import { asPlan } from './as-plan.js'
import { plannedProcedure, type Variant } from './planned-procedure.js'
import { plannedTopology } from './planned-topology.js'

/** A topology and a plan that do a scenario right, made from the order that the scenario's data states. */
export function correctPlan(scenario: Scenario, variant: Variant): string {
  return `${plannedTopology(scenario)}---\n${asPlan(plannedProcedure(scenario, variant))}`
}
