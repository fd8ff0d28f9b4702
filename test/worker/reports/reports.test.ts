import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { addMonths } from '../../../worker/platform/clock.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { readBalanceReport } from '../../../worker/reports/balances.ts'
import { readPayroll } from '../../../worker/reports/payroll.ts'
import type { PayrollReport } from '../../../worker/reports/schemas.ts'
import { accept, acceptedUser, addUsers, newGroup } from '../benefit-users/people.ts'
import { ask, clockAt, newOrderer, read } from '../employers/contact.ts'
import { refusal, registerClient } from '../identity/api.ts'
import { registerOwnPage } from '../identity/saldo.ts'
import { gather } from '../reminders/crowd.ts'
import { metered } from '../reminders/metered.ts'
import { walletOf } from '../wallet/wallet-of.ts'
import { addUp, addUpLeft, type Sum, YEAR_OF_FIGURES } from './adding-up.ts'
import { histories, live } from './history.ts'

const noon = (day: string) => new Date(`${day}T10:00:00.000Z`)
const monthAfter = (month: string) => addMonths(`${month}-01`, 1).slice(0, 7)
const COUNTED = ['loaded_cents', 'used_cents', 'taxable_cents'] as const
const amountsOf = ({ loaded_cents, used_cents, payments, taxable_cents }: Sum): Sum => ({
  ...{ loaded_cents, used_cents, payments, taxable_cents },
})

let number = 0
async function newEmployer(): Promise<string> {
  const id = `employer_reporting_${number++}`
  await env.DB.prepare("INSERT INTO employer VALUES (?1, 'Havuranta Oy', ?1, 1, 0, '')").bind(id).run()
  return id
}
const payroll = (employer: string, month: string, today: string, bindings = env) =>
  readPayroll(bindings.DB, readConfig(bindings), employer, month, noon(today))
const remove = (user: string) =>
  env.DB.prepare("UPDATE plus_user SET removed_at = '2026-10-01', last_day = '2026-10-01' WHERE id = ?")
    .bind(user)
    .run()
const rowsOf = ({ rows }: PayrollReport) =>
  rows.map(({ given_names, benefit, loaded_cents, used_cents, payments, taxable_cents }) => [
    ...[given_names, benefit, loaded_cents, used_cents, payments, taxable_cents],
  ])

describe('the reports', () => {
  it('tie to the ledgers to the cent, whatever has happened', { timeout: 120_000 }, async () => {
    const history = async (steps: Parameters<typeof live>[0]) => {
      const employer = await newEmployer()
      const listed = await addUsers(employer, await newGroup(employer), Array(5).fill({}))
      const users = await accept(listed)
      await remove(users[0]!.id)
      const persons = users.map(({ person }) => person)
      const personOf = new Map(users.map(({ id, person }) => [id, person]))
      const today = await live(steps, employer, persons, '2025-09-25')
      const expected = await addUp(employer)
      for (let month = '2025-09'; month <= today.slice(0, 7); month = monthAfter(month)) {
        const report = await payroll(employer, month, today)
        const sumsOf = (one: string) => [...expected].filter(([key]) => key.startsWith(one))
        expect(
          Object.fromEntries(
            report.rows.map((row) => [`${month} ${personOf.get(row.user!)} ${row.benefit}`, amountsOf(row)]),
          ),
        ).toEqual(
          Object.fromEntries(sumsOf(month).filter(([, sum]) => Object.values(sum).some((value) => value))),
        )
        for (const of of COUNTED) {
          const told = (one: string, sum: number) =>
            of !== 'taxable_cents' || one.startsWith(YEAR_OF_FIGURES) ? sum : null
          const total = told(
            month,
            report.totals.reduce((sum, each) => sum + (each[of] ?? 0), 0),
          )
          expect(total).toBe(report.months.at(-1)![of])
          expect(report.months.map((each) => each[of])).toEqual(
            report.months.map((each) =>
              told(
                each.month,
                sumsOf(each.month).reduce((sum, [, one]) => sum + (one[of] ?? 0), 0),
              ),
            ),
          )
        }
      }
      const { rows } = await readBalanceReport(env.DB, readConfig(env), employer, noon(today))
      expect(
        new Map(
          rows.map(({ user, benefit, kind, ends_on, available_cents }) => [
            `${personOf.get(user!)} ${benefit} ${kind} ${ends_on}`,
            available_cents,
          ]),
        ),
      ).toEqual(await addUpLeft(employer, today))
    }
    await fc.assert(fc.asyncProperty(histories, history), {
      numRuns: 4,
      seed: 20_261_122,
      endOnFailure: true,
    })
  })

  it('tell what is taxed, by whom it is known now, and past months as they were', async () => {
    const employer = await newEmployer()
    const group = await newGroup(employer, [], 'Toimisto')
    const aino = await acceptedUser(employer, group, { given_names: 'Aino', payroll_number: '7' })
    await remove(aino.id)
    const again = { person: aino.person, given_names: 'Aino Maria', payroll_number: '77' }
    await acceptedUser(employer, group, again)
    const [ville] = await accept(
      await addUsers(employer, group, [{ given_names: 'Ville', family_name: 'Aalto' }]),
    )
    const [a, v] = [walletOf(aino.person), walletOf(ville!.person)]
    const given = { employer, service: 'plus' as const, expiresOn: '2027-12-31' }
    await a.load({ ...given, benefit: 'sports', amountCents: 30_000 }, noon('2026-03-10'))
    await a.load({ ...given, benefit: 'sports-culture', amountCents: 15_000 }, noon('2026-10-31'))
    await a.load({ ...given, benefit: 'bicycle', amountCents: 50_000 }, noon('2026-10-10'))
    // In Finland it is October already.
    await v.load({ ...given, benefit: 'lunch', amountCents: 20_000 }, new Date('2026-09-30T21:30:00.000Z'))
    const meals = await Promise.all(
      [1_010, 1_200, 1_400, 1_500].map((cents) => v.spend(cents, { use: 'lunch' }, noon('2026-10-15'))),
    )
    await v.refund(meals[1]!, 1_200, noon('2026-10-16'))
    await v.refund(meals[2]!, 700, noon('2026-11-02'))
    // What a refund takes back is rounded with what was refunded of the meal before.
    await v.refund(meals[0]!, 200, noon('2026-11-30'))
    await v.refund(meals[0]!, 207, noon('2026-12-01'))

    const october = await payroll(employer, '2026-10', '2026-11-22')
    const told = [
      ['Ville', 'lunch', 20_000, 3_910, 3, 880 + 1_050 + 1_500],
      ['Aino Maria', 'bicycle', 50_000, 0, 0, null],
      ['Aino Maria', 'sports-culture', 15_000, 0, 0, 5_000],
    ]
    expect(rowsOf(october)).toEqual(told)
    expect(october).toMatchObject({ due_on: '2026-11-05', is_complete: true })
    expect(october.rows[1]).toMatchObject({ payroll_number: '77', group: 'Toimisto' })
    expect(october.months.map(({ month, loaded_cents }) => [month, loaded_cents])).toEqual([
      ...[
        ['2026-05', 0],
        ['2026-06', 0],
        ['2026-07', 0],
        ['2026-08', 0],
        ['2026-09', 0],
        ['2026-10', 85_000],
      ],
    ])
    const november = await payroll(employer, '2026-11', '2026-11-22')
    expect(rowsOf(november)).toEqual([['Ville', 'lunch', 0, -900, 0, -525 - 174]])
    expect(november).toMatchObject({ due_on: '2026-12-05', is_complete: false })
    const december = await payroll(employer, '2026-12', '2026-12-31')
    expect(rowsOf(december)).toEqual([['Ville', 'lunch', 0, -207, 0, -181]])
  })

  it('are answered for ten thousand people in a few statements', { timeout: 120_000 }, async () => {
    await env.DB.prepare(
      "INSERT INTO employer VALUES ('employer_crowd', 'Havuranta Oy', 'x', 1, 0, '')",
    ).run()
    await gather(10_000, '2026-12-31')
    await env.DB.prepare(
      "INSERT INTO benefit_user SELECT 'employer_crowd', 'plus', id, '', NULL FROM person WHERE id LIKE 'person_crowd_%'",
    ).run()
    const { meter, bindings } = metered()
    const start = performance.now()
    const report = await payroll('employer_crowd', '2026-01', '2026-11-22', bindings)
    const between = performance.now()
    const left = await readBalanceReport(
      bindings.DB,
      readConfig(bindings),
      'employer_crowd',
      noon('2026-11-22'),
    )
    const end = performance.now()
    expect(report.totals).toMatchObject([{ people: 10_000, loaded_cents: 64_000_000, taxable_cents: 0 }])
    expect(left.totals).toEqual([{ benefit: 'sports', people: 10_000, available_cents: 64_000_000 }])
    expect(meter.statements).toBeLessThan(100)
    const milliseconds = { payroll: Math.round(between - start), balances: Math.round(end - between) }
    console.info(
      'reports of ten thousand people',
      JSON.stringify({ statements: meter.statements, milliseconds }),
    )
  })
})

describe('the route of the payroll report', () => {
  beforeAll(async () => {
    clockAt('2026-11-22')
    await registerClient()
    await registerOwnPage()
    return () => vi.useRealTimers()
  })

  it('is of this month unless it is told which, and not of one that is yet to come', async () => {
    const orderer = await newOrderer()
    const path = `${orderer.base}/reports/payroll`
    expect(await read<PayrollReport>(orderer, path)).toMatchObject({ month: '2026-11', rows: [], totals: [] })
    expect(await read(orderer, `${path}?month=2026-01`)).toMatchObject({ month: '2026-01' })
    expect(await refusal(await ask(orderer, `${path}?month=2026-12`))).toEqual([422, 'month-not-valid'])
    expect(await refusal(await ask(orderer, `${path}?month=2026-13`))).toEqual([400, 'invalid-request'])
    expect(await read(orderer, `${orderer.base}/reports/balances`)).toMatchObject({ rows: [], totals: [] })
  })
})
