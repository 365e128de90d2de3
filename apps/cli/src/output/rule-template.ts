const template = `# A rule of your own. It works as it stands: replace each part by yours, and let topolint test judge it.
# The id is the name of the file, named after the defect, so that "ignore <id>" is a sentence.
id: <id>
# What holds when all is well, in one sentence.
title: Trusted application pools bear names of ours
# error: it cannot work or is not supported; warning: it is unwise; info: it is worth knowing.
level: warning
# Where it is written that things must be so. A rule without a basis does not load.
basis:
  - document: House rules for trusted applications
    says: Names of trusted application pools end in contoso.com.
# A few sentences for someone who has never read the document.
why: >-
  Certificates are issued for names in our own domain only; for another name there is none, and the application does not start.
# What it is about; it is put to each of them: estate, site, pool, applicationPool, computer, application, contact, procedure, step …
each: applicationPool
# When it applies (leave it out if always), and what must then hold, in CEL. What nobody states is unknown, and makes no finding.
# when: self.isNew
require: self.fqdn.endsWith(".contoso.com")
# The field that a finding stands at, and what it says, with the value seen and the value expected.
at: self.fqdn
message: '{self.fqdn} must end in .contoso.com'
# Examples are the tests of the rule and its documentation. In these nothing is found.
valid:
  - name: a name in our own domain
    input: |
      apiVersion: topolint/v1
      kind: Topology
      name: contoso
      applicationPools:
        - fqdn: apps.contoso.com
# In these exactly what the marks state is found: a comment with <- and the whole message, on the line of the finding.
invalid:
  - name: a name in the domain of somebody else
    input: |
      apiVersion: topolint/v1
      kind: Topology
      name: contoso
      applicationPools:
        - fqdn: apps.fabrikam.com   # <- apps.fabrikam.com must end in .contoso.com
`
/** A rule that loads and whose examples hold, with a word on every field. */
export function ruleTemplate(id: string): string {
  return template.replaceAll('<id>', id)
}
