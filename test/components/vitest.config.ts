import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { launchOptions } from '../support/chromium.ts'

/** Component tests run in a real Chromium. */
export default defineConfig({
  // Found before the first test, or the browser would have to start over when it meets them.
  optimizeDeps: {
    include: [
      ...['lit', 'axe-core', 'fast-check', 'pdf-lib', 'uqr', 'papaparse', 'write-excel-file/browser'],
      'jsbarcode/bin/barcodes/CODE128/CODE128C.js',
    ],
  },
  test: {
    name: 'components',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    setupFiles: ['./setup.ts'],
    maxWorkers: 2,
    sequence: { groupOrder: 2 },
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: launchOptions() }),
      instances: [{ browser: 'chromium' }],
      screenshotFailures: false,
      viewport: { width: 1000, height: 1200 },
    },
  },
})
