import { borrowSession } from './client/borrowed-session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumLinkState } from './elements/registrations/link-state.ts'
import { SmartumRegistrations } from './elements/registrations/registrations.ts'
import { define } from './parts/define.ts'

useSessions(borrowSession)
define('smartum-registrations', SmartumRegistrations)
define('smartum-link-state', SmartumLinkState)
