import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network whose failures are counted together: an IPv4 address itself, and of an IPv6 address its first 64 bits,
 * since one customer of a provider has all addresses below them. Undefined for text that is no address.
 */
export function networkOf(address: string): string | undefined {
  const plain = address.replace(/%.*$/, '').toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1] ?? plain
  if (isIPv4(mapped)) return mapped
  if (!isIPv6(mapped)) return undefined
  const [head = '', tail] = mapped.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
