import { newPool, severalComputers, mergeAndPublish, newApplication, makingOrder } from './parts.js'
import type { ScenarioTable } from './table.js'

const withMerge: ScenarioTable = {
  'left out': {
    'join-administrators': { plan: ['merge-prerequisites'], script: 'people do it, and no command shows it', runbook: ['merge-prerequisites'] },
    'verify-deployment': ['merge-prerequisites'],
    'install-wmi-provider': { plan: ['merge-prerequisites'], script: 'people do it, and no command shows it', runbook: ['merge-prerequisites'] },
    merge: ['verify-merged-entries'],
    publish: { plan: ['import-legacy-configuration', 'merge-then-publish', 'verify-merged-entries'], script: ['import-legacy-configuration', 'merge-then-publish'] },
    'import-legacy-configuration': ['import-legacy-configuration'],
    'verify-entries': ['verify-merged-entries'],
    'verify-users': ['verify-after-upgrade'],
    'keep-wmi-tool': 'it says only what stays as it is',
    'prerequisite KB968802': ['merge-prerequisites'],
  },
  swapped: {
    'verify-deployment before join-administrators': 'both stand before the merge',
    'install-wmi-provider before verify-deployment': 'both stand before the merge',
    'merge before install-wmi-provider': { plan: ['merge-prerequisites'], script: 'people do it, and no command shows it', runbook: ['merge-prerequisites'] },
    'publish before merge': { plan: ['import-legacy-configuration', 'merge-then-publish', 'verify-merged-entries'], script: ['import-legacy-configuration', 'merge-then-publish'] },
    'import-legacy-configuration before publish': ['import-legacy-configuration'],
    'verify-entries before import-legacy-configuration': 'both come after the merge was published',
    'verify-users before verify-entries': 'both look at the end',
    'keep-wmi-tool before verify-users': 'it says only what stays as it is',
  },
  wrong: mergeAndPublish,
}

export const coexistence: Readonly<Record<string, ScenarioTable>> = {
  '2013-COEX-2': withMerge,
  '2010-COEX-2': withMerge,
  '2010-COEX-3-OCS': {
    'left out': {
      'apply-update': ['ocs2007-updates'],
      'prerequisite KB949935': ['ocs2007-updates'],
      'prerequisite KB945053': ['ocs2007-updates'],
      'prerequisite KB942872': ['ocs2007-updates'],
      'new-pool': 'it may have been made before',
      'new-computer': 'one computer is enough',
      'new-application': 'it may have been made before',
      'enable-topology': ['enable-topology-after-change'],
      'verify-users': 'the documents ask for no step here',
      'regenerate-users': 'it is for users who cannot call',
    },
    swapped: {
      ...makingOrder,
      'new-pool before apply-update': 'the updates have to be there before users call, not before the pool',
      'verify-users before enable-topology': 'the documents ask for no step here',
      'regenerate-users before verify-users': 'it is for users who cannot call',
    },
    wrong: {
      ...newPool,
      ...severalComputers,
      ...newApplication,
      'apply-update with file KB968802': { plan: ['ocs2007-updates'], script: 'people do it, and no command shows it', runbook: ['ocs2007-updates'] },
      'new-computer with pool oldapps.contoso.com': 'the computer may be meant for that pool',
      'new-application with application apps.contoso.com/servicedesk': 'a new application has any name',
      'new-application with application oldapps.contoso.com/helpdesk': 'the cmdlet itself refuses an application that is there',
    },
  },
  '2015-MIX': {
    'left out': {
      'new-pool': 'it may have been made before',
      'new-computer': 'one computer is enough',
      'new-application': 'it may have been made before',
      'enable-topology': ['enable-topology-after-change'],
      launch: 'the application may be started by somebody else',
    },
    swapped: {
      ...makingOrder,
      'launch before enable-topology': 'an application that is not trusted yet does not start',
    },
    wrong: {
      ...newPool,
      ...severalComputers,
      ...newApplication,
      'new-computer with pool oldapps.contoso.com': 'the computer may be meant for that pool',
      'new-application with application apps.contoso.com/servicedesk': 'a new application has any name',
      'new-application with application oldapps.contoso.com/helpdesk': 'the cmdlet itself refuses an application that is there',
    },
  },
}
