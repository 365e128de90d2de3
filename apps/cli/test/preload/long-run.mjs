// A process that says that it has run for a while already.
const uptime = process.uptime.bind(process)
process.uptime = () => uptime() + 5
