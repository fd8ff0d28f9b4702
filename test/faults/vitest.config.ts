import { defineConfig } from 'vitest/config'

/** Faults kill a real worker on databases of its own; one at a time, each on what the one before it has left. */
export default defineConfig({
  test: {
    name: 'faults',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    sequence: { groupOrder: 3 },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
