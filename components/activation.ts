import { borrowSession } from './client/borrowed-session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumActivation } from './elements/activation/activation.ts'
import { define } from './parts/define.ts'

useSessions(borrowSession)
define('smartum-activation', SmartumActivation)
