import crypto from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hashPassword, renewHash, saltOf, verifyPassword } from '../../../worker/identity/passwords.ts'
import { cheapHash } from './password-window.ts'

const PASSWORD = 'kolme hauen poikaa'
afterEach(() => {
  vi.restoreAllMocks()
})

describe('a password', () => {
  it('is stored as what it cost, a salt of its own and a key, and nothing else fits', async () => {
    const stored = await hashPassword(PASSWORD)
    expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(await verifyPassword(PASSWORD, stored)).toEqual({ matches: true, outdated: false })
    expect(await verifyPassword('Kolme hauen poikaa', stored)).toEqual({ matches: false, outdated: false })
    expect(await hashPassword(PASSWORD)).not.toBe(stored)
  })

  it('is the same however its letters were composed', async () => {
    expect(await verifyPassword('ma\u0308ntymetsa\u0308', cheapHash('mäntymetsä'))).toMatchObject({
      matches: true,
    })
    expect(await verifyPassword('mantymetsa', cheapHash('mäntymetsä'))).toMatchObject({ matches: false })
  })

  it('that was hashed at another cost still fits, and should be hashed anew', async () => {
    expect(await verifyPassword(PASSWORD, cheapHash(PASSWORD))).toEqual({ matches: true, outdated: true })
  })

  it('is renewed with its salt, so that two who do so at once come to the same', async () => {
    const stored = cheapHash(PASSWORD)
    const renewed = await renewHash(PASSWORD, stored)
    expect(renewed).toBe(await renewHash(PASSWORD, stored))
    expect(renewed).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/)
    expect(saltOf(renewed)).toBe(saltOf(stored))
    expect(await verifyPassword(PASSWORD, renewed)).toEqual({ matches: true, outdated: false })
  })

  it.each([
    ['half the memory', 14, 8, 3],
    ['fewer turns', 15, 8, 2],
    ['other blocks', 14, 4, 1],
    ['next to nothing', 4, 8, 1],
  ])('hashed at a lower cost takes the work of any other: %s', async (_, ln, r, p) => {
    const salt = crypto.randomBytes(16)
    const key = crypto.scryptSync(PASSWORD, salt, 32, { N: 2 ** ln, r, p, maxmem: 64 * 1024 * 1024 })
    const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
    const older = `$scrypt$ln=${ln},r=${r},p=${p}$${text(salt)}$${text(key)}`
    const todays = await hashPassword(PASSWORD)
    const scrypt = vi.spyOn(crypto, 'scrypt')
    /** How many blocks are mixed. */
    const work = async (password: string, stored: string | null) => {
      scrypt.mockClear()
      const { matches } = await verifyPassword(password, stored)
      const costs = scrypt.mock.calls.map(([, , , cost]) => cost as { N: number; r: number; p: number })
      return { matches, blocks: costs.reduce((sum, cost) => sum + cost.N * cost.r * cost.p, 0) }
    }
    const blocks = 2 ** 15 * 8 * 3
    expect(await work(PASSWORD, older)).toEqual({ matches: true, blocks })
    for (const stored of [older, todays, null]) {
      expect(await work('neljä hauen poikaa', stored)).toEqual({ matches: false, blocks })
    }
  })

  it.each([
    ['nobody', null],
    ['something else', 'password'],
    [
      'a hash that asks for more memory than there is',
      `$scrypt$ln=24,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`,
    ],
    ['a hash that takes for ever', `$scrypt$ln=15,r=8,p=99$${'A'.repeat(22)}$${'A'.repeat(43)}`],
    ['a hash of nothing', `$scrypt$ln=0,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`],
  ])('never fits %s, after the work of one that does', async (_, stored) => {
    const started = performance.now()
    expect(await verifyPassword('', stored)).toEqual({ matches: false, outdated: false })
    const afterwards = performance.now()
    expect(afterwards - started).toBeGreaterThan(30)
  })

  it('is hashed at once and in one piece, so that many at a time need the memory of one', async () => {
    const started = performance.now()
    const answers = Array.from({ length: 3 }, () => verifyPassword(PASSWORD, null))
    const called = performance.now()
    await Promise.all(answers)
    // Had the calls only begun the work, it would be done while they are waited for.
    expect(performance.now() - called).toBeLessThan((called - started) / 3)
  })
})
