import { describe, expect, it } from 'vitest'
import { Circuit, type CircuitOptions, type CircuitState, type Outcome } from '../../src/traffic/circuit.ts'

function circuitAt(options: CircuitOptions = {}) {
  const clock = { now: 1_000_000 }
  const states: CircuitState[] = []
  const circuit = new Circuit(
    { minimumCalls: 4, windowMs: 1_000, openMs: 500, ...options },
    (state) => states.push(state),
    () => clock.now,
  )
  const call = (outcome: Outcome): boolean => {
    const pass = circuit.enter()
    if (pass) circuit.leave(pass, outcome)
    return pass !== undefined
  }
  return { clock, states, circuit, call }
}

describe('a circuit', () => {
  it('opens when more than half of the calls fail, and not before enough were made', () => {
    const { circuit, call } = circuitAt()
    for (const outcome of ['bad', 'bad', 'bad'] as const) call(outcome)
    expect(circuit.state).toBe('closed')
    call('bad')
    expect(circuit.state).toBe('open')
    expect(call('good')).toBe(false)
  })

  it('stays closed while half of the calls succeed', () => {
    const { circuit, call } = circuitAt()
    for (let i = 0; i < 20; i++) {
      call('good')
      call('bad')
    }
    expect(circuit.state).toBe('closed')
  })

  it('lets one call try when the time is over, and closes when it succeeds', () => {
    const { clock, circuit, call, states } = circuitAt()
    for (let i = 0; i < 4; i++) call('bad')
    clock.now += 499
    expect(circuit.enter()).toBeUndefined()
    clock.now += 1
    const trial = circuit.enter()
    expect(trial).toBe('trial')
    expect(circuit.enter()).toBeUndefined()
    circuit.leave(trial!, 'good')
    expect(call('good')).toBe(true)
    expect(states).toEqual(['open', 'half-open', 'closed'])
  })

  it('waits as long again when the trial fails', () => {
    const { clock, circuit, call } = circuitAt()
    for (let i = 0; i < 4; i++) call('bad')
    clock.now += 500
    expect(call('bad')).toBe(true)
    clock.now += 499
    expect(call('good')).toBe(false)
    clock.now += 1
    expect(call('good')).toBe(true)
    expect(circuit.state).toBe('closed')
  })

  it('makes the next call the trial when the trial was cancelled', () => {
    const { clock, circuit, call } = circuitAt()
    for (let i = 0; i < 4; i++) call('bad')
    clock.now += 500
    expect(call('neither')).toBe(true)
    expect(circuit.state).toBe('open')
    expect(call('good')).toBe(true)
    expect(circuit.state).toBe('closed')
  })

  it('hears nothing of calls that began before it opened', () => {
    const { circuit, call } = circuitAt()
    const late = circuit.enter()!
    for (let i = 0; i < 4; i++) call('bad')
    circuit.leave(late, 'good')
    expect(circuit.state).toBe('open')
  })

  it('forgets what is longer ago than the window, also after a silence', () => {
    const { clock, circuit, call } = circuitAt()
    for (let i = 0; i < 3; i++) call('bad')
    clock.now += 3_600_000
    call('bad')
    expect(circuit.state).toBe('closed')
  })
})
