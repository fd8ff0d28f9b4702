import { createHash } from 'node:crypto'
import { DAY_MS } from '../worker/platform/clock.ts'
import type { Env } from '../worker/platform/env.ts'
import type { Language } from '../worker/platform/language.ts'
import type { RequestTopic } from '../worker/support/schemas.ts'

type DemoRequest = {
  number: string
  topic: RequestTopic
  name: string
  email: string
  language: Language
  message: string
  daysAgo: number
  isClosed?: true
}

/** What people have asked customer service before the demo begins. */
const REQUESTS: DemoRequest[] = [
  {
    number: 'P-7F3KQ2',
    topic: 'sign-in',
    name: 'Helmi Saarinen',
    email: 'helmi.saarinen@kallionurkka.example',
    language: 'fi',
    message:
      'Käyttäjätunnukseni on vanhan työpaikan osoite helmi.saarinen@vanha-tyopaikka.example, jota en enää lue, enkä muista salasanaa. Miten pääsen sisään?',
    daysAgo: 0.1,
  },
  {
    number: 'P-M4V8ZD',
    topic: 'benefits',
    name: 'Emma Lindström',
    email: 'emma.lindstrom@havuranta.example',
    language: 'sv',
    message: 'Förmånen för kultur syns inte ännu. Arbetsgivaren säger att allt är beställt.',
    daysAgo: 1.3,
  },
  {
    number: 'P-2XR9TB',
    topic: 'company',
    name: 'Leena Mäkelä',
    email: 'leena.makela@havuranta.example',
    language: 'en',
    message: 'Our invoicing address has changed. Who can update it?',
    daysAgo: 6,
    isClosed: true,
  },
]

/** Fills the desk of customer service. */
export const serviceRequestStatements = ({ DB }: Env, now: Date): D1PreparedStatement[] =>
  REQUESTS.map(({ number, topic, name, email, language, message, daysAgo, isClosed }) =>
    DB.prepare(
      `INSERT INTO service_request (number, topic, name, email, language, message, content_hash, state, created_at, closed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).bind(
      ...[number, topic, name, email, language, message],
      createHash('sha256').update(message).digest('base64url'),
      isClosed ? 'closed' : 'open',
      new Date(now.getTime() - daysAgo * DAY_MS).toISOString(),
      isClosed ? new Date(now.getTime() - (daysAgo - 1) * DAY_MS).toISOString() : null,
    ),
  )
