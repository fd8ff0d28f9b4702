import { SmartumHelp } from './elements/help/help.ts'
import { define } from './parts/define.ts'
import { SmartumServiceRequest } from './parts/service-request.ts'

define('smartum-service-request', SmartumServiceRequest)
define('smartum-help', SmartumHelp)
