import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { relayBulkMail, relayMail, relayMailAtOnce } from '../../../worker/jobs.ts'
import { linkToken, type Mail } from '../../../worker/messages/mail.ts'
import { sendMail } from '../../../worker/messages/send-mail.ts'
import { queueMail, queueMails, queueMailsOf, takeMailsBack } from '../../../worker/messages/store.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { Env } from '../../../worker/platform/env.ts'
import type { AppContext } from '../../../worker/platform/http.ts'
import { DEADLINE, EVERY_KIND } from './mails.ts'

const NOW = new Date('2026-01-15T12:00:00.000Z')
const ADDRESS = 'aino@home.example'
const link: Mail = { to: ADDRESS, language: 'fi', ...EVERY_KIND['password-link'] }
const changed: Mail = { to: ADDRESS, language: 'sv', ...EVERY_KIND['password-changed'] }
const newsletter: Mail = { to: ADDRESS, language: 'fi', ...EVERY_KIND['newsletter-welcome'] }
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

/** Cloudflare's binding, as far as we use it: it takes what it is given, or says what its documentation says. */
function binding(...failures: (Error | undefined)[]) {
  const sent: unknown[] = []
  const send = async (mail: unknown) => {
    const failure = failures.shift()
    if (failure) throw failure
    sent.push(mail)
    return { messageId: '<1@cloudflare>' }
  }
  return { sent, env: { ...env, EMAIL: { send } as SendEmail } satisfies Env }
}
const failure = (code?: string) =>
  Object.assign(new Error(`email to ${ADDRESS} was not taken`), code && { code })

const outbox = async () =>
  (
    await env.DB.prepare(
      'SELECT id, attempts, relayed_at, dead_at, last_error FROM outbox ORDER BY sequence',
    ).all<{
      id: string
      attempts: number
      relayed_at: string | null
      dead_at: string | null
      last_error: string | null
    }>()
  ).results

let logged: string[] = []
beforeEach(async () => {
  logged = []
  for (const level of ['info', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((line) => void logged.push(line))
  }
  await env.DB.exec('DELETE FROM outbox')
})
afterEach(() => {
  vi.restoreAllMocks()
  expect(logged.join()).not.toContain(ADDRESS)
})

describe('the relay of e-mails', () => {
  it('sends what a batch has queued, once, and nothing of a batch that failed', async () => {
    const { sent, env } = binding()
    await env.DB.batch([queueMail(env.DB, link, NOW), queueMail(env.DB, changed, NOW, '?3 = ?4', 1, 2)])
    await expect(
      env.DB.batch([queueMail(env.DB, changed, NOW), env.DB.prepare('INSERT INTO nowhere VALUES (1)')]),
    ).rejects.toThrow()
    expect(await relayMail(env, NOW)).toBe(1)
    expect(await relayMail(env, NOW)).toBe(0)
    const id = (await outbox())[0]?.id
    expect(sent).toEqual([
      {
        from: { name: 'Smartum', email: 'no-reply@smartum.example' },
        to: ADDRESS,
        subject: 'Aseta Smartum Saldon salasana',
        text: expect.stringContaining(
          `https://smartum.example/password?lang=fi#token=${await linkToken(readConfig(env).MAIL_LINK_KEY, 'seed of a password')}\n`,
        ),
        html: expect.stringContaining('<html lang="fi">'),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fi', 'X-Entity-Ref-ID': id },
      },
    ])
  })

  it('sends no more than it may', async () => {
    const { env } = binding()
    await env.DB.batch(Array.from({ length: 60 }, () => queueMail(env.DB, changed, NOW)))
    expect(await relayMail(env, later(2), { statements: 6, milliseconds: 0 })).toBe(0)
    expect(await relayMail(env, later(2), { statements: 6, milliseconds: 20_000 })).toBe(50)
    expect(await relayMail(env, later(2))).toBe(10)
  })

  it('sends one batch of what somebody waits for after a request, and nothing that went to many', async () => {
    const { sent, env } = binding()
    await env.DB.batch([
      ...Array.from({ length: 30 }, () => queueMail(env.DB, changed, NOW)),
      queueMails(env.DB, [{ mail: newsletter }], NOW, 'true').statement,
    ])
    const app = new Hono<AppContext>().use(relayMailAtOnce).post('/', (c) => {
      c.set('hasMessages', true)
      return c.body(null, 204)
    })
    const context = createExecutionContext()
    await app.request('/', { method: 'POST' }, env, context)
    await waitOnExecutionContext(context)
    const subjects = (sent as { subject: string }[]).map(({ subject }) => subject)
    expect(subjects).toHaveLength(25)
    expect(new Set(subjects)).toEqual(new Set(['Ett nytt lösenord har valts till Smartum Saldo']))
  })

  it('sends what went to many between 8 and 20 in Finland, and the next morning what is still worth it', async () => {
    const { sent, env } = binding()
    const expires = Date.parse('2026-01-15T22:00:00Z') / 1000
    const reminder: Mail = { to: ADDRESS, language: 'fi', ...EVERY_KIND['expiry-reminder'] }
    const mails = [{ mail: { ...reminder, expires } }, { mail: { ...reminder, expires: expires + 86_400 } }]
    await env.DB.batch([queueMails(env.DB, mails, NOW, 'true').statement])
    for (const time of ['2026-01-15T18:00:00Z', '2026-01-16T05:59:59Z']) {
      expect(await relayBulkMail(env, new Date(time))).toBe(0)
      expect(await relayMail(env, new Date(time))).toBe(0)
    }
    expect(await relayBulkMail(env, new Date('2026-01-16T06:00:00Z'))).toBe(2)
    expect(sent).toHaveLength(1)
    expect(logged.map((line) => JSON.parse(line).event)).toEqual(['mail-expired'])
  })

  it('leaves out those of many for which a condition does not hold', async () => {
    const { sent, env } = binding()
    const to = (address: string): Mail => ({ ...changed, to: address })
    const { queued, statement } = queueMails(
      env.DB,
      [{ mail: to('aino@home.example') }, { mail: to('elin@home.example') }],
      NOW,
      `queued.value ->> '$.mail.to' <> ?3`,
      'aino@home.example',
    )
    const [written] = await env.DB.batch<{ id: string }>([statement])
    expect(written!.results).toEqual([{ id: JSON.parse(queued)[1].id }])
    await relayBulkMail(env, NOW)
    expect(sent).toMatchObject([{ to: 'elin@home.example' }])
  })

  it('sets only headers that Cloudflare lets a sender set', async () => {
    const { sent, env } = binding()
    for (const content of Object.values(EVERY_KIND)) {
      await sendMail(env, 'message_1', { to: ADDRESS, language: 'en', ...content }, NOW)
    }
    const allowed = /^(Auto-Submitted|Content-Language|List-Unsubscribe|List-Unsubscribe-Post|X-[\w-]+)$/
    for (const { headers } of sent as { headers: Record<string, string> }[]) {
      for (const name of Object.keys(headers)) expect(name).toMatch(allowed)
    }
    expect(sent).toHaveLength(Object.keys(EVERY_KIND).length)
  })

  it('goes through the binding of this very runtime', async () => {
    await expect(sendMail(env, 'message_1', link, NOW)).resolves.toBeUndefined()
  })

  it('tries again where a later try may succeed, and sends the same', async () => {
    const { sent, env } = binding(failure('E_RATE_LIMIT_EXCEEDED'), failure('E_VALIDATION_ERROR'), failure())
    await env.DB.batch([queueMail(env.DB, changed, NOW)])
    const errors = []
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(await relayMail(env, later(attempt * 300))).toBe(attempt === 3 ? 1 : 0)
      errors.push((await outbox())[0]?.last_error)
    }
    expect(sent).toHaveLength(1)
    expect(errors).toEqual([
      'the e-mail was not taken: E_RATE_LIMIT_EXCEEDED',
      'the e-mail was not taken: E_VALIDATION_ERROR',
      'the e-mail was not taken: no code',
      'the e-mail was not taken: no code',
    ])
    expect(logged).toHaveLength(3)
  })

  it.each(['E_RECIPIENT_SUPPRESSED', 'E_RECIPIENT_NOT_ALLOWED'])(
    'gives an address up at once that is refused with %s',
    async (code) => {
      const { sent, env } = binding(failure(code))
      await env.DB.batch([queueMail(env.DB, changed, NOW)])
      await relayMail(env, NOW)
      await relayMail(env, later(3600))
      const [row] = await outbox()
      expect(row).toMatchObject({ attempts: 1, relayed_at: expect.any(String) })
      expect(sent).toEqual([])
      expect(logged.map((line) => JSON.parse(line))).toEqual([
        { event: 'mail-refused', id: row?.id, kind: 'password-changed', code },
      ])
    },
  )

  it('keeps a mail that never becomes valid as a dead letter', async () => {
    const { sent, env } = binding(...Array<Error>(28).fill(failure('E_VALIDATION_ERROR')))
    await env.DB.batch([queueMail(env.DB, changed, NOW)])
    for (let attempt = 0; attempt < 28; attempt++) await relayMail(env, later(attempt * 6 * 3600))
    const { results } = await env.DB.prepare('SELECT last_error FROM dead_letter').all()
    expect(results).toEqual([{ last_error: 'the e-mail was not taken: E_VALIDATION_ERROR' }])
    expect(sent).toEqual([])
  })

  it('holds no mail up behind a dead one about the same, and takes back what could not be sent', async () => {
    const queue = (to: string) =>
      queueMailsOf(env.DB, "SELECT 'one' AS subject, ?2 AS mail", NOW, JSON.stringify({ ...changed, to }))
    const back = () => takeMailsBack(env.DB, 'SELECT ?1', 'one').run()
    const { sent, env: far } = binding(...Array<Error>(3).fill(failure('E_VALIDATION_ERROR')))
    await queue('first@home.example').run()
    await queue('second@home.example').run()
    await relayBulkMail(far, NOW)
    expect(await outbox()).toMatchObject([{ attempts: 1 }, { attempts: 0 }])
    await relayBulkMail(far, later(1))
    expect(await outbox()).toMatchObject([{ attempts: 1 }, { attempts: 0 }])
    await env.DB.exec('UPDATE outbox SET attempts = 27 WHERE attempts = 1')
    await relayBulkMail(far, later(60))
    expect(await outbox()).toMatchObject([{ dead_at: expect.any(String) }, { attempts: 1 }])
    await relayBulkMail(far, later(3600))
    expect(sent).toMatchObject([{ to: 'second@home.example' }])

    // Who may be sending it just now is left to it.
    await queue('third@home.example').run()
    await env.DB.exec('UPDATE outbox SET attempts = 1 WHERE attempts = 0')
    await back()
    expect(await outbox()).toMatchObject([{ relayed_at: expect.any(String) }, { attempts: 1 }])
    await env.DB.exec("UPDATE outbox SET last_error = 'no answer' WHERE relayed_at IS NULL")
    await back()
    expect(await outbox()).toHaveLength(1)
  })

  it('does not send a link that has ended meanwhile', async () => {
    const { sent, env } = binding()
    await sendMail(env, 'message_1', link, new Date((DEADLINE - 1) * 1000))
    expect(sent).toHaveLength(1)
    await sendMail(env, 'message_1', link, new Date(DEADLINE * 1000))
    expect(sent).toHaveLength(1)
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      { event: 'mail-expired', id: 'message_1', kind: 'password-link' },
    ])
  })

  it.each([
    ['of an unknown kind', { ...changed, kind: 'prize' }],
    ['without an address', { ...changed, to: undefined }],
    ['in an unknown language', { ...changed, language: 'de' }],
    ['without its link', { ...link, seed: undefined }],
    ['that gives an address away', { ...changed, kind: 'address-changed', newAddress: 'elin@home.example' }],
  ])('keeps a mail %s for a worker that may know it', async (_, body) => {
    const { sent, env } = binding()
    await expect(sendMail(env, 'message_1', body, NOW)).rejects.toThrow(/^not an e-mail: /)
    expect(sent).toEqual([])
  })
})

describe('the mailbox of the demo', () => {
  /** What would go over the network, and what comes back. */
  const network = (status: number) =>
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(null, { status }))
  const demo: Env = Object.assign({}, env, { MAILBOX_URL: 'http://127.0.0.1:8790' })

  it('gets every mail instead, and a repeat under the same id', async () => {
    const fetched = network(201)
    await sendMail(demo, 'message_1', changed, NOW)
    await sendMail(demo, 'message_1', changed, NOW)
    const [first, second] = fetched.mock.calls
    expect(second).toEqual([first?.[0], { ...first?.[1], signal: expect.anything() }])
    expect(first?.[0]).toBe('http://127.0.0.1:8790/messages')
    expect(JSON.parse(String(first?.[1]?.body))).toEqual({
      id: 'message_1',
      from: { name: 'Smartum', email: 'no-reply@smartum.example' },
      to: ADDRESS,
      subject: 'Ett nytt lösenord har valts till Smartum Saldo',
      text: expect.any(String),
      html: expect.any(String),
      headers: expect.any(Object),
    })
  })

  it('is tried again when it does not take a mail', async () => {
    network(500)
    await expect(sendMail(demo, 'message_1', changed, NOW)).rejects.toThrow('the mailbox answered 500')
  })

  it('never stands in for production', async () => {
    const production = { ...demo, ENVIRONMENT: 'production', BROKER_ISSUER: 'https://bank.example' }
    await expect(sendMail(production, 'message_1', changed, NOW)).rejects.toThrow(
      'MAILBOX_URL: has to be empty',
    )
  })
})
