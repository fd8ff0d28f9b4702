import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { launchOptions } from '../support/chromium.ts'

/** Component tests run in a real Chromium. */
export default defineConfig({
  test: {
    name: 'components',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: launchOptions() }),
      instances: [{ browser: 'chromium' }],
      screenshotFailures: false,
    },
  },
})
