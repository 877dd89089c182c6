import { PERMISSIONS } from '@saler/identity'
import { NO_STORE, newId, storeOf } from '@saler/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Account, type FrontDoor, openStores, type UserError } from './front-door.ts'

let door: FrontDoor
let owner: Account
let storeId: string
beforeAll(async () => {
  door = await openStores()
})
beforeEach(async () => {
  owner = door.account()
  ;({ id: storeId } = await door.createStore(owner, { name: 'متجر نور' }))
})
afterAll(() => door.close())

const refusals = (userErrors: UserError[]) => userErrors.map(({ code, field }) => [code, field?.join('.') ?? null])

const MEMBER = 'member { user { id } role permissions }'

const invite = async (by: Account, input: Record<string, unknown>) =>
  door.change(
    await door.as(by),
    'inviteStaff',
    { storeId, role: 'STAFF', ...input },
    `${MEMBER} invitation { id email role permissions invitedBy { id } expiresAt createdAt }`,
  )

const setRole = async (by: Account, user: Account, role: string, permissions?: string[]) =>
  door.change(await door.as(by), 'setStaffRole', { storeId, userId: user.id, role, permissions }, MEMBER)

const remove = async (by: Account, user: Account) =>
  door.change(await door.as(by), 'removeStaff', { storeId, userId: user.id }, 'store { id }')

const staffOf = async (as: Account = owner): Promise<[string, string][]> => {
  const { store } = await door.get(
    await door.as(as),
    'query ($id: ID!) { store(id: $id) { staff { user { id } role } } }',
    { id: storeId },
  )
  return store.staff.map((m: { user: { id: string }; role: string }) => [m.user.id, m.role])
}

const invitationsOf = async (as: Account = owner): Promise<{ id: string; email: string }[]> => {
  const { store } = await door.get(
    await door.as(as),
    'query ($id: ID!) { store(id: $id) { invitations { id email } } }',
    { id: storeId },
  )
  return store.invitations
}

/** Expects a refusal that leaves everything as it was. */
const expectRefused = async (work: () => Promise<{ userErrors: UserError[] }>, code: string, field: string | null) => {
  const before = await door.contents()
  const { userErrors } = await work()
  expect(refusals(userErrors)).toEqual([[code, field]])
  expect(await door.contents()).toBe(before)
}

describe('inviteStaff', () => {
  it('puts somebody with a verified account on the staff at once, and tells it', async () => {
    const guest = door.account()
    const permissions = ['staff:write', 'orders:read', 'orders:read']
    const answer = await invite(owner, { email: ` ${guest.email.toUpperCase()} `, permissions })
    expect(answer).toEqual({
      member: { user: { id: guest.id }, role: 'STAFF', permissions: ['orders:read', 'staff:write'] },
      invitation: null,
      userErrors: [],
    })
    expect(await staffOf()).toEqual([
      [owner.id, 'OWNER'],
      [guest.id, 'STAFF'],
    ])
    expect(door.announced).toContain(guest.id)
    const [changed] = await door.events(storeId, 'staff.changed')
    expect(changed?.payload).toEqual({
      storeId,
      userId: guest.id,
      role: 'STAFF',
      permissions: ['orders:read', 'staff:write'],
    })
    const [invited] = await door.events(storeId, 'staff.invited')
    expect(invited?.payload).toEqual({ storeId, email: guest.email, role: 'STAFF', invitationId: null })
  })

  it('gives admins all permissions, whatever is listed', async () => {
    const { member } = await invite(owner, { email: door.account().email, role: 'ADMIN', permissions: ['orders:read'] })
    expect(member.permissions).toHaveLength(PERMISSIONS.length)
  })

  it('has an invitation wait for an address without a verified account', async () => {
    const email = 'nobody@example.com'
    const { member, invitation } = await invite(owner, { email, permissions: ['orders:read'] })
    expect(member).toBeNull()
    expect(invitation).toMatchObject({
      email,
      role: 'STAFF',
      permissions: ['orders:read'],
      invitedBy: { id: owner.id },
    })
    expect(Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)).toBeCloseTo(30 * 86_400_000, -4)
    expect(storeOf(invitation.id)).toBe(storeOf(storeId))
    expect(await invitationsOf()).toEqual([{ id: invitation.id, email }])
    expect((await invite(owner, { email: door.account(false).email })).invitation).not.toBeNull()
  })

  it('replaces an earlier invitation of the same address', async () => {
    const email = 'again@example.com'
    await invite(owner, { email, permissions: ['orders:read'] })
    const { invitation } = await invite(owner, { email, role: 'ADMIN' })
    expect(invitation.role).toBe('ADMIN')
    expect(await invitationsOf()).toEqual([{ id: invitation.id, email }])
  })

  it.each([
    ['text without @', { email: 'nobody' }, 'INVALID', 'email'],
    ['an address with a line break', { email: 'a@example.com\nbcc: b@example.com' }, 'INVALID', 'email'],
    ['an address with NUL', { email: 'a\0@example.com' }, 'INVALID', 'email'],
    ['an empty address', { email: '' }, 'INVALID', 'email'],
    ['an address of 255 characters', { email: `${'a'.repeat(243)}@example.com` }, 'TOO_LONG', 'email'],
    ['an address of a million characters', { email: 'a'.repeat(1_000_000) }, 'TOO_LONG', 'email'],
    ['a permission that there is not', { permissions: ['orders:read', 'root'] }, 'INVALID', 'permissions.1'],
  ])('refuses %s', async (_, input, code, field) => {
    await expectRefused(() => invite(owner, { email: 'a@example.com', ...input }), code, field)
  })

  it('refuses whoever works for the store already, verified or not', async () => {
    await expectRefused(() => invite(owner, { email: owner.email }), 'ALREADY_STAFF', 'email')
    owner.emailVerified = false
    await expectRefused(() => invite(owner, { email: owner.email }), 'ALREADY_STAFF', 'email')
  })

  it('lets owners alone make owners and admins', async () => {
    const admin = await door.employ(owner, storeId, 'ADMIN')
    for (const role of ['OWNER', 'ADMIN'])
      await expectRefused(() => invite(admin, { email: 'a@example.com', role }), 'FORBIDDEN', 'role')
    expect((await invite(owner, { email: door.account().email, role: 'OWNER' })).member.role).toBe('OWNER')
  })

  it('lets nobody give a permission they lack', async () => {
    const clerk = await door.employ(owner, storeId, 'STAFF', ['staff:write', 'orders:read'])
    const more = { email: 'a@example.com', permissions: ['orders:read', 'orders:write'] }
    await expectRefused(() => invite(clerk, more), 'FORBIDDEN', 'permissions')
    expect((await invite(clerk, { email: 'b@example.com', permissions: ['orders:read'] })).userErrors).toEqual([])
  })

  it('lets nobody but an owner replace the invitation of an admin', async () => {
    const admin = await door.employ(owner, storeId, 'ADMIN')
    await invite(owner, { email: 'chief@example.com', role: 'ADMIN' })
    await expectRefused(() => invite(admin, { email: 'chief@example.com' }), 'FORBIDDEN', 'email')
  })

  it('stops at 500 members and invitations', async () => {
    await door.database.execute(
      `INSERT INTO membership (store_no, user_id, role, permissions)
       SELECT $1, gen_random_uuid(), 'STAFF', '{}' FROM generate_series(1, 499)`,
      [storeOf(storeId)],
    )
    await expectRefused(() => invite(owner, { email: 'a@example.com' }), 'TOO_MANY', 'email')
  })

  it('adds somebody once who is invited twice at once', async () => {
    const guest = door.account()
    const answers = await Promise.all([invite(owner, { email: guest.email }), invite(owner, { email: guest.email })])
    expect(answers.flatMap(({ userErrors }) => refusals(userErrors))).toEqual([['ALREADY_STAFF', 'email']])
    expect(await staffOf()).toHaveLength(2)
  })
})

describe('an invitation', () => {
  const verified = (account: Account) =>
    door.deliver('user.email_verified', { userId: account.id, email: account.email })

  it('becomes a membership when its address is verified, in every store, once', async () => {
    const guest = door.account(false)
    const other = door.account()
    const second = await door.createStore(other)
    await invite(owner, { email: guest.email, permissions: ['orders:read'] })
    await door.change(await door.as(other), 'inviteStaff', { storeId: second.id, email: guest.email, role: 'ADMIN' })
    door.announced.length = 0
    await Promise.all([verified(guest), verified(guest)])
    await verified(guest)
    const identity = await door.as(guest)
    expect(identity).toMatchObject({
      memberships: [
        { storeId, role: 'STAFF', permissions: ['orders:read'] },
        { storeId: second.id, role: 'ADMIN' },
      ],
    })
    expect(await door.events(storeId, 'staff.changed')).toHaveLength(1)
    expect(await door.events(second.id, 'staff.changed')).toHaveLength(1)
    expect(await invitationsOf()).toEqual([])
    expect(door.announced).toContain(guest.id)
  })

  it('counts no more when it has ended', async () => {
    const guest = door.account(false)
    await invite(owner, { email: guest.email })
    await door.database.execute(`UPDATE invitation SET expires_at = now() WHERE email = $1`, [guest.email])
    expect(await invitationsOf()).toEqual([])
    await verified(guest)
    expect(await staffOf()).toEqual([[owner.id, 'OWNER']])
  })

  it('leaves somebody what they are who works for the store already', async () => {
    const guest = door.account(false)
    await invite(owner, { email: guest.email })
    await door.database.execute(
      `INSERT INTO membership (store_no, user_id, role, permissions) VALUES ($1, $2, 'ADMIN', '{}')`,
      [storeOf(storeId), guest.id],
    )
    await verified(guest)
    expect(await staffOf()).toContainEqual([guest.id, 'ADMIN'])
    expect(await invitationsOf()).toEqual([])
  })

  it('is mailed in the language of the store, once', async () => {
    const email = 'mailed@example.com'
    const { invitation } = await invite(owner, { email, role: 'ADMIN' })
    const event = { storeId, email, role: 'ADMIN', invitationId: invitation.id }
    const id = newId(NO_STORE)
    door.mails.length = 0
    await door.deliver('staff.invited', event, id)
    await door.deliver('staff.invited', event, id)
    expect(door.mails).toEqual([
      { to: email, language: 'ar', subject: 'دعوة للعمل في متجر متجر نور', text: expect.stringContaining('مديرًا') },
    ])
    expect(door.mails[0]!.text).toContain('https://saler.example')
  })

  it('is mailed in English by an English store, its name on one line', async () => {
    const english = await door.createStore(owner, { language: 'en-GB', name: 'Noor\nBcc: x <b>🌙</b>' })
    const guest = door.account()
    const event = { storeId: english.id, email: guest.email, role: 'STAFF', invitationId: null }
    door.mails.length = 0
    await door.deliver('staff.invited', event)
    expect(door.mails).toEqual([
      {
        to: guest.email,
        language: 'en',
        subject: 'You now work for Noor Bcc: x <b>🌙</b>',
        text: expect.stringContaining('Noor Bcc: x <b>🌙</b> has made you a member of staff'),
      },
    ])
  })

  it('is not mailed when it was taken back', async () => {
    const guest = door.account(false)
    const { invitation } = await invite(owner, { email: guest.email })
    await door.change(await door.as(owner), 'cancelInvitation', { invitationId: invitation.id })
    const event = { storeId, email: guest.email, role: 'STAFF', invitationId: invitation.id }
    door.mails.length = 0
    await door.deliver('staff.invited', event)
    guest.emailVerified = true
    await door.deliver('staff.invited', event)
    expect(door.mails).toEqual([])
    expect(await staffOf()).toEqual([[owner.id, 'OWNER']])
  })

  it('is accepted when its address was verified while it was being sent', async () => {
    const guest = door.account(false)
    const { invitation } = await invite(owner, { email: guest.email })
    guest.emailVerified = true
    await door.deliver('staff.invited', { storeId, email: guest.email, role: 'STAFF', invitationId: invitation.id })
    expect(await staffOf()).toContainEqual([guest.id, 'STAFF'])
  })

  it('is not mailed as sent when the mail fails, so that it is tried again', async () => {
    const { invitation } = await invite(owner, { email: 'later@example.com' })
    const event = { storeId, email: 'later@example.com', role: 'STAFF', invitationId: invitation.id }
    const id = newId(NO_STORE)
    const push = door.mails.push
    door.mails.push = () => {
      throw new Error('the mail server is away')
    }
    await expect(door.deliver('staff.invited', event, id)).rejects.toThrow('away')
    door.mails.push = push
    door.mails.length = 0
    await door.deliver('staff.invited', event, id)
    expect(door.mails).toHaveLength(1)
  })
})

describe('cancelInvitation', () => {
  it('takes an invitation back', async () => {
    const { invitation } = await invite(owner, { email: 'a@example.com' })
    const input = { invitationId: invitation.id }
    const answer = await door.change(await door.as(owner), 'cancelInvitation', input, 'store { invitations { id } }')
    expect(answer).toEqual({ store: { invitations: [] }, userErrors: [] })
    await expectRefused(
      async () => door.change(await door.as(owner), 'cancelInvitation', input),
      'NOT_FOUND',
      'invitationId',
    )
  })

  it('leaves the invitation of an admin to owners', async () => {
    const admin = await door.employ(owner, storeId, 'ADMIN')
    const { invitation } = await invite(owner, { email: 'a@example.com', role: 'ADMIN' })
    await expectRefused(
      async () => door.change(await door.as(admin), 'cancelInvitation', { invitationId: invitation.id }),
      'FORBIDDEN',
      'invitationId',
    )
  })
})

describe('setStaffRole', () => {
  it('changes role and permissions, and tells it', async () => {
    const clerk = await door.employ(owner, storeId, 'STAFF', ['orders:read'])
    door.announced.length = 0
    const listed = await setRole(owner, clerk, 'STAFF', ['orders:write', 'inventory:read'])
    expect(listed.member.permissions).toEqual(['orders:write', 'inventory:read'])
    expect(door.announced).toEqual([clerk.id])
    const kept = await setRole(owner, clerk, 'STAFF')
    expect(kept.member.permissions).toEqual(['orders:write', 'inventory:read'])
    const admin = await setRole(owner, clerk, 'ADMIN')
    expect(admin.member.permissions).toHaveLength(PERMISSIONS.length)
    const again = await setRole(owner, clerk, 'STAFF')
    expect(again.member.permissions).toEqual([])
    const roles = (await door.events(storeId, 'staff.changed')).map(({ payload }) => payload.role)
    expect(roles).toEqual(['STAFF', 'STAFF', 'STAFF', 'ADMIN', 'STAFF'])
  })

  it('refuses to take the last owner away', async () => {
    await expectRefused(() => setRole(owner, owner, 'ADMIN'), 'LAST_OWNER', 'role')
    const second = await door.employ(owner, storeId, 'OWNER')
    expect((await setRole(owner, owner, 'STAFF')).userErrors).toEqual([])
    await expectRefused(() => setRole(second, second, 'STAFF'), 'LAST_OWNER', 'role')
  })

  it('leaves one owner when two demote each other at once, 10 times', async () => {
    for (let round = 0; round < 10; round++) {
      const first = door.account()
      const { id } = await door.createStore(first)
      const second = await door.employ(first, id, 'OWNER')
      const [one, other] = [await door.as(first), await door.as(second)]
      const answers = await Promise.all([
        door.change(one, 'setStaffRole', { storeId: id, userId: second.id, role: 'STAFF' }),
        door.change(other, 'setStaffRole', { storeId: id, userId: first.id, role: 'STAFF' }),
      ])
      expect(answers.flatMap(({ userErrors }) => refusals(userErrors))).toEqual([['FORBIDDEN', 'storeId']])
      const owners = await door.database.query(`SELECT FROM membership WHERE store_no = $1 AND role = 'OWNER'`, [
        storeOf(id),
      ])
      expect(owners).toHaveLength(1)
    }
  })

  it('leaves owners and admins to owners', async () => {
    const admin = await door.employ(owner, storeId, 'ADMIN')
    const other = await door.employ(owner, storeId, 'ADMIN')
    const clerk = await door.employ(owner, storeId)
    await expectRefused(() => setRole(admin, owner, 'STAFF'), 'FORBIDDEN', 'userId')
    await expectRefused(() => setRole(admin, other, 'STAFF'), 'FORBIDDEN', 'userId')
    await expectRefused(() => setRole(admin, clerk, 'ADMIN'), 'FORBIDDEN', 'role')
    await expectRefused(() => setRole(admin, admin, 'OWNER'), 'FORBIDDEN', 'userId')
    expect((await setRole(admin, clerk, 'STAFF', ['settings:write'])).userErrors).toEqual([])
  })

  it('lets nobody give a permission they lack, and leaves what was there', async () => {
    const chief = await door.employ(owner, storeId, 'STAFF', ['staff:write', 'orders:read'])
    const clerk = await door.employ(owner, storeId, 'STAFF', ['products:write'])
    await expectRefused(() => setRole(chief, clerk, 'STAFF', ['orders:write']), 'FORBIDDEN', 'permissions')
    await expectRefused(() => setRole(chief, chief, 'STAFF', ['orders:write']), 'FORBIDDEN', 'permissions')
    const { member } = await setRole(chief, clerk, 'STAFF', ['products:write', 'orders:read'])
    expect(member.permissions).toEqual(['orders:read', 'products:write'])
  })

  it('refuses permissions and users that there are not', async () => {
    const clerk = await door.employ(owner, storeId)
    await expectRefused(() => setRole(owner, clerk, 'STAFF', ['root']), 'INVALID', 'permissions.0')
    await expectRefused(() => setRole(owner, door.account(), 'STAFF'), 'NOT_FOUND', 'userId')
    await expectRefused(() => setRole(owner, { ...clerk, id: 'x' }, 'STAFF'), 'NOT_FOUND', 'userId')
  })

  it('takes back invitations that the member could no longer send', async () => {
    const admin = await door.employ(owner, storeId, 'ADMIN')
    await invite(admin, { email: 'few@example.com', permissions: ['orders:read'] })
    await invite(admin, { email: 'more@example.com', permissions: ['settings:write'] })
    await setRole(owner, admin, 'STAFF', ['staff:write', 'orders:read'])
    expect((await invitationsOf()).map(({ email }) => email)).toEqual(['few@example.com'])
    await setRole(owner, admin, 'STAFF', ['orders:read'])
    expect(await invitationsOf()).toEqual([])
  })

  it('does not believe an identity from before the caller lost the right', async () => {
    const chief = await door.employ(owner, storeId, 'STAFF', ['staff:write'])
    const clerk = await door.employ(owner, storeId)
    const stale = await door.as(chief)
    const input = { storeId, userId: clerk.id, role: 'STAFF', permissions: [] }
    await setRole(owner, chief, 'STAFF', [])
    await expectRefused(() => door.change(stale, 'setStaffRole', input), 'FORBIDDEN', 'storeId')
    await remove(owner, chief)
    await expectRefused(() => door.change(stale, 'setStaffRole', input), 'NOT_FOUND', 'storeId')
  })
})

describe('removeStaff', () => {
  it('ends the work of a member, with the invitations they sent, and tells it', async () => {
    const chief = await door.employ(owner, storeId, 'STAFF', ['staff:write'])
    await invite(chief, { email: 'a@example.com' })
    await invite(owner, { email: 'b@example.com' })
    door.announced.length = 0
    expect(await remove(owner, chief)).toEqual({ store: { id: storeId }, userErrors: [] })
    expect(await staffOf()).toEqual([[owner.id, 'OWNER']])
    expect((await invitationsOf()).map(({ email }) => email)).toEqual(['b@example.com'])
    expect(door.announced).toEqual([chief.id])
    const events = await door.events(storeId, 'staff.changed')
    expect(events.at(-1)?.payload).toEqual({ storeId, userId: chief.id, role: null, permissions: [] })
  })

  it('lets everybody leave, but the last owner', async () => {
    const clerk = await door.employ(owner, storeId)
    expect((await remove(clerk, clerk)).userErrors).toEqual([])
    expect(await staffOf()).toHaveLength(1)
    await expectRefused(() => remove(owner, owner), 'LAST_OWNER', 'userId')
  })

  it('shows nothing more of a closed store to whoever left it', async () => {
    const clerk = await door.employ(owner, storeId)
    await door.change(await door.as(owner), 'updateStore', { storeId, status: 'CLOSED' })
    expect(await remove(clerk, clerk)).toEqual({ store: null, userErrors: [] })
  })

  it('refuses those who may not remove', async () => {
    const clerk = await door.employ(owner, storeId, 'STAFF', ['orders:write'])
    const admin = await door.employ(owner, storeId, 'ADMIN')
    await expectRefused(() => remove(clerk, admin), 'FORBIDDEN', 'storeId')
    await expectRefused(() => remove(admin, owner), 'FORBIDDEN', 'userId')
    await expectRefused(() => remove(owner, door.account()), 'NOT_FOUND', 'userId')
  })

  it('leaves one owner when two remove each other at once', async () => {
    const second = await door.employ(owner, storeId, 'OWNER')
    const [one, other] = [await door.as(owner), await door.as(second)]
    const answers = await Promise.all([
      door.change(one, 'removeStaff', { storeId, userId: second.id }),
      door.change(other, 'removeStaff', { storeId, userId: owner.id }),
    ])
    expect(answers.flatMap(({ userErrors }) => userErrors)).toHaveLength(1)
    const left = await door.database.query('SELECT role FROM membership WHERE store_no = $1', [storeOf(storeId)])
    expect(left).toEqual([{ role: 'OWNER' }])
  })

  it('leaves one owner when both leave at once', async () => {
    const second = await door.employ(owner, storeId, 'OWNER')
    const answers = await Promise.all([remove(owner, owner), remove(second, second)])
    expect(answers.flatMap(({ userErrors }) => refusals(userErrors))).toEqual([['LAST_OWNER', 'userId']])
  })
})

describe('the staff mutations', () => {
  it('refuse guests, other merchants and staff without staff:write', async () => {
    const clerk = await door.employ(owner, storeId, 'STAFF', ['orders:write'])
    const { invitation } = await invite(owner, { email: 'a@example.com' })
    const other = door.account()
    await door.createStore(other)
    const callers = [
      [door.guest, 'UNAUTHENTICATED'],
      [await door.as(door.account()), 'NOT_FOUND'],
      [await door.as(other), 'NOT_FOUND'],
      [await door.as(clerk), 'FORBIDDEN'],
    ] as const
    const mutations = [
      ['inviteStaff', { storeId, email: 'b@example.com', role: 'STAFF' }],
      ['cancelInvitation', { invitationId: invitation.id }],
      ['setStaffRole', { storeId, userId: owner.id, role: 'STAFF' }],
      ['removeStaff', { storeId, userId: owner.id }],
    ] as const
    const before = await door.contents()
    for (const [identity, code] of callers)
      for (const [mutation, input] of mutations) {
        const { userErrors } = await door.change(identity, mutation, input)
        expect([mutation, userErrors.map((error) => error.code)]).toEqual([mutation, [code]])
      }
    expect(await door.contents()).toBe(before)
  })

  it('do not find a store that nobody made, with the number of one that is there', async () => {
    const identity = await door.as(owner)
    const wrong = { storeId: newId(storeOf(storeId)!) }
    const inputs = [
      ['inviteStaff', { ...wrong, email: 'b@example.com', role: 'STAFF' }],
      ['setStaffRole', { ...wrong, userId: owner.id, role: 'STAFF' }],
      ['removeStaff', { ...wrong, userId: owner.id }],
    ] as const
    for (const [mutation, input] of inputs)
      await expectRefused(() => door.change(identity, mutation, input), 'NOT_FOUND', 'storeId')
  })
})

describe('Store.staff and Store.invitations', () => {
  const ask = async (identity: Awaited<ReturnType<FrontDoor['as']>>, field: string) => {
    const { errors } = await door.ask(identity, `query ($id: ID!) { store(id: $id) { ${field} } }`, { id: storeId })
    return errors?.map(({ code }) => code)
  }

  it('are for the staff of the store, invitations for staff:write', async () => {
    const clerk = await door.as(await door.employ(owner, storeId))
    const other = door.account()
    await door.createStore(other)
    const asked = async (identity: Awaited<ReturnType<FrontDoor['as']>>) => [
      await ask(identity, 'staff { role }'),
      await ask(identity, 'invitations { email }'),
    ]
    expect(await asked(door.guest)).toEqual([['UNAUTHENTICATED'], ['UNAUTHENTICATED']])
    expect(await asked(await door.as(other))).toEqual([['NOT_FOUND'], ['NOT_FOUND']])
    expect(await asked(clerk)).toEqual([undefined, ['FORBIDDEN']])
    expect(await asked(await door.as(owner))).toEqual([undefined, undefined])
  })
})
