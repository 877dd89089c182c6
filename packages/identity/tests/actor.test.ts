import { newId } from '@saler/kernel'
import { expect, test } from 'vitest'
import { actorIdOf, appActor, type Identity, signIdentity, userActor, verifyIdentity } from '../src/index.ts'

const request = { requestId: 'r' }
const storeId = newId(7)
const user: Identity = { kind: 'user', userId: newId(0), sessionId: newId(0), memberships: [], ...request }
const app: Identity = {
  kind: 'app',
  appId: newId(7),
  keyId: newId(7),
  memberships: [{ storeId, storeNo: 7, permissions: ['orders:write'] }],
  ...request,
}

test('what is written down of who did something tells users from apps', () => {
  expect(userActor(actorIdOf(user))).toEqual({ id: user.userId })
  expect(appActor(actorIdOf(user))).toBeNull()
  expect(appActor(actorIdOf(app))).toEqual({ id: app.appId })
  expect(userActor(actorIdOf(app))).toBeNull()
})

test('guests and the system are nobody', () => {
  for (const identity of [
    { kind: 'anonymous', ...request },
    { kind: 'service', service: 'orders', ...request },
  ] satisfies Identity[])
    expect([actorIdOf(identity), userActor(actorIdOf(identity)), appActor(actorIdOf(identity))]).toEqual([
      null,
      null,
      null,
    ])
})

test('an app reaches the subgraphs as it is', () => {
  const to = { secret: 'a long secret', audience: 'orders', now: 1_000_000 }
  expect(verifyIdentity(signIdentity(app, to), to)).toEqual({ ok: true, identity: app })
})
