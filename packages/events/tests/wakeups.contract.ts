import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Wakeups } from '../src/index.ts'

export interface WakeupsServer {
  open(): Wakeups
  /** Takes the server away for a while. */
  restart(downMs: number): Promise<void>
  stop(): Promise<void>
}

/** What every adapter of `Wakeups` has to do. */
export function wakeupsContract(start: () => Promise<WakeupsServer>): void {
  let server: WakeupsServer
  let channelNo = 0

  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server.stop())

  const open = (): Wakeups => {
    const wakeups = server.open()
    onTestFinished(() => wakeups.close())
    return wakeups
  }
  const newChannel = (): string => `log:channel-${++channelNo}`
  const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 15_000, interval: 10 })

  /** Subscribes, and resolves when listening has begun. */
  const listen = async (wakeups: Wakeups, channel: string, onMessage: (message: string) => void) => {
    let begun = 0
    const stop = wakeups.subscribe(channel, onMessage, () => void begun++)
    await until(() => expect(begun).toBeGreaterThan(0))
    return { stop, begun: () => begun }
  }

  test('a message reaches those who listen to its channel, in every process, in order', async () => {
    const [first, second, sender] = [open(), open(), open()]
    const [channel, other] = [newChannel(), newChannel()]
    const heard: string[][] = [[], [], []]
    await listen(first, channel, (message) => heard[0]!.push(message))
    await listen(second, channel, (message) => heard[1]!.push(message))
    await listen(second, other, (message) => heard[2]!.push(message))
    const messages = ['1', '1,2,3', '*', 'مرحبا 🌙', '']
    for (const message of messages) await sender.publish(channel, message)
    await sender.publish(other, 'end')
    await until(() => expect(heard[2]).toEqual(['end']))
    await until(() => expect(heard.slice(0, 2)).toEqual([messages, messages]))
  })

  test('100 subscribers of one process hear each message once', async () => {
    const wakeups = open()
    const channel = newChannel()
    const heard = Array.from({ length: 100 }, (): string[] => [])
    await Promise.all(heard.map((list) => listen(wakeups, channel, (message) => list.push(message))))
    const messages = Array.from({ length: 50 }, (_, index) => String(index))
    await Promise.all(messages.map((message) => open().publish(channel, message)))
    await until(() => expect(heard.every((list) => list.length >= 50)).toBe(true))
    for (const list of heard) expect(list.toSorted()).toEqual(messages.toSorted())
  })

  test('100 channels share the connection', async () => {
    const wakeups = open()
    const channels = Array.from({ length: 100 }, newChannel)
    const heard = new Set<string>()
    await Promise.all(channels.map((channel) => listen(wakeups, channel, (message) => heard.add(message))))
    await Promise.all(channels.map((channel) => wakeups.publish(channel, channel)))
    await until(() => expect(heard).toEqual(new Set(channels)))
  })

  test('who stopped hears nothing more, the others do', async () => {
    const wakeups = open()
    const channel = newChannel()
    const heard: string[] = []
    const { stop } = await listen(wakeups, channel, (message) => heard.push(`stopped ${message}`))
    await listen(wakeups, channel, (message) => heard.push(message))
    await wakeups.publish(channel, '1')
    await until(() => expect(heard).toEqual(['stopped 1', '1']))
    stop()
    stop()
    await wakeups.publish(channel, '2')
    await until(() => expect(heard.at(-1)).toBe('2'))
    expect(heard).toEqual(['stopped 1', '1', '2'])
  })

  test('who was the last to stop can begin again', async () => {
    const wakeups = open()
    const channel = newChannel()
    const heard: string[] = []
    const { stop } = await listen(wakeups, channel, (message) => heard.push(message))
    stop()
    await listen(wakeups, channel, (message) => heard.push(message))
    await wakeups.publish(channel, '1')
    await until(() => expect(heard).toEqual(['1']))
  })

  test('a channel name or a message that is too long is refused', async () => {
    const wakeups = open()
    expect(() => wakeups.subscribe('é'.repeat(32), () => {})).toThrow(RangeError)
    await expect(wakeups.publish('é'.repeat(32), '')).rejects.toThrow(RangeError)
    await expect(wakeups.publish(newChannel(), 'é'.repeat(4_000))).rejects.toThrow(RangeError)
    await expect(wakeups.publish(newChannel(), 'x'.repeat(7_999))).resolves.toBeUndefined()
  })

  test.each([0, 3_000])(
    'after the server was away for %i ms everybody listens again and is told so',
    async (downMs) => {
      const wakeups = open()
      const [channel, other] = [newChannel(), newChannel()]
      const heard: string[] = []
      const first = await listen(wakeups, channel, (message) => heard.push(message))
      const second = await listen(wakeups, other, (message) => heard.push(message))
      await server.restart(downMs)
      await until(() => expect([first.begun(), second.begun()]).toEqual([2, 2]))
      const later = await listen(wakeups, newChannel(), () => {})
      expect(later.begun()).toBe(1)
      await vi.waitFor(() => wakeups.publish(channel, 'back'), { timeout: 10_000 })
      await vi.waitFor(() => wakeups.publish(other, 'too'), { timeout: 10_000 })
      await until(() => expect(heard).toEqual(['back', 'too']))
    },
  )

  test('closing ends everything, also while the server is away', async () => {
    const wakeups = server.open()
    await listen(wakeups, newChannel(), () => {})
    const away = server.restart(500)
    await wakeups.close()
    await wakeups.close()
    await away
  })
}
