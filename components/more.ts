import { SmartumServiceFinder } from './elements/service-finder/service-finder.ts'
import { SmartumSessions } from './elements/sessions/sessions.ts'
import { define } from './parts/define.ts'
import { SmartumServiceRequest } from './parts/service-request.ts'

define('smartum-service-finder', SmartumServiceFinder)
define('smartum-service-request', SmartumServiceRequest)
define('smartum-sessions', SmartumSessions)
