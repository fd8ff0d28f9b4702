import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      './test/worker/vitest.config.ts',
      './test/components/vitest.config.ts',
      './test/journeys/vitest.config.ts',
    ],
  },
})
