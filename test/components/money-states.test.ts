import { accountsStates } from './states/accounts.ts'
import { balanceStates } from './states/balance.ts'
import { checkStates } from './states/check-states.ts'
import { giftcardStates } from './states/giftcard.ts'

checkStates('balance', balanceStates)
checkStates('accounts', accountsStates)
checkStates('giftcard', giftcardStates)
