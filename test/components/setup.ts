import { afterEach, beforeEach, vi } from 'vitest'
import '../../components/sdk.ts'
import '../../components/more.ts'
import '../../components/password.ts'
import '../../components/help.ts'
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
