import { newId, storeOf } from '@saler/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FrontDoor, openStores } from './front-door.ts'

let door: FrontDoor
beforeAll(async () => {
  door = await openStores()
})
afterAll(() => door.close())

const find = (storeId: string, as = door.guest) =>
  door.get(as, 'query ($id: ID!) { store(id: $id) { name status } }', { id: storeId })

describe('updateStore', () => {
  it('changes the name and the status, each alone, and tells the event', async () => {
    const owner = door.account()
    const { id: storeId } = await door.createStore(owner, { name: 'قديم' })
    const identity = await door.as(owner)
    const renamed = await door.change(identity, 'updateStore', { storeId, name: ' جديد ✨ ' }, 'store { name status }')
    expect(renamed).toEqual({ store: { name: 'جديد ✨', status: 'ACTIVE' }, userErrors: [] })
    const paused = await door.change(identity, 'updateStore', { storeId, status: 'PAUSED' }, 'store { name status }')
    expect(paused).toEqual({ store: { name: 'جديد ✨', status: 'PAUSED' }, userErrors: [] })
    expect((await door.events(storeId, 'store.updated')).map(({ payload }) => payload)).toEqual([
      { storeId, name: 'جديد ✨', status: 'ACTIVE' },
      { storeId, name: 'جديد ✨', status: 'PAUSED' },
    ])
  })

  it('hides a closed store from everybody but its staff, and lets them open it again', async () => {
    const owner = door.account()
    const { id: storeId, handle } = await door.createStore(owner)
    const identity = await door.as(owner)
    await door.change(identity, 'updateStore', { storeId, status: 'CLOSED' })
    const all = `query ($id: ID!, $handle: String!, $domain: String!) {
      store(id: $id) { id } storeByHandle(handle: $handle) { id } storeByDomain(domain: $domain) { id }
    }`
    const variables = { id: storeId, handle, domain: `${handle}.saler.com` }
    const hidden = { store: null, storeByHandle: null, storeByDomain: null }
    const shown = { store: { id: storeId }, storeByHandle: { id: storeId }, storeByDomain: { id: storeId } }
    expect(await door.get(door.guest, all, variables)).toEqual(hidden)
    expect(await door.get(await door.as(door.account()), all, variables)).toEqual(hidden)
    expect(await door.get(identity, all, variables)).toEqual(shown)
    await door.change(identity, 'updateStore', { storeId, status: 'ACTIVE' })
    expect(await door.get(door.guest, all, variables)).toEqual(shown)
  })

  it('still names a closed store to those who come from something that belongs to it', async () => {
    const owner = door.account()
    const { id } = await door.createStore(owner, { name: 'نور' })
    await door.change(await door.as(owner), 'updateStore', { storeId: id, status: 'CLOSED' })
    const { _entities } = await door.get(
      door.guest,
      'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Store { name } } }',
      { refs: [{ __typename: 'Store', id }] },
    )
    expect(_entities).toEqual([{ name: 'نور' }])
  })

  it.each([
    ['a blank name', { name: ' ' }, 'REQUIRED'],
    ['a name of 256 characters', { name: 'x'.repeat(256) }, 'TOO_LONG'],
    ['a name with NUL', { name: '\0' }, 'INVALID'],
  ])('refuses %s', async (_, input, code) => {
    const owner = door.account()
    const { id: storeId } = await door.createStore(owner)
    const before = await door.contents()
    const { store, userErrors } = await door.change(
      await door.as(owner),
      'updateStore',
      { storeId, ...input, status: 'CLOSED' },
      'store { id }',
    )
    expect(store).toBeNull()
    expect(userErrors).toEqual([{ code, field: ['name'], message: expect.any(String) }])
    expect(await door.contents()).toBe(before)
  })

  it('refuses those who may not', async () => {
    const owner = door.account()
    const { id: storeId } = await door.createStore(owner)
    const clerk = await door.as(await door.employ(owner, storeId, 'STAFF', ['orders:write', 'staff:write']))
    const other = door.account()
    await door.createStore(other)
    const callers = [
      [door.guest, 'UNAUTHENTICATED'],
      [await door.as(other), 'NOT_FOUND'],
      [clerk, 'FORBIDDEN'],
    ] as const
    const before = await door.contents()
    for (const [identity, code] of callers) {
      const { userErrors } = await door.change(identity, 'updateStore', { storeId, name: 'x' })
      expect(userErrors.map((error) => error.code)).toEqual([code])
    }
    expect(await door.contents()).toBe(before)
    expect((await find(storeId)).store.name).toBe('متجر')
  })

  it.each([
    ['an id that nobody gave out', (storeId: string) => newId(storeOf(storeId)!)],
    ['text that is no id', () => "1' OR '1'='1"],
  ])('does not find %s', async (_, wrong) => {
    const owner = door.account()
    const { id } = await door.createStore(owner)
    const input = { storeId: wrong(id), name: 'x' }
    const { userErrors } = await door.change(await door.as(owner), 'updateStore', input)
    expect(userErrors).toEqual([{ code: 'NOT_FOUND', field: ['storeId'], message: expect.any(String) }])
  })
})
