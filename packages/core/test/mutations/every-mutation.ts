import { activations } from './activations.js'
import { coexistence } from './coexistence.js'
import { directDeployments } from './direct-deployments.js'
import { migrations } from './migrations.js'
import type { ScenarioTable } from './table.js'
import { upgrades } from './upgrades.js'

/**
 * Every way of getting a scenario wrong. The scenarios are done right in the order of their data; then each step is left out, each pair of
 * neighbours swapped, each value wrong. What a correct procedure is told anyway (that it is not recommended, for one) is not repeated.
 */
export const everyMutation: Readonly<Record<string, ScenarioTable>> = { ...upgrades, ...migrations, ...directDeployments, ...coexistence, ...activations }
