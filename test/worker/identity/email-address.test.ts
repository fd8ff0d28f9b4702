import { describe, expect, it } from 'vitest'
import { maskEmail, normaliseEmail } from '../../../worker/identity/email-address.ts'
import type { Problem } from '../../../worker/platform/problem.ts'

describe('an e-mail address', () => {
  it.each([
    ['  Aino.Virtanen@Havuranta.Example ', 'aino.virtanen@havuranta.example'],
    ["o'brien+saldo@mail.havuranta.example", "o'brien+saldo@mail.havuranta.example"],
    ['aino@Pyörähuolto.FI', 'aino@xn--pyrhuolto-x2a0r.fi'],
    ['aino@pyörähuolto.fi'.normalize('NFD'), 'aino@xn--pyrhuolto-x2a0r.fi'],
    ['aino@xn--pyrhuolto-x2a0r.fi', 'aino@xn--pyrhuolto-x2a0r.fi'],
    ['AINO@ｈavuranta.example', 'aino@havuranta.example'],
  ])('"%s" is stored as %s', (text, stored) => {
    expect(normaliseEmail(text)).toBe(stored)
    expect(normaliseEmail(stored)).toBe(stored)
  })

  it.each([
    ['aino.havuranta.example', 'no @'],
    ['aino@@havuranta.example', 'more than one @'],
    ['@havuranta.example', 'nothing before'],
    ['aino@', 'nothing after'],
    ['aino virtanen@havuranta.example', 'a space'],
    ['aino@havuranta', 'no ending'],
    ['aino..v@havuranta.example', 'before the @'],
    ['.aino@havuranta.example', 'before the @'],
    ['äiti@havuranta.example', 'before the @'],
    ['"aino"@havuranta.example', 'before the @'],
    ['aino@havuranta.example:8080', 'after the @'],
    ['aino@havuranta.example/x', 'after the @'],
    ['aino@havuranta.example\\x', 'after the @'],
    ['aino@hav%41ranta.example', 'after the @'],
    ['aino@havuranta.example?', 'after the @'],
    ['aino@havuranta.example#x', 'after the @'],
    ['aino@192.0.2.1', 'after the @'],
    ['aino@[::1].example', 'after the @'],
    ['aino@-havuranta.example', 'after the @'],
    ['aino@havuranta..example', 'after the @'],
    ['aino@havuranta.example.', 'after the @'],
    ['aino@havuranta.example,ville@havuranta.example', 'more than one @'],
    ['aino@havuranta.example\r\nBcc: x', 'a space'],
    [`${'a'.repeat(240)}@havuranta.example`, 'longer than'],
  ])('"%s" is refused, saying why', (text, reason) => {
    const refused = (() => {
      try {
        return normaliseEmail(text)
      } catch (error) {
        return error as Problem
      }
    })()
    expect(refused).toMatchObject({ parameter: 'email', kind: { status: 400, code: 'email-not-valid' } })
    expect((refused as Problem).kind.detail).toContain(reason)
  })
})

describe('a masked address', () => {
  it.each([
    ['aino@havuranta.example', 'a•••o@h•••a.example'],
    ['aino.maria.virtanen@havuranta.example', 'a•••n@h•••a.example'],
    ['ai@hr.fi', 'a•••@h•••.fi'],
    ['a@x.fi', 'a•••@x•••.fi'],
    ['aino@mail.havuranta.example', 'a•••o@m•••a.example'],
  ])('of %s is %s', (address, masked) => {
    expect(maskEmail(address)).toBe(masked)
  })
})
