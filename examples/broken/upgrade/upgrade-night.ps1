# topolint: scenario=2013-UPG-2 application=oldapps.east.fabrikam.com/helpdesk
# Moves the contacts, but first of all cleans up.
param([string] $Contact = 'sip:night@east.fabrikam.com')

Stop-Service HelpDeskBot
New-CsTrustedApplicationPool -Identity night13.east.fabrikam.com -Registrar pool13.east.fabrikam.com -ComputerFqdn night1.east.fabrikam.com   # <- New-CsTrustedApplicationPool needs -Site: night13.east.fabrikam.com is not in the topology yet
Remove-CsTrustedApplicationPool -Identity oldapps.east.fabrikam.com   # <- Remove-CsTrustedApplicationPool is not for oldapps.east.fabrikam.com, a pool of Office Communications Server: there cmdlets only look, set the Registrar and move contacts
Enable-CsTopology
Restart-CsWindowsService RTCSRV   # <- There is no cmdlet Restart-CsWindowsService; use Stop-CsWindowsService and then Start-CsWindowsService
Move-CsApplicationEndpoint -Identity $Contact -TargetApplicationPool night13.east.fabrikam.com   # <- sip:night@east.fabrikam.com is moved after its pool oldapps.east.fabrikam.com, or the application on it, was removed <- Move-CsApplicationEndpoint takes sip:night@east.fabrikam.com to night13.east.fabrikam.com, on which its application was not made <- (info) Move-CsApplicationEndpoint of sip:night@east.fabrikam.com is printed with -Force in the documents of the upgrade; night13.east.fabrikam.com is another pool, so that it may do without
Move-CsApplicationEndpoint -Identity sip:helpdesk@east.fabrikam.com -TargetApplicationPool oldapps.east.fabrikam.com -Force   # <- sip:helpdesk@east.fabrikam.com is moved after its pool oldapps.east.fabrikam.com, or the application on it, was removed <- the Front End service is not restarted after Move-CsApplicationEndpoint <- Move-CsApplicationEndpoint leaves sip:helpdesk@east.fabrikam.com on oldapps.east.fabrikam.com, an old pool; an upgrade moves it to a new trusted application pool
