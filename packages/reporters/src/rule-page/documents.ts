import type { Basis, RuleData } from '@topolint/engine'
import { isPlainAddress } from '../escape/markdown.js'

const lync = 'https://github.com/MicrosoftDocs/office-developer-lync-evergreen-docs/blob/e0709e187775e97b260d7e5c500b4ad4b5ee2f1d/docs/ucma-sdk/'
const skype = 'https://github.com/OfficeDev/skype-docs/blob/d6b0925033cc5d8e29e15fbb425fe22b9ac6a038/Skype/UCMA/'
const cmdlets = 'https://github.com/MicrosoftDocs/office-docs-powershell/blob/93336da2bca96c31c0fc8acc52658a30ef8a6c94/skype/skype-ps/SkypeForBusiness/'

interface MicrosoftDocument {
  readonly title: string
  readonly address: string
}

/** Where Microsoft keeps its documents by number; the edition that the rules were read from. */
const pages: ReadonlyMap<string, MicrosoftDocument> = new Map([
  ['Dn465992', { title: 'Obsolete or removed API members in UCMA 4.0', address: `${lync}obsolete-or-removed-api-members-in-ucma-4-0.md` }],
  ['Dn466114', { title: 'Activating a UCMA 4.0 trusted application', address: `${lync}activating-a-ucma-4-0-trusted-application.md` }],
  ['Dn466115', { title: 'General application activation', address: `${lync}general-application-activation.md` }],
  ['Dn466118', { title: 'Modifying ApplicationProvisioner.exe sample code', address: `${lync}modifying-applicationprovisioner-exe-sample-code.md` }],
  ['Dn466121', { title: 'Migration and coexistence details: UCMA 2.0 and UCMA 3.0', address: `${lync}migration-and-coexistence-details-ucma-2-0-and-ucma-3-0.md` }],
  ['Dn466122', { title: 'Activating a manually provisioned application', address: `${lync}activating-a-manually-provisioned-application.md` }],
  ['Dn466123', { title: 'Activating an auto-provisioned application', address: `${lync}activating-an-auto-provisioned-application.md` }],
  [
    'Dn466131',
    {
      title: 'UCMA 2.0 Core applications: coexistence, migration and upgrade scenarios',
      address: `${lync}ucma-2-0-core-applications-coexistence-migration-and-upgrade-scenarios.md`,
    },
  ],
  ['Dn466137', { title: 'Migration, coexistence and upgrade of UCMA applications', address: `${skype}migration-coexistence-and-upgrade-of-ucma-applications.md` }],
  ['Dn466141', { title: 'Deactivation best practices', address: `${lync}deactivation-best-practices.md` }],
  [
    'Dn466143',
    { title: 'UCMA applications: coexistence, migration and upgrade scenarios', address: `${lync}ucma-applications-coexistence-migration-and-upgrade-scenarios.md` },
  ],
  [
    'Dn466145',
    { title: 'UCMA 3.0 Core applications: coexistence and deployment scenarios', address: `${lync}ucma-3-0-core-applications-coexistence-and-deployment-scenarios.md` },
  ],
  [
    'Dn962207',
    {
      title: 'Deploying UCMA 4.0 and UCMA 5.0 applications in a Skype for Business Server 2015 environment',
      address: `${skype}deploying-ucma-4-0-and-ucma-5-0-applications-in-a-skype-for-business-server-2015-environment.md`,
    },
  ],
])

/** Where a document can be read: what the rule says, or what is known of its number, its cmdlet or the cmdlet that is a section of it. */
export function addressOfDocument({ document, section, url }: Pick<Basis, 'document' | 'section' | 'url'>): string | undefined {
  if (url !== undefined && isPlainAddress(url)) return url
  return pages.get(document)?.address ?? addressOfCmdlet(document) ?? (document === 'Cmdlet reference' && section !== undefined ? addressOfCmdlet(section) : undefined)
}

/** Where one can read what a rule rests on. */
export function addressOfRule({ basis }: Pick<RuleData, 'basis'>): string | undefined {
  return basis.map(addressOfDocument).find((address) => address !== undefined)
}

function addressOfCmdlet(name: string): string | undefined {
  return /^[A-Z][a-z]+-Cs[A-Za-z]+$/u.test(name) ? `${cmdlets}${name}.md` : undefined
}

/** The title of a document that is known by its number. */
export function titleOfDocument(document: string): string | undefined {
  return pages.get(document)?.title
}
