import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { QUIET_ZONE, qrModules, qrSvg } from '../../domain/invoices/qr-modules.ts'
import { nameForQr, zatcaQr } from '../../domain/invoices/zatca-qr.ts'

const fields = {
  vatNumber: '1234567891',
  issuedAt: new Date('2021-07-12T14:25:09.870Z'),
  total: '100.00',
  tax: '15.00',
}

describe('zatcaQr', () => {
  test.each([
    ['Salla', 'AQVTYWxsYQIKMTIzNDU2Nzg5MQMUMjAyMS0wNy0xMlQxNDoyNTowOVoEBjEwMC4wMAUFMTUuMDA='],
    ['سلة', 'AQbYs9mE2KkCCjEyMzQ1Njc4OTEDFDIwMjEtMDctMTJUMTQ6MjU6MDlaBAYxMDAuMDAFBTE1LjAw'],
  ])('says what the tax authority expects of the seller %s', (seller, expected) => {
    expect(zatcaQr({ seller, ...fields })).toBe(expected)
  })

  test('counts bytes, up to 255', () => {
    const bytes = Buffer.from(zatcaQr({ seller: `${'س'.repeat(127)}x`, ...fields }), 'base64')
    expect([bytes[0], bytes[1]]).toEqual([1, 255])
    expect(bytes.subarray(2, 257).toString()).toBe(`${'س'.repeat(127)}x`)
    expect([bytes[257], bytes[258]]).toEqual([2, 10])
  })

  test('says which value is too long', () => {
    expect(() => zatcaQr({ seller: 'س'.repeat(128), ...fields })).toThrow(
      new RangeError('Field 1 of a ZATCA QR code has 256 bytes; it may have 255.'),
    )
  })
})

test('a name that is too long for the QR code is cut between characters', () => {
  expect(nameForQr('نور')).toBe('نور')
  expect(nameForQr('س'.repeat(200))).toBe('س'.repeat(127))
  expect(nameForQr(`${'x'.repeat(253)}😀`)).toBe('x'.repeat(253))
})

describe('the QR code', () => {
  const text = zatcaQr({ seller: 'شركة نور للتجارة المحدودة', ...fields })

  test('draws each dark module of the symbol, and no other', () => {
    const { data, size } = encode(text, { ecc: 'M', border: 0 })
    const { size: side, runs } = qrModules(text)
    const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
    for (const { x, y, length } of runs) drawn[y]!.fill(true, x, x + length)
    expect(side).toBe(size)
    expect(drawn).toEqual(data)
  })

  test('as SVG has its quiet zone around it', () => {
    const { size, runs } = qrModules(text)
    const svg = qrSvg(text)
    const side = size + 2 * QUIET_ZONE
    expect(svg).toContain(`viewBox="0 0 ${side} ${side}"`)
    const drawn = [...svg.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => ({
      x: Number(x) - QUIET_ZONE,
      y: Number(y) - QUIET_ZONE,
      length: Number(length),
    }))
    expect(drawn).toEqual(runs)
  })
})
