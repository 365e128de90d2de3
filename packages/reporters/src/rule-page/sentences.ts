import { partsOf, type Basis, type RuleData } from '@topolint/engine'
import { addressOfDocument } from './documents.js'
import type { MendedExample } from './fix-lines.js'

/** What one document says, for the terminal and for other plain text. */
export function basisSentence(basis: Basis): string {
  const { document, section, says } = basis
  const address = addressOfDocument(basis)
  return `${document}${section === undefined ? '' : ` (${section})`}: ${says}${address === undefined ? '' : ` ${address}`}`
}

/** What topolint can do about a finding. */
export function fixSentence(data: RuleData): string | undefined {
  const fixes = partsOf(data).flatMap(({ fix }) => (fix === undefined ? [] : [`${fix.says} (${fix.safety})`]))
  return fixes.length === 0 ? undefined : [...new Set(fixes)].join('; ')
}

/** How somebody gets the fix of a rule, if it has one, and of which example its lines are shown. */
export function fixOffer(data: RuleData, mended: MendedExample | undefined): string | undefined {
  const offer = offerOf(data)
  if (offer === undefined || mended === undefined) return offer === undefined ? undefined : `${offer}.`
  return mended.elsewhere === undefined ? `${offer}:` : `${offer}. In “${mended.elsewhere}”, below:`
}

function offerOf(data: RuleData): string | undefined {
  const safeties = new Set(partsOf(data).flatMap(({ fix }) => (fix === undefined ? [] : [fix.safety])))
  if (safeties.has('unsafe')) return 'Where it is certain what is meant, topolint offers a fix. It changes what servers do, so that only --fix --unsafe writes it'
  return safeties.has('safe') ? 'Where it is certain what is meant, --fix writes it' : undefined
}
