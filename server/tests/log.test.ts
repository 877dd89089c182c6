import { expect, test } from 'vitest'
import { createLogger } from '../src/log.ts'

const SECRET = 'hunter2'

test.each([
  ['a header', { authorization: SECRET }],
  ['headers of a request', { request: { headers: { authorization: SECRET, 'x-api-key': SECRET } } }],
  ['a key', { 'x-api-key': SECRET, app: { apiKey: SECRET } }],
  ['a password in variables', { variables: { input: { email: 'a@example.com', password: SECRET } } }],
  ['a password in an input', { input: { user: { password: SECRET } } }],
  ['tokens of a session', { session: { accessToken: SECRET, refreshToken: SECRET, token: SECRET } }],
  ['an error that carries the request', { err: Object.assign(new Error('no'), { request: { headers: [SECRET] } }) }],
  ['the address of a database', { err: Object.assign(new Error('no'), { url: `postgresql://u:${SECRET}@h/d` }) }],
])('%s is not in the log', (_, fields) => {
  const lines: string[] = []
  createLogger({ logLevel: 'info' }, 'test', { write: (line) => void lines.push(line) }).info(fields, 'told')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({ msg: 'told', name: 'test' })
  expect(lines[0]).not.toContain(SECRET)
})
