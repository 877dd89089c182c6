/** Tells the comparison where this gateway listens, and what it has used so far whenever it asks. Ends with it. */
export function reportUsage(port) {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send({ cpuMicroseconds: user + system, rss: process.memoryUsage.rss() })
  })
  process.on('disconnect', () => process.exit())
  process.send({ port })
}
