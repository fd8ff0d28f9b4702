import { Session } from './client/session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumBalance } from './elements/balance/balance.ts'
import { SmartumLogin } from './elements/login/login.ts'
import { define } from './parts/define.ts'

useSessions(Session.of)
define('smartum-login', SmartumLogin)
define('smartum-balance', SmartumBalance)

export { Session }
