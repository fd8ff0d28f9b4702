import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CRON } from '../worker/jobs.ts'

const ROOT = join(import.meta.dirname, '..')
const AREAS = [
  ...[
    'benefit-users',
    'employers',
    'enrolment',
    'giftcards',
    'identity',
    'invoicing',
    'messages',
    'ordering',
    'reminders',
    'reports',
    'support',
    'wallet',
  ],
] as const

/** Every import of a file that stays within the project, as a path from its root; types apart. */
function importsOf(file: string): { from: string; to: string; typeOnly: boolean }[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?[^'"]*?from\s+'(\.[^']+)'/gm)
  return [...statements].map(([, type, path]) => ({
    from: file,
    to: relative(ROOT, join(ROOT, dirname(file), path!)),
    typeOnly: Boolean(type),
  }))
}

const allImports = globSync(['worker/**/*.ts', 'components/**/*.ts', 'common/**/*.ts'], {
  cwd: ROOT,
}).flatMap(importsOf)
const from = (folder: string) => allImports.filter((one) => one.from.startsWith(folder))
const read = ({ from: file, to }: { from: string; to: string }) => `${file} imports ${to}`

describe('the arrows between the parts', () => {
  it('are found at all', () => {
    expect(allImports.length).toBeGreaterThan(100)
  })

  it.each([
    ['worker/platform/', ['worker/platform/', 'common/']],
    ['worker/wallet/', ['worker/wallet/', 'worker/platform/']],
    [
      'worker/employers/',
      [
        ...['worker/employers/', 'worker/identity/', 'worker/messages/', 'worker/wallet/'],
        'worker/platform/',
      ],
    ],
    [
      'worker/enrolment/',
      [
        ...[
          'worker/enrolment/',
          'worker/employers/',
          'worker/identity/',
          'worker/messages/',
          'worker/pages/',
        ],
        ...['worker/wallet/schemas.ts', 'worker/platform/', 'common/'],
      ],
    ],
    [
      'worker/invoicing/',
      [
        ...[
          'worker/invoicing/',
          'worker/enrolment/',
          'worker/employers/',
          'worker/identity/',
          'worker/messages/',
        ],
        ...['worker/wallet/', 'worker/platform/'],
      ],
    ],
    [
      'worker/benefit-users/',
      [
        ...['worker/benefit-users/', 'worker/ordering/', 'worker/employers/', 'worker/identity/'],
        ...['worker/messages/', 'worker/pages/', 'worker/wallet/', 'worker/platform/', 'common/'],
      ],
    ],
    [
      'worker/ordering/',
      [
        ...['worker/ordering/', 'worker/invoicing/', 'worker/employers/', 'worker/identity/'],
        ...['worker/messages/', 'worker/wallet/', 'worker/platform/', 'common/'],
      ],
    ],
    [
      'worker/reports/',
      [
        ...['worker/reports/', 'worker/employers/', 'worker/identity/', 'worker/wallet/', 'worker/platform/'],
        'common/',
      ],
    ],
    // Rules that both sides of the wire need, and that know nothing of either.
    ['common/', ['common/']],
    ['worker/pages/', ['worker/pages/', 'worker/platform/']],
    // E-mails tell of benefits, and call them what the wallet does.
    ['worker/messages/', ['worker/messages/', 'worker/platform/', 'worker/wallet/schemas.ts']],
    [
      'worker/giftcards/',
      ['worker/giftcards/', 'worker/wallet/', 'worker/identity/', 'worker/messages/', 'worker/platform/'],
    ],
    [
      'worker/reminders/',
      [
        ...[
          'worker/reminders/',
          'worker/giftcards/',
          'worker/wallet/',
          'worker/identity/',
          'worker/messages/',
        ],
        ...['worker/pages/', 'worker/platform/'],
      ],
    ],
    ['worker/identity/', ['worker/identity/', 'worker/messages/', 'worker/pages/', 'worker/platform/']],
    [
      'worker/support/',
      [
        ...[
          'worker/support/',
          'worker/reminders/',
          'worker/employers/',
          'worker/invoicing/',
          'worker/ordering/',
          'worker/identity/',
        ],
        ...['worker/messages/', 'worker/pages/', 'worker/platform/'],
      ],
    ],
  ])('lead from %s only to %j', (folder, allowed) => {
    const strays = from(folder).filter(({ to }) => !allowed.some((prefix) => to.startsWith(prefix)))
    expect(strays.map(read)).toEqual([])
  })

  it('lead from components to nothing of the worker but types', () => {
    const strays = from('components/').filter(
      ({ to, typeOnly }) => !/^(components|common)\//.test(to) && !typeOnly,
    )
    expect(strays.map(read)).toEqual([])
  })

  it('keep SQL in stores and HTTP out of them', () => {
    for (const area of AREAS) {
      for (const file of globSync(`worker/${area}/**/*.ts`, { cwd: ROOT })) {
        const text = readFileSync(join(ROOT, file), 'utf8')
        if (/\/store(\/[\w-]+)?\.ts$/.test(file)) expect(text, file).not.toMatch(/from 'hono/)
        else expect(text, file).not.toMatch(/\.prepare\(/)
      }
    }
  })
})

describe('wrangler.toml', () => {
  it('has the crons that the jobs are made for', () => {
    const [, crons] = /^crons = (.+)$/m.exec(readFileSync(join(ROOT, 'wrangler.toml'), 'utf8'))!
    expect(JSON.parse(crons!)).toEqual(Object.values(CRON))
  })
})

describe('custom-elements.json', () => {
  it('says what the elements are now; "npm run manifest" makes it anew', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'manifest-'))
    const cem = join(ROOT, 'node_modules/@custom-elements-manifest/analyzer/cem.js')
    const options = ['analyze', '--quiet', '--config', 'components/manifest.config.js']
    execFileSync(process.execPath, [cem, ...options, '--outdir', relative(ROOT, outdir)], { cwd: ROOT })
    const made = readFileSync(join(outdir, 'custom-elements.json'), 'utf8')
    rmSync(outdir, { recursive: true })
    expect(JSON.parse(readFileSync(join(ROOT, 'components/custom-elements.json'), 'utf8'))).toEqual(
      JSON.parse(made),
    )
    expect(made).toContain('smartum-balance')
  })
})
