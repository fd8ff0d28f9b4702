import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { TABLES } from './ledger.ts'

/**
 * Applying a migration remotely, D1 cuts statements apart at semicolons unless a trigger is one line that closes
 * once; locally everything passes. So this has to be read from the text.
 */
describe('the ledger migrations', () => {
  const queries = env.LEDGER_MIGRATIONS.flatMap(({ queries }) => queries)
  const withoutComments = (query: string) => query.replace(/^--.*$/gm, '').trim()
  const triggers = queries.map(withoutComments).filter((query) => /^CREATE\s+TRIGGER\b/i.test(query))

  it('guard every table against every kind of change', () => {
    const guarded = triggers.map((trigger) =>
      / BEFORE (INSERT|UPDATE|DELETE) ON (\w+) /.exec(trigger)?.slice(1),
    )
    for (const table of TABLES) {
      for (const change of ['INSERT', 'UPDATE', 'DELETE']) expect(guarded).toContainEqual([change, table])
    }
  })

  it.each(triggers.map((trigger) => [/TRIGGER (\w+)/.exec(trigger)?.[1], trigger]))(
    'write %s on one line that D1 can apply remotely',
    (_, trigger) => {
      expect(trigger).not.toContain('\n')
      expect(trigger).toMatch(/^CREATE TRIGGER .* BEGIN [^;]+; END;?$/)
      expect(trigger!.match(/\b(BEGIN|END|CASE)\b/gi)).toEqual(['BEGIN', 'END'])
    },
  )

  it('keep semicolons and quotes out of comments', () => {
    const comments = queries.flatMap((query) => query.match(/--.*$/gm) ?? [])
    expect(comments.length).toBeGreaterThan(0)
    for (const comment of comments) expect(comment).not.toMatch(/[;'"`]/)
  })
})
