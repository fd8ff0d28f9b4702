import { describe, expect, it, vi } from 'vitest'
import { onItsWay } from '../../components/client/borrowed-session.ts'
import type { Session } from '../../components/client/session.ts'

/** A session as far as elements see it. */
class Stand extends EventTarget {
  status = 'signed-out'
  #name = 'Aino'
  get personName() {
    return this.#name
  }
  get = vi.fn(async () => this.#name)
  turn(status: string) {
    this.status = status
    this.dispatchEvent(new Event('change'))
  }
}

describe('a session of another script', () => {
  it('is being taken up until it is there, and then says and does what that one does', async () => {
    const { promise, resolve } = Promise.withResolvers<Session>()
    const session = onItsWay(promise)
    const changed = vi.fn()
    session.addEventListener('change', changed)
    expect([session.status, session.personName]).toEqual(['restoring', undefined])
    const real = new Stand()
    resolve(real as unknown as Session)
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce())
    expect([session.status, session.personName]).toEqual(['signed-out', 'Aino'])
    real.turn('signed-in')
    expect(changed).toHaveBeenCalledTimes(2)
    expect(session.status).toBe('signed-in')
    expect(await session.get('/v1/me/accounts')).toBe('Aino')
    expect(real.get).toHaveBeenCalledWith('/v1/me/accounts')
  })

  it('lets go of whoever does not listen any more', async () => {
    const real = new Stand()
    const session = onItsWay(Promise.resolve(real as unknown as Session))
    const changed = vi.fn()
    session.addEventListener('change', changed)
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce())
    session.removeEventListener('change', changed)
    real.turn('signed-in')
    expect(changed).toHaveBeenCalledOnce()
  })

  it('is nobody’s when that script cannot be had', async () => {
    const session = onItsWay(Promise.reject(new TypeError('blocked')))
    const changed = vi.fn()
    session.addEventListener('change', changed)
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce())
    expect(session.status).toBe('signed-out')
  })
})
