# topolint: scenario=R2-DIR-3 application=chat.lake.fabrikam.com/chat
ApplicationProvisioner.exe /create Chat
New-CsTrustedApplicationEndpoint -ApplicationId chat -TrustedApplicationPoolFqdn chat.lake.fabrikam.com -SipAddress sip:chat@lake.fabrikam.com   # <- New-CsTrustedApplicationEndpoint is a cmdlet of Lync Server; against Office Communications Server 2007 R2 alone the application is deployed with the WMI tool, like one of UCMA 2.0
