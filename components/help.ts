import { Session } from './client/session.ts'
import { useSessions } from './client/session-of.ts'
import { SmartumHelp } from './elements/help/help.ts'
import { define } from './parts/define.ts'
import { SmartumServiceRequest } from './parts/service-request.ts'

useSessions(Session.of)
define('smartum-service-request', SmartumServiceRequest)
define('smartum-help', SmartumHelp)
