import { borrowSession } from './client/borrowed-session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumRegistration } from './elements/registration/registration.ts'
import { define } from './parts/define.ts'

useSessions(borrowSession)
define('smartum-registration', SmartumRegistration)
