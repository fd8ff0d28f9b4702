import { Session } from './client/session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumPlusState } from './elements/plus-state/plus-state.ts'
import { SmartumServiceFinder } from './elements/service-finder/service-finder.ts'
import { SmartumSessions } from './elements/sessions/sessions.ts'
import { define } from './parts/define.ts'
import { SmartumServiceRequest } from './parts/service-request.ts'

useSessions(Session.of)
define('smartum-plus-state', SmartumPlusState)
define('smartum-service-finder', SmartumServiceFinder)
define('smartum-service-request', SmartumServiceRequest)
define('smartum-sessions', SmartumSessions)
