import { Temporal } from 'temporal-polyfill'
import { extensionOf } from '../worker/giftcards/rules.ts'
import { hashPassword } from '../worker/identity/passwords.ts'
import { type Identity, recognisePerson } from '../worker/identity/persons.ts'
import { relayMessages } from '../worker/jobs.ts'
import { helsinkiDate } from '../worker/platform/clock.ts'
import { boundLedgers } from '../worker/platform/config.ts'
import type { Env } from '../worker/platform/env.ts'
import { isReminderHour } from '../worker/reminders/occasions.ts'
import { sendReminders } from '../worker/reminders/send-reminders.ts'
import { convertToCards } from '../worker/wallet/convert-to-cards.ts'
import { depositLunch, loadBenefit } from '../worker/wallet/load-benefit.ts'
import { type Benefit, type Service, USES_OF, type Use } from '../worker/wallet/schemas.ts'
import { spend } from '../worker/wallet/spend.ts'
import { TEST_PERSONS } from './bank/test-persons.ts'
import { DEMO_SELLER, type DevVars } from './dev-vars.ts'
import { LUNCH_TOP_UP, plusStatements } from './seed-plus.ts'
import { saldoStatements } from './seed-saldo.ts'
import { serviceRequestStatements } from './service-requests.ts'

/** The embed client of the demo's intranet. */
export const INTRANET_CLIENT = 'client_havuranta'
/** The embed client of our own pages. */
export const OWN_CLIENT = 'client_smartum'

const HAVURANTA = {
  id: 'employer_havuranta',
  name: 'Havuranta Oy',
  businessId: '3120475-1',
  plus: 1,
  saldo: 1,
}
const KALLIONURKKA = {
  id: 'employer_kallionurkka',
  name: 'Kallionurkka Oy',
  businessId: '3298406-7',
  plus: 0,
  saldo: 1,
}

/** What Havuranta allows its flexible benefit to be used for. */
const FLEXIBLE_USES: Use[] = ['sports', 'culture', 'massage', 'commuting', 'lunch']

/** When money of the demo expires, seen from the day on which it is made. */
type Expiry = 'this month' | 'this year' | 'next January' | 'next summer' | 'next year'
/** `onCard`: how much of it the person has bought an OwnGiftcard with. */
type Load = [Benefit, Service, euros: number, Expiry, onCard?: number]

type Wallet = { slug: string; employer: string; loads: Load[] }

/** Who has what; people of the bank who are not named here have nothing yet. */
const WALLETS: Wallet[] = [
  {
    slug: 'aino-virtanen',
    employer: HAVURANTA.id,
    loads: [
      ['sports', 'plus', 64, 'this year'],
      ['sports-culture', 'plus', 186.4, 'next summer'],
      ['massage', 'plus', 120, 'next year'],
      ['commuting', 'plus', 58.5, 'next summer'],
      ['lunch', 'plus', 146.3, 'next year'],
      ['flexible', 'plus', 250, 'next year'],
    ],
  },
  {
    slug: 'leena-makela',
    employer: HAVURANTA.id,
    loads: [
      ['massage', 'saldo', 22.5, 'this month'],
      ['flexible', 'plus', 310, 'next year'],
      ['bicycle', 'plus', 400, 'next year'],
    ],
  },
  {
    slug: 'mikko-nieminen',
    employer: HAVURANTA.id,
    loads: [
      ['lunch', 'plus', 88.2, 'this month'],
      ['lunch', 'plus', 231, 'next year'],
    ],
  },
  { slug: 'emma-lindstrom', employer: HAVURANTA.id, loads: [['sports-culture', 'saldo', 200, 'this year']] },
  {
    slug: 'oskar-holmberg',
    employer: HAVURANTA.id,
    loads: [
      ['commuting', 'plus', 1200, 'next year'],
      ['sports', 'plus', 0.05, 'this year'],
    ],
  },
  {
    slug: 'helmi-saarinen',
    employer: KALLIONURKKA.id,
    loads: [
      ['sports-culture', 'saldo', 37.9, 'this month'],
      ['sports-culture', 'saldo', 400, 'next year'],
    ],
  },
  { slug: 'onni-heikkinen', employer: KALLIONURKKA.id, loads: [['commuting', 'saldo', 340, 'next year']] },
  {
    slug: 'anna-kaisa-rantanen',
    employer: KALLIONURKKA.id,
    loads: [['massage', 'saldo', 150, 'next summer']],
  },
  { slug: 'juhani-laitinen', employer: KALLIONURKKA.id, loads: [['sports', 'saldo', 12.4, 'this month']] },
  {
    slug: 'amina-hassan',
    employer: HAVURANTA.id,
    loads: [
      ['bicycle', 'plus', 1200, 'next year'],
      ['lunch', 'plus', 176, 'next year'],
      ['flexible', 'plus', 95.75, 'this year', 40],
      // Of these one purchase makes two cards, each with a last day of its own.
      ['sports', 'plus', 64, 'this year'],
      ['sports', 'plus', 12.5, 'next January'],
    ],
  },
  {
    slug: 'paivi-koskinen',
    employer: HAVURANTA.id,
    loads: [
      ['sports', 'saldo', 80, 'this year'],
      ['massage', 'saldo', 45, 'this year'],
    ],
  },
]

/** What people have had for lunch, by slug, in euros. */
const MEALS: Record<string, number[]> = {
  'mikko-nieminen': [11.4, 12.9, 10.6, 13.5, 11.4],
  'amina-hassan': [12.9, 11.2, 13.8],
}

const HOUR = 60 * 60 * 1000

/** The password of everybody in the demo who has one. */
export const DEMO_PASSWORD = 'lumi-lyhty-laituri'

/** Who signs in to Saldo, and with which user id. */
const SALDO_USERS: { slug: string; email: string; hasPassword?: boolean }[] = [
  { slug: 'leena-makela', email: 'leena.makela@havuranta.example' },
  { slug: 'emma-lindstrom', email: 'emma.lindstrom@havuranta.example' },
  { slug: 'paivi-koskinen', email: 'paivi.koskinen@havuranta.example' },
  // From an employer that she has left: nobody reads that mailbox for her.
  { slug: 'helmi-saarinen', email: 'helmi.saarinen@vanha-tyopaikka.example' },
  { slug: 'anna-kaisa-rantanen', email: 'anna-kaisa.rantanen@kallionurkka.example' },
  { slug: 'juhani-laitinen', email: 'juhani.laitinen@kallionurkka.example' },
  // Has registered, and not yet followed the link to set a password.
  { slug: 'onni-heikkinen', email: 'onni.heikkinen@kallionurkka.example', hasPassword: false },
]

/** Stands in for the settings of the worker, which does not run yet; of these nothing is kept. */
const SETTINGS = {
  ENVIRONMENT: 'development',
  PUBLIC_ORIGIN: 'http://localhost',
  BROKER_PROFILE: 'telia',
  BROKER_ISSUER: 'http://localhost',
  BROKER_CLIENT_ID: 'seed',
  MAIL_FROM: 'seed@smartum.example',
  SELLER: DEMO_SELLER,
}

/** Fills empty databases with people, employers and money; leaves filled ones as they are. */
export async function seed(env: Env, keys: DevVars, now: Date): Promise<void> {
  if (await env.DB.prepare('SELECT 1 FROM employer').first()) return
  const ledgers = boundLedgers(env)
  const reminding = lastReminding(now)
  const password = await hashPassword(DEMO_PASSWORD)
  const saldoUsers = new Map<string, { id: string; email: string }>()
  const people = new Map<string, string>()
  for (const person of TEST_PERSONS) {
    const wallet = WALLETS.find(({ slug }) => slug === person.slug)
    const { id, ledger } = await recognisePerson(env.DB, keys, person satisfies Identity, now)
    people.set(person.slug, id)
    const user = SALDO_USERS.find(({ slug }) => slug === person.slug)
    if (user) {
      saldoUsers.set(person.slug, { id, email: user.email })
      await env.DB.prepare(
        `INSERT OR IGNORE INTO saldo_user (person, email, password, language, created_at) VALUES (?, ?, ?, ?, ?)`,
      )
        .bind(
          id,
          user.email,
          user.hasPassword === false ? null : password,
          person.language,
          now.toISOString(),
        )
        .run()
    }
    if (!wallet) continue
    await fillWallet(ledgers[ledger]!, id, wallet, helsinkiDate(now))
    for (const [index, euros] of (MEALS[person.slug] ?? []).entries()) {
      const meal = { person: id, merchant: 'merchant_demo_lunch', use: 'lunch' as const }
      await spend(ledgers[ledger]!, {
        ...meal,
        key: `demo:meal:${person.slug}:${index}`,
        amountCents: inCents(euros),
      })
    }
    if (wallet.loads.some(([, service]) => service === 'plus')) {
      await env.DB.prepare(
        'INSERT OR IGNORE INTO contact (person, email, language, created_at) VALUES (?, ?, ?, ?)',
      )
        .bind(id, workAddress(person.slug), person.language, now.toISOString())
        .run()
    }
  }
  await depositLunch(ledgers[0]!, { key: 'demo:lunch', employer: HAVURANTA.id, amountCents: LUNCH_TOP_UP })
  // Last, because their presence says that everything else is there.
  await env.DB.batch([
    ...serviceRequestStatements(env, now),
    env.DB.prepare('INSERT INTO reminder_campaign (day, expires_by, set_by) VALUES (?, ?, ?)').bind(
      helsinkiDate(reminding),
      expiryDate(helsinkiDate(now), 'this year'),
      'satu.lehtonen@asiakaspalvelu.example',
    ),
    env.DB.prepare('INSERT INTO embed_client (id, name, created_at) VALUES (?, ?, ?)').bind(
      INTRANET_CLIENT,
      'Havuranta',
      now.toISOString(),
    ),
    ...[HAVURANTA, KALLIONURKKA].map(({ id, name, businessId, plus, saldo }) =>
      env.DB.prepare(
        'INSERT INTO employer (id, name, business_id, has_plus, has_saldo, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      ).bind(id, name, businessId, plus, saldo, now.toISOString()),
    ),
    ...saldoStatements(env, saldoUsers, now),
    ...plusStatements(env, people, now),
  ])
  const configured: Env = { ...env, ...keys, ...SETTINGS }
  for (const ledger of ledgers) await relayMessages(configured, ledger, new Date())
  await sendReminders(configured, reminding)
  // Whoever starts the demo at night wants to read them all the same.
  await env.DB.prepare("UPDATE outbox SET topic = 'mail' WHERE topic = 'bulk-mail'").run()
}

/** The last moment at which reminders go out, whatever time it is. */
function lastReminding(now: Date): Date {
  let at = now
  while (!isReminderHour(at)) at = new Date(at.getTime() - HOUR)
  return at
}

/** Where the demo's employer has somebody written to about Plus. */
const workAddress = (slug: string) => `${slug.replace('-', '.')}@havuranta.example`

/** Loads somebody's benefits, and buys the OwnGiftcards that they have. */
async function fillWallet(
  ledger: D1Database,
  person: string,
  { slug, employer, loads }: Wallet,
  today: string,
): Promise<void> {
  for (const [benefit, service, euros, expiry, onCard] of loads) {
    const expiresOn = expiryDate(today, expiry)
    const key = `demo:${slug}:${benefit}:${expiresOn}`
    const uses = benefit === 'flexible' ? FLEXIBLE_USES : USES_OF[benefit]
    const { parts } = await loadBenefit(ledger, {
      ...{ key, employer, person, benefit, service, expiresOn, amountCents: inCents(euros) },
      ...(benefit === 'flexible' && { uses }),
    })
    if (!onCard) continue
    const card = extensionOf({ kind: 'lot', benefit, uses, service, expires_on: expiresOn }, today)
    if (card.state !== 'open') throw new Error(`${slug} can buy no OwnGiftcard with ${benefit}`)
    const part = {
      lot: parts[0]!.to,
      amountCents: inCents(onCard),
      uses: card.uses,
      expiresOn: card.expires_on,
    }
    await convertToCards(ledger, { key: `${key}:card`, person, parts: [part] })
  }
}

const inCents = (euros: number) => Math.round(euros * 100)

/** Lets a page of the demo embed the elements, on whichever port it runs this time. */
export async function allowOrigin(env: Env, client: string, origin: string): Promise<void> {
  await env.DB.prepare('INSERT OR IGNORE INTO embed_client_origin (client, origin) VALUES (?, ?)')
    .bind(client, origin)
    .run()
}

function expiryDate(today: string, expiry: Expiry): string {
  const { year, month } = Temporal.PlainDate.from(today)
  switch (expiry) {
    case 'this month':
      return Temporal.PlainDate.from({ year, month, day: 31 }).toString() // clamped to the month's last day
    case 'this year':
      return `${year}-12-31`
    case 'next January':
      return `${year + 1}-01-31`
    case 'next summer':
      return `${year + 1}-06-30`
    case 'next year':
      return `${year + 1}-12-31`
  }
}
