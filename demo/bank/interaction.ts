import { randomUUID } from 'node:crypto'
import { errors, type InteractionResults, type Provider } from 'oidc-provider'
import { type BankId, isBankId } from './banks.ts'
import type { BankControl } from './control.ts'
import type { ExpiringMap } from './expiring-map.ts'
import { type Context, isCrossSite, readForm, sendPage } from './http.ts'
import { chooseLanguage } from './page-text.ts'
import { bankChoicePage, bankDownPage, expiredPage, type PageFrame, personPage } from './pages.ts'
import { type BrokerProfile, requestedBank, TEST_ASSURANCE_LEVEL } from './profiles.ts'
import { TEST_PERSONS, type TestPerson, testPerson } from './test-persons.ts'

/** The path of a sign-in's pages; the provider's cookie, which says whose sign-in it is, is bound to it. */
export const INTERACTION_PATH = /^\/interaction\/[\w-]+$/

/** How long a person may take over a sign-in, and how long what came of it is kept, in seconds. */
export const INTERACTION_SECONDS = 15 * 60

export type InteractionParts = {
  provider: Provider
  profile: BrokerProfile
  control: BankControl
  /** Who signed in, by the subject made up for that one sign-in. */
  logins: ExpiringMap<TestPerson>
}

/** `GET` and `POST` of a sign-in: choosing the bank, saying who one is, and the ways out. */
export async function answerInteraction(ctx: Context, parts: InteractionParts): Promise<void> {
  const { provider, profile, control } = parts
  if (ctx.method === 'POST' && isCrossSite(ctx, provider.issuer)) ctx.throw(403)

  const interaction = await provider.interactionDetails(ctx.req, ctx.res).catch((error: unknown) => {
    if (error instanceof errors.SessionNotFound) return undefined
    throw error
  })
  const frame = pageFrame(ctx, interaction?.params.ui_locales)
  if (!interaction) return sendPage(ctx, expiredPage(frame), 400)

  const requested = requestedBank(profile, interaction.params)
  const bank = requested ?? (isBankId(frame.query.bank) ? frame.query.bank : undefined)
  const form = ctx.method === 'POST' ? await readForm(ctx) : {}
  const cancelled = { error: profile.cancelError, error_description: 'The person cancelled the sign-in.' }

  if (form.outcome === 'cancelled') return finish(ctx, provider, cancelled)
  if (form.outcome === 'unavailable') {
    return finish(ctx, provider, {
      error: 'temporarily_unavailable',
      error_description: 'The bank is not answering.',
    })
  }
  if (!bank) return sendPage(ctx, bankChoicePage(frame, control.banks()))

  const state = control.bankState(bank)
  if (state === 'cancels') return finish(ctx, provider, cancelled)
  if (state === 'down') return sendPage(ctx, bankDownPage(frame, bank, !requested), 503)

  const person = testPerson(form.person)
  if (person) return finish(ctx, provider, logIn(parts.logins, person, bank))
  if (state === 'slow') await control.delay()
  return sendPage(ctx, personPage(frame, bank, TEST_PERSONS, !requested))
}

/** The language of a page, and its query as the language switch has to repeat it. */
export function pageFrame(ctx: Context, uiLocales: unknown): PageFrame {
  const query = Object.fromEntries(new URL(ctx.href).searchParams)
  return { language: chooseLanguage(query.lang ?? uiLocales), query }
}

/** The subject is new every time: the network promises no lasting one, so nobody may come to rely on it. */
function logIn(logins: ExpiringMap<TestPerson>, person: TestPerson, bank: BankId): InteractionResults {
  const accountId = randomUUID()
  logins.set(accountId, person, INTERACTION_SECONDS)
  return { login: { accountId, acr: TEST_ASSURANCE_LEVEL, amr: [bank], remember: false } }
}

async function finish(ctx: Context, provider: Provider, result: InteractionResults): Promise<void> {
  const resume = await provider.interactionResult(ctx.req, ctx.res, result, {
    mergeWithLastSubmission: false,
  })
  ctx.status = 303
  ctx.redirect(resume)
}
