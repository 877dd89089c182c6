import type { Identity, Permission } from '@saler/identity'
import { describe, expect, it } from 'vitest'
import { aStoreId, guest, member, type Payload, refusalOf, runAccounts } from './running-accounts.ts'

const accounts = runAccounts()
const ADDRESS = `id name line1 line2 buildingNumber additionalNumber unitNumber shortAddress district city region postalCode
  country phone defaultShipping defaultBilling`
const HOME = {
  name: 'نورة الحربي',
  line1: 'طريق الملك فهد',
  buildingNumber: '2929',
  additionalNumber: '8118',
  unitNumber: '12',
  shortAddress: 'RRRD2929',
  district: 'العليا',
  city: 'الرياض',
  region: 'منطقة الرياض',
  postalCode: '12211',
  country: 'SA',
  phone: '+966501234567',
}

const add = (input: Record<string, unknown>, identity: Identity): Promise<Payload> =>
  accounts.mutate('addAddress', { address: HOME, ...input }, `address { ${ADDRESS} }`, identity)
const update = (addressId: string, address: object, identity: Identity): Promise<Payload> =>
  accounts.mutate('updateAddress', { addressId, address }, `address { ${ADDRESS} }`, identity)
const remove = (addressId: string, identity: Identity): Promise<Payload> =>
  accounts.mutate('removeAddress', { addressId }, 'removedId', identity)
const setDefault = (addressId: string, uses: string[], identity: Identity): Promise<Payload> =>
  accounts.mutate('setDefaultAddress', { addressId, uses }, `address { ${ADDRESS} }`, identity)
const mine = async (storeId: string, identity: Identity) => {
  const document = `query ($s: ID!) { myCustomer(storeId: $s) {
    id addresses { ${ADDRESS} } defaultShippingAddress { id } defaultBillingAddress { id } } }`
  const { data, errors } = await accounts.run(document, { s: storeId }, identity)
  expect(errors).toEqual([])
  return data.myCustomer
}
const staff = async (storeId: string, ...permissions: Permission[]): Promise<Identity> => {
  const { identity } = await accounts.register()
  return { ...identity, memberships: [member(storeId, permissions)] } as Identity
}

describe('addresses of a customer', () => {
  it('are kept with every field of the national address; the first is the default for both uses', async () => {
    const storeId = aStoreId(201)
    const { identity } = await accounts.register()
    const typed = { ...HOME, shortAddress: 'rrrd 2929', postalCode: '١٢٢١١', phone: '0501234567', line2: ' ' }
    const { address } = await add({ storeId, address: typed }, identity)
    expect(address).toEqual({ ...HOME, id: address.id, line2: null, defaultShipping: true, defaultBilling: true })
    const work = { name: 'نورة', line1: 'Olaya St', city: 'Riyadh', country: 'sa' }
    const second = (await add({ storeId, address: work, defaultFor: ['BILLING'] }, identity)).address
    expect(second).toMatchObject({ country: 'SA', defaultShipping: false, defaultBilling: true })
    expect(await mine(storeId, identity)).toMatchObject({
      addresses: [{ id: address.id, defaultBilling: false }, { id: second.id }],
      defaultShippingAddress: { id: address.id },
      defaultBillingAddress: { id: second.id },
    })
  })

  it('are replaced, made the default and removed', async () => {
    const storeId = aStoreId(202)
    const { identity } = await accounts.register()
    const [first, second] = [(await add({ storeId }, identity)).address, (await add({ storeId }, identity)).address]
    const moved = { name: 'نورة', line1: 'شارع التحلية', city: 'جدة', country: 'SA' }
    expect((await update(first.id, moved, identity)).address).toMatchObject({
      id: first.id,
      city: 'جدة',
      buildingNumber: null,
      defaultShipping: true,
    })
    expect((await setDefault(second.id, ['SHIPPING', 'SHIPPING'], identity)).address).toMatchObject({
      defaultShipping: true,
      defaultBilling: false,
    })
    expect(await remove(second.id, identity)).toEqual({ removedId: second.id, userErrors: [] })
    expect(await mine(storeId, identity)).toMatchObject({
      addresses: [{ id: first.id }],
      defaultShippingAddress: null,
      defaultBillingAddress: { id: first.id },
    })
    expect(refusalOf(await remove(second.id, identity))).toMatchObject({ code: 'NOT_FOUND', field: ['addressId'] })
    expect(refusalOf(await setDefault(first.id, [], identity))).toMatchObject({ code: 'REQUIRED', field: ['uses'] })
  })

  it('are refused with every part that is wrong, and nothing is written', async () => {
    const storeId = aStoreId(203)
    const { identity } = await accounts.register()
    const wrong = { ...HOME, name: '', buildingNumber: '12', shortAddress: 'R2929', postalCode: '123', phone: 'x' }
    const { userErrors } = await add({ storeId, address: wrong }, identity)
    expect(userErrors.map(({ code, field }) => [code, field!.join('.')])).toEqual([
      ['PHONE_INVALID', 'address.phone'],
      ['ADDRESS_INVALID', 'address.name'],
      ['ADDRESS_INVALID', 'address.buildingNumber'],
      ['ADDRESS_INVALID', 'address.shortAddress'],
      ['ADDRESS_INVALID', 'address.postalCode'],
    ])
    expect(refusalOf(await add({ storeId }, guest())).code).toBe('UNAUTHENTICATED')
    expect(await mine(storeId, identity)).toBeNull()
  })

  it('have one default for each use, however many are made it at once', async () => {
    const storeId = aStoreId(204)
    const { identity } = await accounts.register()
    await add({ storeId }, identity)
    const added = await Promise.all(
      Array.from({ length: 8 }, () => add({ storeId, defaultFor: ['SHIPPING', 'BILLING'] }, identity)),
    )
    await Promise.all(added.map(({ address }) => setDefault(address.id, ['BILLING', 'SHIPPING'], identity)))
    const { addresses } = await mine(storeId, identity)
    expect(addresses).toHaveLength(9)
    for (const use of ['defaultShipping', 'defaultBilling'])
      expect(addresses.filter((address: Record<string, boolean>) => address[use])).toHaveLength(1)
    expect(accounts.faults).toEqual([])
  })

  it('are fifty at most, however many are added at once', async () => {
    const storeId = aStoreId(205)
    const { identity } = await accounts.register()
    await add({ storeId }, identity)
    const { id } = await mine(storeId, identity)
    await accounts.database.execute(
      `INSERT INTO customer_address (store_no, id, customer_id, name, line1, city, country)
       SELECT 205, gen_random_uuid(), $1, 'x', 'x', 'x', 'SA' FROM generate_series(1, 46)`,
      [id],
    )
    const answers = await Promise.all(Array.from({ length: 6 }, () => add({ storeId }, identity)))
    expect(answers.filter(({ address }) => address)).toHaveLength(3)
    for (const refused of answers.filter(({ address }) => !address))
      expect(refusalOf(refused)).toMatchObject({ code: 'TOO_MANY', field: ['address'] })
    expect((await mine(storeId, identity)).addresses).toHaveLength(50)
  })

  it('are the customer’s and their staff’s alone', async () => {
    const storeId = aStoreId(206)
    const { identity } = await accounts.register()
    const { address } = await add({ storeId }, identity)
    const customerId = (await mine(storeId, identity)).id
    const [manager, reader, orders, elsewhere] = await Promise.all([
      staff(storeId, 'customers:read', 'customers:write'),
      staff(storeId, 'customers:read'),
      staff(storeId, 'orders:read'),
      staff(aStoreId(207), 'customers:read', 'customers:write'),
    ])
    const seenBy = async (by: Identity) => {
      const document = 'query ($id: ID!) { customer(id: $id) { addresses { id } defaultShippingAddress { id } } }'
      return (await accounts.run(document, { id: customerId }, by)).data.customer
    }
    for (const by of [manager, reader, identity])
      expect(await seenBy(by)).toEqual({ addresses: [{ id: address.id }], defaultShippingAddress: { id: address.id } })
    expect(await seenBy(orders)).toEqual({ addresses: null, defaultShippingAddress: null })
    const stranger = (await accounts.register()).identity
    for (const by of [elsewhere, stranger, guest()]) expect(await seenBy(by)).toBeNull()

    const changes = [
      (by: Identity) => update(address.id, HOME, by),
      (by: Identity) => setDefault(address.id, ['BILLING'], by),
      (by: Identity) => remove(address.id, by),
    ]
    for (const change of changes) {
      for (const [by, code] of [
        [guest(), 'UNAUTHENTICATED'],
        [reader, 'FORBIDDEN'],
        [stranger, 'NOT_FOUND'],
        [elsewhere, 'NOT_FOUND'],
      ] as const)
        expect(refusalOf(await change(by)).code).toBe(code)
      expect((await mine(storeId, identity)).addresses).toHaveLength(1)
    }
    expect((await add({ storeId, customerId }, manager)).userErrors).toEqual([])
    for (const change of changes) expect((await change(manager)).userErrors).toEqual([])
    expect((await mine(storeId, identity)).addresses).toHaveLength(1)
  })
})
