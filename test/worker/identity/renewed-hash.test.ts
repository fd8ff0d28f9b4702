import { beforeAll, describe, expect, it } from 'vitest'
import { verifyPassword } from '../../../worker/identity/passwords.ts'
import { registerClient } from './api.ts'
import { Browser, cheapHash, codeIn } from './password-window.ts'
import { interruptedBefore, newAddress, newNetwork, newSaldoUser, userIdOf } from './saldo.ts'

const PASSWORD = 'kolme hauen poikaa'
beforeAll(registerClient)

describe('a right password', () => {
  it('is right in both of two sign-ins that renew its hash at once', async () => {
    const email = newAddress()
    const person = await newSaldoUser(email, { password: cheapHash(PASSWORD) })
    const signIn = async (browser = new Browser(newNetwork())) => {
      const window = await browser.startSignIn()
      return codeIn(await window.submit(email, PASSWORD))
    }
    let other: string | null = null
    const browser = new Browser(newNetwork())
    // The batch of opening the window is not counted: the first one here reads the password, the second stores the code.
    const window = await browser.startSignIn()
    browser.bindings = interruptedBefore(2, async () => {
      other = await signIn()
    })
    const code = await codeIn(await window.submit(email, PASSWORD))
    expect(other).toEqual(expect.any(String))
    expect(code).toEqual(expect.any(String))
    const { password } = (await userIdOf(person))!
    expect(await verifyPassword(PASSWORD, password)).toEqual({ matches: true, outdated: false })
  })
})
