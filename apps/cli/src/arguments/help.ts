/** What to try; printed below the options. */
export const closingHelp = `
Examples:
  topolint                                   lint everything in the current folder
  topolint topology.xml deploy.ps1           lint two files together: one is judged by what the other says
  topolint --fail-on warning --unknown       be strict, and list what could not be judged
  topolint -f pretty -f json=report.json     for people here, for programs in a file
  topolint -f sarif=topolint.sarif           for code scanning
  topolint baseline create                   keep what is found today, and report only what is new
  topolint --print-config topology.yaml      what holds for a file, and where that is said
  topolint --rules topolint-rules            with rules of your own (topolint new rule <id> starts one)
  topolint --fix                             mend what changes nothing for the servers
  topolint --diff --unsafe | git apply       mend the rest too, as a patch
  topolint --since main                      what this branch introduced or made worse, in whatever file
  topolint --staged                          what would be committed; for a hook
  topolint show topology.yaml                what topolint understood of a file
  topolint show --estates                    which files are judged together, and why
  topolint graph -f svg=estate.svg           a picture of sites, pools and next hops, with what was found
  topolint import topology.xml               the YAML document that says what an exported topology says
  topolint init                              begin: a small configuration, and a hook if you like
  topolint explain next-hop-newest-generation

Read are YAML and JSON documents of topolint, topologies and what cmdlets print as they were exported (XML, JSON, CSV), PowerShell scripts,
and runbooks in Markdown. A configuration is a topolint.yaml, found upwards; .gitignore files are respected.

Exit codes:
  0  no findings at or above --fail-on
  1  findings at or above --fail-on, or more than --max-warnings; with --diff, something to fix
  2  topolint could not do what it was asked for

A folder named like a command is meant with a path: topolint ./rules
NO_COLOR, FORCE_COLOR and the width of the terminal are respected.`
