import { accountsStates } from './states/accounts.ts'
import { balanceStates } from './states/balance.ts'
import { finderStates } from './states/finder.ts'
import { giftcardStates } from './states/giftcard.ts'
import { helpStates } from './states/help.ts'
import { loginStates } from './states/login.ts'
import { outageStates } from './states/outage.ts'
import { passwordStates } from './states/password.ts'
import { sessionsStates } from './states/sessions.ts'
import type { State } from './states/state.ts'
import { walletStates } from './states/wallet.ts'

const named = (element: string, states: State[]): State[] =>
  states.map((state) => ({ ...state, name: `${element}: ${state.name}` }))

/** Every state of every element. */
export const states = [
  ...named('balance', balanceStates),
  ...named('accounts', accountsStates),
  ...named('giftcard', giftcardStates),
  ...named('login', loginStates),
  ...named('login', outageStates),
  ...named('finder', finderStates),
  ...named('sessions', sessionsStates),
  ...named('help', helpStates),
  ...named('password', passwordStates),
  ...named('wallet', walletStates),
]
