import { writeFileSync } from 'node:fs'

// Whole seconds of work and the most memory at once, written beside the run for whoever started it.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const file = process.env.TOPOLINT_MEASURE
  if (file !== undefined) writeFileSync(file, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }))
})
