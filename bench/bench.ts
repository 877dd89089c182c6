import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CHECKOUT, PAID_ORDER } from './flows.ts'
import { measureServer } from './measure-server.ts'
import { drawnPictures, photographsIn } from './pictures.ts'
import { measureRenditions } from './renditions.ts'
import { KEPT_LISTING, KEPT_PRODUCT_PAGE, LISTING, PLACE_ORDER, PRODUCT_PAGE } from './scenarios.ts'
import { measureSubscriptions } from './subscriptions/measure-subscriptions.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    only: { type: 'string' },
    /** Of the subscriptions, only those measurements whose name holds this. */
    subscribers: { type: 'string' },
    'cpu-prof': { type: 'boolean', default: false },
    /** A folder of JPEG photographs to make renditions of. */
    pictures: { type: 'string', default: path.resolve(import.meta.dirname, '../../shared/data/images') },
  },
})
const { only } = values
const seconds = Number(values.seconds)
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const isWanted = ({ name }: { name: string }): boolean => !only || name.includes(only)

const scenarios = [PRODUCT_PAGE, LISTING, PLACE_ORDER].filter(isWanted)
const kept = [KEPT_PRODUCT_PAGE, KEPT_LISTING].filter(isWanted)
const flows = [PAID_ORDER, CHECKOUT].filter(isWanted)
if (scenarios.length + flows.length > 0)
  await measureServer({ scenarios, flows, seconds, cpuProfile: values['cpu-prof'], cacheMegabytes: 0, say })
if (kept.length > 0)
  await measureServer({ scenarios: kept, flows: [], seconds, cpuProfile: values['cpu-prof'], cacheMegabytes: 64, say })

if (isWanted({ name: 'renditions' })) {
  const photographs = await photographsIn(values.pictures)
  const pictures = photographs.length > 0 ? photographs : await drawnPictures(6)
  say(
    `\n${pictures.length} ${photographs.length > 0 ? 'photographs' : 'drawn pictures'}, each in 4 sizes and 3 formats; ` +
      `${os.availableParallelism()} cores; ${seconds} s each, in turn\n`,
  )
  say('| renditions | per second |\n|---|---|')
  for (const { name, perSecond } of await measureRenditions(pictures, seconds))
    say(`| ${name} | ${perSecond.toFixed(1)} |`)
}

if (isWanted({ name: 'subscriptions' }))
  await measureSubscriptions({ seconds, cpuProfile: values['cpu-prof'], only: values.subscribers, say })
