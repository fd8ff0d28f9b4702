import { defineConfig } from 'vitest/config'

/** Journeys run the whole system behind real ports and drive it with a real browser; each file on ports and data of its own. */
export default defineConfig({
  test: {
    name: 'journeys',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: './global-setup.ts',
    maxWorkers: 2,
    sequence: { groupOrder: 4 },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
