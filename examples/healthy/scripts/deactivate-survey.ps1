<#
.SYNOPSIS
Takes the survey away again: contacts, application, computers, pool.
#>
$pool = 'survey.contoso.com'

Get-CsTrustedApplicationEndpoint -ApplicationId survey -TrustedApplicationPoolFqdn $pool | Remove-CsTrustedApplicationEndpoint
Remove-CsTrustedApplication -Identity "$pool/urn:application:survey" -Force
Remove-CsTrustedApplicationComputer -Identity survey2.contoso.com
Remove-CsTrustedApplicationPool -Identity $pool -Force
Enable-CsTopology
