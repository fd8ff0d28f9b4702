import { Temporal } from 'temporal-polyfill'
import { hashPassword } from '../worker/identity/passwords.ts'
import { type Identity, recognisePerson } from '../worker/identity/persons.ts'
import { relayMessages } from '../worker/jobs.ts'
import { helsinkiDate } from '../worker/platform/clock.ts'
import { boundLedgers } from '../worker/platform/config.ts'
import type { Env } from '../worker/platform/env.ts'
import { loadBenefit } from '../worker/wallet/load-benefit.ts'
import type { Benefit, Service, Use } from '../worker/wallet/schemas.ts'
import { TEST_PERSONS } from './bank/test-persons.ts'
import type { DevVars } from './dev-vars.ts'
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
type Expiry = 'this month' | 'this year' | 'next summer' | 'next year'
type Load = [Benefit, Service, euros: number, Expiry]

/** Who has what; people of the bank who are not named here have nothing yet. */
const WALLETS: { slug: string; employer: string; loads: Load[] }[] = [
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
      ['flexible', 'plus', 95.75, 'this year'],
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

/** Fills empty databases with people, employers and money; leaves filled ones as they are. */
export async function seed(env: Env, keys: DevVars, now: Date): Promise<void> {
  if (await env.DB.prepare('SELECT 1 FROM employer').first()) return
  const ledgers = boundLedgers(env)
  const password = await hashPassword(DEMO_PASSWORD)
  for (const person of TEST_PERSONS) {
    const wallet = WALLETS.find(({ slug }) => slug === person.slug)
    const { id, ledger } = await recognisePerson(env.DB, keys, person satisfies Identity, now)
    const user = SALDO_USERS.find(({ slug }) => slug === person.slug)
    if (user) {
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
    for (const [benefit, service, euros, expiry] of wallet?.loads ?? []) {
      const expiresOn = expiryDate(helsinkiDate(now), expiry)
      await loadBenefit(ledgers[ledger]!, {
        key: `demo:${person.slug}:${benefit}:${expiresOn}`,
        employer: wallet!.employer,
        person: id,
        benefit,
        ...(benefit === 'flexible' && { uses: FLEXIBLE_USES }),
        service,
        amountCents: Math.round(euros * 100),
        expiresOn,
      })
    }
  }
  // Last, because their presence says that everything else is there.
  await env.DB.batch([
    ...serviceRequestStatements(env, now),
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
  ])
  for (const ledger of ledgers) await relayMessages(env, ledger, new Date())
}

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
    case 'next summer':
      return `${year + 1}-06-30`
    case 'next year':
      return `${year + 1}-12-31`
  }
}
