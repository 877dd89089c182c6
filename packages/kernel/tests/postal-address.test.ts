import { describe, expect, it } from 'vitest'
import { type PostalAddressInput, Refusal, Refusals, readPostalAddress } from '../src/index.ts'

const HOME = { name: 'نورة الحربي', line1: 'شارع العليا', city: 'الرياض', country: 'SA' }

const read = (input: Partial<PostalAddressInput>) => {
  const findings = new Refusals()
  const address = readPostalAddress(findings, { ...HOME, ...input }, ['address'])
  try {
    findings.throwIfAny()
  } catch (error) {
    if (error instanceof Refusal) return error.refused.map(({ code, field }) => [code, field?.join('.')])
  }
  return address
}

describe('a postal address', () => {
  it('needs a name, a street, a city and a country, and nothing else', () => {
    expect(read({})).toEqual({
      ...HOME,
      line2: null,
      buildingNumber: null,
      additionalNumber: null,
      unitNumber: null,
      shortAddress: null,
      district: null,
      region: null,
      postalCode: null,
      phone: null,
    })
    expect(read({ name: ' ', line1: '', city: '', country: '' })).toEqual([
      ['ADDRESS_INVALID', 'address.country'],
      ['ADDRESS_INVALID', 'address.name'],
      ['ADDRESS_INVALID', 'address.line1'],
      ['ADDRESS_INVALID', 'address.city'],
    ])
  })

  it('takes the Saudi national address however it is typed', () => {
    const address = read({
      buildingNumber: ' ٢٩٢٩ ',
      additionalNumber: '8118',
      unitNumber: ' 12 ',
      shortAddress: 'rrrd 2929',
      district: ' العليا ',
      postalCode: '۱۲۲۱۱',
      country: ' sa ',
      phone: '0501234567',
    })
    expect(address).toMatchObject({
      buildingNumber: '2929',
      additionalNumber: '8118',
      unitNumber: '12',
      shortAddress: 'RRRD2929',
      district: 'العليا',
      postalCode: '12211',
      country: 'SA',
      phone: '+966501234567',
    })
  })

  it.each<[keyof PostalAddressInput, readonly string[]]>([
    ['buildingNumber', ['292', '29291', '29a9', '29\u000029', '9'.repeat(1_000)]],
    ['additionalNumber', ['1', '12345']],
    ['shortAddress', ['RRR2929', 'RRRD292', '2929RRRD', 'RRRD29291', 'رررد2929']],
    ['postalCode', ['1221', '122111', 'SW1A 1']],
    ['country', ['XX', 'SAU', 'S\0']],
  ])('refuses a %s that has another form', (part, texts) => {
    for (const text of texts) expect(read({ [part]: text }), text).toEqual([['ADDRESS_INVALID', `address.${part}`]])
  })

  it('leaves the postal codes of other countries as they are', () => {
    expect(read({ country: 'GB', postalCode: ' SW1A 1AA ' })).toMatchObject({ postalCode: 'SW1A 1AA' })
    expect(read({ country: 'GB', postalCode: 'x'.repeat(21) })).toEqual([['TOO_LONG', 'address.postalCode']])
  })

  it('refuses texts that are too long or broken, and a telephone number that is none', () => {
    expect(read({ line1: 'x'.repeat(256), district: '\udc00', unitNumber: 'x'.repeat(11), phone: 'call me' })).toEqual([
      ['PHONE_INVALID', 'address.phone'],
      ['TOO_LONG', 'address.line1'],
      ['TOO_LONG', 'address.unitNumber'],
      ['INVALID', 'address.district'],
    ])
  })
})
