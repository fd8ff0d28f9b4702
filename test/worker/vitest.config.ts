import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** Worker tests run inside workerd, on real D1 and KV, one fresh storage for each test file. */
export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: '../../wrangler.toml' },
      miniflare: {
        bindings: {
          DIRECTORY_MIGRATIONS: await readD1Migrations('worker/migrations/directory'),
          LEDGER_MIGRATIONS: await readD1Migrations('worker/migrations/ledger'),
        },
      },
    })),
  ],
  test: {
    name: 'worker',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    setupFiles: ['./setup.ts'],
  },
})
