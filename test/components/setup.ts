import { afterEach, beforeEach, vi } from 'vitest'
import '../../components/sdk.ts'
import { resetBackend } from './backend.ts'

beforeEach(() => {
  resetBackend()
  document.documentElement.lang = 'en'
})

afterEach(() => {
  document.body.replaceChildren()
  document.documentElement.removeAttribute('style')
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
