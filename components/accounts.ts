import { borrowSession } from './client/borrowed-session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumAccounts } from './elements/accounts/accounts.ts'
import { define } from './parts/define.ts'

useSessions(borrowSession)
define('smartum-accounts', SmartumAccounts)
