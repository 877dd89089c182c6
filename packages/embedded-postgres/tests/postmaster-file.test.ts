import { expect, test } from 'vitest'
import { passable } from '../src/account.ts'
import { parsePostmaster } from '../src/postmaster-file.ts'

const WHOLE = ['4711', '/data/cluster', '1795387200', '25432', '', '127.0.0.1', '  8519840    163840', 'ready   ', '']

test('a whole file tells pid, folder, port and status', () => {
  expect(parsePostmaster(WHOLE.join('\n'))).toEqual({
    pid: 4711,
    dataDirectory: '/data/cluster',
    port: 25_432,
    status: 'ready',
  })
})

test('a file that is being written has no status yet', () => {
  expect(parsePostmaster(WHOLE.slice(0, 5).join('\n'))?.status).toBe('unknown')
})

test.each(['', '\n', '4711', 'not a number\n/data\n'])('%j is not a server', (text) => {
  expect(parsePostmaster(text)).toBeUndefined()
})

test.each([
  [0o700, 1, 1, false],
  [0o711, 1, 1, true],
  [0o700, 9, 1, true],
  [0o071, 9, 1, false],
  [0o710, 1, 9, true],
  [0o701, 1, 9, false],
])('mode %o of %i:%i lets account 9:9 pass: %s', (mode, uid, gid, expected) => {
  expect(passable({ mode, uid, gid }, { uid: 9, gid: 9 })).toBe(expected)
})
