import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { bookBankFile } from '../../../worker/invoicing/book-payments.ts'
import type { Invoice, Invoices } from '../../../worker/invoicing/schemas.ts'
import { cancelInvoice } from '../../../worker/invoicing/store/invoices.ts'
import { CRON, relayLoading, runJobs } from '../../../worker/jobs.ts'
import type { BenefitOrder, BenefitOrders, OrderedPeople } from '../../../worker/ordering/schemas.ts'
import { cancelEnded, releaseParts } from '../../../worker/ordering/store/parts.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { accept, acceptedUser, addUsers, newGroup } from '../benefit-users/people.ts'
import { acts, ask, clockAt, newContact, newOrderer, type Orderer, read } from '../employers/contact.ts'
import { registerClient } from '../identity/api.ts'
import { registerOwnPage } from '../identity/saldo.ts'
import { camt054, fileOf, IBAN } from '../invoicing/bank-files.ts'
import { metered } from '../reminders/metered.ts'
import { codeOf, confirm, draft, everybody, newOrderingEmployer, orders, reread } from './orders.ts'

const { ledgers } = readConfig(env)
const NOW = '2026-11-23'

beforeAll(async () => {
  clockAt(NOW)
  await registerClient()
  await registerOwnPage()
})
afterEach(() => {
  vi.restoreAllMocks()
  clockAt(NOW)
})

const all = async <Row>(sql: string, ...bound: unknown[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...bound)
      .all<Row>()
  ).results
const load = () => relayLoading(env, new Date())
/** What the people of an employer have got: who, what for, how much, until when. */
async function lots(
  employer: string,
): Promise<{ owner: string; benefit: string; uses: string; cents: number; ends_on: string }[]> {
  const shards = await Promise.all(
    ledgers.map((ledger) =>
      ledger
        .prepare(
          "SELECT owner, benefit, uses, credits_posted AS cents, ends_on FROM account WHERE kind = 'lot' AND employer = ? ORDER BY id",
        )
        .bind(employer)
        .all<{ owner: string; benefit: string; uses: string; cents: number; ends_on: string }>(),
    ),
  )
  return shards.flatMap(({ results }) => results)
}
const centsOf = (some: { cents: number }[]) => some.map(({ cents }) => cents).sort((a, b) => a - b)
/** What an employer owes, of all ledgers. */
async function owed(employer: string): Promise<number> {
  const shards = await Promise.all(
    ledgers.map((ledger) =>
      ledger
        .prepare('SELECT debits_posted - credits_posted AS cents FROM account WHERE id = ?')
        .bind(`funding:${employer}`)
        .first<number>('cents'),
    ),
  )
  return shards.reduce<number>((sum, cents) => sum + (cents ?? 0), 0)
}
const readyMails = (employer: string) =>
  all<{ to: string; loads: string }>(
    `SELECT body ->> 'to' AS "to", body ->> 'loads' AS loads FROM outbox WHERE topic = 'bulk-mail'
       AND body ->> 'kind' = 'plus-benefits-ready' AND body ->> 'to' IN (
         SELECT email FROM plus_user WHERE employer = ?) ORDER BY sequence`,
    employer,
  )
const sound = async () =>
  expect(await Promise.all(ledgers.map((ledger) => reconcile(ledger)))).toEqual([[], []])
const invoicesOf = async (orderer: Orderer) =>
  (await read<Invoices>(orderer, orderer.base.replace('/plus', '/invoices'))).invoices
const readInvoice = (orderer: Orderer, number: number) =>
  read<Invoice>(orderer, orderer.base.replace('/plus', `/invoices/${number}`))
async function acceptsLate(user: string, person: string): Promise<void> {
  await env.DB.batch([
    ...releaseParts(env.DB, user, new Date()),
    env.DB.prepare(
      "UPDATE plus_user SET person = ?2, terms = '2026-11', accepted_at = '2026-12-01T08:00:00.000Z' WHERE id = ?1",
    ).bind(user, person),
  ])
}
const newPersonOn = async (ledger: number) => {
  const id = `person_${crypto.randomUUID()}`
  await env.DB.prepare(
    "INSERT INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at) VALUES (?1, ?1, '', 'Oskari', 'Laine', ?2, '')",
  )
    .bind(id, ledger)
    .run()
  return id
}

/** Confirms with a worker that dies after its first batch, then after its second, until there is an answer: then it dies. */
async function confirmAndDie(
  orderer: Orderer,
  { id, version, people, total_cents }: BenefitOrder,
): Promise<number> {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const key = crypto.randomUUID()
  for (let batches = 1; ; batches++) {
    expect(batches).toBeLessThan(12)
    const { meter, bindings } = metered()
    meter.diesAfterBatch = batches
    const body = { version, people, total_cents }
    const { status } = await ask(orderer, orders(orderer, `/${id}/confirm`), { body, key, bindings })
    if (status === 200) return batches
  }
}

describe('an order', () => {
  it('goes from a draft to money, an invoice, and another one of who accepted later', async () => {
    const orderer = await newOrderingEmployer()
    const { employer } = orderer
    const office = await newGroup(employer, [
      { benefit: 'flexible', amount_cents: 30_000, uses: ['sports', 'culture', 'massage'] },
      { benefit: 'sports', amount_cents: 10_001 },
      { benefit: 'lunch', amount_cents: 20_000 },
    ])
    const shop = await newGroup(employer, [{ benefit: 'sports', amount_cents: 5000 }])
    const [aino, half] = await accept(
      await addUsers(employer, office, [
        {},
        { percentage: 50, family_name: 'Laine', email: 'laine@havuranta.example' },
      ]),
    )
    const [inShop] = await accept(
      await addUsers(employer, shop, [{ given_names: 'Åsa', family_name: 'Öberg' }]),
    )
    const [late, never] = await addUsers(employer, office, [{ percentage: 33 }, { percentage: 1 }])
    const [gone] = await addUsers(employer, office, [{}])
    await env.DB.prepare(
      "UPDATE plus_user SET removed_at = '2026-11-20', last_day = '2026-11-20' WHERE id = ?",
    )
      .bind(gone!.id)
      .run()

    const benefits = [
      { benefit: 'flexible' as const, amount_cents: null },
      { benefit: 'sports' as const, amount_cents: null },
    ]
    const seen = await draft(orderer, { benefits })
    // 30,000 + 15,000 + 9,900 + 300, and 10,001 + 5,000.5 + 5,000 + 3,300.33 + 100.01, each rounded by itself.
    expect(seen).toMatchObject({ state: 'draft', version: 1, people: 5, total_cents: 55_200 + 23_402 })
    expect(seen.lines).toEqual([
      {
        ...{ benefit: 'flexible', people: 4, total_cents: 55_200, expires_on: '2027-12-31' },
        ...{ awaiting_people: 2, awaiting_cents: 10_200 },
      },
      {
        ...{ benefit: 'sports', people: 5, total_cents: 23_402, expires_on: '2027-12-31' },
        ...{ awaiting_people: 2, awaiting_cents: 3400 },
      },
    ])
    const people = (body: object) =>
      read<OrderedPeople>(orderer, orders(orderer, `/${seen.id}/people`), { body })
    expect((await people({ search: 'laine aino' })).people).toEqual([
      {
        ...{ user: half!.id, name: 'Aino Maria Laine', percentage: 50, total_cents: 20_001 },
        benefits: [
          { benefit: 'flexible', amount_cents: 15_000 },
          { benefit: 'sports', amount_cents: 5001 },
        ],
        awaits_acceptance: false,
      },
    ])
    const names = []
    for (let after: string | null | undefined; after !== null; ) {
      const page: OrderedPeople = await people({ limit: 2, after: after ?? null })
      names.push(...page.people.map(({ user }) => user))
      after = page.next
    }
    expect(new Set(names)).toEqual(new Set([aino, half, inShop, late, never].map((one) => one!.id)))
    expect(names).toHaveLength(5)

    // Somebody is removed before the order is confirmed: it is not what was seen.
    await env.DB.prepare(
      "UPDATE plus_user SET removed_at = '2026-11-23', last_day = '2026-11-23' WHERE id = ?",
    )
      .bind(never!.id)
      .run()
    expect(await codeOf(await confirm(orderer, seen))).toEqual([409, 'order-changed'])
    const now = await reread(orderer, seen)
    expect(now).toMatchObject({ people: 4, total_cents: 78_202, progress: null, invoices: [] })
    const key = crypto.randomUUID()
    const confirmed = await (await confirm(orderer, now, key)).json<BenefitOrder>()
    expect(confirmed).toMatchObject({ people: 4, total_cents: 78_202, invoices: [100_001] })
    const again = await confirm(orderer, now, key)
    expect(again.status).toBe(200)
    await load()
    const loaded = await reread(orderer, now)
    expect(loaded).toMatchObject({
      ...{ state: 'loaded', confirmed_by: expect.any(String) },
      progress: { to_load: 0, loaded: 5, awaiting: 2, cancelled: 0 },
    })
    expect(centsOf(await lots(employer))).toEqual([5000, 5001, 10_001, 15_000, 30_000])
    expect((await lots(employer)).find(({ cents }) => cents === 30_000)).toMatchObject({
      ...{ owner: aino!.person, benefit: 'flexible', uses: 'sports culture massage', ends_on: '2027-12-31' },
    })
    const mails = await readyMails(employer)
    expect(mails.map(({ to }) => to).sort()).toEqual([aino!, half!, inShop!].map(({ email }) => email).sort())
    expect(JSON.parse(mails.find(({ to }) => to === half!.email)!.loads)).toHaveLength(2)
    expect(
      await all('SELECT DISTINCT state FROM plus_user WHERE person IS NOT NULL AND employer = ?', employer),
    ).toEqual([{ state: 'active' }])

    // The invoice is of what was loaded, by benefit and amount; nobody else's money is on it.
    const invoice = await readInvoice(orderer, 100_001)
    expect(invoice).toMatchObject({
      ...{ service: 'plus', state: 'open', people: 3, total_cents: 65_002, period: null },
      ...{ order: { id: now.id, name: 'Edut 2027' }, due_on: '2026-12-07' },
      customer_number: expect.stringMatching(/^PLUS-\d+$/),
    })
    expect(invoice.lines.map(({ product, people, unit_cents }) => [product, people, unit_cents])).toEqual([
      ['Smartum Plus: joustoetu', 1, 30_000],
      ['Smartum Plus: joustoetu', 1, 15_000],
      ['Smartum Plus: liikunta', 1, 10_001],
      ['Smartum Plus: liikunta', 1, 5001],
      ['Smartum Plus: liikunta', 1, 5000],
    ])
    expect(await owed(employer)).toBe(65_002)
    expect((await acts(employer)).map(({ act }) => act)).toEqual(['draft-order', 'confirm-order'])

    // Somebody accepts in December: the money comes at once, the invoice of it in January, once.
    clockAt('2026-12-03')
    await acceptsLate(late!.id, await newPersonOn(1))
    expect(await reread(orderer, now)).toMatchObject({ state: 'loading' })
    await load()
    expect(await reread(orderer, now)).toMatchObject({
      state: 'loaded',
      progress: { loaded: 7, awaiting: 0 },
    })
    expect(await readyMails(employer)).toHaveLength(4)
    await runJobs(CRON.hourly, env, new Date())
    expect(await invoicesOf(orderer)).toHaveLength(1)
    clockAt('2027-01-01')
    await Promise.all([1, 2, 3].map(() => runJobs(CRON.hourly, env, new Date())))
    await runJobs(CRON.hourly, env, new Date())
    expect(await invoicesOf(orderer)).toMatchObject([
      { state: 'open', people: 1, total_cents: 13_200, order: { id: now.id }, issued_on: '2027-01-01' },
      { state: 'overdue' },
    ])
    expect(await owed(employer)).toBe(78_202)

    // Paid, the ledgers book it, each its share; the money has been given, so it is not cancelled.
    const [second] = await invoicesOf(orderer)
    await env.DB.batch(cancelInvoice(env.DB, second!.number, new Date()))
    const { payment } = await readInvoice(orderer, second!.number)
    const credit = {
      euros: '132.00',
      reference: payment.reference.replaceAll(' ', ''),
      id: 'LATE-1',
      day: '2027-01-01',
    }
    await bookBankFile(
      env.DB,
      fileOf(camt054([credit], { id: 'late' })),
      { iban: IBAN, agent: 'satu@desk.example', now: new Date() },
      () => [],
    )
    for (let run = 0; run < 2; run++) await load()
    expect(await readInvoice(orderer, second!.number)).toMatchObject({ state: 'paid', paid_cents: 13_200 })
    expect(
      await all('SELECT loaded_at IS NOT NULL AS done FROM invoice WHERE number = ?', second!.number),
    ).toEqual([{ done: 1 }])
    expect(await owed(employer)).toBe(65_002)

    // A contact person of Saldo reads nothing of it.
    await env.DB.prepare('UPDATE employer SET has_saldo = 1 WHERE id = ?').bind(employer).run()
    const contact = await newContact(employer)
    expect(await read(contact, `${contact.base}/invoices`)).toEqual({ invoices: [] })
    expect(await codeOf(await ask(contact, `${contact.base}/invoices/100001`))).toEqual([
      404,
      'invoice-unknown',
    ])
    await sound()
  })

  it('of many that somebody accepts later is invoiced with the others, of which three are named', async () => {
    const orderer = await newOrderingEmployer()
    const [late] = await addUsers(orderer.employer, await newGroup(orderer.employer), [{}])
    for (const name of ['Yksi', 'Kaksi', 'Kolme', 'Neljä', 'Viisi']) {
      expect((await confirm(orderer, await draft(orderer, { name }))).status).toBe(200)
    }
    await acceptsLate(late!.id, await newPersonOn(0))
    await load()
    clockAt('2026-12-01')
    await runJobs(CRON.hourly, env, new Date())
    expect(await invoicesOf(orderer)).toMatchObject([{ people: 1, total_cents: 100_000, order: null }])
    expect(
      await all(
        "SELECT body ->> 'period' AS period FROM outbox WHERE body ->> 'kind' = 'invoice-issued' ORDER BY sequence DESC LIMIT 1",
      ),
    ).toEqual([{ period: expect.stringMatching(/^(\p{L}+, ){2}\p{L}+ … \+2$/u) }])
  })

  it('is confirmed once, by whichever of two is faster, and as it was seen', async () => {
    const orderer = await newOrderingEmployer()
    const colleague = await newOrderer(orderer.employer)
    const group = await newGroup(orderer.employer)
    await acceptedUser(orderer.employer, group)
    const seen = await draft(orderer)
    const both = await Promise.all([confirm(orderer, seen), confirm(colleague, seen)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    await load()
    expect(await lots(orderer.employer)).toHaveLength(1)
    expect(await invoicesOf(orderer)).toHaveLength(1)

    // The same request at once, and again, is answered alike.
    const other = await draft(orderer, { name: 'Lisää' })
    const key = crypto.randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => confirm(orderer, other, key)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await codeOf(await confirm(orderer, { ...other, people: 2 }, key))).toEqual([
      422,
      'idempotency-key-reused',
    ])
    expect(await codeOf(await confirm(colleague, other))).toEqual([409, 'order-not-draft'])

    // A draft that a colleague has changed is not ordered, nor changed over theirs.
    const third = await draft(orderer, { name: 'Kolmas' })
    const change = (who: Orderer, changes: object) =>
      ask(who, orders(who, `/${third.id}`), {
        body: { ...everybody({ name: 'Kolmas' }), version: 1, ...changes },
      })
    const two = { benefits: [{ benefit: 'sports', amount_cents: 777 }] }
    expect((await change(colleague, two)).status).toBe(200)
    expect((await change(colleague, two)).status).toBe(200)
    expect(await codeOf(await change(orderer, { name: 'Neljäs' }))).toEqual([409, 'order-changed'])
    expect(await codeOf(await confirm(orderer, third))).toEqual([409, 'order-changed'])
    expect(await reread(orderer, third)).toMatchObject({ version: 2, total_cents: 777, name: 'Kolmas' })
    const discard = () => ask(orderer, orders(orderer, `/${third.id}/discard`), { body: {} })
    expect((await discard()).status).toBe(200)
    expect((await discard()).status).toBe(200)
    expect(await codeOf(await confirm(orderer, { ...third, version: 2, total_cents: 777 }))).toEqual([
      409,
      'order-not-draft',
    ])
    const listed = await read<BenefitOrders>(orderer, orders(orderer))
    expect(listed.orders.map(({ name }) => name)).toEqual(['Lisää', 'Edut 2027'])
    expect(await codeOf(await ask(orderer, orders(orderer, `/${other.id}/discard`), { body: {} }))).toEqual([
      ...[409, 'order-not-draft'],
    ])
    expect((await acts(orderer.employer)).map(({ act }) => act)).toEqual([
      ...[
        'draft-order',
        'confirm-order',
        'draft-order',
        'confirm-order',
        'draft-order',
        'change-order',
        'discard-order',
      ],
    ])
    await load()
  })

  it('is refused with what to do, and names nothing of another employer', async () => {
    const orderer = await newOrderer()
    const stranger = await newOrderingEmployer()
    const group = await newGroup(orderer.employer)
    const theirGroup = await newGroup(stranger.employer)
    const [user] = await addUsers(orderer.employer, group, [{}])
    const refused = async (changes: object, who = orderer) =>
      codeOf(await ask(who, orders(who), { body: { ...everybody(), ...changes }, key: crypto.randomUUID() }))
    expect(await refused({ expires_on: '2026-11-23' })).toEqual([409, 'last-day-passed'])
    expect(await refused({ expires_on: '2206-12-31' })).toEqual([409, 'last-day-too-late'])
    expect(await refused({ who: { groups: [group, theirGroup] } })).toEqual([404, 'ordered-for-unknown'])
    expect(await refused({ who: { users: [user!.id] } }, stranger)).toEqual([404, 'ordered-for-unknown'])
    const sports = { benefit: 'sports', amount_cents: null }
    expect(await refused({ benefits: [sports, sports] })).toEqual([422, 'benefit-twice'])
    expect(await codeOf(await ask(orderer, orders(orderer), { body: everybody() }))).toEqual([
      ...[400, 'idempotency-key-missing'],
    ])
    const seen = await draft(orderer, { who: { users: [user!.id, user!.id] } })
    expect(seen.people).toBe(1)
    for (const rest of ['', '/people', '/discard', '/confirm']) {
      const body = { '': { ...everybody(), version: 1 }, '/people': {}, '/discard': {}, '/confirm': seen }[
        rest
      ]
      const { version, people, total_cents } = seen
      const sent = rest === '/confirm' ? { version, people, total_cents } : body
      const path = orders(stranger, `/${seen.id}${rest}`)
      expect(await codeOf(await ask(stranger, path, { body: sent!, key: 'k' }))).toEqual([
        404,
        'order-unknown',
      ])
    }
    expect(await codeOf(await ask(stranger, orders(stranger, `/${seen.id}`)))).toEqual([404, 'order-unknown'])
    expect(await codeOf(await confirm(orderer, seen))).toEqual([409, 'details-missing'])
    await env.DB.prepare(
      "INSERT INTO employer_details VALUES (?, 'a@havuranta.example', '1', 'Katu 1', '00100', 'Helsinki', '')",
    )
      .bind(orderer.employer)
      .run()
    clockAt('2027-12-31')
    expect(await codeOf(await confirm(orderer, seen))).toEqual([409, 'last-day-passed'])
    clockAt(NOW)

    // Nobody has accepted: no invoice, nothing to load, and what is given up is not invoiced.
    const confirmed = await (await confirm(orderer, seen)).json<BenefitOrder>()
    expect(confirmed).toMatchObject({ state: 'loading', invoices: [], progress: { to_load: 0, awaiting: 1 } })
    await load()
    expect(await reread(orderer, seen)).toMatchObject({ state: 'loaded' })
    await cancelEnded(env.DB, '2027-12-31', 100)
    expect(await reread(orderer, seen)).toMatchObject({ progress: { awaiting: 1 }, people: 1 })
    await cancelEnded(env.DB, '2028-01-01', 100)
    await env.DB.prepare(
      "UPDATE plus_user SET removed_at = '2026-11-23', last_day = '2026-11-23' WHERE id = ?",
    )
      .bind(user!.id)
      .run()
    expect(await reread(orderer, seen)).toMatchObject({
      ...{ progress: { cancelled: 1, awaiting: 0 }, people: 0, total_cents: 0, lines: [] },
    })
    expect((await read<BenefitOrders>(orderer, orders(orderer))).orders).toMatchObject([{ total_cents: 0 }])
    const nobody = await draft(orderer)
    expect(nobody).toMatchObject({ people: 0, total_cents: 0, lines: [] })
    expect(await codeOf(await confirm(orderer, { ...nobody, people: 1, total_cents: 1 }))).toEqual([
      ...[409, 'nobody-to-order-for'],
    ])
    expect(await invoicesOf(orderer)).toEqual([])
  })
})

describe('loading', () => {
  it('goes on after the worker died anywhere: each gets each benefit once, and is told once', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const orderer = await newOrderingEmployer()
    const { employer } = orderer
    const group = await newGroup(employer, [
      { benefit: 'sports', amount_cents: 20_000 },
      { benefit: 'massage', amount_cents: 5000 },
    ])
    const users = await accept(
      await addUsers(
        employer,
        group,
        Array.from({ length: 300 }, () => ({})),
      ),
    )
    const benefits = (['sports', 'massage'] as const).map((benefit) => ({ benefit, amount_cents: null }))
    const seen = await draft(orderer, { benefits })
    expect(await confirmAndDie(orderer, seen)).toBeGreaterThan(2)
    const remove = (person: string) =>
      env.DB.prepare(
        `UPDATE plus_user SET removed_at = '2026-11-23', last_day = '2027-02-23' WHERE employer = ? AND person = ?`,
      )
        .bind(employer, person)
        .run()
    // Two who are removed before it is loaded: it has been invoiced, so they get it, to the day that the employer chose.
    const before = users.slice(0, 2).map(({ person }) => person)
    for (const person of before) await remove(person)
    /** One who is removed when they have their money, but nobody has noted it. */
    let removed: string | undefined
    const unnoted = async () => {
      const [{ person } = { person: null }] = await all<{ person: string }>(
        `SELECT person FROM order_part JOIN plus_user ON plus_user.id = plus_user
         WHERE benefit_order = ? AND order_part.state = 'to-load' AND removed_at IS NULL
           AND person IN (SELECT value FROM json_each(?))`,
        seen.id,
        JSON.stringify((await lots(employer)).map(({ owner }) => owner)),
      )
      return person ?? undefined
    }
    const DAY_MS = 24 * 3_600_000
    const start = Date.now()
    const at = (day: number) => new Date(start + day * DAY_MS)
    let batches = 0
    while ((await reread(orderer, seen)).state !== 'loaded') {
      batches++
      expect(batches).toBeLessThan(25)
      const { meter, bindings } = metered()
      meter.diesAfterBatch = batches
      // Longer apart than any lease or retry lasts.
      await relayLoading(bindings, at(batches)).catch(() => {})
      if (removed) continue
      removed = await unnoted()
      if (removed) await remove(removed)
    }
    expect(batches).toBeGreaterThan(5)
    expect(removed).toBeDefined()
    for (let run = 1; run < 4; run++) await relayLoading(env, at(batches + run))
    const got = await lots(employer)
    expect(got).toHaveLength(600)
    const ownersWith = (day: string) => new Set(got.flatMap((one) => (one.ends_on === day ? one.owner : [])))
    expect(ownersWith('2027-02-23')).toEqual(new Set([...before, removed]))
    expect(ownersWith('2027-12-31')).toEqual(
      new Set(users.map(({ person }) => person).filter((one) => ![...before, removed].includes(one))),
    )
    expect((await reread(orderer, seen)).progress).toMatchObject({ loaded: 600, cancelled: 0 })
    expect(await readyMails(employer)).toHaveLength(297)
    expect(await owed(employer)).toBe(seen.total_cents)
    expect(
      await all("SELECT count(*) AS n FROM outbox WHERE topic = 'load-order' AND relayed_at IS NULL"),
    ).toEqual([{ n: 0 }])
    await sound()
  })

  it('ends what somebody gets late who was removed, and nothing of what they get who has come back', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const orderer = await newOrderingEmployer()
    const { employer } = orderer
    const group = await newGroup(employer)
    const first = await acceptedUser(employer, group)
    const seen = await draft(orderer)
    await confirmAndDie(orderer, seen)
    // The order hangs while they are removed, closed, added again and ordered for again.
    const due = (order: string, at: string) =>
      env.DB.prepare('UPDATE outbox SET due_at = ? WHERE subject = ? AND relayed_at IS NULL')
        .bind(at, `order:${order}`)
        .run()
    await due(seen.id, '2027-01-01T00:00:00.000Z')
    const remove = { who: { users: [first.id] }, grace: 'same-day' }
    expect((await ask(orderer, `${orderer.base}/users/remove`, { body: remove })).status).toBe(200)
    await acceptedUser(employer, group, { person: first.person })
    const again = await draft(orderer)
    expect((await confirm(orderer, again)).status).toBe(200)
    await load()
    expect(await lots(employer)).toEqual([])
    await due(seen.id, new Date().toISOString())
    await load()
    await due(again.id, new Date().toISOString())
    await load()
    const today = new Date().toISOString().slice(0, 10)
    expect((await lots(employer)).map(({ ends_on }) => ends_on).sort()).toEqual([today, '2027-12-31'])
    await sound()
  })

  it('that was given up, or that nothing asks for, goes on by itself; what nobody can use is given up', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const orderer = await newOrderingEmployer()
    const { employer } = orderer
    await acceptedUser(employer, await newGroup(employer))
    for (const lost of [
      "UPDATE outbox SET dead_at = '2026-01-01', attempts = 28 WHERE subject = ?",
      'DELETE FROM outbox WHERE subject = ?',
    ]) {
      const seen = await draft(orderer)
      await confirmAndDie(orderer, seen)
      await env.DB.prepare(lost).bind(`order:${seen.id}`).run()
      await load()
      expect(await reread(orderer, seen)).toMatchObject({ state: 'loading' })
      await runJobs(CRON.hourly, env, new Date())
      await runJobs(CRON.hourly, env, new Date())
      await load()
      expect(await reread(orderer, seen)).toMatchObject({ state: 'loaded' })
    }
    expect(await lots(employer)).toHaveLength(2)

    const seen = await draft(orderer, { expires_on: '2026-11-24' })
    await confirmAndDie(orderer, seen)
    clockAt('2026-11-25')
    await load()
    expect(await reread(orderer, seen)).toMatchObject({
      state: 'loaded',
      progress: { loaded: 0, cancelled: 1 },
    })
    expect(await lots(employer)).toHaveLength(2)
    await sound()
  })

  it('of 10,000 people keeps to what one run may ask', async () => {
    const orderer = await newOrderingEmployer()
    const { employer } = orderer
    const group = await newGroup(employer, [
      { benefit: 'sports', amount_cents: 20_000 },
      { benefit: 'massage', amount_cents: 5000 },
    ])
    const listed = await addUsers(
      employer,
      group,
      Array.from({ length: 10_000 }, (_, index) => ({ percentage: (index % 100) + 1 })),
    )
    await accept(listed.slice(0, 9000))
    const benefits = (['sports', 'massage'] as const).map((benefit) => ({ benefit, amount_cents: null }))
    const users = listed.map(({ id }) => id)
    const seen = await draft(orderer, { benefits, who: { users } })
    // Each percentage a hundred times: 5,050 times a hundredth of each amount.
    expect(seen).toMatchObject({ people: 10_000, total_cents: 100 * (5050 * 200 + 5050 * 50) })
    expect(seen.lines).toMatchObject([{ awaiting_people: 1000 }, { awaiting_people: 1000 }])
    const { meter, bindings } = metered()
    const { id, version, people, total_cents } = seen
    const body = { version, people, total_cents }
    const response = await ask(orderer, orders(orderer, `/${id}/confirm`), { body, key: 'many', bindings })
    expect(response.status).toBe(200)
    // With what is loaded once the answer is out.
    expect(meter.statements).toBeLessThan(900)
    expect(meter.longestParameter).toBeLessThan(1_000_000)
    const { progress, invoices } = await reread(orderer, seen)
    expect(progress!.loaded).toBeGreaterThan(5000)
    expect(progress!.loaded + progress!.to_load).toBe(18_000)
    const invoice = await readInvoice(orderer, invoices[0]!)
    expect(invoice).toMatchObject({ people: 9000, total_cents: (total_cents * 9) / 10 })
    expect(invoice.lines).toHaveLength(200)
    await sound()
  }, 120_000)
})
