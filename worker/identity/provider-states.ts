import * as z from 'zod'
import { type Config, readConfig } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { brokerOutSince } from './broker-connection.ts'
import { brokerProfiles, identityProviders } from './broker-profiles.ts'
import { type Announcement, namedIn, readAnnouncement } from './disturbance-sources.ts'
import { BROKER, firstMinute, isCircuitOpen } from './provider-outcomes.ts'
import { type SignInOptions, textsSchema } from './schemas.ts'
import { listNotices, readOutcomes } from './store/providers.ts'

/** Where KV keeps what is disturbed. */
const NAME = 'provider-states'
/** Milliseconds for which an isolate does not ask KV again. */
const REMEMBERED = 5000

/**
 * What is disturbed: since when, and whether our own measurements say so, by provider; `broker` is the broker itself.
 * Whoever is not here works, as far as anybody knows.
 */
const statesSchema = z.object({
  disturbed: z.record(z.string(), z.object({ since: z.iso.datetime(), measured: z.boolean() })),
  notice: textsSchema.nullable(),
})
type States = z.infer<typeof statesSchema>

const NOTHING_KNOWN: States = { disturbed: {}, notice: null }

/** What each isolate has read last. */
const remembered = new WeakMap<Env, { states: States; until: number }>()

/** Every provider with its disturbance, if there is one, and that of the broker. Never throws. */
export async function readProviderStates(
  env: Env,
  now: Date,
): Promise<Pick<SignInOptions, 'providers' | 'broker'>> {
  const { disturbed, notice } = await recallStates(env, now)
  const disturbanceOf = (id: string) => (disturbed[id] ? { since: disturbed[id].since } : null)
  const outSince = brokerOutSince(readConfig(env), now)
  return {
    providers: identityProviders.map((provider) => ({
      ...provider,
      disturbance: disturbanceOf(provider.id),
    })),
    broker: {
      disturbance: disturbanceOf(BROKER) ?? (outSince ? { since: outSince.toISOString() } : null),
      notice,
    },
  }
}

async function recallStates(env: Env, now: Date): Promise<States> {
  const last = remembered.get(env)
  if (last && now.getTime() < last.until) return last.states
  // Without KV everything is taken to work: people see for themselves when they try.
  const states = await loadStates(env).catch(() => NOTHING_KNOWN)
  remember(env, states, now)
  return states
}

function remember(env: Env, states: States, now: Date): void {
  remembered.set(env, { states, until: now.getTime() + REMEMBERED })
}

async function loadStates(env: Env): Promise<States> {
  return statesSchema.safeParse(await env.CACHE.get(NAME, 'json')).data ?? NOTHING_KNOWN
}

/**
 * Brings the state of every provider up to date in KV, from what the broker announces, what operators have put up, and
 * how sign-ins went lately. Rejects when a store does not answer.
 */
export async function refreshProviderStates(env: Env, now: Date): Promise<void> {
  const config = readConfig(env)
  const [before, announced, notices, outcomes] = await Promise.all([
    loadStates(env),
    readAnnounced(config),
    listNotices(env.DB),
    readOutcomes(env.DB, firstMinute(now)),
  ])
  // When the broker cannot say at the moment, what it said last holds.
  const notice = announced === undefined ? before.notice : announced
  const named = notice ? namedIn(notice, identityProviders) : new Set<string>()

  const disturbed: States['disturbed'] = {}
  for (const id of [...identityProviders.map((provider) => provider.id), BROKER]) {
    const last = before.disturbed[id]
    const putUp = notices.find(({ provider }) => provider === id)
    const measured = isCircuitOpen(
      outcomes.filter(({ provider }) => provider === id),
      last?.measured ?? false,
    )
    if (!measured && !putUp && !named.has(id)) continue
    const since = [now.toISOString(), last?.since, putUp?.since].filter((one) => one !== undefined).sort()[0]!
    disturbed[id] = { since, measured }
  }
  const states: States = { disturbed, notice }
  // Each write costs, and is news to everybody who keeps a copy.
  if (JSON.stringify(states) !== JSON.stringify(before)) await env.CACHE.put(NAME, JSON.stringify(states))
  remember(env, states, now)
}

const readAnnounced = ({
  BROKER_PROFILE,
  BROKER_STATUS_URL,
}: Config): Promise<Announcement | null | undefined> =>
  readAnnouncement(brokerProfiles[BROKER_PROFILE].announcements, BROKER_STATUS_URL)
