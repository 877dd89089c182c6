import { readConfig } from './src/config.ts'
import { ensureDemoStore } from './src/demo-store.ts'
import { startEmbedded } from './src/embedded.ts'
import { createProgress } from './src/progress.ts'
import { run } from './src/run.ts'
import { welcome } from './src/welcome.ts'

await run(async () => {
  const progress = createProgress()
  const config = readConfig(process.env)
  progress.say('Saler starts\n')
  const saler = await startEmbedded(config, progress.done)
  const { publicUrl } = config
  if (config.demo && (await ensureDemoStore({ ...saler.system, publicUrl }))) progress.done('demo store')
  const tools = !config.production
  progress.say(welcome({ port: saler.port, demo: config.demo, mail: tools && !config.smtpUrl, tools }))
  return {
    async close() {
      progress.say('\nSaler stops: finishing what runs …\n')
      await saler.close()
    },
  }
})
