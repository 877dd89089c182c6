import { createServer } from 'node:http'
import { generateKeyPair, SignJWT } from 'jose'
import { expect, it } from 'vitest'
import { verifyTokens } from '../../src/config/verify-token.ts'
import { listen } from '../fixtures/serve.ts'

const AWAY = { status: 503, code: 'AUTHENTICATION_UNAVAILABLE' }
const INVALID = { status: 401, code: 'UNAUTHENTICATED' }

it.each([
  ['answers with a fault', 500, '', AWAY],
  ['sends a page instead', 200, '<html>', AWAY],
  ['sends something else', 200, '{"keys": 5}', AWAY],
  ['does not know the key', 200, '{"keys": []}', INVALID],
])(
  'a token is not called invalid when its issuer %s, but for a key that is not there',
  async (_, status, body, refused) => {
    const issuer = createServer((_request, response) => void response.writeHead(status).end(body))
    const port = await listen(issuer)
    const { privateKey } = await generateKeyPair('EdDSA')
    const token = await new SignJWT({}).setProtectedHeader({ alg: 'EdDSA', kid: 'k' }).sign(privateKey)
    const verify = verifyTokens({ jwksUrl: `http://127.0.0.1:${port}/keys` })
    await expect(verify(`Bearer ${token}`)).rejects.toMatchObject(refused)
    issuer.close().closeAllConnections()
  },
)
