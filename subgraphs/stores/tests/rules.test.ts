import { PERMISSIONS, type Permission, type StaffRole } from '@saler/identity'
import { isLongerThan } from '@saler/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayedDomain, isSalersOwn, readDomain } from '../domain/domain-name.ts'
import { isHandle, isReserved } from '../domain/handle.ts'
import { isIban } from '../domain/iban.ts'
import { effectivePermissions, leavesNoOwner, listedPermissions, mayPlace, type Place } from '../domain/role.ts'
import { defaultSettings } from '../domain/settings.ts'
import { isTimezone } from '../domain/timezone.ts'

describe('handles', () => {
  it('are what a domain label may be, so that every store has a domain', () => {
    const anything = fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9-]{1,45}$/))
    fc.assert(
      fc.property(anything, (text) => {
        if (isHandle(text)) expect(readDomain(`${text}.saler.com`)).toBe(`${text}.saler.com`)
      }),
    )
  })

  it('of Saler itself are reserved', () => {
    const words =
      'www api admin app mail saler dashboard store shop help support status cdn static assets blog test dev graphql'
    for (const word of words.split(' ')) expect([word, isReserved(word)]).toEqual([word, true])
    for (const handle of ['noor', 'my-shop', 'api-store', '123']) {
      expect(isHandle(handle)).toBe(true)
      expect(isReserved(handle)).toBe(false)
    }
  })
})

describe('IBANs', () => {
  it('are known by their check digits', () => {
    for (const iban of ['SA0380000000608010167519', 'GB82WEST12345698765432', 'NO9386011117947'])
      expect([iban, isIban(iban)]).toEqual([iban, true])
  })

  it('with any one digit changed are none', () => {
    const iban = 'SA0380000000608010167519'
    for (let i = 2; i < iban.length; i++) {
      const digit = String((Number(iban[i]) + 1) % 10)
      expect(isIban(iban.slice(0, i) + digit + iban.slice(i + 1))).toBe(false)
    }
    for (const text of ['', 'SA03', 'sa0380000000608010167519', 'SA03 8000 0000 6080 1016 7519'])
      expect([text, isIban(text)]).toEqual([text, false])
  })
})

describe('domains', () => {
  it('have one spelling, however they are written', () => {
    for (const text of ['shop.example', 'SHOP.Example.', ' shop.example ', 'ｓhop.example'])
      expect(readDomain(text)).toBe('shop.example')
    expect(displayedDomain(readDomain('Bücher.Example')!)).toBe('bücher.example')
  })

  it('that were read are read again as the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string()), (text) => {
        const domain = readDomain(text)
        if (domain !== undefined) expect(readDomain(domain)).toBe(domain)
      }),
    )
  })

  it('of Saler are told from those that only end like them', () => {
    expect(['saler.com', 'a.saler.com', 'notsaler.com', 'saler.com.example'].map(isSalersOwn)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('roles', () => {
  const places = fc.record({
    role: fc.constantFrom<StaffRole>('OWNER', 'ADMIN', 'STAFF'),
    permissions: fc.subarray([...PERMISSIONS]) as fc.Arbitrary<Permission[]>,
  })

  it('never give more than whoever gives them has', () => {
    fc.assert(
      fc.property(places, places, (actor, place) => {
        if (!mayPlace(actor, place)) return
        const own = effectivePermissions(actor)
        expect(effectivePermissions(place).filter((permission) => !own.includes(permission))).toEqual([])
        if (place.role !== 'STAFF') expect(actor.role).toBe('OWNER')
      }),
    )
  })

  it('let a member keep what they had, whoever changes the rest', () => {
    const clerk: Place = { role: 'STAFF', permissions: ['staff:write'] }
    const before: Place = { role: 'STAFF', permissions: ['orders:write'] }
    expect(mayPlace(clerk, { role: 'STAFF', permissions: ['orders:write', 'staff:write'] }, before)).toBe(true)
    expect(mayPlace(clerk, { role: 'STAFF', permissions: ['orders:write'] })).toBe(false)
  })

  it('list permissions for staff only, once each', () => {
    expect(listedPermissions('STAFF', ['staff:write', 'orders:read', 'staff:write'])).toEqual([
      'orders:read',
      'staff:write',
    ])
    expect(listedPermissions('ADMIN', ['orders:read'])).toEqual([])
  })

  it('leave no store without an owner', () => {
    const members = [
      { userId: 'a', role: 'OWNER' as const },
      { userId: 'b', role: 'ADMIN' as const },
    ]
    expect(leavesNoOwner(members, 'a', 'ADMIN')).toBe(true)
    expect(leavesNoOwner(members, 'a')).toBe(true)
    expect(leavesNoOwner(members, 'a', 'OWNER')).toBe(false)
    expect(leavesNoOwner(members, 'b')).toBe(false)
    expect(leavesNoOwner([...members, { userId: 'c', role: 'OWNER' }], 'a')).toBe(false)
  })
})

describe('texts', () => {
  it('are counted in characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, max) => {
        expect(isLongerThan(text, max)).toBe([...text].length > max)
      }),
    )
  })
})

describe('time zones', () => {
  it('have IANA names, aliases included', () => {
    for (const name of ['Asia/Riyadh', 'Asia/Kolkata', 'Europe/Kyiv', 'UTC']) expect(isTimezone(name)).toBe(true)
    for (const name of ['', '+03:00', 'GMT+3', 'Riyadh', 'x'.repeat(10_000)]) expect(isTimezone(name)).toBe(false)
  })
})

describe('default settings', () => {
  it('have the same figures in every currency, with its digits', () => {
    const prices = (currency: string) => {
      const { shipping } = defaultSettings(currency)
      return [shipping.methods[0]?.price, shipping.free_shipping_threshold]
    }
    expect(prices('SAR')).toEqual(['25.00', '200.00'])
    expect(prices('BHD')).toEqual(['25.000', '200.000'])
    expect(prices('KRW')).toEqual(['25', '200'])
  })
})
