import { newPool, oneComputer, publish } from './parts.js'
import type { ScenarioTable } from './table.js'

const migration: ScenarioTable = {
  'left out': {
    'users-moved': ['users-moved-before-migration'],
    'verify-coexistence': ['verify-coexistence-first'],
    'set-registrar': { plan: ['retarget-then-move', 'decommission-last'], script: ['retarget-then-move'] },
    move: ['retarget-then-move', 'move-every-contact'],
    'check-contact': ['verify-registrar-after-move'],
    'verify-each-front-end': ['verify-each-front-end'],
    'keep-wmi-tool': 'it says only what stays as it is',
    decommission: 'the old pool may go later',
  },
  swapped: {
    'verify-coexistence before users-moved': 'both stand before the first change',
    'set-registrar before verify-coexistence': ['verify-coexistence-first'],
    'move before set-registrar': ['retarget-then-move'],
    'check-contact before move': ['verify-registrar-after-move'],
    'verify-each-front-end before check-contact': 'both look at the end',
    'keep-wmi-tool before verify-each-front-end': 'it says only what stays as it is',
    'decommission before keep-wmi-tool': 'it says only what stays as it is',
  },
  wrong: {
    'set-registrar with pool apps.contoso.com': { plan: ['retarget-then-move', 'decommission-last'], script: ['retarget-then-move'] },
    'set-registrar with registrar old.contoso.com': { plan: ['retarget-then-move', 'decommission-last'], script: ['retarget-then-move'] },
    'set-registrar with registrar oldapps.contoso.com': 'only a topology that says that it is complete shows that there is no such pool',
    'move with pool apps.contoso.com': ['move-target-current-pool', 'retarget-then-move'],
    'move with pool new.contoso.com': ['move-target-current-pool', 'move-target-application-pool', 'retarget-then-move'],
    'move without force': ['move-with-force'],
    'move for one contact only': ['move-every-contact'],
    'check-contact for one contact only': ['verify-registrar-after-move'],
    'decommission with pool new.contoso.com': ['decommission-last'],
  },
}

export const migrations: Readonly<Record<string, ScenarioTable>> = {
  '2013-MIG-2': migration,
  '2010-MIG-2': migration,
  '2013-MIG-3': {
    'left out': {
      'apply-update': { plan: ['kb-2741295'], script: 'people do it, and no command shows it', runbook: ['kb-2741295'] },
      'new-pool': 'an old pool may stay where it is',
      publish: ['enable-topology-after-change'],
      'verify-pool': ['verify-new-pool'],
    },
    swapped: {
      'new-pool before apply-update': 'nothing says that the update comes first',
      'publish before new-pool': ['enable-topology-after-change'],
      'verify-pool before publish': { plan: ['verify-new-pool'], script: 'a look at the pool counts before and after', runbook: ['verify-new-pool'] },
    },
    wrong: {
      ...newPool,
      ...oneComputer,
      ...publish,
      'new-pool with pool aps.contoso.com': ['known-reference', 'verify-new-pool'],
      'publish with file other.xml': 'nothing was merged that would have to be published',
      'verify-pool with pool elsewhere.contoso.com': ['verify-new-pool'],
      'apply-update with file KB968802': { plan: ['kb-2741295'], script: 'people do it, and no command shows it', runbook: ['kb-2741295'] },
    },
  },
  '2019-MIG': {
    'left out': {
      'new-pool': 'an old pool may stay where it is',
      publish: ['enable-topology-after-change'],
      'verify-pool': ['verify-new-pool'],
    },
    swapped: {
      'publish before new-pool': ['enable-topology-after-change'],
      'verify-pool before publish': { plan: ['verify-new-pool'], script: 'a look at the pool counts before and after', runbook: ['verify-new-pool'] },
    },
    wrong: {
      ...newPool,
      ...oneComputer,
      ...publish,
      'new-pool with pool aps.contoso.com': ['known-reference', 'verify-new-pool'],
      'publish with file other.xml': 'nothing was merged that would have to be published',
      'verify-pool with pool elsewhere.contoso.com': ['verify-new-pool'],
    },
  },
}
