<#
.SYNOPSIS
Moves the contacts of the help desk to its new pool, and looks at each of them. The plan of the upgrade calls it.
#>
$target = 'apps13.contoso.com'

foreach ($contact in 'sip:helpdesk@contoso.com', 'sip:helpdesk-night@contoso.com') {
  Move-CsApplicationEndpoint -Identity $contact -TargetApplicationPool $target -Force
  Get-CsApplicationEndpoint -Identity $contact | Format-List SipAddress, RegistrarPool
}
