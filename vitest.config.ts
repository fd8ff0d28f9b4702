import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'structure', include: ['test/structure.test.ts'] } },
      './test/worker/vitest.config.ts',
      './test/components/vitest.config.ts',
      './test/journeys/vitest.config.ts',
      './test/faults/vitest.config.ts',
    ],
  },
})
