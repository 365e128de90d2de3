import type { Basis } from '@topolint/engine'
import { isPlainAddress } from '../escape/markdown.js'

const lync = 'https://github.com/MicrosoftDocs/office-developer-lync-evergreen-docs/blob/e0709e187775e97b260d7e5c500b4ad4b5ee2f1d/docs/ucma-sdk/'
const skype = 'https://github.com/OfficeDev/skype-docs/blob/d6b0925033cc5d8e29e15fbb425fe22b9ac6a038/Skype/UCMA/'
const cmdlets = 'https://github.com/MicrosoftDocs/office-docs-powershell/blob/93336da2bca96c31c0fc8acc52658a30ef8a6c94/skype/skype-ps/SkypeForBusiness/'

/** Where Microsoft keeps its documents by number; the edition that the rules were read from. */
const pages: ReadonlyMap<string, string> = new Map([
  ['Dn465992', `${lync}obsolete-or-removed-api-members-in-ucma-4-0.md`],
  ['Dn466114', `${lync}activating-a-ucma-4-0-trusted-application.md`],
  ['Dn466115', `${lync}general-application-activation.md`],
  ['Dn466118', `${lync}modifying-applicationprovisioner-exe-sample-code.md`],
  ['Dn466121', `${lync}migration-and-coexistence-details-ucma-2-0-and-ucma-3-0.md`],
  ['Dn466122', `${lync}activating-a-manually-provisioned-application.md`],
  ['Dn466123', `${lync}activating-an-auto-provisioned-application.md`],
  ['Dn466131', `${lync}ucma-2-0-core-applications-coexistence-migration-and-upgrade-scenarios.md`],
  ['Dn466137', `${skype}migration-coexistence-and-upgrade-of-ucma-applications.md`],
  ['Dn466141', `${lync}deactivation-best-practices.md`],
  ['Dn466143', `${lync}ucma-applications-coexistence-migration-and-upgrade-scenarios.md`],
  ['Dn466145', `${lync}ucma-3-0-core-applications-coexistence-and-deployment-scenarios.md`],
  ['Dn962207', `${skype}deploying-ucma-4-0-and-ucma-5-0-applications-in-a-skype-for-business-server-2015-environment.md`],
])

/** Where a document can be read: what the rule says, or what is known of its number or cmdlet. */
export function addressOfDocument({ document, url }: Basis): string | undefined {
  if (url !== undefined && isPlainAddress(url)) return url
  return pages.get(document) ?? (/^[A-Z][a-z]+-Cs[A-Za-z]+$/u.test(document) ? `${cmdlets}${document}.md` : undefined)
}
