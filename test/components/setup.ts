import { afterEach, beforeEach, vi } from 'vitest'
import '../../components/accounts.ts'
import '../../components/activation.ts'
import '../../components/card.ts'
import '../../components/employer.ts'
import '../../components/giftcard.ts'
import '../../components/more.ts'
import '../../components/password.ts'
import '../../components/help.ts'
import '../../components/registration.ts'
import '../../components/registrations.ts'
import '../../components/wallet.ts'
// The last word on where sessions come from: there is one copy of the modules here, and no sdk.js beside them.
import '../../components/sdk.ts'
import { resetBackend } from './backend.ts'

beforeEach(() => {
  resetBackend()
  localStorage.clear()
  sessionStorage.clear()
  document.documentElement.lang = 'en'
})

afterEach(() => {
  document.body.replaceChildren()
  document.documentElement.removeAttribute('style')
  document.body.removeAttribute('style')
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
