import { databaseUrl, parseAddress } from '@saler/database'
import { expect, test } from 'vitest'
import { placeOf } from '../src/address.ts'

test.each([
  ['', 'it is empty'],
  ['   ', 'it is empty'],
  ['localhost', 'it cannot be read'],
  ['mysql://saler:s3cret@host/saler', 'it begins with mysql:'],
  ['http://saler:s3cret@host/saler', 'it begins with http:'],
  ['postgresql://', 'it names no host'],
  ['postgresql:///saler', 'it names no host'],
  ['postgresql://saler:s3#cret@host/saler', 'it cannot be read'],
  ['postgresql://saler:s3cret@host:70000/saler', 'it cannot be read'],
  ['postgresql://saler:s3cret%@host/saler', 'it cannot be read'],
  ['postgresql://host/saler#s3cret', 'it contains an unencoded #'],
])('%j is refused in one sentence that names the setting and repeats no password', (url, why) => {
  const refuse = () => parseAddress(url, 'ORDERS_DATABASE_URL')
  expect(refuse).toThrow(
    `ORDERS_DATABASE_URL is not the address of a PostgreSQL database (${why}): it has to look like postgresql://user:password@host:5432/database, with special characters in the password percent-encoded.`,
  )
  expect(refuse).not.toThrow(/s3/)
})

test.each([
  'postgresql://saler:secret@localhost:5432/saler',
  'postgres://saler@localhost',
  'postgresql://saler:p%40ss@[::1]:5432/saler?sslmode=require',
  'postgresql:///saler?host=/var/run/postgresql',
])('%j is an address', (url) => {
  expect(() => parseAddress(url)).not.toThrow()
})

test('the address of another database keeps server, role and options', () => {
  expect(databaseUrl('postgresql://saler:p%40ss@host:5433/saler?sslmode=require', 'saler_orders')).toBe(
    'postgresql://saler:p%40ss@host:5433/saler_orders?sslmode=require',
  )
})

test('what is shown of an address is the place alone', () => {
  expect(placeOf('postgresql://saler:secret@host:5433/saler_orders?sslmode=require')).toBe('host:5433/saler_orders')
  expect(placeOf('postgresql://saler:secret@host/saler')).toBe('host:5432/saler')
})
