import { borrowSession } from './client/borrowed-session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumPassword } from './elements/password/password.ts'
import { define } from './parts/define.ts'

useSessions(borrowSession)
define('smartum-password', SmartumPassword)
