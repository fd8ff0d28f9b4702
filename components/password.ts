import { Session } from './client/session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumPassword } from './elements/password/password.ts'
import { define } from './parts/define.ts'

useSessions(Session.of)
define('smartum-password', SmartumPassword)
