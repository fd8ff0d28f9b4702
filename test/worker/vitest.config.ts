import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { DEMO_SELLER, newSecrets } from '../../demo/dev-vars.ts'
// The worker reads its texts as files, which are to say what their sources say now.
import '../../worker/write-texts.ts'

/** Worker tests run inside workerd, on real D1 and KV, one fresh storage for each test file. */
export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: '../../wrangler.toml' },
      miniflare: {
        d1Databases: { SPARE: 'a ledger that nothing is bound to yet' },
        bindings: {
          ...(await newSecrets()),
          ENVIRONMENT: 'development',
          PUBLIC_ORIGIN: 'https://smartum.example',
          BROKER_PROFILE: 'telia',
          BROKER_ISSUER: 'http://127.0.0.1:1' /* where nobody listens */,
          BROKER_CLIENT_ID: 'smartum-embed',
          MAIL_FROM: 'no-reply@smartum.example',
          SELLER: DEMO_SELLER,
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
    // By default one core is kept free, which of two leaves one.
    maxWorkers: 2,
    // Files share two runtimes, since starting one costs as much as most files; setup.ts keeps them apart.
    isolate: false,
    // A test that runs out of time would go on into the next file. A busy machine takes its time over scrypt.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // One kind of test after the other: two cores carry no more at a time.
    sequence: { groupOrder: 1 },
    env: { MODEL_RUNS: process.env.MODEL_RUNS ?? '' },
  },
})
