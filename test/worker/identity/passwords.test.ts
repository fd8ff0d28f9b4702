import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from '../../../worker/identity/passwords.ts'
import { cheapHash } from './password-window.ts'

const PASSWORD = 'kolme hauen poikaa'

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
