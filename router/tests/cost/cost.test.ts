import { beforeEach, describe, expect, it } from 'vitest'
import type { CostOptions, RouterOptions } from '../../src/index.ts'
import { asked, openShop, type Shopper } from './shop.ts'

const ANYBODY: Shopper = { name: 'anybody' }
const open = (cost: CostOptions<Shopper>, options: Partial<RouterOptions<Shopper>> = {}) => {
  const router = openShop({ cost, ...options })
  return async (query: string, extensions?: Record<string, unknown>, context = ANYBODY, variables = {}) =>
    JSON.parse(await router.execute({ query, variables, extensions }, context))
}
const ask = { cost: true }

beforeEach(() => void asked.splice(0))

describe('the cost of an operation', () => {
  it('is told to those who ask', async () => {
    const run = open({ max: 500 })
    const query = '{ page(first: 50) { nodes { id maker { name } } } }'
    expect((await run(query)).extensions).toBeUndefined()
    const { data, extensions } = await run('{ ten { id maker { name } } }', ask)
    expect(data.ten).toHaveLength(2)
    expect(extensions).toEqual({ cost: { estimated: 60, actual: 7, max: 500, result: 'COST_OK' } })
  })

  it('is told to all or to nobody by configuration', async () => {
    expect((await open({ report: 'always' })('{ one { id } }')).extensions).toEqual({
      cost: { estimated: 1, actual: 1, result: 'COST_OK' },
    })
    expect((await open({ report: 'never' })('{ one { id } }', ask)).extensions).toBeUndefined()
  })

  it('that is estimated too high is refused before anything is asked', async () => {
    const run = open({ max: 99 })
    expect(await run('{ report }')).toEqual({
      errors: [
        {
          message: 'The operation is estimated to cost 100, and at most 99 is allowed.',
          extensions: {
            code: 'COST_ESTIMATED_TOO_EXPENSIVE',
            cost: { estimated: 100, max: 99, result: 'COST_ESTIMATED_TOO_EXPENSIVE' },
          },
        },
      ],
    })
    expect(asked).toEqual([])
  })

  it('goes by the variables of each request', async () => {
    const run = open({ max: 99 })
    const query = 'query ($n: Int) { items(first: $n) { id } }'
    expect((await run(query, undefined, ANYBODY, { n: 99 })).data.items).toHaveLength(99)
    expect(await run(query, undefined, ANYBODY, { n: 100 })).toMatchObject({
      errors: [{ extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE' } }],
    })
  })

  it('has a ceiling of its own for a caller, when that is lower', async () => {
    const run = open({ max: 50, maxOf: ({ ceiling }) => ceiling })
    const most = async (ceiling: number | undefined) =>
      (await run('{ items(first: 60) { id } }', undefined, { name: 'x', ceiling })).errors?.[0].extensions.cost.max
    expect([await most(undefined), await most(20), await most(100)]).toEqual([50, 20, 50])
  })

  it('is only told where costs are measured', async () => {
    const run = open({ max: 1, mode: 'measure' })
    expect(await run('{ report }', ask)).toEqual({
      data: { report: 'report' },
      extensions: {
        cost: { estimated: 100, actual: 100, max: 1, result: 'COST_ACTUAL_TOO_EXPENSIVE' },
      },
    })
  })

  it('cannot be estimated without the argument that a schema requires', async () => {
    const { errors, data } = await open({ max: 100 })('{ page { total } }')
    expect(data).toBeUndefined()
    expect(errors).toHaveLength(1)
    expect(errors[0].extensions.code).toBe('COST_SLICING_ARGUMENT_REQUIRED')
  })
})
