import { describe } from 'vitest'
import { redisMissing, startRedis } from '../../queue/tests/start-redis.ts'
import { redisWakeups } from '../src/index.ts'
import { wakeupsContract } from './wakeups.contract.ts'

describe.skipIf(redisMissing)(`wake-ups by Redis${redisMissing ? ` (left out: ${redisMissing})` : ''}`, () => {
  wakeupsContract(async () => {
    const redis = await startRedis()
    return { open: () => redisWakeups({ url: redis.url }), restart: redis.restart, stop: redis.stop }
  })
})
